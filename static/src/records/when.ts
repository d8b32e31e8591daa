/** When something happened, as a person says it in one tap: now, half an hour ago, around lunch. */
import { momentAt, momentNow } from './day.ts'
import type { Moment } from './record.ts'

/** `minutes` ago, counted from the moment of saving; or a date and a time on the wall. */
export type When = { minutes: number } | { date: string; time: string; around: string }

export interface TimeChip {
  words: string
  when: When
}

/** Where "around" puts a meal when nobody said a time. */
const TABLE = [['breakfast', '08:00'], ['lunch', '12:30'], ['dinner', '19:00']] as const

/** A form that was left open this long no longer means "now" by "just now". */
const STALE = 15 * 60_000

export const JUST_NOW: When = { minutes: 0 }

const AGO: TimeChip[] = [
  { words: 'Just now', when: JUST_NOW },
  { words: '30 min ago', when: { minutes: 30 } },
  { words: '1 h ago', when: { minutes: 60 } }
]

/** The chips of this minute, "Pick a time" left out; `zone` is the phone's. */
export function timeChips(now: number, zone: string): TimeChip[] {
  return [...AGO, ...aroundChip(now, zone)]
}

/** The latest mealtime that is over: "Around lunch", "Around dinner yesterday". */
function aroundChip(now: number, zone: string): TimeChip[] {
  const today = momentNow(now, zone).local.slice(0, 10)
  const yesterday = momentNow(now, zone, 24 * 60).local.slice(0, 10)
  const past = [yesterday, today]
    .flatMap(date => TABLE.map(([meal, time]) => ({ meal, date, time, at: momentAt(date, time, zone, true).at })))
    .filter(mealtime => mealtime.at <= now)
    .sort((a, b) => b.at - a.at)
  return past.slice(0, 1).map(({ meal, date, time }) => ({
    words: `Around ${meal}${date === today ? '' : ' yesterday'}`,
    when: { date, time, around: meal }
  }))
}

export function sameWhen(a: When, b: When): boolean {
  if ('minutes' in a || 'minutes' in b) return 'minutes' in a && 'minutes' in b && a.minutes === b.minutes
  return a.date === b.date && a.time === b.time && a.around === b.around
}

export function momentOf(when: When, now: number, zone: string): Moment {
  return 'minutes' in when
    ? momentNow(now, zone, when.minutes)
    : momentAt(when.date, when.time, zone, when.around !== '')
}

/** Date and time for the two boxes of "Pick a time". */
export function pickedOf(moment: Moment): When {
  return { date: moment.local.slice(0, 10), time: moment.local.slice(11, 16), around: moment.around ? 'that time' : '' }
}

/** A draft found again later keeps the time that its person meant, not the time of finding it. */
export function settledWhen(when: When, touched: number, now: number, zone: string): When {
  if (!('minutes' in when) || now - touched < STALE) return when
  return pickedOf(momentNow(touched, zone, when.minutes))
}

/** Why this time cannot be saved, or undefined. A future time is a slip of the finger. */
export function whenFault(when: When, now: number, zone: string): string | undefined {
  if ('minutes' in when) return undefined
  if (!/^\d{4}-\d\d-\d\d$/.test(when.date)) return 'Pick the day it happened'
  if (!/^\d\d:\d\d$/.test(when.time)) return 'Pick the time it happened; about right will do'
  return momentAt(when.date, when.time, zone, false).at > now + 60_000
    ? 'That is still to come: pick a time that has passed'
    : undefined
}

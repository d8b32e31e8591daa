/**
 * When Villi suggests waiting, or a step back: by the numbers, for a person to decide. As webapp/plans/proposing.py;
 * tests/cases/proposing.json holds both. Villi's own convention, and it names no cause. Pure.
 */
import { dayAfter } from './day.ts'
import type { Plan } from './plan.ts'

/** Points over the person's own baseline. */
const WAIT = 2
const BACK = 3
const OF_DAYS = 2
const LAST_DAYS = 3
const BASELINE_DAYS = 14
const ENOUGH = 5

/** A check-in of a person's day. What is not rated is a blank, never zero. */
export interface CheckIn {
  day: string
  ratings: Record<string, number>
  stopped: boolean
}

export interface Proposal {
  deed: 'hold' | 'back'
  /** Null where all that is known is that it stopped them. */
  symptom: string | null
  /** Points over the baseline, over those days, rounded. */
  up: number | null
  days: number
  baseline: number | null
}

/** Nothing for a prescribed schedule, and nothing that the days before this step held. */
export function propose({ ramp, steps }: Pick<Plan, 'ramp' | 'steps'>, checkins: CheckIn[], today: string): Proposal | null {
  const first = steps[0]?.from
  const last = steps.at(-1)?.from
  if (!ramp || first === undefined || last === undefined) return null
  const lookedAt = dayAfter(today, 1 - LAST_DAYS)
  const since = last > lookedAt ? last : lookedAt
  const lately = checkins.filter(({ day }) => since <= day && day <= today)
  const usual = baseline(checkins.filter(({ day }) => dayAfter(first, -BASELINE_DAYS) <= day && day < first))
  const found = [...usual].flatMap(([key, base]) => riseOf(key, base, lately) ?? [])
  const worst = withStopped(found.sort(byWeight)[0] ?? null, lately)
  return worst && ramp.at === 0 ? { ...worst, deed: 'hold' } : worst
}

const byWeight = (one: Proposal, other: Proposal): number =>
  Number(other.deed === 'back') - Number(one.deed === 'back') || (other.up ?? 0) - (one.up ?? 0)

function withStopped(worst: Proposal | null, lately: CheckIn[]): Proposal | null {
  const days = new Set(lately.filter(({ stopped }) => stopped).map(({ day }) => day)).size
  if (days === 0 || worst?.deed === 'back') return worst
  return worst ? { ...worst, deed: 'back' } : { deed: 'back', symptom: null, up: null, days, baseline: null }
}

/** The worst of each day against the baseline. */
function riseOf(key: string, base: number, lately: CheckIn[]): Proposal | undefined {
  const days = new Map<string, number>()
  for (const { day, ratings } of lately) {
    const rating = ratings[key]
    if (rating !== undefined) days.set(day, Math.max(days.get(day) ?? -10, rating - base))
  }
  const up = [...days.values()].filter((rise) => rise >= WAIT)
  if (up.length < OF_DAYS) return undefined
  const far = up.filter((rise) => rise >= BACK)
  const mean = up.reduce((sum, rise) => sum + rise, 0) / up.length
  return { deed: far.length >= OF_DAYS ? 'back' : 'hold', symptom: key, up: Math.floor(mean + 0.5), days: up.length, baseline: base }
}

/** Of each symptom that was rated often enough, the mean to a tenth. */
function baseline(checkins: CheckIn[]): Map<string, number> {
  const rated = new Map<string, number[]>()
  for (const { ratings } of checkins) {
    for (const [key, rating] of Object.entries(ratings)) rated.set(key, [...(rated.get(key) ?? []), rating])
  }
  const enough = [...rated].filter(([, all]) => all.length >= ENOUGH)
  return new Map(enough.map(([key, all]) => [key, Math.floor((all.reduce((sum, one) => sum + one, 0) / all.length) * 10 + 0.5) / 10]))
}

/** Moments and days: a person's day starts at 04:00 by the clock where the entry was made. */
import type { Moment } from './record.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const clocks = new Map<string, Intl.DateTimeFormat>()

/** Now, or `minutesAgo`, as the clock on the wall of `zone` shows it. */
export function momentNow(now: number, zone: string, minutesAgo = 0): Moment {
  const at = now - minutesAgo * MINUTE
  return { at, local: localAt(at, zone), zone, around: false }
}

/**
 * A stated date (YYYY-MM-DD) and time (HH:MM). Where clocks go back the first of the two is meant;
 * where they go forward, a time that never was counts by the clock before the change (RFC 5545).
 */
export function momentAt(date: string, time: string, zone: string, around: boolean): Moment {
  const local = `${date}T${time}`
  return { at: instantOf(local, zone), local, zone, around }
}

/** The day that a moment belongs to, YYYY-MM-DD, in the moment's own zone. */
export function dayOf(moment: Moment, dayStart = '04:00'): string {
  const date = moment.local.slice(0, 10)
  return moment.local.slice(11, 16) < dayStart ? dayAfter(date, -1) : date
}

export function today(now: number, zone: string, dayStart = '04:00'): string {
  return dayOf(momentNow(now, zone), dayStart)
}

/** The day so many days later (or earlier, when negative). */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/**
 * From and to, in milliseconds, wide enough for that day in every zone of the world: ask the
 * journal for it and keep what `dayOf` says belongs, since entries made on a journey keep their zone.
 */
export function spanOf(day: string, dayStart = '04:00'): [from: number, to: number] {
  const start = Date.parse(`${day}T${dayStart}Z`)
  return [start - 14 * HOUR, start + DAY + 12 * HOUR]
}

/** The clock on the wall, YYYY-MM-DDTHH:MM. */
export function localAt(at: number, zone: string): string {
  const parts = Object.fromEntries(clockOf(zone).formatToParts(at).map(part => [part.type, part.value]))
  return `${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}`
}

/** The zone this device is in. */
export function zoneHere(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

function instantOf(local: string, zone: string): number {
  const asIfUtc = Date.parse(`${local}Z`)
  const before = asIfUtc - offsetAt(asIfUtc - DAY, zone)
  if (localAt(before, zone) === local) return before
  const after = asIfUtc - offsetAt(asIfUtc + DAY, zone)
  return localAt(after, zone) === local ? after : before
}

/** How far the wall clock of `zone` is ahead of UTC, in milliseconds, to the minute. */
function offsetAt(at: number, zone: string): number {
  const minute = Math.floor(at / MINUTE) * MINUTE
  return Date.parse(`${localAt(minute, zone)}Z`) - minute
}

function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
    clocks.set(zone, clock)
  }
  return clock
}

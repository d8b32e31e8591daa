/**
 * Whether "adequate relief this week?" is asked: from Sunday on, until it was answered, of one who had a check-in
 * before that Sunday (health reference 5.2; a plain question, long used in trials). Pure.
 */
import { dayAfter } from './day.ts'

/** A check-in of a person's day, YYYY-MM-DD. */
export interface Said {
  day: string
  answered: boolean
}

export function isReliefAsked(checkins: readonly Said[], today: string): boolean {
  const sunday = dayAfter(today, -new Date(`${today}T12:00:00Z`).getUTCDay())
  return checkins.some(({ day }) => day < sunday) && !checkins.some(({ day, answered }) => answered && day >= sunday)
}

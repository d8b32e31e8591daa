/**
 * Which planned portions a day has, and how each stands. As webapp/plans/due.py; tests/cases/due.json
 * holds both to the same answers.
 */
import { dayAfter, momentAt } from './day.ts'
import { slotId } from './guard-slot.ts'
import { type Dose, isGiven, stands } from './guard-taken.ts'
import type { Plan, Portion } from './plan.ts'
import { reviewOn } from './review.ts'

/** One portion of one day; times in milliseconds since 1970, UTC. */
export interface Due {
  plan: Plan
  portion: Portion
  /** The person's day, YYYY-MM-DD. */
  day: string
  slot: string
  opens: number
  /** Where a later portion of the plan opens, or the person's day ends. */
  closes: number
}

export type DueState = 'given' | 'skipped' | 'due' | 'later' | 'past'

/** Of a dose, all that says whether a portion was answered. */
export type Answering = Pick<Dose, 'slot' | 'skipped' | 'deleted_at' | 'disputed'>

/** In the order of their times. None of a plan that is paused, waits or is over, or has not begun. */
export function portionsOn(plan: Plan, day: string, zone: string, dayStart = '04:00'): Due[] {
  const step = plan.steps.filter(({ from }) => from <= day).at(-1)
  if (plan.state !== 'running' || plan.hold || !step || (plan.ends !== null && day > plan.ends) || reviewOn(plan, day)?.state === 'paused') return []
  const ends = momentAt(dayAfter(day), dayStart, zone, false).at
  const opened = step.portions.map(portion => ({ portion, opens: opensAt(portion.opens, day, zone, dayStart, ends) }))
  opened.sort((one, other) => one.opens - other.opens)
  return opened.map(({ portion, opens }) => ({
    plan, portion, day, slot: slotId(plan.person, plan.id, day, portion.key), opens,
    closes: opened.find(other => other.opens > opens)?.opens ?? ends,
  }))
}

/** A time before the day's start is one after midnight. One that the clocks leap over is past at the day's end. */
function opensAt(time: string, day: string, zone: string, dayStart: string, ends: number): number {
  return Math.min(momentAt(time < dayStart ? dayAfter(day) : day, time, zone, false).at, ends)
}

/** What was recorded counts before the clock; given before skipped. */
export function stateOf({ slot, opens, closes }: Due, doses: Answering[], now: number): DueState {
  const records = doses.filter(dose => dose.slot === slot && stands(dose))
  if (records.some(isGiven)) return 'given'
  if (records.length > 0) return 'skipped'
  return now < opens ? 'later' : now < closes ? 'due' : 'past'
}

/** When a ramp is looked at again with the provider. As webapp/plans/review.py; tests/cases/due.json holds both. Pure. */
import { dayAfter } from './day.ts'
import type { Plan } from './plan.ts'

/** Days since it was agreed, or confirmed anew. */
const ANNOUNCED = 49
const ASKED = 56
const PAUSED = 112

export interface Review {
  state: 'announced' | 'asked' | 'paused'
  /** From this day on it is asked for. */
  asked: string
  /** From this day on nothing is due. */
  paused: string
}

/** Nothing for a prescribed schedule, and before it is announced. */
export function reviewOn({ ramp }: Pick<Plan, 'ramp'>, day: string): Review | undefined {
  if (!ramp || day < dayAfter(ramp.since, ANNOUNCED)) return undefined
  const asked = dayAfter(ramp.since, ASKED)
  const paused = dayAfter(ramp.since, PAUSED)
  return { state: day < asked ? 'announced' : day < paused ? 'asked' : 'paused', asked, paused }
}

/** A ramp as stairs with dates; nobody is moved by a date. As webapp/plans/ramp.py: tests/cases/stairs.json holds both. Pure. */
import { dayAfter } from './day.ts'
import type { Plan, Portion } from './plan.ts'

export interface Stair {
  /** From 1. */
  number: number
  portions: Portion[]
  /** What a day comes to, in `unit`. */
  day: number
  unit: string
  standing: 'past' | 'now' | 'ahead'
  /** The day it was stepped onto; of those ahead, the first day on which somebody may. */
  on: string | null
}

/** From the lowest to the highest; none for a prescribed schedule. */
export function stairsOf({ ramp, steps }: Plan): Stair[] {
  const since = steps.at(-1)?.from
  if (!ramp || since === undefined) return []
  let earliest = since
  return ramp.rungs.map(({ portions }, at) => {
    if (at > ramp.at) earliest = dayAfter(earliest, ramp.rungs[at - 1]!.days)
    const standing = at < ramp.at ? 'past' : at === ramp.at ? 'now' : 'ahead'
    return {
      number: at + 1, portions, day: dayOf(portions), unit: portions[0]?.quantity.unit ?? '', standing,
      on: standing === 'past' ? null : earliest,
    }
  })
}

/** To a thousandth: 0.1 and 0.2 are 0.3. */
export function dayOf(portions: Portion[]): number {
  return portions.reduce((sum, { quantity }) => sum + Math.round(quantity.amount * 1000), 0) / 1000
}

/** Where one stands on that day: "step 2 of 3, day 4 of 7"; nothing before the last step has begun. */
export function placeOn(plan: Plan, day: string): { step: number; of: number; day: number; days: number } | undefined {
  const { ramp, steps } = plan
  const last = steps.at(-1)
  if (!ramp || !last || last.from > day) return undefined
  const onIt = Math.round((Date.parse(day) - Date.parse(last.from)) / 86_400_000) + 1
  return { step: ramp.at + 1, of: ramp.rungs.length, day: onIt, days: ramp.rungs[ramp.at]?.days ?? 0 }
}

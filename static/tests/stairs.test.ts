/** A ramp as stairs with dates, as tests/cases/stairs.json says; the server's own code runs the same cases. */
import { expect, test } from 'vitest'
import book from '../../tests/cases/stairs.json' with { type: 'json' }
import type { Plan, Portion } from '../src/records/plan.ts'
import { placeOn, stairsOf } from '../src/records/stairs.ts'

const portions = (amounts: number[]): Portion[] =>
  amounts.map((amount, at) => ({ key: String(at), title: '', meal: null, opens: '06:00', quantity: { amount, unit: 'g' } }))

interface Case { name: string; since: string; at: number; rungs: [number[], number][]; stairs: [number, string, string | null][] }

function planOf({ since, at, rungs }: Case): Plan {
  const laid = rungs.map(([amounts, days]) => ({ portions: portions(amounts), days }))
  return { steps: [{ from: since, portions: laid[at]!.portions }], ramp: { rungs: laid, at } } as unknown as Plan
}

const CASES = book.cases as unknown as Case[]

test.for(CASES)('stairs: $name', (given) => {
  expect(stairsOf(planOf(given)).map(({ day, standing, on }) => [day, standing, on])).toEqual(given.stairs)
})

test('where one stands is counted from the day of the step; a prescribed schedule has no steps to stand on', () => {
  const plan = planOf(CASES[0]!)
  expect(placeOn(plan, '2026-11-22')).toBeUndefined()
  expect(placeOn(plan, '2026-11-23')).toEqual({ step: 1, of: 3, day: 1, days: 7 })
  expect(placeOn(plan, '2026-12-03')).toEqual({ step: 1, of: 3, day: 11, days: 7 })
  const { ramp: _, ...prescribed } = plan
  expect([stairsOf(prescribed), placeOn(prescribed, '2026-11-23')]).toEqual([[], undefined])
})

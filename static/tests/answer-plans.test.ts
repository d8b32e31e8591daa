/** Plans in an answer: a strange one is left out and counted, and everything else is taken. */
import { expect, test } from 'vitest'
import book from '../../tests/cases/due.json' with { type: 'json' }
import { plansOf } from '../src/records/answer-plans.ts'

type Raw = Record<string, unknown>

const portion = { key: 'lunch', title: 'Lunch', meal: 'lunch', opens: '11:30', quantity: { amount: 5, unit: 'g' } }
const plan: Raw = { ...book.unless.plan, steps: [{ from: '2026-11-20', portions: [portion] }] }
const withPortion = (other: Raw): Raw => ({ steps: [{ from: '2026-11-20', portions: [{ ...portion, ...other }] }] })

test('a block from before there were plans has none, and that is no fault', () => {
  expect(plansOf(undefined)).toBeUndefined()
  expect(() => plansOf({})).toThrow('parts/plans')
})

test('a sound plan is read as it is, with what a newer server says besides', () => {
  const told = { at: 1_790_000_000_000, who: 'Alice' }
  for (const more of [{}, { newer: [1, 2] }, { ramp: { rungs: [{ portions: [portion], days: 7 }], at: 0, since: '2026-11-20' } }, { state: 'paused', paused: { ...told, why: 'ill' } }, { confirmed: { ...told, name: 'Alice Hill' } }, { ends: '2026-12-24' }]) {
    expect(plansOf([{ ...plan, ...more }])).toEqual({ plans: [{ ...plan, ...more }], strange_plans: 0 })
  }
})

const STRANGE: Record<string, Raw | null> = {
  'no group': null,
  'an id that is none': { id: 'x' },
  'no person': { person: undefined },
  'a state that is not known': { state: 'resting' },
  'a day that is none': { ends: 'Friday' },
  'steps out of order': { steps: [{ from: '2026-11-23', portions: [] }, { from: '2026-11-20', portions: [] }] },
  'a time that is none': withPortion({ opens: '25:00' }),
  'a key that could name a slot in two ways': withPortion({ key: 'Lunch/1' }),
  'no amount': withPortion({ quantity: { amount: 0, unit: 'g' } }),
  'no limits': { limits: undefined },
  'a gap that is none': { limits: { gap: '4 h', day: null, rolling: null } },
  'no provider': { provider: { name: '' } },
  'a ramp that is none': { ramp: [1, 2] },
  'a ramp that stands above its steps': { ramp: { rungs: [{ portions: [portion], days: 7 }], at: 1, since: '2026-11-20' } },
  'a pause without a reason': { paused: { who: 'Alice', at: 1 } },
}

test.for(Object.entries(STRANGE))('left out and counted: %s', ([_, odd]) => {
  const read = plansOf(JSON.parse(JSON.stringify([odd && { ...plan, ...odd }, plan])))
  expect(read).toEqual({ plans: [plan], strange_plans: 1 })
})

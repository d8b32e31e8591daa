/** When a ramp waits by itself, as tests/cases/holding.json says; the server's own code runs the same cases. */
import { expect, test } from 'vitest'
import book from '../../tests/cases/holding.json' with { type: 'json' }
import { heldSince, isPausing, withOwnHold } from '../src/records/holding.ts'
import type { Plan } from '../src/records/plan.ts'
import type { Entry } from '../src/records/record.ts'

interface Case { name: string; ramp: boolean; said: number; happened: number[]; since: number | null }
const MIA = '0192f6a0-0000-7000-8000-0000000000bb'

function planOf(ramp: boolean, at: number): Plan {
  return { person: MIA, confirmed: { at, who: '', name: '' }, ...(ramp ? { ramp: { rungs: [], at: 0, since: '' } } : {}) } as unknown as Plan
}

function event(what: string, at: number, person = MIA): Entry {
  return { kind: 'event', doc: { event: what, person, occurred: { at, local: '2026-11-24T08:00', zone: 'UTC', around: false } } } as unknown as Entry
}

test.for(book.cases as Case[])('held: $name', ({ ramp, said, happened, since }) => {
  expect(heldSince(planOf(ramp, said), happened) ?? null).toBe(since)
})

test('by the phone’s own entries, whatever the server said before: of this person, and of what a provider should know', () => {
  const told: Plan = { ...planOf(true, 100), hold: { why: 'event', since: 150 } }
  expect(withOwnHold(told, [event('travel', 200), event('surgery', 200, 'another')]).hold).toBeUndefined()
  expect(withOwnHold(told, [event('surgery', 200)]).hold).toEqual({ why: 'event', since: 200 })
})

test('stress, travel and a cold change the picture, and pause nothing', () => {
  expect(['stress', 'travel', 'illness', 'other'].filter((what) => isPausing(event(what, 1)))).toEqual([])
})

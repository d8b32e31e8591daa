/** When a ramp is looked at again, as tests/cases/review.json says; the server's own code runs the same cases. */
import { expect, test } from 'vitest'
import book from '../../tests/cases/review.json' with { type: 'json' }
import { dayAfter } from '../src/records/day.ts'
import type { Plan } from '../src/records/plan.ts'
import { reviewOn } from '../src/records/review.ts'

const plan = { ramp: { rungs: [], at: 0, since: book.since } } as unknown as Plan

test.for(book.days as [number, string | null][])('after %s days: %s', ([days, state]) => {
  expect(reviewOn(plan, dayAfter(book.since, days))?.state ?? null).toBe(state)
  expect(reviewOn({}, dayAfter(book.since, days))).toBeUndefined()
})

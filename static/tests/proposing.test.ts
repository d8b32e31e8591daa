/** When waiting or a step back is suggested, as tests/cases/proposing.json says; the server runs the same cases. */
import { expect, test } from 'vitest'
import book from '../../tests/cases/proposing.json' with { type: 'json' }
import { dayAfter } from '../src/records/day.ts'
import type { Plan } from '../src/records/plan.ts'
import { type CheckIn, propose } from '../src/records/proposing.ts'

type Held = Record<string, number | string>
interface Case {
  name: string
  days: Record<string, Held | Held[]>
  says: unknown[] | null
  steps?: string[]
  at?: number
  today?: string
  before?: { count: number; ratings: Held }
}

function checkin(day: string, { stopped, ...ratings }: Held): CheckIn {
  return { day, ratings: ratings as Record<string, number>, stopped: stopped === 'yes' }
}

test.for(book.cases as unknown as Case[])('what is suggested: $name', (given) => {
  const { steps, at, today, before } = { ...book.unless, ...given } as Required<Case>
  const plan = { steps: steps.map((from) => ({ from, portions: [] })), ramp: { rungs: [], at, since: steps[0] } } as unknown as Plan
  const usual = Array.from({ length: before.count }, (_, ago) => checkin(dayAfter(steps[0]!, -1 - ago), before.ratings))
  const lately = Object.entries(given.days).flatMap(([day, held]) => [held].flat().map((each) => checkin(day, each)))
  const found = propose(plan, [...usual, ...lately], today)
  expect(found && [found.deed, found.symptom, found.up, found.days, found.baseline]).toEqual(given.says)
  expect(propose({ steps: plan.steps }, [...usual, ...lately], today)).toBeNull()
})

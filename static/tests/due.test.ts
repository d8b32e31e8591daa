/** Which portions a day has, as tests/cases/due.json says; the server's own code runs the same cases. */
import { expect, test } from 'vitest'
import book from '../../tests/cases/due.json' with { type: 'json' }
import { type Due, portionsOn, stateOf } from '../src/records/due.ts'
import { slotId } from '../src/records/guard-slot.ts'
import type { Plan, Portion } from '../src/records/plan.ts'

interface Day {
  name: string
  plan?: Partial<Plan>
  steps?: Record<string, string>
  day?: string
  zone?: string
  day_start?: string
  portions?: Record<string, string>
}

const instant = (text: string, day: string): number => Date.parse(`${text.includes('T') ? text : `${day}T${text}`}Z`)

function dueOf(given: Partial<Day>): Due[] {
  const { plan, steps, day, zone, day_start } = { ...book.unless, ...given }
  const dated = Object.entries(steps ?? {}).map(([from, text]) => ({ from, portions: portions(text) }))
  return portionsOn({ ...book.unless.plan, ...plan, steps: dated } as Plan, day ?? '', zone ?? '', day_start)
}

function portions(text: string): Portion[] {
  return text.split(',').filter(Boolean).map(each => {
    const [key = '', opens = ''] = each.trim().split(' ')
    return { key, title: key, meal: null, opens, quantity: { amount: 5, unit: 'g' } }
  })
}

test.for(book.days as unknown as Day[])('a day has its portions: $name', given => {
  const day = given.day ?? book.unless.day
  const wanted = Object.entries(given.portions ?? {}).map(([key, times]) => [key, ...times.split(' ').map(each => instant(each, day))])
  const found = dueOf(given)
  expect(found.map(({ portion, opens, closes }) => [portion.key, opens, closes])).toEqual(wanted)
  for (const { plan, portion, slot } of found) expect(slot).toBe(slotId(plan.person, plan.id, day, portion.key))
})

interface Standing {
  name: string
  now: string
  doses?: { slot?: string | null; skipped?: boolean; deleted?: boolean; disputed?: boolean }[]
  state: string
}

test.for(book.states as Standing[])('a portion stands: $name', ({ now, doses = [], state }) => {
  const lunch = dueOf({})[1]!
  const at = instant(now, lunch.day)
  const told = doses.map(({ slot, deleted, ...rest }) => {
    const answers = slot === undefined ? lunch.slot : slot
    return { ...rest, ...(answers === null ? {} : { slot: answers }), ...(deleted ? { deleted_at: at } : {}) }
  })
  expect(stateOf(lunch, told, at)).toBe(state)
})

import { expect, test } from 'vitest'
import { mended, mendOf, reseated } from '../src/store/attention-mend.ts'
import { basesOf } from '../src/store/bases.ts'
import type { RefusedAct, RefusedEntry } from '../src/store/attention.ts'
import type { Units } from '../src/kinds/kind.ts'
import { NOW, PERSON } from './device.ts'

const MIA = '01900000-0000-7000-8000-0000000000f2'
const WHEN = { at: NOW, local: '2026-11-23T12:00', zone: 'UTC', around: false }
const SOUP = { person: PERSON, occurred: WHEN, 'foods/a': { name: 'soup' } }
const FIVE = { person: PERSON, occurred: WHEN, product: 'p1', product_name: 'L-glutamine', quantity: { amount: 5, unit: 'g' }, with_food: 'with', meal_entry: 'meal-1' }

function entry(record: string, kind: string, wanted: Units, more: Partial<RefusedEntry> = {}): RefusedEntry {
  return { record, kind, isNew: true, isElsewhere: false, present: {}, wanted, set: wanted, seen: basesOf({ row: undefined, ops: [] }), ops: [], ...more }
}

function act(...entries: RefusedEntry[]): RefusedAct {
  return { act: 'act-1', entries, later: [], ops: entries.map(({ record }, at) => ({ record, code: at === 0 ? 'not_allowed' : 'together' })) as never }
}

let ids = 0
const filled = (draft: NonNullable<ReturnType<typeof mendOf>>['start'], units: Units) => ({ draft, units, now: NOW, zone: 'UTC', id: () => `new-${++ids}` })
const named = (product: string) => (product === 'p1' ? 'L-glutamine' : 'A product')

test('a meal and its dose come back as the one form they were typed in', () => {
  const mend = mendOf(act(entry('meal-1', 'meal', SOUP), entry('dose-1', 'dose', FIVE)), NOW)!
  expect(mend).toMatchObject({ kind: { name: 'meal' }, others: [], start: { people: [PERSON], dose: { product: 'p1', unit: 'g', amounts: { [PERSON]: '5' } } } })
  const [changes, ...more] = mended(mend, filled(mend.start, mend.start.units), named)
  expect(more).toEqual([])
  expect(changes).toMatchObject([{ record: 'meal-1', set: SOUP }, { kind: 'dose', set: { ...FIVE } }])
})

test('a dose with more to it than its meal’s form can hold goes along as it was, to the person and time of the form', () => {
  const mend = mendOf(act(entry('meal-1', 'meal', SOUP), entry('dose-1', 'dose', { ...FIVE, note: 'in tea' })), NOW)!
  const draft = { ...mend.start, people: [MIA] }
  expect(mended(mend, filled(draft, draft.units), named)).toMatchObject([
    [{ record: 'meal-1', set: { ...SOUP, person: MIA } }, { record: 'dose-1', set: { ...FIVE, note: 'in tea', person: MIA } }],
  ])
})

test('two people at the table are two acts, and only the first keeps the entry’s id', () => {
  const mend = mendOf(act(entry('meal-1', 'meal', SOUP)), NOW)!
  const draft = { ...mend.start, people: [PERSON, MIA] }
  const acts = mended(mend, filled(draft, draft.units), named)
  expect(acts.map(changes => changes.map(change => [change.record === 'meal-1', change.set['person']]))).toEqual([[[true, PERSON]], [[false, MIA]]])
})

test('an edit writes only what differs from the entry as it is now', () => {
  const present = { ...SOUP, 'foods/b': { name: 'bread' } }
  const mend = mendOf(act(entry('meal-1', 'meal', { ...present, note: 'hot' }, { isNew: false, present, set: { note: 'hot' } })), NOW)!
  expect(mend.start.units).toMatchObject({ note: 'hot', 'foods/b': { name: 'bread' } })
  expect(mended(mend, filled(mend.start, mend.start.units), named)).toEqual([[{ record: 'meal-1', kind: 'meal', set: { note: 'hot' } }]])
  const without = { ...mend.start.units }
  delete without['note']
  expect(mended(mend, filled(mend.start, without), named)).toEqual([])
})

test('a deletion, an unknown kind and what is not on this phone have no form', () => {
  const gone = { isNew: false, present: SOUP, set: { deleted: true } }
  expect(mendOf(act(entry('meal-1', 'meal', { ...SOUP, deleted: true }, gone)), NOW)).toBeUndefined()
  expect(mendOf(act(entry('x', 'blood_test', {})), NOW)).toBeUndefined()
  expect(mendOf(act(entry('meal-1', 'meal', { note: 'x' }, { isNew: false, isElsewhere: true })), NOW)).toBeUndefined()
})

test('the amount that was typed goes with the one who is chosen instead, and to nobody beside', () => {
  const { start } = mendOf(act(entry('meal-1', 'meal', SOUP), entry('dose-1', 'dose', FIVE)), NOW)!
  expect(reseated({ ...start, people: [MIA] }, PERSON).dose?.amounts).toEqual({ [MIA]: '5' })
  const two = { ...start, people: [MIA, 'bob'] }
  expect(reseated(two, PERSON)).toBe(two)
})

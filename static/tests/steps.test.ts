import { expect, test } from 'vitest'
import type { Op, Row } from '../src/records/record.ts'
import { knownSteps, ownSteps, stepsOf, type Told } from '../src/records/steps.ts'
import { changesWords, editWords, factOf, valueOf } from '../src/screens/entry-words.ts'
import { NOW } from './device.ts'

const MINUTE = 60_000
const ME = { by: 'alice', name: 'Alice', device: 'd1' }
const grams = (amount: number) => ({ amount, unit: 'g' })

function told(seq: number, set: Told['set'], more: Partial<Told> = {}): Told {
  return {
    op: `op-${seq}`, seq, by: 'bob', by_name: 'Bob', device: 'd2', device_label: 'iPhone', at: NOW + seq * MINUTE, received_at: NOW + seq * MINUTE,
    base: seq - 1, after: [], set, status: 'applied', ...more,
  }
}

test('each step says what it was before and after', () => {
  const [first, second] = stepsOf([told(1, { quantity: grams(5) }), told(2, { quantity: grams(10), note: 'late' })], true)
  expect(first?.isFirst).toBe(true)
  expect(second?.changes).toEqual([
    { unit: 'quantity', before: grams(5), after: grams(10), became: 'kept' },
    { unit: 'note', before: null, after: 'late', became: 'kept' },
  ])
})

test('of a history that began earlier it is not said what stood before', () => {
  const [first] = stepsOf([told(7, { note: 'late' })], false)
  expect(first).toMatchObject({ isFirst: false, changes: [{ before: undefined, after: 'late' }] })
})

test('a value written at the same time that gave way does not count as what stood', () => {
  const early = told(3, { note: 'his' }, { base: 1, status: 'merged', at: NOW })
  const steps = stepsOf([told(1, { note: 'first' }), told(2, { note: 'hers' }), early, told(4, { note: 'last' })], true)
  expect(steps[2]?.changes[0]).toMatchObject({ before: 'hers', after: 'his', became: 'aside' })
  expect(steps[3]?.changes[0]).toMatchObject({ before: 'hers', after: 'last' })
  const aware = { ...early, after: ['op-2'] }
  expect(stepsOf([told(1, { note: 'first' }), told(2, { note: 'hers' }), aware], true)[2]?.changes[0]?.became).toBe('kept')
})

test('the time of its arrival is told only when it was much later', () => {
  const soon = told(1, {}, { received_at: NOW + 5 * MINUTE })
  const late = told(2, {}, { at: NOW, received_at: NOW + 60 * MINUTE })
  expect(stepsOf([soon, late], true).map(step => step.received)).toEqual([null, NOW + 60 * MINUTE])
})

test('what another phone brought back says so, unless its author brought it too', () => {
  const witness = told(3, { note: 'late' }, { status: 'witness', of: 'op-9', sent_by_name: 'Alice' })
  expect(stepsOf([told(1, {}), witness], true)[1]?.brought).toBe('Alice')
  const own = told(4, { note: 'late' }, { op: 'op-9' })
  expect(stepsOf([told(1, {}), witness, own], true).map(step => step.key)).toEqual(['op-1', 'op-9'])
})

function op(id: string, set: Op['set'], base = 4): Op {
  return { id, act: id, record: 'r', kind: 'dose', base, after: [], set, at: NOW }
}

test('without the network the row and the own operations are told, none of them twice', () => {
  const row: Row = {
    id: 'r', kind: 'dose', seq: 6, op: 'mine', by: 'bob', edited_by: 'alice', at: NOW, edited_at: NOW + MINUTE, device: 'd2', doc: { note: 'late' },
    conflicts: null, deleted: false,
  }
  const steps = knownSteps(row, [op('mine', { note: 'late' })], ME)
  expect(steps.map(({ key, by }) => [key, by])).toEqual([['first', 'bob'], ['mine', 'alice']])
  expect(steps[1]?.changes).toEqual([{ unit: 'note', before: undefined, after: 'late', became: 'kept' }])
  expect(knownSteps({ ...row, op: 'his', edited_by: 'bob' }, [op('mine', { note: 'x' })], ME).map(({ by }) => by)).toEqual(['bob', 'alice', 'bob'])
  const [pending] = ownSteps([op('next', { note: 'later' })], row.doc, ME, true)
  expect(pending).toMatchObject({ isWaiting: true, changes: [{ before: 'late', after: 'later' }] })
})

test('changes are said in words, ids are not', () => {
  const step = (unit: string, before: Told['set'][string], after: Told['set'][string]) => ({ unit, before, after, became: 'kept' as const })
  expect(changesWords('dose', [step('quantity', grams(5), grams(10)), step('note', null, 'x')])).toBe('changed the amount and the note')
  expect(changesWords('dose', [step('product', 'a', 'b'), step('product_name', 'A', 'B')])).toBe('changed the product')
  expect(changesWords('dose', [step('quantity', grams(5), grams(5))])).toBe('decided on the amount')
  expect(changesWords('meal', [step('deleted', null, true)])).toBe('deleted this')
  expect(editWords('dose', [{ unit: 'quantity', value: grams(10) }, { unit: 'product_name', value: 'B' }])).toBe('the amount to 10 g')
  expect(valueOf('checkin', 'ratings/fatigue', 4)).toBe('4')
  expect(valueOf('meal', 'foods/a', null)).toBe('left out')
  expect(valueOf('meal', 'occurred', { at: NOW, local: '2026-11-23T07:05', zone: 'UTC', around: true })).toBe('Mon 23 Nov, around 7:05')
})

test('what differs is said in a sentence; long words stand on their buttons', () => {
  const choice = { by: '', at: null, device: '', op: '', stands: false }
  const fact = (kind: string, unit: string, ...said: string[]) => factOf(kind, { unit, choices: said.map(value => ({ ...choice, value })) }, said)
  expect(fact('dose', 'quantity', '10 g', '5 g')).toBe('10 g on one phone, 5 g on another')
  expect(fact('checkin', 'ratings/fatigue', '4', '7')).toBe('Fatigue: 4 on one phone, 7 on another')
  expect(fact('dose', 'note', 'slept until five in the morning', 'no')).toBe('The note differs on two phones')
  expect(fact('note', 'words', 'slept until five in the morning', 'no')).toBe('The words differ on two phones')
})

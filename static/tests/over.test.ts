/** More than was agreed: what the phone says afterwards, from what lies on it; and whom it would ring. */
import { expect, test } from 'vitest'
import type { Units } from '../src/kinds/kind.ts'
import type { Known } from '../src/records/guard-from.ts'
import type { HouseholdBlock } from '../src/records/household.ts'
import { overOf } from '../src/records/over.ts'
import type { Entry } from '../src/records/record.ts'
import { dialled, emergencyAt } from '../src/records/ring.ts'

const HOUR = 3_600_000
const NOW = Date.UTC(2026, 10, 23, 15, 0)
const grams = (amount: number) => ({ amount, unit: 'g' })

function entry(id: string, kind: string, doc: Units, more: Partial<Entry> = {}): Entry {
  return {
    id, kind, doc, seq: 1, op: `${id}-op`, by: 'alice', editedBy: null, at: NOW - HOUR, editedAt: null, device: 'hers',
    conflicts: null, deleted: false, state: 'sent', pending: [], act: null, ...more,
  }
}

function dose(hoursAgo: number, amount: number, product = 'powder', more: Partial<Entry> = {}): Entry {
  const at = NOW - hoursAgo * HOUR
  const occurred = { at, local: new Date(at).toISOString().slice(0, 16), zone: 'UTC', around: false }
  return entry(`${product}-${hoursAgo}`, 'dose', { person: 'mia', product, quantity: grams(amount), occurred }, more)
}

const BLOCK = {
  version: 1, household: { id: 'h', name: '', is_sample: false }, me: { account: 'alice', name: 'Alice', role: 'owner', person: null },
  people: [{ id: 'mia', name: 'Mia', zone: 'UTC', day_start: '04:00', may: ['eaten'], account: null }], members: [], devices: [],
} as unknown as HouseholdBlock

const plan = (day: number, rolling = day) => ({
  id: 'plan', person: 'mia', product: 'powder', title: 'Powder', state: 'running', version: 1, ends: null, steps: [],
  limits: { gap: null, day: grams(day), rolling: grams(rolling) }, provider: { name: 'Dr Osei', date: '2026-11-20' },
})

function known(doses: Entry[], { most, plans = [] }: { most?: number; plans?: object[] } = {}): Known {
  const label: Units = { title: 'Powder', glutamine: true, ...(most === undefined ? {} : { most: grams(most) }) }
  const products = [entry('powder', 'product', label), entry('kin', 'product', { title: 'Kin', glutamine: true })]
  return { now: NOW, device: 'hers', block: { ...BLOCK, plans } as HouseholdBlock, doses, products }
}

const said = (all: Known) => overOf(all, 'mia', 'UTC').map(({ by, limit, provider }) => [by, limit, provider])

test('exactly the maximum is fine, a tenth of a gram more is told, with whom it was agreed', () => {
  expect(said(known([dose(6, 5), dose(2, 5)], { plans: [plan(10)] }))).toEqual([])
  expect(said(known([dose(6, 5), dose(2, 5.1)], { plans: [plan(10)] }))).toEqual([['0.1 g', 'the 10 g a day agreed with Dr Osei', 'Dr Osei']])
})

test('without a plan it is the label, and another product of the same kind counts', () => {
  expect(said(known([dose(6, 5), dose(2, 8, 'kin')], { most: 10 }))).toEqual([['3 g', 'the 10 g a day on its label', undefined]])
})

test('before the day began, but within 24 hours', () => {
  expect(said(known([dose(20, 8), dose(2, 5)], { most: 10 }))).toEqual([['3 g', 'the 10 g in 24 hours on its label', undefined]])
  expect(said(known([dose(25, 8), dose(2, 5)], { most: 10 }))).toEqual([])
})

test('what may be one dose written twice is only perhaps too much', () => {
  const twice = dose(2, 6, 'powder', { id: 'other', device: 'his', by: 'bob' })
  expect(said(known([dose(2, 6), twice], { most: 10 }))).toEqual([['up to 2 g', 'the 10 g a day on its label', undefined]])
})

test('a skipped or deleted dose, somebody else’s, or no limit at all: nothing is said', () => {
  const skipped = dose(3, 9)
  skipped.doc['skipped'] = 'refused'
  expect(said(known([dose(6, 9), skipped, dose(1, 9, 'powder', { deleted: true })], { most: 10 }))).toEqual([])
  expect(overOf(known([dose(6, 50)], { most: 10 }), 'alice', 'UTC')).toEqual([])
  expect(said(known([dose(6, 50)]))).toEqual([])
})

test('beyond 40 g of glutamine is beyond all that was studied; 40 g is not', () => {
  const beyond = (amount: number) => overOf(known([dose(6, amount)], { most: 10 }), 'mia', 'UTC').map(one => one.beyondAll)
  expect([beyond(40), beyond(40.5)]).toEqual([[false], [true]])
})

test.for([
  ['Europe/Berlin', '112'], ['Europe/London', '999'], ['America/New_York', '911'], ['America/Toronto', '911'], ['Pacific/Honolulu', '911'],
  ['Asia/Tokyo', '112'], ['UTC', '112'],
])('in %s one rings %s', ([zone, number]) => {
  expect(emergencyAt(zone!)).toBe(number)
})

test('a typed number is dialled without what only people read', () => {
  expect(dialled('+49 (761) 192 40-0')).toBe('tel:+49761192400')
})

/** What the guard is asked, from what lies on a phone: entries, cabinet, plans, other phones, clocks. */
import { expect, test } from 'vitest'
import type { Units } from '../src/kinds/kind.ts'
import { doublesOf, settling, sumsOf } from '../src/records/doubles.ts'
import { askedOf, type DoseQuestion, type Known } from '../src/records/guard-from.ts'
import { answer } from '../src/records/guard.ts'
import type { HouseholdBlock } from '../src/records/household.ts'
import type { Conflict, Entry } from '../src/records/record.ts'

const HOUR = 3_600_000
const NOW = Date.UTC(2026, 10, 23, 12, 0)
const [ALICE, BOB, MIA, POWDER, KIN] = ['alice', 'bob', 'mia', 'powder', 'kin']
const FIVE = { amount: 5, unit: 'g' }

const moment = (at: number, around = false) => ({ at, local: new Date(at).toISOString().slice(0, 16), zone: 'UTC', around })

function entry(id: string, kind: string, doc: Units, more: Partial<Entry> = {}): Entry {
  return {
    id, kind, doc, seq: 1, op: `${id}-op`, by: BOB, editedBy: null, at: NOW - HOUR, editedAt: null, device: 'his',
    conflicts: null, deleted: doc['deleted'] === true, state: 'sent', pending: [], act: null, ...more,
  }
}

const dose = (id: string, at: number, doc: Units = {}, more: Partial<Entry> = {}) =>
  entry(id, 'dose', { person: MIA, product: POWDER, product_name: 'Powder', quantity: FIVE, occurred: moment(at), ...doc }, more)

const BLOCK = {
  version: 1, household: { id: 'h', name: '', is_sample: false }, me: { account: ALICE, name: 'Alice', role: 'owner', person: ALICE },
  people: [{ id: MIA, name: 'Mia', zone: 'Europe/Berlin', day_start: '05:00', may: ['eaten'], account: null }],
  members: [{ account: ALICE, name: 'Alice', role: 'owner', person: ALICE, joined: 1 }, { account: BOB, name: 'Bob', role: 'adult', person: BOB, joined: NOW - 30 * 24 * HOUR }],
  devices: [
    { id: 'hers', label: '', account: ALICE, mine: true, heard: NOW, unsent: 0 },
    { id: 'tablet', label: '', account: ALICE, mine: true, heard: NOW - HOUR, unsent: 2 },
    { id: 'his', label: '', account: BOB, mine: false, heard: NOW - 2 * HOUR, unsent: 0 },
    { id: 'lost', label: '', account: BOB, mine: false, heard: 1, revoked: 2 }, { id: 'old', label: '', account: BOB, mine: false, gone: true },
  ],
} as unknown as HouseholdBlock

function known(doses: Entry[] = [], more: Partial<Known> = {}, block: object = {}): Known {
  const label = { title: 'Powder', gap_hours: 1.5, most: { amount: 10, unit: 'g' }, scoop: { amount: 5, unit: 'g' }, glutamine: true }
  const products = [entry(POWDER, 'product', label), entry(KIN, 'product', { title: 'Kin', glutamine: true }), entry('oil', 'product', { title: 'Oil' })]
  return { now: NOW, device: 'hers', block: { ...BLOCK, ...block }, doses, products, clocks: { here: NOW - 1000, there: NOW - 900 }, ...more }
}

const QUESTION: DoseQuestion = { person: MIA, product: POWDER, quantity: FIVE, when: { minutes: 0 } }
const asked = (all: Known, question = QUESTION) => askedOf(question, all, 'UTC')

test('the label gives the gap in minutes and one maximum for the day and for 24 hours; glutamine counts together', () => {
  const found = asked(known())
  expect(found.limits).toEqual({ gap: 90, day: { amount: 10, unit: 'g' }, rolling: { amount: 10, unit: 'g' } })
  expect(found.together).toEqual([KIN])
  expect(found.scoops).toEqual({ [POWDER]: FIVE })
  expect([found.zone, found.day_start, found.own]).toEqual(['Europe/Berlin', '05:00', false])
  expect(asked(known(), { ...QUESTION, product: 'oil' }).together).toEqual([])
})

test.for([
  ['running', { gap: 240, day: 8, rolling: 12 }, { gap: 240, day: 8, rolling: 10 }],
  ['running', { gap: 30, day: null, rolling: null }, { gap: 90, day: 10, rolling: 10 }],
  ['paused', { gap: 240, day: 8, rolling: 8 }, { gap: 90, day: 10, rolling: 10 }],
] as const)('of the label and a %s plan the stricter counts: %j', ([state, limits, wanted]) => {
  const grams = (amount: number | null) => amount && { amount, unit: 'g' }
  const plan = { id: 'p', person: MIA, product: POWDER, state, limits: { gap: limits.gap, day: grams(limits.day), rolling: grams(limits.rolling) } }
  const found = asked(known([], {}, { plans: [{ ...plan, person: 'leo', limits: { gap: 999, day: null, rolling: null } }, plan] })).limits
  expect([found?.gap, found?.day?.amount, found?.rolling?.amount]).toEqual([wanted.gap, wanted.day, wanted.rolling])
})

test('"just now" has no stated time; every other time is said as the form means it', () => {
  expect(asked(known()).at).toBeUndefined()
  expect(asked(known(), { ...QUESTION, when: { minutes: 30 } }).at).toBe(NOW - HOUR / 2)
  const lunch = asked(known(), { ...QUESTION, when: { date: '2026-11-23', time: '11:00', around: 'lunch' } })
  expect([lunch.at, lunch.around]).toEqual([NOW - HOUR, true])
})

test('an entry is a dose with all that is not sure about it', () => {
  const lost = (value: Conflict['value']): Conflict[] => [{ value, by: BOB, at: 1, op: 'x', seq: 1 }]
  const conflicts = { occurred: lost(moment(NOW - 3 * HOUR, true)), quantity: lost({ amount: 2, unit: 'g' }), deleted: lost(true) }
  const [found] = asked(known([dose('d', NOW - HOUR, { portion: 's', 'settled/e': 'same' }, { conflicts })])).doses
  expect(found).toMatchObject({
    by: BOB, device: 'his', slot: 's', around: true, or_at: [NOW - 3 * HOUR], or_quantity: [{ amount: 2, unit: 'g' }], disputed: true, settled: { e: 'same' },
  })
  expect(found).not.toHaveProperty('mine')
  expect(found).not.toHaveProperty('deleted_at')
})

test('what this phone has not sent is by oneself and by its clock; skipped and deleted ones say so', () => {
  const unsent = { by: '', device: '', seq: 0, pending: ['o'], state: 'phone' as const }
  const gone = { deleted: true, editedBy: BOB, editedAt: NOW - 60_000 }
  const doses = asked(known([dose('a', NOW, {}, unsent), dose('b', NOW, { skipped: 'refused' }), dose('c', NOW, { deleted: true }, gone)])).doses
  expect(doses[0]).toMatchObject({ by: ALICE, device: 'hers', mine: true })
  expect(doses[1]?.skipped).toBe(true)
  expect(doses[2]?.deleted_at).toBe(NOW - 60_000)
})

test('the other phones are those that may still write, each with when its account gave this and when it joined', () => {
  const doses = [dose('a', NOW - 20 * 24 * HOUR), dose('b', NOW - 26 * HOUR), dose('c', NOW - HOUR, { product: 'oil', portion: 's' })]
  const devices = asked(known(doses), { ...QUESTION, slot: { id: 's', opens: NOW - 2 * HOUR } }).devices
  expect(devices).toEqual([
    { id: 'tablet', account: ALICE, heard: NOW - HOUR, unsent: 2, joined: 1 },
    { id: 'his', account: BOB, heard: NOW - 2 * HOUR, gave: NOW - HOUR, joined: NOW - 30 * 24 * HOUR },
  ])
})

test.for([
  ['live', {}, true], ['over', { ends: NOW - 1 }, undefined], ['to come', { starts: NOW + HOUR }, undefined],
  ['withdrawn', { revoked: 5 }, undefined], ["another child's", { person: 'leo' }, undefined],
] as const)('a hand-over card that is %s', ([, change, wanted]) => {
  const card = { id: 'c', account: BOB, person: MIA, name: 'Sue', starts: NOW - HOUR, ends: NOW + HOUR, revoked: null, ...change }
  expect(asked(known([], {}, { cards: [card] })).devices[1]?.card).toBe(wanted)
})

test('a phone whose card has been over for a day writes no more', () => {
  const card = { id: 'c', account: BOB, person: MIA, name: 'Sue', starts: NOW - 48 * HOUR, ends: NOW - 23 * HOUR, revoked: null, opened: null }
  const others = (change: object) => asked(known([], {}, { cards: [{ ...card, ...change }] })).devices.map(({ account }) => account)
  expect(others({})).toContain(BOB)
  expect(others({ ends: NOW - 24 * HOUR })).not.toContain(BOB)
  expect(others({ ends: NOW + HOUR, revoked: NOW - 24 * HOUR })).not.toContain(BOB)
})

test('a dose by the other phone an hour ago is too soon after, until the gap is over, and says who gave it', () => {
  const found = answer(asked(known([dose('d', NOW - HOUR)])))
  expect(found).toMatchObject({ say: 'wait', until: NOW + HOUR / 2, ask: [BOB], last: 'd' })
  expect(answer(asked(known([dose('d', NOW - HOUR, { deleted: true }, { editedAt: NOW })]))).reasons.map(({ why }) => why)).not.toContain('gap')
})

const HERE = { device: 'hers', me: ALICE }
const twice = () => [dose('a', NOW - HOUR, {}, { device: 'hers', by: ALICE }), dose('b', NOW - HOUR + 60_000)]
const withAnswer = (entries: Entry[], changes: Map<string, Units>) => entries.map(one => ({ ...one, doc: { ...one.doc, ...changes.get(one.id) } }))

test('two phones, one dose: asked until answered, and the sum says the doubt', () => {
  const entries = twice()
  const [pair] = doublesOf(entries, HERE)
  expect([pair?.one.id, pair?.other.id]).toEqual(['a', 'b'])
  const sum = (all: Entry[]) => sumsOf(all, known().products, HERE).map(({ words }) => words)
  expect(sum(entries)).toEqual(['5 g, perhaps 10 g'])
  for (const [said, words] of [['same', '5 g'], ['twice', '10 g']] as const) {
    const changes = settling(pair!, said)
    expect(changes.size).toBe(1)
    expect(doublesOf(withAnswer(entries, changes), HERE)).toEqual([])
    expect(sum(withAnswer(entries, changes))).toEqual([words])
  }
})

test('two phones that answer differently write nowhere over each other: the question is open again, and one answer settles it', () => {
  const [pair] = doublesOf(twice(), HERE)
  const both = withAnswer(withAnswer(twice(), settling(pair!, 'same')), settling(pair!, 'twice'))
  const [again] = doublesOf(both, HERE)
  expect(again).toBeDefined()
  expect(doublesOf(withAnswer(both, settling(again!, 'same')), HERE)).toEqual([])
})

test('skipped and deleted ones never count, and a refused one cannot be answered on', () => {
  const entries = [...twice(), dose('c', NOW, { skipped: 'refused', quantity: null }), dose('d', NOW, { deleted: true })]
  expect(sumsOf(entries, known().products, HERE).map(({ words, records }) => [words, records])).toEqual([['5 g, perhaps 10 g', 2]])
  const refused = twice().map((one, at) => (at === 0 ? { ...one, state: 'attention' as const, seq: 0 } : one))
  expect(doublesOf(refused, HERE)).toEqual([])
})

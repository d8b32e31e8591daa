import { describe, expect, test } from 'vitest'
import { kindOf, type Kind, type Units } from '../src/kinds/kind.ts'
import { changedUnits } from '../src/records/changed.ts'
import { draftOf, emptyDraft, settle, type Draft } from '../src/records/draft.ts'
import { actsOf, editOf, incomplete } from '../src/records/acts.ts'

const NOW = Date.parse('2026-11-23T12:00:00Z')
const ZONE = 'Europe/Berlin'
const ALICE = '11111111-1111-4111-8111-111111111111'
const MIA = '22222222-2222-4222-8222-222222222222'
const POWDER = '33333333-3333-4333-8333-333333333333'

function kind(name: string): Kind {
  const found = kindOf(name)
  if (!found) throw new Error(`no kind ${name}`)
  return found
}

const draft = (over: Partial<Draft>): Draft => ({ ...emptyDraft([ALICE], NOW), ...over })

function acts(name: string, filled: Draft) {
  let turn = 0
  const { units } = settle(kind(name), filled, NOW, ZONE)
  return actsOf({ kind: kind(name), draft: filled, units, now: NOW, zone: ZONE, id: () => `id-${++turn}` }, () => 'L-glutamine powder')
}

describe('what stands in a form', () => {
  test('food left in the box is part of the meal', () => {
    const { units } = settle(kind('meal'), draft({ typed: { foods: 'oat porridge, banana' } }), NOW, ZONE)
    expect(Object.values(units)).toEqual([
      { name: 'oat porridge', portion: 'usual', source: 'words' },
      { name: 'banana', portion: 'usual', source: 'words' }
    ])
  })

  test('a number with a comma is read, and one that is none is named with its cure', () => {
    expect(settle(kind('checkin'), draft({ typed: { sleep: '7,5' } }), NOW, ZONE).units).toEqual({ sleep: 7.5 })
    const { faults } = settle(kind('checkin'), draft({ typed: { sleep: 'badly' } }), NOW, ZONE)
    expect(faults).toEqual([{ unit: 'sleep', label: 'Hours slept', why: 'Write a number, such as 7 or 7.5' }])
  })

  test('an amount and its unit become one unit, and an emptied amount takes it away', () => {
    const typed = { 'quantity.amount': '5', 'quantity.unit': 'g' }
    expect(settle(kind('dose'), draft({ typed }), NOW, ZONE).units).toEqual({ quantity: { amount: 5, unit: 'g' } })
    const emptied = draft({ units: { quantity: { amount: 5, unit: 'g' } }, typed: { ...typed, 'quantity.amount': '' } })
    expect(settle(kind('dose'), emptied, NOW, ZONE).units).toEqual({})
  })

  test('a day without a time is around noon of that day', () => {
    const { units } = settle(kind('event'), draft({ typed: { 'until.date': '2026-11-20', 'until.time': '' } }), NOW, ZONE)
    expect(units).toEqual({ until: { at: Date.parse('2026-11-20T11:00:00Z'), local: '2026-11-20T12:00', zone: ZONE, around: true } })
  })

  test('spaces alone are no words', () => {
    expect(settle(kind('note'), draft({ units: { words: '  ' } }), NOW, ZONE).units).toEqual({})
  })
})

describe('what is saved', () => {
  test('a meal for two is one act a person, each with a record of its own', () => {
    const saved = acts('meal', draft({ people: [ALICE, MIA], typed: { foods: 'soup' } }))
    expect(saved.map(act => act.person)).toEqual([ALICE, MIA])
    expect(new Set(saved.flatMap(act => act.changes.map(change => change.record))).size).toBe(2)
    expect(saved[0]?.changes[0]?.set.occurred).toEqual({ at: NOW, local: '2026-11-23T13:00', zone: ZONE, around: false })
  })

  test('the dose goes in the act of its meal, for those who had one', () => {
    const dose = { product: POWDER, unit: 'g', amounts: { [ALICE]: '5', [MIA]: '' } }
    const [alice, mia] = acts('meal', draft({ people: [ALICE, MIA], typed: { foods: 'soup' }, dose }))
    expect(alice?.changes[1]).toEqual({
      record: 'id-2', kind: 'dose',
      set: {
        person: ALICE, occurred: alice?.changes[0]?.set.occurred, product: POWDER, product_name: 'L-glutamine powder',
        quantity: { amount: 5, unit: 'g' }, with_food: 'with', meal_entry: 'id-1'
      }
    })
    expect(mia?.changes).toHaveLength(1)
  })

  test('a product belongs to the household: no person and no time', () => {
    const [act] = acts('product', draft({ people: [], units: { title: 'Powder' } }))
    expect(act).toEqual({ person: null, changes: [{ record: 'id-1', kind: 'product', set: { title: 'Powder' } }] })
  })
})

describe('what is missing', () => {
  const missing = (name: string, filled: Draft, units: Units = filled.units) => incomplete(kind(name), filled, units).map(fault => fault.unit)

  test('an empty check-in, a plate without food and a dose without an amount are slips', () => {
    expect(missing('checkin', draft({ units: { answered_by: 'self' } }))).toEqual(['ratings'])
    expect(missing('meal', draft({}))).toEqual(['foods'])
    expect(missing('dose', draft({ units: { product: POWDER } }))).toEqual(['quantity'])
  })

  test('a skipped dose needs no amount, but not both', () => {
    expect(missing('dose', draft({ units: { product: POWDER, skipped: 'forgot' } }))).toEqual([])
    expect(missing('dose', draft({ units: { product: POWDER, skipped: 'forgot', quantity: { amount: 5, unit: 'g' } } }))).toEqual(['skipped'])
  })

  test('nobody chosen, or a dose switched on without an amount, is named', () => {
    const dose = { product: POWDER, unit: 'g', amounts: {} }
    expect(missing('meal', draft({ people: [], dose }), { note: 'soup' })).toEqual(['person', 'table-dose'])
  })

  test('an amount of nothing is not an amount', () => {
    const dose = { product: POWDER, unit: 'g', amounts: { [ALICE]: '0' } }
    expect(missing('meal', draft({ dose }), { note: 'soup' })).toEqual(['table-dose'])
  })
})

describe('an edit', () => {
  const occurred = { at: NOW - 3600_000, local: '2026-11-23T12:00', zone: ZONE, around: true }
  const meal: Units = {
    person: ALICE, occurred, 'foods/a1': { name: 'soup', portion: 'usual', source: 'words' }, 'foods/b2': { name: 'bread', portion: 'usual' }, from_a_newer_app: 7
  }
  const edited = (change: (draft: Draft) => Draft, name = 'meal', doc = meal) => {
    const opened = change(draftOf(kind(name), doc, NOW))
    return editOf(doc, opened, settle(kind(name), opened, NOW, ZONE).units, NOW, ZONE)
  }

  test('saved unchanged writes nothing, whatever the kind', () => {
    expect(edited(same => same)).toEqual({})
    const dose = { person: ALICE, occurred, product: POWDER, quantity: { amount: 2.5, unit: 'g' }, 'effects/rash': true }
    expect(edited(same => same, 'dose', dose)).toEqual({})
    const event = { person: ALICE, occurred, event: 'travel', until: { ...occurred, local: '2026-11-24T09:00' } }
    expect(edited(same => same, 'event', event)).toEqual({})
  })

  test('writes only the units that changed, null for those taken away', () => {
    const { 'foods/b2': _gone, ...kept } = meal
    expect(edited(was => ({ ...was, units: { ...kept, note: 'hot' } }))).toEqual({ note: 'hot', 'foods/b2': null })
  })

  test('of the time writes the whole moment, in the zone of the entry', () => {
    const set = edited(was => ({ ...was, when: { date: '2026-11-23', time: '08:15', around: '' } }), 'meal', { ...meal, occurred: { ...occurred, zone: 'Asia/Tokyo' } })
    expect(set).toEqual({ occurred: { at: Date.parse('2026-11-22T23:15:00Z'), local: '2026-11-23T08:15', zone: 'Asia/Tokyo', around: false } })
  })

  test('does not see a change in the order of keys', () => {
    expect(changedUnits({ q: { amount: 5, unit: 'g' } }, { q: { unit: 'g', amount: 5 } })).toEqual({})
  })
})

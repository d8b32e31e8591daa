import { describe, expect, test } from 'vitest'
import { saveWords } from '../src/components/form/save-words.ts'
import { doubtWords } from '../src/components/form/seat-words.ts'
import { throughTable } from '../src/components/form/table-guard.ts'
import { startingPeople, TABLE } from '../src/components/form/who.tsx'
import type { DoseQuestion } from '../src/components/guard/guard.tsx'
import { kindOf, mapOf, type Units } from '../src/kinds/kind.ts'
import { actsOf, incomplete } from '../src/records/acts.ts'
import { emptyDraft, type Draft } from '../src/records/draft.ts'
import { nameOf } from '../src/records/foods.ts'
import { lastPlate, sittingsOf, whoAte } from '../src/records/habit.ts'
import { slotId } from '../src/records/guard-slot.ts'
import { mealOf, mealWord } from '../src/records/mealtime.ts'
import { exceptWords, plateOf } from '../src/records/plate.ts'
import type { Plan } from '../src/records/plan.ts'
import type { Entry } from '../src/records/record.ts'
import { isDecided, offered, type PlannedDose, settled, switched } from '../src/records/table-doses.ts'

const NOW = Date.parse('2026-11-23T12:00:00Z')
const ZONE = 'UTC'
const [A, M, B] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222', '33333333-3333-4333-8333-333333333333']
const POWDER = '44444444-4444-4444-8444-444444444444'
const PLAN = '55555555-5555-4555-8555-555555555555'
const MEAL = kindOf('meal')!
const MILK: Units = { 'foods/a': { name: 'porridge', portion: 'usual', source: 'words' }, 'foods/b': { name: 'milk', portion: 'usual', source: 'words' } }
const draft = (over: Partial<Draft>): Draft => ({ ...emptyDraft([A, M], NOW), units: MILK, ...over })
const bytes = (many: number) => new Uint8Array(many)
let turn = 0

function ate(person: string, local: string, over: Units = {}, by = 'alice'): Entry {
  const at = Date.parse(`${local}Z`)
  const doc = { person, occurred: { at, local, zone: ZONE, around: false }, ...MILK, ...over }
  return { id: `e${++turn}`, kind: 'meal', doc, seq: 1, op: '', by, editedBy: null, at, editedAt: null, device: '', conflicts: null, deleted: false, state: 'sent', pending: [], act: null }
}

function saved(filled: Draft) {
  let next = 0
  return actsOf({ kind: MEAL, draft: filled, units: filled.units, now: NOW, zone: ZONE, id: () => `id-${++next}` }, () => 'Powder')
}

describe('the meal of the day', () => {
  test('is what somebody said, else what the hour says, else plain', () => {
    expect([mealWord('snack', '2026-11-23T12:00'), mealWord(undefined, '2026-11-23T12:00'), mealWord(undefined, '2026-11-23T16:00')]).toEqual(['snack', 'lunch', 'meal'])
    expect([mealOf(undefined, '2026-11-23T07:00'), mealOf('drink', '2026-11-23T07:00'), mealOf(null, '2026-11-23T23:00')]).toEqual(['breakfast', 'drink', 'snack'])
  })
})

describe('who usually eats', () => {
  const asked = { meal: 'lunch' as const, able: [A, M, B], me: 'alice' }
  const together = [ate(A, '2026-11-20T12:00', { table: 't1' }), ate(M, '2026-11-20T12:00', { table: 't1' }), ate(A, '2026-11-21T12:00'), ate(M, '2026-11-21T12:00')]

  test('those who ate this meal together most often, as this account wrote it', () => {
    expect(whoAte(sittingsOf([...together, ate(B, '2026-11-22T12:10')]), asked)).toEqual([A, M])
    const bobs = [1, 2, 3].map(day => ate(B, `2026-11-1${day}T12:00`, {}, 'bob'))
    expect(whoAte(sittingsOf([...bobs, ...together]), asked)).toEqual([A, M])
  })

  test('of two that are equally frequent the later', () => {
    expect(whoAte(sittingsOf([ate(B, '2026-11-19T12:00'), ...together.slice(0, 2)]), asked)).toEqual([A, M])
    expect(whoAte(sittingsOf([...together.slice(0, 2), ate(B, '2026-11-22T12:00')]), asked)).toEqual([B])
  })

  test('whom this account may not write for is left out, and never comes back in', () => {
    expect(whoAte(sittingsOf(together), { ...asked, able: [A, B] })).toEqual([A])
  })

  test('before there is such a meal: everybody it has written a meal for', () => {
    expect(whoAte(sittingsOf([ate(M, '2026-11-20T08:00'), ate(A, '2026-11-20T18:00')]), asked)).toEqual([A, M])
    expect(whoAte([], asked)).toEqual([])
  })

  test('whoever the link or the chips name is alone; “We ate together” is for the table', () => {
    const person = (id: string) => ({ id, name: id, may: ['eaten' as const], account: null }) as never
    const people = { people: [person(A), person(M), person(B)], several: true, me: person(A), chosen: person(M), everyone: false, unchosen: false, choose: () => undefined, byId: () => undefined }
    const start = { asked: '', sittings: sittingsOf(together), account: 'alice', local: '2026-11-23T12:00' }
    expect(startingPeople(people, MEAL, start)).toEqual([M])
    expect(startingPeople(people, MEAL, { ...start, asked: B })).toEqual([B])
    expect(startingPeople(people, MEAL, { ...start, asked: TABLE })).toEqual([A, M])
    expect(startingPeople({ ...people, unchosen: true }, MEAL, start)).toEqual([A, M])
    expect(startingPeople(people, MEAL, { ...start, asked: TABLE, sittings: [] })).toEqual([A, M, B])
    expect(startingPeople({ ...people, unchosen: true, chosen: person(A) }, MEAL, { ...start, sittings: [] })).toEqual([A])
  })
})

describe('the plate of this time of day', () => {
  const { 'foods/b': _milk, ...porridge } = MILK
  const yesterday = [ate(A, '2026-11-22T08:00', { table: 't' }), { ...ate(M, '2026-11-22T08:00'), doc: { person: M, occurred: { at: 0, local: '2026-11-22T08:00', zone: ZONE, around: false }, ...porridge, table: 't' } }]
  const asked = { meal: 'breakfast' as const, people: [A, M], day: '2026-11-23', now: NOW }

  test('holds the foods of the last one and who had them otherwise, and never a dose', () => {
    const dose = { ...ate(A, '2026-11-22T08:00'), kind: 'dose', doc: { ...ate(A, '2026-11-22T08:00').doc, quantity: { amount: 5, unit: 'g' }, table: 't' } }
    const plate = lastPlate(sittingsOf([...yesterday, dose]), asked, bytes)!
    expect([plate.day, plate.foods]).toEqual(['2026-11-22', ['porridge', 'milk']])
    expect(exceptWords(plate.units, plate.except[M])).toEqual(['no milk'])
    expect(plate.except[A]).toBeUndefined()
    expect(Object.keys(plate.units).every(unit => unit.startsWith('foods/'))).toBe(true)
  })

  test('is of an earlier day, the same meal, and of all who are at the table', () => {
    const sittings = sittingsOf(yesterday)
    expect(lastPlate(sittings, { ...asked, day: '2026-11-22' }, bytes)).toBeUndefined()
    expect(lastPlate(sittings, { ...asked, meal: 'lunch' }, bytes)).toBeUndefined()
    expect(lastPlate(sittings, { ...asked, people: [A, M, B] }, bytes)).toBeUndefined()
    expect(lastPlate(sittings, { ...asked, people: [M] }, bytes)?.foods).toEqual(['porridge'])
  })
})

describe('what one person had otherwise', () => {
  test('is in their own record and in nobody else’s', () => {
    const [alice, mia] = saved(draft({ except: { [M]: { without: ['b'], portion: 'small' } } }))
    expect(alice!.changes[0]!.set).toMatchObject(MILK)
    expect(mapOf(mia!.changes[0]!.set, 'foods')).toEqual([['a', { name: 'porridge', portion: 'small', source: 'words' }]])
    expect(alice!.changes[0]!.set['table']).toBe(mia!.changes[0]!.set['table'])
  })

  test('a food’s own portion counts before the plate’s', () => {
    const plate = plateOf(MILK, { portion: 'large', portions: { b: 'small' } })
    expect(mapOf(plate, 'foods').map(([, food]) => [nameOf(food), (food as { portion: string }).portion])).toEqual([['porridge', 'large'], ['milk', 'small']])
    expect(exceptWords(MILK, { portion: 'large', portions: { b: 'small' } })).toEqual(['large portion', 'small milk'])
  })

  test('who had nothing of it is told apart from a meal', () => {
    expect(incomplete(MEAL, draft({ except: { [M]: { without: ['a', 'b'] } } }), MILK).map(({ unit }) => unit)).toEqual(['table'])
  })

  test('one person at the table has no table, and a draft of before opens as it was', () => {
    expect(saved(draft({ people: [A] }))[0]!.changes[0]!.set['table']).toBeUndefined()
    const old = { units: MILK, typed: {}, when: { minutes: 0 }, people: [A, M], dose: { product: POWDER, unit: 'g', amounts: { [A]: '5' } }, touched: NOW }
    expect(saved(old).flatMap(act => act.changes.map(({ kind, set }) => [kind, set['person'], set['quantity'] ?? null]))).toEqual([
      ['meal', A, null], ['dose', A, { amount: 5, unit: 'g' }], ['meal', M, null],
    ])
  })
})

describe('planned doses of a table', () => {
  const portions = [{ key: 'lunch', title: 'Lunch', meal: 'lunch' as const, opens: '11:30', quantity: { amount: 5, unit: 'g' } }, { key: 'night', title: 'At bedtime', meal: null, opens: '20:00', quantity: { amount: 5, unit: 'g' } }]
  const plan: Plan = { id: PLAN, person: A, product: POWDER, title: 'Powder', state: 'running', steps: [{ from: '2026-11-01', portions }], ends: null, limits: { gap: null, day: null, rolling: null }, provider: { name: 'Dr Roe', date: '2026-11-01' }, version: 1 }
  const table = { plans: [plan], people: [{ id: A, zone: ZONE, day_start: '04:00' }], doses: [], at: NOW, now: NOW, meal: undefined }
  const slot = slotId(A, PLAN, '2026-11-23', 'lunch')
  const fine = () => true

  test('one that is due and fine is on; one that is doubtful, is not', () => {
    expect(settled([], offered(table), fine)).toMatchObject([{ slot: { id: slot }, on: true, byHand: false }])
    expect(settled([], offered(table), () => false)).toMatchObject([{ slot: { id: slot }, on: false }])
  })

  test('only with the meal it is tied to, and at the time it is due', () => {
    const on = (over: Partial<typeof table>) => settled([], offered({ ...table, ...over }), fine).map(dose => dose.on)
    expect(on({ meal: 'lunch' as never })).toEqual([true])
    expect(on({ meal: 'snack' as never })).toEqual([false])
    expect(on({ at: Date.parse('2026-11-23T20:30:00Z'), now: Date.parse('2026-11-23T20:30:00Z') })).toEqual([false])
    // Written down afterwards, when the portion is over: offered, and not switched on by itself.
    expect(on({ now: Date.parse('2026-11-23T21:00:00Z') })).toEqual([false])
    expect(on({ at: Date.parse('2026-11-23T11:00:00Z'), now: Date.parse('2026-11-23T11:00:00Z') })).toEqual([false])
    expect(on({ doses: [{ slot, skipped: false }] as never })).toEqual([])
    expect(on({ plans: [{ ...plan, state: 'paused' }] })).toEqual([])
  })

  test('what a person switched stays so, and is kept in a draft whose plan is gone', () => {
    const off = switched(settled([], offered(table), fine), slot, { on: false })
    expect(settled(off, offered(table), fine)).toMatchObject([{ on: false, byHand: true }])
    const on = switched(off, slot, { on: true, asked: 'ask', askedAt: NOW })
    expect(settled(on, [], fine)).toEqual(on)
    expect([isDecided(on[0]!, NOW + 60_000), isDecided(on[0]!, NOW + 3600_000)]).toEqual([true, false])
  })

  const dose: PlannedDose = { person: A, product: POWDER, title: 'Powder', quantity: { amount: 5, unit: 'g' }, slot: { id: slot, opens: 0, closes: 1 }, on: true, byHand: false }

  test('is a record of its own beside the meal: slot, product, with the meal', () => {
    const [alice] = saved(draft({ planned: [{ ...dose, asked: 'wait' }, { ...dose, person: B }] }))
    expect(alice!.changes[1]).toMatchObject({ kind: 'dose', set: { person: A, portion: slot, product: POWDER, product_name: 'Powder', quantity: { amount: 5, unit: 'g' }, with_food: 'with', meal_entry: alice!.changes[0]!.record, asked: 'wait' } })
    expect(saved(draft({ planned: [{ ...dose, person: B }] })).flatMap(act => act.changes)).toHaveLength(2)
  })

  test('the button names everybody at the table and what each had', () => {
    const said = { kind: MEAL, several: true, nameOf: (id: string) => (id === A ? 'Alice' : 'Mia'), zone: ZONE, now: NOW }
    expect(saveWords({ ...said, draft: draft({ planned: [dose], dose: { product: POWDER, unit: 'g', amounts: { [M]: '2.5' } } }) })).toBe('Save lunch\u00a0· Alice 5 g\u00a0· Mia 2.5 g')
    expect(saveWords({ ...said, draft: draft({ planned: [dose] }) })).toBe('Save lunch\u00a0· Alice 5 g\u00a0· Mia')
    expect(saveWords({ ...said, draft: draft({ planned: [{ ...dose, on: false }] }) })).toBe('Save lunch for Alice and Mia')
  })

  test('each is asked about once more before it is saved; what was not given is out, and the meal is not', async () => {
    const asked: DoseQuestion[] = []
    const guard = (save: (question: DoseQuestion) => boolean) => ({
      look: async () => new Map(),
      ask: async (question: DoseQuestion) => { asked.push(question); return save(question) ? { save: true, asked: 'ask' as const } : { save: false } },
    })
    const filled = draft({ planned: [dose], dose: { product: POWDER, unit: 'g', amounts: { [M]: '2,5', [A]: '' } } })
    const left = await throughTable(guard(({ person }) => person === M), filled, NOW)
    expect(asked.map(({ person, slot: of, quantity }) => [person, of?.id, quantity?.amount])).toEqual([[A, slot, 5], [M, undefined, 2.5]])
    expect(saved(left).flatMap(act => act.changes.map(({ kind, set }) => [kind, set['person'], set['asked'] ?? null]))).toEqual([['meal', A, null], ['meal', M, null], ['dose', M, 'ask']])
    const none = await throughTable(guard(() => false), filled, NOW)
    expect(none.dose).toBeNull()
    expect(incomplete(MEAL, none, none.units)).toEqual([])
    const broken = { look: async () => new Map(), ask: async () => { throw new Error('no storage') } }
    expect(saved(await throughTable(broken, filled, NOW))[0]!.changes).toHaveLength(2)
    asked.length = 0
    await throughTable(guard(() => true), draft({ planned: [{ ...dose, asked: 'ask', askedAt: NOW }] }), NOW)
    expect(asked).toEqual([])
  })
})

describe('why a dose is off, in one line', () => {
  const block = { me: { account: 'alice' }, members: [{ account: 'bob', name: 'Bob' }] } as never
  const said = (over: object) => doubtWords({ say: 'ask', until: undefined, ask: [], reasons: [], notes: [], last: undefined, day: undefined, rolling: undefined, ...over } as never, block)

  test('names whom to ask, or until when, or what speaks against it', () => {
    expect(said({ ask: ['bob'] })).toBe('cannot tell, ask Bob')
    expect(said({ say: 'wait', until: NOW })).toMatch(/^wait until /)
    expect(said({ reasons: [{ why: 'like' }] })).toBe('the same amount was just recorded')
  })
})

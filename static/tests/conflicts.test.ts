import { afterEach, expect, test } from 'vitest'
import type { Op, Row } from '../src/records/record.ts'
import { overlay } from '../src/records/record.ts'
import { chosen, questionsOf, waysBack } from '../src/records/questions.ts'
import { disputed } from '../src/store/disputed.ts'
import type { Journal } from '../src/store/journal.ts'
import type { StoredRow } from '../src/store/shape.ts'
import { exchange } from '../src/sync/exchange.ts'
import { ALICE, device, meal, newRecord, NOW, tab } from './device.ts'
import { named, Server } from './server.ts'

const open: Journal[] = []
afterEach(() => open.splice(0).forEach(journal => journal.close()))

const BOB = named(7)
const grams = (amount: number) => ({ amount, unit: 'g' })

/** A dose of 10 g by Alice, written while Bob wrote 5 g. */
function dose(more: Partial<Row> = {}): Row {
  const lost = { value: grams(5), by: BOB, at: NOW - 60_000, op: 'his', seq: 8 }
  return {
    id: newRecord(), kind: 'dose', seq: 9, op: 'hers', by: ALICE.actor, edited_by: BOB, at: NOW, edited_at: NOW, device: 'd1', deleted: false,
    doc: { ...meal('').set, quantity: grams(10) }, conflicts: { quantity: [lost] },
    writers: { stands: { quantity: { by: ALICE.actor, at: NOW, op: 'hers', device: 'd1' } }, lost_on: { his: 'd2' } }, ...more,
  }
}

function op(row: Row, set: Op['set'], base: number, after: string[] = [], id = `op-${Math.random()}`): Op {
  return { id, act: id, record: row.id, kind: row.kind, base, after, set, at: NOW }
}

test('a question names both values, the one that stands first, with who wrote them and on which phone', () => {
  const [question, ...others] = questionsOf(overlay(dose(), []))
  expect(others).toEqual([])
  expect(question).toMatchObject({
    unit: 'quantity',
    choices: [
      { value: grams(10), by: ALICE.actor, device: 'd1', stands: true },
      { value: grams(5), by: BOB, device: 'd2', at: NOW - 60_000, stands: false },
    ],
  })
})

test('a value chosen on this phone settles the conflict before the server has heard of it', () => {
  const row = dose()
  expect(overlay(row, [op(row, { quantity: grams(5) }, row.seq)]).conflicts).toBeNull()
})

test('a change that was made before the conflict was known settles nothing', () => {
  const row = dose()
  expect(overlay(row, [op(row, { quantity: grams(7) }, 3)]).conflicts).toEqual(row.conflicts)
  expect(overlay(row, [op(row, { note: 'late' }, row.seq)]).conflicts).toEqual(row.conflicts)
})

test('a choice taken back asks the question again as it was', () => {
  const row = dose()
  for (const value of [grams(5), grams(10)]) {
    const choice = op(row, { quantity: value }, row.seq)
    const back = waysBack(overlay(row, []), { quantity: value }).map(set => op(row, set, row.seq))
    const entry = overlay(row, [choice, ...back])
    expect(entry.conflicts).toEqual(row.conflicts)
    expect(entry.doc['quantity']).toEqual(grams(10))
  }
})

test('choosing a product writes the name that its author wrote with it', () => {
  const of = (value: string, by: string) => ({ value, by, at: NOW, op: `${by}-op`, seq: 8 })
  const row = dose({ doc: { ...meal('').set, product: 'p1', product_name: 'Powder' }, conflicts: { product: [of('p2', BOB)], product_name: [of('Capsule', BOB)] } })
  const entry = overlay(row, [])
  const questions = questionsOf(entry)
  expect(questions.map(({ unit }) => unit)).toEqual(['product'])
  expect(chosen(entry, questions[0]!, questions[0]!.choices[1]!)).toEqual({ product: 'p2', product_name: 'Capsule' })
})

test('a value that nobody wrote twice is offered once', () => {
  const row = dose()
  const again = overlay(row, [op(row, { quantity: grams(5) }, 3)])
  expect(questionsOf(again)[0]?.choices.map(({ value }) => value)).toEqual([grams(5)])
})

async function alice() {
  const on = device()
  const { phone, journal } = await tab(on)
  open.push(journal)
  const server = new Server()
  const porridge = meal('oat porridge')
  await journal.save([porridge])
  await exchange(journal, phone, server.fetch)
  const differ = () => {
    server.write({ ...porridge, set: { note: 'from the other phone' } })
    Object.assign(server.rows.get(porridge.record)!, { conflicts: { note: [{ value: 'mine', by: BOB, at: NOW, op: named(8), seq: 1 }] } })
  }
  return { journal, phone, server, porridge, differ }
}

test('entries with conflicts are found whatever their day, until they are settled', async () => {
  const { journal, phone, server, porridge, differ } = await alice()
  expect(await disputed(journal)).toEqual([])
  differ()
  await exchange(journal, phone, server.fetch)
  expect((await disputed(journal)).map(entry => entry.id)).toEqual([porridge.record])
  await journal.save([{ ...porridge, set: { note: 'mine' } }])
  expect(await disputed(journal)).toEqual([])
})

test('rows that an older app stored are found, too', async () => {
  const { journal, phone, server, porridge, differ } = await alice()
  differ()
  await exchange(journal, phone, server.fetch)
  await journal.store.write(['records'], async tx => {
    const { flagged, ...older } = (await tx.objectStore('records').get(porridge.record))! as StoredRow
    expect(flagged).toBe(1)
    for (let n = 0; n < 2500; n++) void tx.objectStore('records').put({ ...older, id: `0-${String(n).padStart(5, '0')}`, conflicts: null })
    await tx.objectStore('records').put(older)
  })
  expect((await disputed(journal)).map(entry => entry.id)).toEqual([porridge.record])
})

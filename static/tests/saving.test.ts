import { afterEach, expect, test } from 'vitest'
import { StorageTrouble, type Journal } from '../src/store/journal.ts'
import { write } from '../src/components/form/saving.ts'
import { copiedTo, movedTo } from '../src/records/copy.ts'
import { exchange } from '../src/sync/exchange.ts'
import { device, dose, meal, MINUTE, newRecord, NOW, PERSON, tab } from './device.ts'
import { Server } from './server.ts'

const open: Journal[] = []
afterEach(() => open.splice(0).forEach(journal => journal.close()))

async function alice() {
  const on = device()
  const { phone, journal } = await tab(on)
  open.push(journal)
  return { on, phone, journal, server: new Server() }
}

test('a saved entry is there at once, on this phone, and counted as waiting', async () => {
  const { journal } = await alice()
  const porridge = meal('oat porridge')
  await journal.save([porridge])
  const entry = await journal.entry(porridge.record)
  expect(entry).toMatchObject({ state: 'phone', doc: porridge.set, deleted: false })
  expect(await journal.count()).toEqual({ entries: 1, waiting: 1, held: 0, attention: 0 })
})

test('a meal and its dose are one act', async () => {
  const { journal } = await alice()
  const { act } = await journal.save([meal('soup'), dose(5)])
  const entries = await journal.between(NOW - MINUTE, NOW + MINUTE)
  expect(entries.map(entry => entry.act)).toEqual([act, act])
})

test('undo takes a whole act back: what it created is deleted, what it changed is as before', async () => {
  const { journal } = await alice()
  const porridge = meal('oat porridge')
  await journal.save([porridge])
  const five = dose(5)
  const { undo } = await journal.save([{ ...porridge, set: { 'foods/a': null, 'foods/b': { name: 'toast' }, note: 'late' } }, five])
  await undo()
  const entry = await journal.entry(porridge.record)
  expect(entry?.doc).toEqual(porridge.set)
  expect((await journal.entry(five.record))?.deleted).toBe(true)
  expect((await journal.count()).waiting).toBe(5)
})

test('undoing a deletion brings the entry back', async () => {
  const { journal } = await alice()
  const porridge = meal('oat porridge')
  await journal.save([porridge])
  const { undo } = await journal.save([{ ...porridge, set: { deleted: true } }])
  expect(await journal.between(NOW - 1, NOW + 1)).toEqual([])
  await undo()
  expect(await journal.between(NOW - 1, NOW + 1)).toHaveLength(1)
})

test('undo after sending names the act it takes back, so that it wins over it', async () => {
  const { journal, phone, server } = await alice()
  const porridge = meal('oat porridge')
  await journal.save([porridge])
  await exchange(journal, phone, server.fetch)
  const { undo } = await journal.save([{ ...porridge, set: { note: 'late' } }])
  await exchange(journal, phone, server.fetch)
  await undo()
  await exchange(journal, phone, server.fetch)
  const [, edit, back] = [...server.log.values()].map(({ op }) => op)
  expect(back).toMatchObject({ base: edit!.base, after: [edit!.id], set: { note: null } })
})

test('an operation names the row it was made on and what lay unconfirmed over it', async () => {
  const { journal, phone, server } = await alice()
  const porridge = meal('oat porridge')
  await journal.save([porridge])
  await exchange(journal, phone, server.fetch)
  await journal.save([{ ...porridge, set: { note: 'one' } }])
  await journal.save([{ ...porridge, set: { note: 'two' } }])
  await exchange(journal, phone, server.fetch)
  const [create, one, two] = [...server.log.values()].map(({ op }) => op)
  expect(create).toMatchObject({ base: 0, after: [] })
  expect(one).toMatchObject({ base: 1, after: [] })
  expect(two).toMatchObject({ base: 1, after: [one!.id] })
})

test('a form that was opened before news came keeps the base it was opened on', async () => {
  const { journal, phone, server } = await alice()
  const porridge = meal('oat porridge')
  await journal.save([porridge])
  await exchange(journal, phone, server.fetch)
  const seen = await journal.draftBase(porridge.record)
  server.write({ ...porridge, set: { note: 'from the other phone' } })
  await exchange(journal, phone, server.fetch)
  await journal.save([{ ...porridge, set: { note: 'mine' } }], { seen: { [porridge.record]: seen } })
  await exchange(journal, phone, server.fetch)
  expect([...server.log.values()].at(-1)?.op.base).toBe(1)
})

test('entries are found by when they happened, the outbox laid over them', async () => {
  const { journal, phone, server } = await alice()
  const [early, late, moved] = [meal('early', NOW - 60 * MINUTE), meal('late', NOW), meal('moved', NOW - 90 * MINUTE)]
  for (const change of [late, moved, early]) await journal.save([change])
  await exchange(journal, phone, server.fetch)
  await journal.save([{ ...moved, set: { occurred: meal('', NOW - 30 * MINUTE).set['occurred']! } }])
  const found = await journal.between(NOW - 70 * MINUTE, NOW + 1)
  expect(found.map(entry => [entry.id, entry.state])).toEqual([
    [early.record, 'sent'], [moved.record, 'phone'], [late.record, 'sent'],
  ])
  expect(await journal.between(NOW - 100 * MINUTE, NOW - 80 * MINUTE)).toEqual([])
})

test('household records are listed by kind', async () => {
  const { journal } = await alice()
  const glutamine = { record: newRecord(), kind: 'product', set: { title: 'L-glutamine powder' } }
  await journal.save([glutamine])
  expect((await journal.ofKind('product')).map(entry => entry.doc['title'])).toEqual(['L-glutamine powder'])
  expect(await journal.between(0, NOW * 2)).toEqual([])
})

test('another tab is told of a change', async () => {
  const { on, journal } = await alice()
  const other = await tab(on)
  open.push(other.journal)
  let told = 0
  other.journal.subscribe(() => told++)
  await journal.save([meal('soup')])
  expect(told).toBe(1)
})

test('a draft survives the app', async () => {
  const { on, journal } = await alice()
  await journal.draft.set('add/meal', { foods: ['oat'] })
  journal.close()
  const reopened = await tab(on)
  open.push(reopened.journal)
  expect(await reopened.journal.draft.get('add/meal')).toEqual({ foods: ['oat'] })
})

test('a dead handle is opened anew, and the entry is saved once', async () => {
  const { on, journal } = await alice()
  await journal.save([meal('before')])
  breakOnce(on.indexedDB, 'InvalidStateError')
  await journal.save([meal('after')])
  expect((await journal.count()).waiting).toBe(2)
})

test('a full phone says so, and nothing is half saved', async () => {
  const { on, journal } = await alice()
  await journal.save([meal('before')])
  breakOnce(on.indexedDB, 'QuotaExceededError')
  await expect(journal.save([meal('soup'), dose(5)])).rejects.toThrowError(StorageTrouble)
  expect((await journal.count()).waiting).toBe(1)
})

/** The next transaction of any handle fails like this. */
function breakOnce(_: IDBFactory, name: string): void {
  const whole = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function () {
    IDBDatabase.prototype.transaction = whole
    throw new DOMException('the handle is dead', name)
  }
}

test('a table is saved whole, an act a person, and one undo takes all of it back', async () => {
  const { journal } = await alice()
  const [porridge, toast, five] = [meal('oat porridge'), meal('toast'), dose(5)]
  const undo = await write(journal, [{ person: PERSON, changes: [porridge] }, { person: PERSON, changes: [toast, five] }])
  const acts = (await journal.between(NOW - MINUTE, NOW + MINUTE)).map(entry => [entry.id, entry.act] as const)
  const of = (id: string) => acts.find(([record]) => record === id)?.[1]
  expect(of(toast.record)).toBe(of(five.record))
  expect(of(porridge.record)).not.toBe(of(toast.record))
  await undo()
  expect(await journal.between(NOW - MINUTE, NOW + MINUTE)).toEqual([])
  const [one, two, three] = await Promise.all([porridge, toast, five].map(({ record }) => journal.entry(record)))
  expect([one?.deleted, two?.deleted, three?.deleted]).toEqual([true, true, true])
  expect(two?.act).toBe(three?.act)
  expect(one?.act).not.toBe(two?.act)
})

test('storage that fails in the middle of a table keeps nothing of it', async () => {
  const { journal } = await alice()
  const porridge = meal('oat porridge')
  const unsayable = { ...meal('toast'), set: { note: (() => 1) as never } }
  await expect(write(journal, [{ person: PERSON, changes: [porridge] }, { person: PERSON, changes: [unsayable] }])).rejects.toThrow()
  expect(await journal.count()).toMatchObject({ entries: 0, waiting: 0 })
})

test('a copy says what was said, and is at no table and no planned portion of before', () => {
  const moment = { at: NOW, local: '2026-11-23T13:00', zone: 'UTC', around: false }
  const soup = { ...meal('soup'), doc: { ...meal('soup').set, table: 't', deleted: true, note: 'hot' } }
  expect(copiedTo(moment, soup)).toMatchObject({ occurred: moment, note: 'hot' })
  expect(Object.keys(copiedTo(moment, soup)!)).not.toContain('table')
  const five = { ...dose(5), doc: { ...dose(5).set, portion: 's', asked: 'ask', 'settled/x': 'same', meal_entry: 'm' } }
  expect(copiedTo(moment, five)).toBeUndefined()
  expect(Object.keys(movedTo('other', five))).not.toEqual(expect.arrayContaining(['portion']))
  expect(movedTo('other', five)).toMatchObject({ person: 'other', quantity: dose(5).set['quantity'] })
})

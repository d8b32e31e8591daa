import { afterEach, expect, test } from 'vitest'
import { StorageTrouble, type Journal } from '../src/store/journal.ts'
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

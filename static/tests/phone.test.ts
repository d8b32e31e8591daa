import { expect, test } from 'vitest'
import { openJournal } from '../src/store/journal.ts'
import { openPhone } from '../src/store/phone.ts'
import { exchange } from '../src/sync/exchange.ts'
import { ALICE, device, meal, tab } from './device.ts'
import { Server } from './server.ts'

const BOB = { ...ALICE, actor: '01900000-0000-7000-8000-0000000000b0', actorName: 'Bob' }

test('a phone keeps its id and who is current', async () => {
  const on = device()
  const first = await openPhone(on)
  await first.signIn(ALICE)
  const again = await openPhone(on)
  expect(again.device).toBe(first.device)
  expect(again.current()).toEqual(ALICE)
})

test('two tabs that open a new phone at once agree on its id', async () => {
  const on = device()
  const [one, other] = await Promise.all([openPhone(on), openPhone(on)])
  expect(one.device).toBe(other.device)
})

test('another tab learns that somebody else is current', async () => {
  const on = device()
  const [one, other] = [await openPhone(on), await openPhone(on)]
  const told = new Promise<void>(resolve => other.subscribe(resolve))
  await one.signIn(BOB)
  await told
  expect(other.current()).toEqual(BOB)
})

test("another account on the phone never sees or sends the first one's entries", async () => {
  const on = device()
  const server = new Server()
  const alice = await tab(on)
  const secret = meal('secret')
  await alice.journal.save([secret])
  alice.journal.close()
  const bob = await tab(on, BOB)
  await exchange(bob.journal, bob.phone, server.fetch)
  expect(await bob.journal.entry(secret.record)).toBeUndefined()
  expect(server.log.size).toBe(0)
  bob.journal.close()
  const back = await tab(on)
  await exchange(back.journal, back.phone, server.fetch)
  expect(server.log.size).toBe(1)
})

test('signing out keeps what is unsent, unless it is to go', async () => {
  const on = device()
  const { phone, journal } = await tab(on)
  await journal.save([meal('soup')])
  await phone.signOut({ keep: true })
  expect(phone.current()).toBeNull()
  const kept = await tab(on)
  expect((await kept.journal.count()).waiting).toBe(1)
  await kept.phone.signOut({ keep: false })
  expect(kept.phone.known()).toEqual([])
  const after = await tab(on)
  expect((await after.journal.count()).waiting).toBe(0)
})

test('a database that an older app made grows what it lacks and loses nothing', async () => {
  const on = device()
  const name = `villi:${ALICE.instance}:${ALICE.household}:${ALICE.actor}`
  await new Promise<void>(resolve => {
    const request = on.indexedDB.open(name)
    request.onupgradeneeded = () => request.result.createObjectStore('drafts').put('kept', 'key')
    request.onsuccess = () => (request.result.close(), resolve())
  })
  const journal = await openJournal(ALICE, undefined, on)
  expect(await journal.draft.get('key')).toBe('kept')
  await journal.save([meal('soup')])
  expect((await journal.count()).waiting).toBe(1)
})

test('an open tab makes way when a newer app adds to the database', async () => {
  const on = device()
  const { journal } = await tab(on)
  await journal.save([meal('soup')])
  const version = await new Promise<number>(resolve => {
    const request = on.indexedDB.open(journal.store.name, 9)
    request.onupgradeneeded = () => void request.result.createObjectStore('pictures')
    request.onsuccess = () => (request.result.close(), resolve(request.result.version))
  })
  expect(version).toBe(9)
  expect((await journal.count()).waiting).toBe(1)
})

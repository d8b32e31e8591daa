/** A sitter's phone at the end of her card: what she was shown goes, what is unsent is still sent, then nothing is left. */
import { expect, test } from 'vitest'
import type { HouseholdBlock } from '../src/records/household.ts'
import { cardEnd, countUnsent, endCard } from '../src/store/card-end.ts'
import type { Identity } from '../src/store/phone.ts'
import type { Contact } from '../src/store/shape.ts'
import { discardUnsent, unsent } from '../src/store/unsent.ts'
import { sweepCards } from '../src/sync/by-card.ts'
import { exchange, type Fetch } from '../src/sync/exchange.ts'
import { ALICE, device, dose, INSTANCE, meal, MINUTE, NOW, PERSON, tab } from './device.ts'
import { Server } from './server.ts'

const CARD: Identity = { ...ALICE, actor: ALICE.actor, actorName: 'Anna', card: true }
const RING = [{ name: 'Bob', phone: '+49 170 1234567' }]
const NOBODY: Fetch = () => Promise.reject(new TypeError('no network'))

/** She was shown one meal; one dose of hers is sent, another waits. The card ends in an hour. */
async function evening() {
  const on = device()
  const server = new Server()
  const cast = await tab(on, CARD)
  await cast.journal.save([meal('shown'), dose(5)])
  await exchange(cast.journal, cast.phone, server.fetch)
  const card = { id: 'c', name: 'Anna', person: PERSON, starts: NOW, ends: NOW + 60 * MINUTE, what: '', avoid: 'Milk', ring: RING, made_by: 'Alice' }
  await cast.journal.store.write(['meta'], async tx => {
    const parts = (await tx.objectStore('meta').get('parts')) as HouseholdBlock
    await tx.objectStore('meta').put({ ...parts, card }, 'parts')
  })
  await cast.journal.save([dose(2)])
  return { on, server, ...cast }
}

/** A server for which the card has ended: it answers 410, with what `receipt` says of each operation. */
function ended(code: string, receipt?: (id: string) => object) {
  const asked: { ops: { id: string }[]; cursor?: unknown; boot?: unknown }[] = []
  const deleted: string[] = []
  const fetch: Fetch = (url, init) => {
    if (url.includes('/session')) {
      if (init.method === 'DELETE') deleted.push(url)
      return Promise.resolve(Response.json({ account: { id: CARD.actor } }))
    }
    const said = JSON.parse(String(init.body)) as (typeof asked)[number]
    asked.push(said)
    const results = receipt ? { results: said.ops.map(op => receipt(op.id)) } : {}
    return Promise.resolve(Response.json({ error: { code, message: 'over', fields: {} }, instance: INSTANCE, ...results }, { status: 410 }))
  }
  return { fetch, asked, deleted }
}

const journals = async (on: { indexedDB: IDBFactory }) => (await on.indexedDB.databases()).map(one => one.name).filter(name => name?.startsWith('villi:')).sort()

test('by its own clock, without a network: all that was shown is gone, what waits and whom to ring stay', async () => {
  const { on, journal, phone } = await evening()
  on.pass(60 * MINUTE)
  expect((await exchange(journal, phone, NOBODY)).state).toBe('offline')
  const left = await journal.store.read(['records', 'sent', 'acknowledged', 'drafts'], async tx =>
    Promise.all((['records', 'sent', 'acknowledged', 'drafts'] as const).map(store => tx.objectStore(store).count())))
  expect(left).toEqual([0, 0, 0, 0])
  expect(await journal.household()).toBeUndefined()
  expect(await countUnsent(journal)).toEqual({ waiting: 1, refused: 0 })
  expect(await cardEnd(journal)).toMatchObject({ ring: RING, closed: false })
})

test('of two clocks the one that is ahead ends it', async () => {
  const { journal, phone } = await evening()
  expect((await exchange(journal, phone, NOBODY)).state).toBe('offline')
  expect(await cardEnd(journal)).toBeUndefined()
  await journal.store.write(['meta'], async tx => {
    const contact = (await tx.objectStore('meta').get('contact')) as Contact
    await tx.objectStore('meta').put({ ...contact, clocks: { here: NOW, there: NOW + 60 * MINUTE } }, 'contact')
  })
  await exchange(journal, phone, NOBODY)
  expect(await cardEnd(journal)).toBeDefined()
})

test('what waits is sent, nothing is asked for, and then the phone holds nothing and its session has ended', async () => {
  const { on, journal, phone } = await evening()
  on.pass(60 * MINUTE)
  await exchange(journal, phone, NOBODY)
  await phone.meta.set('session-since', NOW)
  const server = ended('card_over', id => ({ id, status: 'applied', seq: 9 }))
  await exchange(journal, phone, server.fetch)
  expect(server.asked).toHaveLength(1)
  expect(server.asked[0]).not.toHaveProperty('cursor')
  expect(server.asked[0]).not.toHaveProperty('boot')
  expect(await journals(on)).toEqual([])
  expect([phone.current(), phone.known()]).toEqual([null, []])
  expect(server.deleted).toHaveLength(1)
})

test('withdrawn while it runs: what the household keeps counts as taken, what it refuses stays for a file', async () => {
  const { on, journal, phone } = await evening()
  await journal.save([dose(3)])
  let at = 0
  const server = ended('card_withdrawn', id => (at++ % 2 === 0 ? { id, status: 'kept', seq: null } : { id, status: 'rejected', code: 'not_allowed' }))
  await exchange(journal, phone, server.fetch)
  expect(await countUnsent(journal)).toEqual({ waiting: 0, refused: 1 })
  await discardUnsent(journal, (await unsent(journal)).all)
  await exchange(journal, phone, NOBODY)
  expect(await journals(on)).toEqual([])
})

test('where nothing is taken any more, what waits is never lost: it stays until it was saved', async () => {
  const { on, journal, phone } = await evening()
  await exchange(journal, phone, ended('card_over').fetch)
  expect(await cardEnd(journal)).toMatchObject({ closed: true })
  expect(await countUnsent(journal)).toEqual({ waiting: 1, refused: 0 })
  expect(await journals(on)).toHaveLength(1)
})

test('an answer that is on its way when the card ends brings nothing back', async () => {
  const { journal, phone, server } = await evening()
  server.parts++
  await exchange(journal, phone, async (url, init) => {
    const answer = await server.fetch(url, init)
    await endCard(journal)
    return answer
  })
  expect(await journal.household()).toBeUndefined()
})

test('of a card that was open here before, nothing is left; the journals of members stay', async () => {
  const on = device()
  const hers = await tab(on, { ...CARD, actor: '01900000-0000-7000-8000-0000000000c1' })
  const bob = await tab(on, { ...ALICE, actor: '01900000-0000-7000-8000-0000000000b0', actorName: 'Bob' })
  const alice = await tab(on)
  await alice.journal.save([meal('mine')])
  hers.journal.close()
  await sweepCards(alice.phone, on)
  expect(await journals(on)).toEqual([alice.journal.store.name, bob.journal.store.name])
  expect(alice.phone.known()).toEqual([bob.journal.identity, ALICE])
  expect((await alice.journal.count()).waiting).toBe(1)
})

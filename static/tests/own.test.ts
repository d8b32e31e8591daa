/** One's own entries: what stays on a phone whose account is in the household no more, and the file of it. */
import { expect, test } from 'vitest'
import { heardUntil, withHeard, type HouseholdBlock } from '../src/records/household.ts'
import { ownFile } from '../src/store/export-own.ts'
import { keepOwn, ownEntries, takeOff } from '../src/store/own.ts'
import type { StoredRow } from '../src/store/shape.ts'
import { exchange } from '../src/sync/exchange.ts'
import { ALICE, device, dose, meal, PERSON, tab } from './device.ts'
import { Server } from './server.ts'

const BOB = '01900000-0000-7000-8000-0000000000b0'
const OTHER = '01900000-0000-7000-8000-0000000000f2'

/** Alice wrote one; Bob wrote one about her and one about himself; one of hers waits. */
async function household() {
  const on = device()
  const server = new Server()
  const cast = await tab(on)
  const [mine, aboutMe, his, waiting] = [meal('mine'), meal('about me'), meal('his'), dose(5)]
  await cast.journal.save([mine])
  await cast.journal.save([aboutMe])
  await cast.journal.save([{ ...his, set: { ...his.set, person: OTHER } }])
  await exchange(cast.journal, cast.phone, server.fetch)
  await cast.journal.store.write(['records', 'meta'], async tx => {
    const records = tx.objectStore('records')
    for (const { record } of [aboutMe, his]) await records.put({ ...(await records.get(record)) as StoredRow, by: BOB })
    const parts = (await tx.objectStore('meta').get('parts')) as HouseholdBlock
    await tx.objectStore('meta').put({ ...parts, me: { ...parts.me, person: PERSON } }, 'parts')
  })
  await cast.journal.save([waiting])
  return { on, server, cast, mine, aboutMe, his, waiting }
}

test('what others wrote about others goes; own entries and the unsent stay', async () => {
  const { cast, mine, aboutMe, his, waiting } = await household()
  await keepOwn(cast.journal)
  await keepOwn(cast.journal)
  expect((await ownEntries(cast.journal)).map(entry => entry.id).sort()).toEqual([mine, aboutMe, waiting].map(one => one.record).sort())
  expect(await cast.journal.entry(his.record)).toBeUndefined()
  expect((await cast.journal.count()).waiting).toBe(1)
})

test('who is invited again reads all of it once more, and what waited is sent', async () => {
  const { cast, server, his } = await household()
  await keepOwn(cast.journal)
  await exchange(cast.journal, cast.phone, server.fetch)
  expect(await cast.journal.entry(his.record)).toBeDefined()
  expect((await cast.journal.count()).waiting).toBe(0)
})

test('taken off, only what is unsent stays, and what was sent from here is not kept either', async () => {
  const { cast, waiting } = await household()
  await keepOwn(cast.journal)
  await takeOff(cast.journal)
  expect((await ownEntries(cast.journal)).map(entry => entry.id)).toEqual([waiting.record])
  const left = await cast.journal.store.read(['sent', 'acknowledged'], async tx => [await tx.objectStore('sent').count(), await tx.objectStore('acknowledged').count()])
  expect(left).toEqual([0, 0])
})

test('the file has own entries in words, and the unsent as they were to be sent', async () => {
  const { cast } = await household()
  const { name, text } = await ownFile(cast.journal)
  const file = JSON.parse(text)
  expect(name).toMatch(/^villi-own-[\d-]+\.json$/)
  expect([file.format, file.version, file.acts.length]).toEqual(['villi-unsent', 1, 1])
  expect(file.entries.map((entry: { state: string }) => entry.state).sort()).toEqual(['sent', 'sent', 'waiting'])
  expect(text).toContain('Meal: about me')
  expect(text).not.toContain('Meal: his')
  expect(file.account.id).toBe(ALICE.actor)
})

test('what was heard of other phones is laid over the block, and asked for from there on', () => {
  const one = { id: 'a', label: 'x', account: 'b', mine: false }
  const block = { version: 1, devices: [one, { ...one, id: 'me', mine: true, heard: 900_000, unsent: 0 }] } as unknown as HouseholdBlock
  expect(heardUntil(block)).toBe(0)
  const next = withHeard(block, [{ id: 'a', at: 60_000, unsent: 2 }, { id: 'new', at: 60_000, unsent: 0 }], 70_000)
  expect(next.devices.find(({ id }) => id === 'a')).toMatchObject({ heard: 60_000, unsent: 2 })
  expect([next.devices.length, next.heard_at, heardUntil(next)]).toEqual([2, 70_000, 60_000])
})

test('a phone asks who was heard from once a minute, and keeps what it is told', async () => {
  const on = device()
  const server = new Server()
  const cast = await tab(on)
  const asked: unknown[] = []
  const listening: typeof server.fetch = async (url, init) => {
    const request = JSON.parse(String(init.body))
    asked.push(request.heard)
    const answer = await (await server.fetch(url, init)).json()
    return new Response(JSON.stringify(request.heard === undefined ? answer : { ...answer, heard: [] }), { headers: { 'Content-Type': 'application/json' } })
  }
  const go = () => exchange(cast.journal, cast.phone, listening)
  await go()
  asked.length = 0
  await go()
  await go()
  on.pass(61_000)
  await go()
  await go()
  expect(asked).toEqual([0, undefined, 0, undefined])
})

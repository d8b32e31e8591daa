import { afterEach, expect, test } from 'vitest'
import type { Journal } from '../src/store/journal.ts'
import type { Phone } from '../src/store/phone.ts'
import { exchange, type Fetch, round } from '../src/sync/exchange.ts'
import { type Device, device, dose, meal, MINUTE, newRecord, NOW, tab } from './device.ts'
import { faults, json, refusal, Server } from './server.ts'

interface Cast {
  on: Device
  phone: Phone
  journal: Journal
  server: Server
  send: () => ReturnType<typeof exchange>
}

const open: Journal[] = []
afterEach(() => open.splice(0).forEach(journal => journal.close()))

async function alice(server = new Server(), on = device()): Promise<Cast> {
  const { phone, journal } = await tab(on)
  open.push(journal)
  return { on, phone, journal, server, send: () => exchange(journal, phone, server.fetch) }
}

/** Every act of the person is on the server exactly once, or waits here, or needs attention. */
async function ledger({ journal, server }: Cast): Promise<{ sent: number; waiting: number; attention: number }> {
  const { waiting, attention } = await journal.count()
  return { sent: [...server.log.values()].filter(one => one.seq !== null).length, waiting, attention }
}

test('what was saved reaches the server, comes back as a row and leaves the outbox', async () => {
  const cast = await alice()
  const soup = meal('soup')
  await cast.journal.save([soup, dose(5)])
  expect(await cast.send()).toMatchObject({ state: 'done', sent: 2 })
  expect(await ledger(cast)).toEqual({ sent: 2, waiting: 0, attention: 0 })
  expect(await cast.journal.entry(soup.record)).toMatchObject({ state: 'sent', pending: [] })
})

test('what another phone wrote is fetched, page after page', async () => {
  const cast = await alice()
  for (let i = 0; i < 2500; i++) cast.server.write(meal(`soup ${i}`, NOW + i))
  await cast.send()
  expect((await cast.journal.between(NOW, NOW + MINUTE * 60)).length).toBe(2500)
  expect(cast.server.heard.length).toBe(4)
})

test('entries written during a first load are seen all along and sent once', async () => {
  const cast = await alice()
  for (let i = 0; i < 1500; i++) cast.server.write(meal(`soup ${i}`, NOW + i))
  const mine = meal('mine')
  await cast.journal.save([mine])
  for (let i = 0; i < 3; i++) {
    await round(cast.journal, cast.phone, cast.server.fetch)
    expect(await cast.journal.entry(mine.record)).toMatchObject({ doc: mine.set })
  }
  await cast.send()
  expect(await ledger(cast)).toEqual({ sent: 1501, waiting: 0, attention: 0 })
})

test.for([
  ['unreachable', 'offline'],
  ['lostAnswer', 'offline'],
  ['cutAnswer', 'offline'],
  ['portal', 'portal'],
  ['redirect', 'portal'],
] as const)('%s keeps everything, and the next exchange sends it once', async ([fault, state]) => {
  const cast = await alice()
  await cast.send()
  await cast.journal.save([meal('soup'), dose(5)])
  cast.server.next(faults[fault])
  expect(await cast.send()).toMatchObject({ state })
  expect((await cast.journal.count()).waiting).toBe(2)
  expect(await cast.send()).toMatchObject({ state: 'done' })
  expect(await ledger(cast)).toEqual({ sent: 2, waiting: 0, attention: 0 })
})

test('a request that the network delivers twice counts once', async () => {
  const cast = await alice()
  await cast.journal.save([meal('soup')])
  await cast.send()
  await cast.journal.save([meal('more soup')])
  cast.server.next(faults.twice)
  await cast.send()
  expect(await ledger(cast)).toEqual({ sent: 2, waiting: 0, attention: 0 })
})

test.for([
  [401, 'signed_out', 'signed-out'],
  [409, 'actor_mismatch', 'signed-out'],
  [409, 'household_mismatch', 'signed-out'],
  [426, 'app_too_old', 'too-old'],
  [500, 'broken', 'error'],
  [403, 'insecure', 'error'],
] as const)('%i %s keeps everything and says %s', async ([status, code, state]) => {
  const cast = await alice()
  await cast.journal.save([meal('soup')])
  cast.server.next(refusal(status, code))
  expect(await cast.send()).toMatchObject({ state })
  expect(await ledger(cast)).toEqual({ sent: 0, waiting: 1, attention: 0 })
  expect(cast.phone.isSignedOut()).toBe(state === 'signed-out')
})

test('after signing in again everything goes on by itself', async () => {
  const cast = await alice()
  await cast.journal.save([meal('soup')])
  cast.server.next(refusal(401, 'signed_out'))
  await cast.send()
  await cast.send()
  expect(cast.phone.isSignedOut()).toBe(false)
  expect(await ledger(cast)).toEqual({ sent: 1, waiting: 0, attention: 0 })
})

test('a busy server says how long to wait', async () => {
  const cast = await alice()
  cast.server.next(refusal(429, 'too_many', { 'Retry-After': '7' }))
  expect(await cast.send()).toMatchObject({ state: 'error', retryAfter: 7000 })
})

test('another instance at the same address is not believed', async () => {
  const cast = await alice()
  await cast.journal.save([meal('soup')])
  cast.server.next(async (_, answer) => json({ ...((await answer().json()) as object), instance: 'another' }))
  expect(await cast.send()).toMatchObject({ state: 'error' })
  expect((await cast.journal.count()).waiting).toBe(1)
})

test('an answer without a receipt for each operation is refused whole', async () => {
  const cast = await alice()
  await cast.journal.save([meal('soup')])
  cast.server.write(meal('from another phone'))
  cast.server.generation = 0
  const other = [{ id: 'another', status: 'applied', seq: 9 }]
  for (const results of [[], other]) {
    cast.server.next(async (_, answer) => json({ ...((await answer().json()) as object), results }))
    expect(await cast.send()).toMatchObject({ state: 'error' })
    expect(await cast.journal.count()).toEqual({ entries: 1, waiting: 1, attention: 0 })
  }
})

test('a refused act moves to attention whole, with the reason, and the others go on', async () => {
  const cast = await alice()
  const [bad, its] = [meal('poison'), dose(5)]
  cast.server.refuses = op => (op.record === bad.record ? 'bad_value' : undefined)
  await cast.journal.save([bad, its])
  await cast.journal.save([meal('soup')])
  await cast.send()
  expect(await ledger(cast)).toEqual({ sent: 1, waiting: 0, attention: 2 })
  const refused = await cast.journal.attention()
  expect(refused.map(op => [op.record, op.code])).toEqual([[bad.record, 'bad_value'], [its.record, 'together']])
  expect(await cast.journal.entry(bad.record)).toMatchObject({ state: 'attention', doc: bad.set })
})

test('a refused edit leaves the row as the server has it, marked', async () => {
  const cast = await alice()
  const soup = meal('soup')
  await cast.journal.save([soup])
  await cast.send()
  cast.server.refuses = () => 'not_allowed'
  await cast.journal.save([{ ...soup, set: { note: 'x' } }])
  await cast.send()
  expect(await cast.journal.entry(soup.record)).toMatchObject({ state: 'attention', doc: soup.set })
})

test('a held operation stays, is offered again later, and holds nobody up', async () => {
  const cast = await alice()
  cast.server.holds = op => op.kind === 'dose'
  await cast.journal.save([dose(5)])
  await cast.send()
  await cast.journal.save([meal('soup')])
  await cast.send()
  expect(await ledger(cast)).toEqual({ sent: 1, waiting: 1, attention: 0 })
  cast.server.holds = () => false
  cast.on.pass(2 * MINUTE)
  await cast.send()
  expect(await ledger(cast)).toEqual({ sent: 2, waiting: 0, attention: 0 })
})

test('a batch holds at most 500 operations, and never half an act', async () => {
  const cast = await alice()
  await cast.send()
  for (let i = 0; i < 251; i++) await cast.journal.save([meal(`soup ${i}`), dose(5), dose(6)])
  await cast.send()
  const sizes = cast.server.heard.map(({ ops }) => ops.length).filter(Boolean)
  expect(sizes).toEqual([498, 255])
  expect(await ledger(cast)).toEqual({ sent: 753, waiting: 0, attention: 0 })
})

test('an act larger than a batch travels alone and whole', async () => {
  const cast = await alice()
  await cast.send()
  await cast.journal.save([meal('before')])
  await cast.journal.save(Array.from({ length: 600 }, () => dose(5)))
  await cast.journal.save([meal('after')])
  await cast.send()
  expect(cast.server.heard.map(({ ops }) => ops.length).filter(Boolean)).toEqual([1, 600, 1])
})

test('an operation waits until its row has come down, though the server has applied it', async () => {
  const cast = await alice()
  const soup = meal('soup')
  await cast.journal.save([soup])
  await cast.send()
  for (let i = 0; i < 1500; i++) cast.server.write(meal(`other ${i}`, NOW - MINUTE))
  await cast.journal.save([{ ...soup, set: { note: 'mine' } }])
  await round(cast.journal, cast.phone, cast.server.fetch)
  expect(await cast.journal.entry(soup.record)).toMatchObject({ doc: { note: 'mine' }, state: 'phone' })
  expect((await cast.journal.count()).waiting).toBe(1)
  await cast.send()
  expect(cast.server.heard.flatMap(({ ops }) => ops)).toHaveLength(2)
  expect(await cast.journal.entry(soup.record)).toMatchObject({ doc: { note: 'mine' }, state: 'sent' })
})

test('a batch holds at most 256 kB', async () => {
  const cast = await alice()
  for (let i = 0; i < 40; i++) await cast.journal.save([{ ...meal('soup'), set: { ...meal('').set, note: 'é'.repeat(10_000) } }])
  await cast.send()
  expect(Math.max(...cast.server.heard.map(({ ops }) => new TextEncoder().encode(JSON.stringify(ops)).length))).toBeLessThan(256_001)
  expect((await ledger(cast)).sent).toBe(40)
})

test('413 on the way halves the batch until it fits', async () => {
  const cast = await alice()
  for (let i = 0; i < 60; i++) await cast.journal.save([meal(`soup ${i}`), dose(5)])
  const narrow: Fetch = async (url, init) =>
    String(init.body).length > 6000 ? new Response('too large', { status: 413 }) : cast.server.fetch(url, init)
  expect(await exchange(cast.journal, cast.phone, narrow)).toMatchObject({ state: 'done' })
  expect(await ledger(cast)).toEqual({ sent: 120, waiting: 0, attention: 0 })
  for (const { ops } of cast.server.heard) expect(ops.length % 2).toBe(0)
})

test('one act that the server cannot read needs attention; the others go on', async () => {
  const cast = await alice()
  const poison = meal('poison')
  for (const change of [meal('a'), poison, meal('b')]) await cast.journal.save([change])
  const strict: Fetch = async (url, init) =>
    String(init.body).includes('poison') ? refusal(400, 'malformed')({} as never, () => json({})) : cast.server.fetch(url, init)
  await exchange(cast.journal, cast.phone, strict)
  expect(await ledger(cast)).toEqual({ sent: 2, waiting: 0, attention: 1 })
})

test('a server that reads nothing at all sends no entry to attention', async () => {
  const cast = await alice()
  await cast.journal.save([meal('soup')])
  const broken: Fetch = async () => refusal(400, 'malformed')({} as never, () => json({}))
  expect(await exchange(cast.journal, cast.phone, broken)).toMatchObject({ state: 'error' })
  expect(await ledger(cast)).toEqual({ sent: 0, waiting: 1, attention: 0 })
})

test('a change of sight loads anew: what is out of sight goes, what waits stays', async () => {
  const cast = await alice()
  const [secret, shared] = [meal('secret'), meal('shared')]
  cast.server.write(secret)
  cast.server.write(shared)
  await cast.send()
  cast.server.rows.delete(secret.record)
  cast.server.generation = 2
  const mine = meal('mine')
  await cast.journal.save([mine])
  await cast.send()
  expect(await cast.journal.entry(secret.record)).toBeUndefined()
  expect(await cast.journal.entry(shared.record)).toMatchObject({ state: 'sent' })
  expect(await cast.journal.entry(mine.record)).toMatchObject({ state: 'sent' })
})

test('a server restored from a backup is given back what it had acknowledged', async () => {
  const cast = await alice()
  await cast.journal.save([meal('kept')])
  await cast.send()
  const forgotten = meal('forgotten')
  await cast.journal.save([forgotten])
  await cast.send()
  await cast.journal.save([meal('waiting')])
  cast.server.restoreTo(1)
  cast.server.write(meal('written since'))
  await cast.send()
  expect([...cast.server.rows.values()].filter(row => row.id === forgotten.record)).toHaveLength(1)
  expect(await ledger(cast)).toEqual({ sent: 4, waiting: 0, attention: 0 })
  expect(cast.server.heard.flatMap(({ ops }) => ops).filter(op => op.record === forgotten.record).at(-1)?.base).toBe(0)
})

test('rows that only this phone still has survive the restored server', async () => {
  const cast = await alice()
  const lost = meal('of a phone that is gone')
  cast.server.write(meal('kept'))
  cast.server.write(lost)
  await cast.send()
  cast.server.restoreTo(1)
  cast.server.write(meal('written since'))
  await cast.send()
  expect(await cast.journal.entry(lost.record)).toMatchObject({ doc: lost.set })
})

test('a page that does not go on from here is not applied', async () => {
  const cast = await alice()
  await cast.send()
  cast.server.write(meal('one'))
  cast.server.next(async (_, answer) => {
    const body = (await answer().json()) as { pull: { from: object } }
    return json({ ...body, pull: { ...body.pull, from: { seq: 7, op: 'elsewhere' } } })
  })
  await cast.send()
  expect((await cast.journal.count()).entries).toBe(0)
  await cast.send()
  expect((await cast.journal.count()).entries).toBe(1)
})

test('a crash between the answer and its taking loses nothing and doubles nothing', async () => {
  const cast = await alice()
  await cast.send()
  await cast.journal.save([meal('soup'), dose(5)])
  const dies: Fetch = async (url, init) => {
    const answer = await cast.server.fetch(url, init)
    cast.journal.close()
    return answer
  }
  await expect(exchange(cast.journal, cast.phone, dies)).rejects.toThrow()
  const reopened = await tab(cast.on)
  open.push(reopened.journal)
  const after = { ...cast, ...reopened }
  expect((await reopened.journal.count()).waiting).toBe(2)
  cast.on.pass(2 * MINUTE)
  await exchange(reopened.journal, reopened.phone, cast.server.fetch)
  expect(await ledger(after)).toEqual({ sent: 2, waiting: 0, attention: 0 })
})

test('two tabs: one exchanges, the other finds it busy, and each operation goes once', async () => {
  const cast = await alice()
  const other = await tab(cast.on)
  open.push(other.journal)
  await cast.journal.save([meal('soup')])
  let here = () => {}
  const atServer = new Promise<void>(resolve => (here = resolve))
  let letGo = () => {}
  const slow: Fetch = async (url, init) => {
    here()
    await new Promise<void>(resolve => (letGo = resolve))
    return cast.server.fetch(url, init)
  }
  const first = round(cast.journal, cast.phone, slow)
  await atServer
  expect(await round(other.journal, other.phone, cast.server.fetch)).toMatchObject({ state: 'busy' })
  letGo()
  await first
  await exchange(other.journal, other.phone, cast.server.fetch)
  expect(cast.server.heard.flatMap(({ ops }) => ops)).toHaveLength(1)
  expect(await ledger(cast)).toEqual({ sent: 1, waiting: 0, attention: 0 })
})

test('a frozen tab does not hold up the others for ever', async () => {
  const cast = await alice()
  const other = await tab(cast.on)
  open.push(other.journal)
  await cast.journal.save([meal('soup')])
  let here = () => {}
  const frozen = new Promise<void>(resolve => (here = resolve))
  void round(cast.journal, cast.phone, () => (here(), new Promise(() => {})))
  await frozen
  cast.on.pass(2 * MINUTE)
  expect(await exchange(other.journal, other.phone, cast.server.fetch)).toMatchObject({ state: 'done', sent: 1 })
})

test('an exchange with nothing to say is small', async () => {
  const cast = await alice()
  await cast.send()
  await cast.send()
  expect(JSON.stringify(cast.server.heard.at(-1)).length).toBeLessThan(400)
})

test('the household block is fetched when it is news, and kept', async () => {
  const cast = await alice()
  await cast.send()
  expect((await cast.journal.household())?.version).toBe(1)
  cast.server.parts = 2
  await cast.send()
  expect((await cast.journal.household())?.version).toBe(2)
  expect(cast.server.heard.at(-1)?.agreed).toBe(1)
})

test('a row of an unknown kind and with unknown units is kept untouched', async () => {
  const cast = await alice()
  const odd = { record: newRecord(), kind: 'blood_test', set: { ...meal('').set, 'panel/x': { any: ['thing', 1, null] } } }
  cast.server.write(odd)
  await cast.send()
  expect(await cast.journal.entry(odd.record)).toMatchObject({ kind: 'blood_test', doc: odd.set })
  await cast.journal.save([{ ...odd, set: { note: 'hm' } }])
  await cast.send()
  expect(cast.server.rows.get(odd.record)?.doc).toMatchObject({ ...odd.set, note: 'hm' })
})

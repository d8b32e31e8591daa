import { expect, test } from 'vitest'
import { exchange, type Fetch, round } from '../src/sync/exchange.ts'
import { alice, ledger, otherTab } from './cast.ts'
import { dose, meal, MINUTE } from './device.ts'
import { faults, json, named, refusal } from './server.ts'

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
    expect(await cast.journal.count()).toMatchObject({ entries: 1, waiting: 1, attention: 0 })
  }
})

test('a page that does not go on from here is not applied', async () => {
  const cast = await alice()
  await cast.send()
  cast.server.write(meal('one'))
  cast.server.next(async (_, answer) => {
    const body = (await answer().json()) as { pull: { from: object } }
    return json({ ...body, pull: { ...body.pull, from: { seq: 7, op: named(7) } } })
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
  const reopened = await otherTab(cast)
  const after = { ...cast, ...reopened }
  expect((await reopened.journal.count()).waiting).toBe(2)
  cast.on.pass(2 * MINUTE)
  await exchange(reopened.journal, reopened.phone, cast.server.fetch)
  expect(await ledger(after)).toEqual({ sent: 2, waiting: 0, attention: 0 })
})

test('two tabs: one exchanges, the other finds it busy, and each operation goes once', async () => {
  const cast = await alice()
  const other = await otherTab(cast)
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
  const other = await otherTab(cast)
  await cast.journal.save([meal('soup')])
  let here = () => {}
  const frozen = new Promise<void>(resolve => (here = resolve))
  void round(cast.journal, cast.phone, () => (here(), new Promise(() => {})))
  await frozen
  cast.on.pass(2 * MINUTE)
  expect(await exchange(other.journal, other.phone, cast.server.fetch)).toMatchObject({ state: 'done', sent: 1 })
})

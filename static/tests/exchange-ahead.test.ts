/** A backlog goes up, and a long history comes down, without waiting for the phone's own disk in between. */
import { expect, test } from 'vitest'
import { newId } from '../src/records/identifiers.ts'
import { exchange, type Fetch } from '../src/sync/exchange.ts'
import { alice, type Cast, ledger, otherTab } from './cast.ts'
import { meal, MINUTE, NOW } from './device.ts'

async function backlog(acts: number): Promise<Cast> {
  const cast = await alice()
  await cast.send()
  cast.server.heard.length = 0
  const one = (n: number) => ({ ...meal(`soup ${n}`, NOW + n), act: newId(NOW, cast.on.random) })
  await cast.journal.save(Array.from({ length: acts }, (_, n) => one(n)), { fresh: true })
  return cast
}

test('the next batch is asked for before the answer to the last is stored, from where that one ends', async () => {
  const cast = await backlog(1100)
  const waiting: Promise<number>[] = []
  const watched: Fetch = (url, init) => {
    waiting.push(cast.journal.count().then(count => count.waiting))
    return cast.server.fetch(url, init)
  }
  await exchange(cast.journal, cast.phone, watched)
  expect(cast.server.heard.map(({ ops, cursor, unsent }) => [ops.length, cursor?.seq, unsent])).toEqual([
    [500, 0, 1100],
    [500, 500, 600],
    [100, 1000, 100],
  ])
  expect(await Promise.all(waiting)).toEqual([1100, 1100, 600])
  expect(await ledger(cast)).toEqual({ sent: 1100, waiting: 0, attention: 0 })
}, 30_000)

test('a phone that dies while it has asked on loses nothing and doubles nothing', async () => {
  const cast = await backlog(1100)
  let asked = 0
  const dies: Fetch = (url, init) => {
    if (++asked === 2) cast.journal.close()
    return cast.server.fetch(url, init)
  }
  await expect(exchange(cast.journal, cast.phone, dies)).rejects.toThrow()
  const reopened = await otherTab(cast)
  expect((await reopened.journal.count()).waiting).toBe(1100)
  cast.on.pass(2 * MINUTE)
  await exchange(reopened.journal, reopened.phone, cast.server.fetch)
  expect(await ledger({ ...cast, ...reopened })).toEqual({ sent: 1100, waiting: 0, attention: 0 })
}, 30_000)

test('an answer that is lost in the midst ends the stretch, and the rest is sent later', async () => {
  const cast = await backlog(1100)
  let asked = 0
  const loses: Fetch = async (url, init) => {
    const answer = await cast.server.fetch(url, init)
    if (++asked === 2) throw new TypeError('Failed to fetch')
    return answer
  }
  expect(await exchange(cast.journal, cast.phone, loses)).toMatchObject({ state: 'offline', sent: 500 })
  expect((await cast.journal.count()).waiting).toBe(600)
  await cast.send()
  expect(await ledger(cast)).toEqual({ sent: 1100, waiting: 0, attention: 0 })
}, 30_000)

/** What leaves the outbox with an answer is what the answer was about: nothing beside it, and once. */
import { expect, test } from 'vitest'
import { newId } from '../src/records/identifiers.ts'
import { sentOps } from '../src/store/sent.ts'
import { exchange, type Fetch } from '../src/sync/exchange.ts'
import { alice, type Cast, otherTab } from './cast.ts'
import type { Change } from '../src/store/journal.ts'
import { meal, MINUTE, NOW } from './device.ts'

async function backlog(acts: number): Promise<{ cast: Cast; changes: Change[] }> {
  const cast = await alice()
  await cast.send()
  const changes = Array.from({ length: acts }, (_, n) => ({ ...meal(`soup ${n}`, NOW + n), act: newId(NOW, cast.on.random) }))
  await cast.journal.save(changes, { fresh: true })
  return { cast, changes }
}

const left = ({ journal }: Cast) => journal.store.read(['outbox'], tx => tx.objectStore('outbox').getAll())

test('one that the server holds stays, between others that leave', async () => {
  const { cast, changes } = await backlog(5)
  cast.server.holds = op => op.record === changes[2]!.record
  await cast.send()
  expect((await left(cast)).map(({ record, state }) => [record, state])).toEqual([[changes[2]!.record, 'held']])
})

test('one that is held is not asked for again with what goes ahead', async () => {
  const { cast, changes } = await backlog(505)
  const { record } = changes[502]!
  await cast.journal.store.write(['outbox'], async tx => {
    const held = (await tx.objectStore('outbox').index('record').getAll(record))[0]!
    await tx.objectStore('outbox').put({ ...held, state: 'held', again: NOW + 60 * MINUTE })
  })
  await cast.send()
  expect((await left(cast)).map(item => item.record)).toEqual([record])
})

test('what another tab has taken out meanwhile is not kept twice', async () => {
  const { cast } = await backlog(3)
  const other = await otherTab(cast)
  let asked = 0
  const frozen: Fetch = async (url, init) => {
    const answer = await cast.server.fetch(url, init)
    if (++asked > 1) return answer
    cast.on.pass(2 * MINUTE)
    await exchange(other.journal, other.phone, cast.server.fetch)
    return answer
  }
  await exchange(cast.journal, cast.phone, frozen)
  const kept = await cast.journal.store.read(['sent', 'acknowledged'], sentOps)
  expect(kept).toHaveLength(3)
  expect(await left(cast)).toEqual([])
})

import { expect, test } from 'vitest'
import { exchange, type Fetch } from '../src/sync/exchange.ts'
import { alice, ledger } from './cast.ts'
import { dose, meal, MINUTE } from './device.ts'
import { json, refusal } from './server.ts'

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

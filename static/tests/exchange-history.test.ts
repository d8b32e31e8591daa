import { expect, test } from 'vitest'
import { alice, ledger } from './cast.ts'
import { meal, newRecord } from './device.ts'

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

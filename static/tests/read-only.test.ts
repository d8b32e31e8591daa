import { expect, test } from 'vitest'
import { alice, ledger } from './cast.ts'
import { meal } from './device.ts'
import { refusal } from './server.ts'

test('a server whose database is damaged is waited for with the entries, and parks none', async () => {
  const cast = await alice()
  await cast.send()
  await cast.journal.save([meal('soup')])
  for (let tries = 0; tries < 3; tries++) {
    cast.server.next(refusal(503, 'read_only', { 'Retry-After': '60' }))
    const outcome = await cast.send()
    expect(outcome).toMatchObject({ state: 'error', retryAfter: 60_000 })
    expect(outcome.message).toMatch(/database is damaged; the person who runs it must restore a backup/)
    expect(await cast.journal.count()).toMatchObject({ waiting: 1, attention: 0 })
  }
  expect(await cast.send()).toMatchObject({ state: 'done' })
  expect(await ledger(cast)).toEqual({ sent: 1, waiting: 0, attention: 0 })
})

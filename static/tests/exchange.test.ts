import { expect, test } from 'vitest'
import { exchange, round } from '../src/sync/exchange.ts'
import { alice, ledger } from './cast.ts'
import { dose, meal, MINUTE, NOW } from './device.ts'

test('what was saved reaches the server, comes back as a row and leaves the outbox', async () => {
  const cast = await alice()
  const soup = meal('soup')
  await cast.journal.save([soup, dose(5)])
  expect(await cast.send()).toMatchObject({ state: 'done', sent: 2 })
  expect(await ledger(cast)).toEqual({ sent: 2, waiting: 0, attention: 0 })
  expect(await cast.journal.entry(soup.record)).toMatchObject({ state: 'sent', pending: [] })
})

test('what another phone wrote is fetched, page after page: a short one first, and stored before the next is asked for', async () => {
  const cast = await alice()
  for (let i = 0; i < 2500; i++) cast.server.write(meal(`soup ${i}`, NOW + i))
  const known: Promise<number>[] = []
  await exchange(cast.journal, cast.phone, (url, init) => {
    known.push(cast.journal.count().then(({ entries }) => entries))
    return cast.server.fetch(url, init)
  })
  expect((await cast.journal.between(NOW, NOW + MINUTE * 60)).length).toBe(2500)
  expect(cast.server.heard.map(({ limit }) => limit)).toEqual([200, 1000, 1000, 1000])
  expect((await Promise.all(known)).slice(0, 2)).toEqual([0, 200])
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

test('an exchange with nothing to say is small', async () => {
  const cast = await alice()
  await cast.send()
  await cast.send()
  expect(JSON.stringify(cast.server.heard.at(-1)).length).toBeLessThan(400)
})

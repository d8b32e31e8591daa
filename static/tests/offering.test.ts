import { expect, test } from 'vitest'
import type { Request } from '../src/records/message.ts'
import { exchange, round } from '../src/sync/exchange.ts'
import { alice, type Cast, ledger, otherTab } from './cast.ts'
import { meal, newRecord } from './device.ts'
import { json, refusal } from './server.ts'

const hasPlace = ({ cursor, boot }: Request) => cursor !== undefined || boot !== undefined
const stateOf = ({ journal }: Cast) => journal.store.read(['meta'], tx => tx.objectStore('meta').get('pull'))

/** A phone that has read `count` rows of a phone that is gone, on a server that has forgotten them. */
async function survivor(count: number): Promise<{ cast: Cast; lost: ReturnType<typeof meal>[] }> {
  const cast = await alice()
  cast.server.write(meal('kept'))
  const lost = Array.from({ length: count }, (_, n) => meal(`lost ${n}`))
  lost.forEach(one => cast.server.write(one))
  await cast.send()
  cast.server.restoreTo(1)
  cast.server.write(meal('written since'))
  cast.server.heard = []
  return { cast, lost }
}

test('rows that only this phone still has are brought back, and then everything is read anew', async () => {
  const { cast, lost } = await survivor(3)
  expect(await cast.send()).toMatchObject({ state: 'done', more: false })
  for (const one of lost) {
    expect(cast.server.rows.get(one.record)?.doc).toEqual(one.set)
    expect(await cast.journal.entry(one.record)).toMatchObject({ doc: one.set, state: 'sent' })
  }
  expect((await cast.journal.count()).entries).toBe(5)
  expect(await stateOf(cast)).toMatchObject({ restored: false, leftOver: false })
})

test('nothing is read before all has been offered', async () => {
  const { cast } = await survivor(450)
  await cast.send()
  const heard = cast.server.heard
  const learned = heard.findIndex(hasPlace)
  const offered = heard.map(request => request.witness?.length ?? 0)
  const last = offered.findLastIndex(count => count > 0)
  expect(offered.filter(Boolean)).toEqual([200, 200, 50])
  expect(heard.slice(learned + 1, last + 1).some(hasPlace)).toBe(false)
  expect(heard.slice(last + 1).some(hasPlace)).toBe(true)
})

test('ten thousand rows are asked about in pages, and only what is lacking is sent', async () => {
  const cast = await alice()
  for (let n = 0; n < 10_000; n++) cast.server.write(meal(`kept ${n}`))
  cast.server.write(meal('lost'))
  await cast.send()
  cast.server.restoreTo(10_000)
  cast.server.write(meal('written since'))
  cast.server.heard = []
  await cast.send()
  const asked = cast.server.heard.map(({ lacks = [] }) => lacks.length).filter(Boolean)
  expect(asked).toEqual([...Array.from({ length: 10 }, () => 1000), 1])
  expect(cast.server.heard.flatMap(({ witness = [] }) => witness)).toHaveLength(1)
  expect((await cast.journal.count()).entries).toBe(1000)
}, 60_000)

test('what this phone acknowledged goes first, with the seq it had and no base of the lost history', async () => {
  const cast = await alice()
  const soup = meal('soup')
  cast.server.write(meal('kept'))
  await cast.journal.save([soup])
  await cast.send()
  await cast.journal.save([{ ...soup, set: { note: 'hot' } }])
  await cast.send()
  cast.server.restoreTo(1)
  cast.server.write(meal('written since'))
  cast.server.heard = []
  await cast.send()
  const [first] = cast.server.heard.filter(({ ops }) => ops.length > 0)
  expect(first).toMatchObject({ schema: 2, ops: [{ base: 0, on: '', was: 2 }, { base: Number.MAX_SAFE_INTEGER, was: 3 }] })
  expect(first!.ops[1]!.on).toBe(first!.ops[0]!.id)
  expect(hasPlace(first!)).toBe(false)
  expect(cast.server.heard.findIndex(({ lacks }) => lacks !== undefined)).toBeGreaterThan(cast.server.heard.indexOf(first!))
})

test('a killed app goes on with what it had not offered', async () => {
  const { cast, lost } = await survivor(450)
  for (let n = 0; n < 4; n++) await round(cast.journal, cast.phone, cast.server.fetch)
  cast.journal.close()
  const sent = cast.server.heard.flatMap(({ witness = [] }) => witness).length
  expect(sent).toBeGreaterThan(0)
  const again = { ...cast, ...(await otherTab(cast)) }
  cast.on.pass(120_000)
  await exchange(again.journal, again.phone, cast.server.fetch)
  const all = cast.server.heard.flatMap(({ witness = [] }) => witness.map(row => row.id))
  expect(new Set(all).size).toBe(all.length)
  expect(all).toHaveLength(lost.length)
})

test('a second restore in the middle begins it all again, and nothing is lost', async () => {
  const { cast, lost } = await survivor(450)
  const mine = meal('mine')
  await cast.journal.save([mine])
  for (let n = 0; n < 4; n++) await round(cast.journal, cast.phone, cast.server.fetch)
  expect(cast.server.rows.has(mine.record)).toBe(true)
  cast.server.restoreTo(1)
  cast.server.write(meal('written since the second'))
  await cast.send()
  for (const one of [...lost, mine]) expect(cast.server.rows.get(one.record)?.doc).toEqual(one.set)
  expect(await ledger(cast)).toMatchObject({ waiting: 0, attention: 0 })
})

test('a restore between the last offer and the first page is found out, too', async () => {
  const { cast, lost } = await survivor(2)
  cast.server.refusesRow = () => undefined
  for (;;) {
    await round(cast.journal, cast.phone, cast.server.fetch)
    if (cast.server.heard.at(-1)?.witness) break
  }
  cast.server.restoreTo(1)
  cast.server.write(meal('another history'))
  cast.server.write(meal('as long as the first'))
  cast.server.write(meal('or longer'))
  await cast.send()
  for (const one of lost) expect(cast.server.rows.get(one.record)?.doc).toEqual(one.set)
})

test('what is refused for sight goes; any other row that is refused is kept for a person to see', async () => {
  const { cast, lost } = await survivor(3)
  const [hidden, unknown, gone] = lost.map(one => one.record)
  cast.server.refusesRow = row => ({ [hidden!]: 'not_allowed', [unknown!]: 'unknown_person' })[row.id]
  await cast.send()
  expect(await cast.journal.entry(hidden!)).toBeUndefined()
  expect(await cast.journal.entry(unknown!)).toMatchObject({ state: 'attention', doc: lost[1]!.set })
  expect(await cast.journal.attention()).toMatchObject([{ record: unknown, code: 'unknown_person', set: lost[1]!.set }])
  expect(cast.server.rows.has(gone!)).toBe(true)
})

test('a row that the server cannot read is set aside, and the others go on', async () => {
  const { cast, lost } = await survivor(5)
  const poison = lost[2]!.record
  const strict: typeof cast.server.fetch = async (url, init) => {
    const { witness = [] } = JSON.parse(String(init.body)) as Request
    return witness.some(row => row.id === poison) ? refusal(400, 'malformed')({} as never, () => json({})) : cast.server.fetch(url, init)
  }
  expect(await exchange(cast.journal, cast.phone, strict)).toMatchObject({ state: 'done' })
  expect(cast.server.rows.has(poison)).toBe(false)
  for (const one of lost.filter(each => each.record !== poison)) expect(cast.server.rows.has(one.record)).toBe(true)
  expect(await cast.journal.attention()).toMatchObject([{ record: poison, code: 'malformed' }])
})

test('a server that knows nothing of this is waited for: no row goes', async () => {
  const { cast, lost } = await survivor(3)
  const older: typeof cast.server.fetch = async (url, init) =>
    hasPlace(JSON.parse(String(init.body)) as Request)
      ? cast.server.fetch(url, init)
      : refusal(400, 'malformed')({} as never, () => json({}))
  for (let n = 0; n < 3; n++) await exchange(cast.journal, cast.phone, older)
  for (const one of lost) expect(await cast.journal.entry(one.record)).toMatchObject({ doc: one.set })
  expect(await cast.journal.attention()).toEqual([])
  await cast.send()
  for (const one of lost) expect(cast.server.rows.has(one.record)).toBe(true)
})

test('a phone left in the middle by an older app offers its rows as well', async () => {
  const { cast, lost } = await survivor(2)
  const stands = { seq: 1, op: [...cast.server.log.keys()][0]! }
  await cast.journal.store.write(['meta'], tx =>
    tx.objectStore('meta').put({ generation: 1, cursor: stands, boot: null, era: 2, leftOver: true, restored: true }, 'pull'))
  await cast.send()
  for (const one of lost) expect(cast.server.rows.get(one.record)?.doc).toEqual(one.set)
})

test('operations that an older app left in the outbox travel as they were, apart from newer ones', async () => {
  const cast = await alice()
  await cast.send()
  const [old, fresh] = [meal('old'), meal('fresh')]
  await cast.journal.save([old])
  await cast.journal.store.write(['outbox'], async tx => {
    const [item] = await tx.objectStore('outbox').getAll()
    const { schema: _, on: __, ...asThen } = item!
    await tx.objectStore('outbox').put(asThen)
  })
  await cast.journal.save([fresh])
  cast.server.heard = []
  await cast.send()
  const [first, second] = cast.server.heard.filter(({ ops }) => ops.length > 0)
  expect(first).toMatchObject({ schema: 1 })
  expect(Object.keys(first!.ops[0]!).sort()).toEqual(['act', 'after', 'at', 'base', 'id', 'kind', 'record', 'set'])
  expect(second).toMatchObject({ schema: 2, ops: [{ on: '' }] })
  expect(await ledger(cast)).toEqual({ sent: 2, waiting: 0, attention: 0 })
})

test('an edit names the operation that lay under it, and what it was saved on top of', async () => {
  const cast = await alice()
  const soup = { ...meal('soup'), record: newRecord() }
  cast.server.write(soup)
  await cast.send()
  await cast.journal.save([{ ...soup, set: { note: 'one' } }])
  await cast.journal.save([{ ...soup, set: { note: 'two' } }])
  cast.server.heard = []
  await cast.send()
  const [one, two] = cast.server.heard[0]!.ops
  const under = [...cast.server.log.keys()][0]
  expect(one).toMatchObject({ base: 1, on: under, after: [] })
  expect(two).toMatchObject({ base: 1, on: under, after: [one!.id] })
})

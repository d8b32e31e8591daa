import { describe, expect, test } from 'vitest'
import { BadAnswer, readAnswer } from '../src/records/answer.ts'
import type { Request } from '../src/records/message.ts'
import { alice, ledger } from './cast.ts'
import { ALICE, INSTANCE, meal, newRecord, NOW, PERSON } from './device.ts'
import { json, named } from './server.ts'

type Raw = Record<string, unknown>

const HUGE = 2 ** 53
const REQUEST: Request = {
  proto: 1, schema: 2, device: named(1), device_label: '', actor: ALICE.actor, household: ALICE.household,
  generation: 1, cursor: { seq: 4, op: named(4) }, agreed: 1, unsent: 0, limit: 3, ops: [],
}
const BOOTING: Request = { ...without(REQUEST, 'cursor'), boot: { s0: null, after: null } }
const OFFERING: Request = { ...without(REQUEST, 'cursor'), lacks: [{ seq: 1, op: named(1) }], witness: [row(5) as never] }

function without(request: Request, name: 'cursor'): Request {
  const { [name]: _, ...rest } = request
  return rest
}

function row(seq: number, other: Raw = {}): Raw {
  const { set, record, kind } = meal('soup')
  return {
    id: record, kind, seq, op: named(seq), by: named(1), edited_by: null, at: NOW, edited_at: null,
    device: named(2), doc: set, conflicts: null, deleted: false, ...other,
  }
}

const page = (rows: unknown[], other: Raw = {}) =>
  ({ from: REQUEST.cursor, rows, cursor: { seq: 6, op: named(6) }, more: false, ...other })
const answer = (other: Raw = {}) => ({ instance: INSTANCE, now: 0, generation: 1, results: [], pull: page([row(5), row(6)]), ...other })
/** As it would come over the network: what JSON cannot say is lost here. */
const told = (body: unknown) => JSON.parse(typeof body === 'string' ? body : JSON.stringify(body)) as unknown
const reading = (body: unknown, request = REQUEST) => () => readAnswer(told(body), request)

test('a sound answer is read as it is', () => {
  const read = readAnswer(told(answer()), REQUEST)
  expect(read.pull).toMatchObject({ rows: [{ seq: 5 }, { seq: 6 }], cursor: { seq: 6 } })
})

test('what a newer server says beyond this is kept', () => {
  const read = readAnswer(told(answer({ pull: page([row(5, { mood: ['new'], kind: 'blood_test' })]) })), REQUEST)
  expect(read.pull?.rows[0]).toMatchObject({ mood: ['new'], kind: 'blood_test' })
})

const DOC = meal('soup').set
const when = (other: Raw) => ({ doc: { ...DOC, occurred: { at: NOW, local: '2026-11-23T12:00', zone: 'UTC', around: false, ...other } } })

describe('a row is refused with the whole answer when', () => {
  test.for<[string, Raw]>([
    ['its id is no id', { id: 'r1' }],
    ['its id is a name of the language', { id: '__proto__' }],
    ['its operation is no id', { op: 'x' }],
    ['its author is no id', { by: 'alice' }],
    ['its editor is no id', { edited_by: 'alice' }],
    ['its kind could be no kind', { kind: 'Meal <b>' }],
    ['its seq is huge', { seq: HUGE }],
    ['its seq is a fraction', { seq: 5.5 }],
    ['its seq is text', { seq: '5' }],
    ['its time is before time', { at: -1 }],
    ['it was edited at no time', { edited_at: 'today' }],
    ['its document is a list', { doc: [] }],
    ['it has no document', { doc: null }],
    ['it happened at text', when({ at: 'noon' })],
    ['it happened beyond every calendar', when({ at: 8.64e15 })],
    ['it happened nowhere on the clock', when({ local: 7 })],
    ['it happened in no zone', when({ zone: '' })],
    ['its time is text', { doc: { ...DOC, occurred: 'noon' } }],
    ['it is about no person', { doc: { ...DOC, person: { id: PERSON } } }],
    ['a unit has a name that no unit can have', { doc: { ...DOC, 'Foods/A b': 1 } }],
    ['its conflicts are a list', { conflicts: [] }],
    ['a conflict is no list', { conflicts: { note: { value: 1 } } }],
    ['a lost value has no author', { conflicts: { note: [{ value: 1, op: named(1), at: 1 }] } }],
    ['who wrote what stands is not said', { writers: { stands: { note: 'alice' }, lost_on: {} } }],
  ])('%s', ([, other]) => {
    expect(reading(answer({ pull: page([row(5, other)]) }))).toThrow(BadAnswer)
  })

  test('it names a prototype, in its document or deeper', () => {
    const text = JSON.stringify(answer({ pull: page([row(5, { doc: { ...DOC, note: { ITS: { polluted: true } } } })]) }))
    expect(reading(text.replace('"ITS"', '"__proto__"'))).toThrow(BadAnswer)
    const flat = JSON.stringify(answer({ pull: page([row(5, { doc: { ...DOC, ITS: 1 } })]) }))
    expect(reading(flat.replace('"ITS"', '"__proto__"'))).toThrow(BadAnswer)
    expect(({} as Raw)['polluted']).toBeUndefined()
  })

  test('it holds a number without end, or has no end itself', () => {
    const endless = JSON.stringify(answer({ pull: page([row(5, { doc: { ...DOC, note: 'ENDLESS' } })]) })).replace('"ENDLESS"', '1e999')
    expect(reading(endless)).toThrow(BadAnswer)
    const deep = `${'['.repeat(2000)}${']'.repeat(2000)}`
    const bottomless = JSON.stringify(answer({ pull: page([row(5, { doc: { ...DOC, note: 'DEEP' } })]) })).replace('"DEEP"', deep)
    expect(reading(bottomless)).toThrow(BadAnswer)
  })
})

describe('a page is refused when', () => {
  const twice = row(5)
  test.for<[string, Raw]>([
    ['its cursor goes backwards', page([], { cursor: { seq: 3, op: named(3) } })],
    ['a row claims a seq above its cursor', page([row(5), row(7)])],
    ['a row claims a seq from before', page([row(4)])],
    ['rows are out of their order', page([row(6), row(5)])],
    ['two rows have one seq', page([row(5), row(5)])],
    ['a record comes twice', page([twice, { ...twice, seq: 6 }])],
    ['it has more rows than were asked for', page([row(5), row(6), row(7), row(8)], { cursor: { seq: 8, op: named(8) } })],
    ['its cursor is huge', page([], { cursor: { seq: HUGE, op: named(6) } })],
    ['its cursor names no operation', page([], { cursor: { seq: 6, op: '; --' } })],
    ['it has two places', page([], { boot: { s0: null, after: 'n:x' } })],
    ['it has no place', page([], { cursor: null })],
    ['its rows are none', page([], { rows: null })],
  ])('%s', ([, pull]) => {
    expect(reading(answer({ pull }))).toThrow(BadAnswer)
  })

  const s0 = { seq: 4, op: named(4) }
  test.for<[string, Raw, Request]>([
    ['a load ends elsewhere than it began', { from: { boot: { s0, after: 'n:a' } }, rows: [], cursor: { seq: 9, op: named(9) } },
      { ...BOOTING, boot: { s0, after: 'n:a' } }],
    ['a load does not go on', { from: { boot: { s0, after: 'n:a' } }, rows: [], boot: { s0, after: 'n:a' }, more: true },
      { ...BOOTING, boot: { s0, after: 'n:a' } }],
    ['a load has no beginning', { from: { boot: { s0: null, after: null } }, rows: [], boot: { s0: null, after: 'n:a' } }, BOOTING],
  ])('%s', ([, pull, request]) => {
    expect(reading(answer({ pull }), request)).toThrow(BadAnswer)
  })
})

describe('an answer is refused when', () => {
  const block = {
    version: 2, household: { id: ALICE.household, name: 'x', is_sample: false }, me: { account: ALICE.actor, name: 'x', role: 'owner', person: null },
    people: [], members: [], devices: [],
  }
  test.for<[string, unknown]>([
    ['it is a list', []],
    ['it is nothing', null],
    ['its generation is huge', answer({ generation: HUGE })],
    ['its reset is none we know', answer({ reset: 'everything' })],
    ['it answers what was not asked', answer({ results: [{ id: named(9), status: 'applied', seq: 1 }] })],
    ['it says what is lacking, unasked', answer({ lacking: [named(9)] })],
    ['it says what a witness brought, unasked', answer({ witnessed: [{ id: named(9), status: 'applied', seq: 1 }] })],
    ['its household is another', answer({ parts: { ...block, household: { ...block.household, id: named(9) } } })],
    ['its household is someone else’s', answer({ parts: { ...block, me: { ...block.me, account: named(9) } } })],
    ['a person has no name', answer({ parts: { ...block, people: [{ id: PERSON }] } })],
    ['its people are no list', answer({ parts: { ...block, people: {} } })],
  ])('%s', ([, body]) => {
    expect(reading(body)).toThrow(BadAnswer)
  })

  const offered = { ...answer({ head: { seq: 1, op: named(1) }, lacking: [], witnessed: [{ id: named(5), status: 'applied', seq: 1 }] }), pull: null }
  test.for<[string, Raw]>([
    ['a page comes though none was asked for', { ...offered, pull: page([]) }],
    ['it does not say where the server stands', { ...offered, head: undefined }],
    ['it begins anew what is offered for sight’s sake', { ...offered, reset: 'generation' }],
    ['a row that was offered is not answered', { ...offered, witnessed: [] }],
    ['a row that was offered is held', { ...offered, witnessed: [{ id: named(5), status: 'held' }] }],
    ['it lacks what was not asked about', { ...offered, lacking: [named(8)] }],
  ])('%s', ([, body]) => {
    expect(reading(offered, OFFERING)).not.toThrow()
    expect(reading(body, OFFERING)).toThrow(BadAnswer)
  })
})

test('a hostile page is refused whole: the cursor stays, nothing is shown, and the queue goes on after it', async () => {
  const cast = await alice()
  await cast.send()
  const mine = meal('mine')
  const theirs = newRecord()
  await cast.journal.save([mine])
  cast.server.next(async (_, sound) => {
    const body = (await sound().json()) as { pull: Raw & { rows: unknown[]; cursor: { seq: number; op: string } } }
    return json({ ...body, pull: { ...body.pull, rows: [...body.pull.rows, row(99, { id: theirs })] } })
  })
  const before = await cast.journal.store.read(['meta'], tx => tx.objectStore('meta').get('pull'))
  expect(await cast.send()).toMatchObject({ state: 'error' })
  expect(await cast.journal.store.read(['meta'], tx => tx.objectStore('meta').get('pull'))).toEqual(before)
  expect(await cast.journal.entry(theirs)).toBeUndefined()
  expect(await cast.journal.entry(mine.record)).toMatchObject({ state: 'phone' })
  await cast.send()
  expect(await ledger(cast)).toEqual({ sent: 1, waiting: 0, attention: 0 })
})

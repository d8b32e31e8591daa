/** Which red flags still stand, as tests/cases/signs.json says; the server's own code runs the same cases. */
import { expect, test } from 'vitest'
import book from '../../tests/cases/signs.json' with { type: 'json' }
import { CHILDREN, NOW, SOON } from '../src/learn/red-flags.ts'
import { withOwnHold } from '../src/records/holding.ts'
import type { Plan } from '../src/records/plan.ts'
import type { Entry } from '../src/records/record.ts'
import { signOf, standing } from '../src/records/signs.ts'

const DAY = 24 * 3_600_000
type Row = [key: string, day: number, now: boolean, cleared: string | null, clearedDay: number | null]
interface Case { name: string; signs: Row[]; standing: number[] }

const signs = (rows: Row[]) => rows.map(([key, day, now, cleared, on]) => ({ key, at: day * DAY, now, cleared, clearedAt: on === null ? null : on * DAY }))

test.for(book.cases as Case[])('standing: $name', ({ signs: rows, standing: wanted }) => {
  const known = signs(rows)
  expect(standing(known)).toEqual(wanted.map((at) => known[at]))
})

test('each sign has a name of its own, which an entry can keep, with its words', () => {
  const all = [...NOW, ...SOON, ...CHILDREN]
  expect(new Set(all.map(([key]) => key)).size).toBe(all.length)
  for (const [key, words] of all) expect([/^[a-z-]{1,40}$/.test(key), words.length <= 200]).toEqual([true, true])
})

test('one that stands holds a ramp, before an event and whenever it was agreed; a schedule goes on', () => {
  const occurred = { at: 50, local: '2026-11-24T08:00', zone: 'UTC', around: false }
  const doc = { person: 'mia', occurred, sign: 'stool-blood', words: 'blood' }
  const sign = { kind: 'sign', doc } as unknown as Entry
  const plan = { person: 'mia', confirmed: { at: 100, who: '', name: '' }, ramp: { rungs: [], at: 0, since: '' } } as unknown as Plan
  const surgery = { kind: 'event', doc: { person: 'mia', occurred: { ...occurred, at: 200 }, event: 'surgery' } } as unknown as Entry
  expect(withOwnHold(plan, [surgery, sign]).hold).toEqual({ why: 'sign', since: 50 })
  const seen = { ...sign, doc: { ...doc, cleared: 'seen', cleared_at: { ...occurred, at: 60 } } } as unknown as Entry
  expect([signOf(seen)?.clearedAt, withOwnHold(plan, [seen]).hold]).toEqual([60, undefined])
  const { ramp: _, ...schedule } = plan
  expect(withOwnHold(schedule, [sign]).hold).toBeUndefined()
})

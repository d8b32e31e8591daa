import { expect, test } from 'vitest'
import { discard, grouped, refusedAct, saveInstead, tray } from '../src/store/attention.ts'
import { againOf } from '../src/store/attention-mend.ts'
import { culpritOf, whyOf } from '../src/store/attention-words.ts'
import type { AttentionOp } from '../src/store/shape.ts'
import { alice, type Cast, ledger, otherTab } from './cast.ts'
import { dose, meal, MINUTE } from './device.ts'

/** A meal and its dose, refused for the sake of the dose. */
async function refusedMeal(cast: Cast) {
  const [soup, its] = [meal('soup'), dose(5)]
  cast.server.refuses = op => (op.record === its.record ? 'bad_value' : undefined)
  const { act } = await cast.journal.save([soup, its])
  await cast.send()
  cast.server.refuses = () => undefined
  return { soup, its, act }
}

test('a refused act is shown whole, the fault first to be explained', async () => {
  const cast = await alice()
  const { soup, its, act } = await refusedMeal(cast)
  const { acts } = await tray(cast.journal.store)
  expect(acts).toMatchObject([{ act, entries: [{ record: soup.record, isNew: true }, { record: its.record, isNew: true }] }])
  expect(culpritOf(acts[0]!.ops)).toMatchObject({ record: its.record, code: 'bad_value' })
})

test('what was built on a refused entry stands with it, and goes with it', async () => {
  const cast = await alice()
  const { soup, act } = await refusedMeal(cast)
  const [creation] = await cast.journal.attention()
  await cast.journal.save([{ ...soup, set: { note: 'hot' } }], { seen: { [soup.record]: { base: 0, after: [creation!.id] } as never } })
  cast.server.refuses = () => 'depends_on_refused'
  await cast.send()
  const { acts } = await tray(cast.journal.store)
  expect(acts).toHaveLength(1)
  expect(acts[0]).toMatchObject({ act, later: [{ set: { note: 'hot' } }] })
  expect(acts[0]!.entries[0]!.wanted).toMatchObject({ ...soup.set, note: 'hot' })
  await discard(cast.journal, acts[0]!)
  expect(await cast.journal.attention()).toEqual([])
})

test('a refusal that hangs on nothing in the tray stands alone', () => {
  const op = (id: string, act: string, after: string[], code: string, n: number) => ({ id, act, after, code, n }) as AttentionOp
  const ops = [op('a', 'one', [], 'bad_value', 1), op('b', 'two', ['a'], 'depends_on_refused', 2), op('c', 'three', ['b'], 'depends_on_refused', 3), op('d', 'four', ['z'], 'depends_on_refused', 4)]
  expect(grouped(ops).map(({ act, ops, later }) => [act, ops.length, later.length])).toEqual([['one', 1, 2], ['four', 1, 0]])
})

test('saved anew, a refused act goes under new ids, and the tray is empty in the same moment', async () => {
  const cast = await alice()
  const { act } = await refusedMeal(cast)
  const before = await cast.journal.attention()
  const refused = (await refusedAct(cast.journal.store, act))!
  await saveInstead(cast.journal, refused, [againOf(refused)])
  expect(await ledger(cast)).toEqual({ sent: 0, waiting: 2, attention: 0 })
  await cast.send()
  expect(await ledger(cast)).toEqual({ sent: 2, waiting: 0, attention: 0 })
  for (const op of before) expect(cast.server.log.get(op.id)?.seq ?? null).toBeNull()
})

test('an act that another window has seen to is not saved a second time', async () => {
  const cast = await alice()
  const { act } = await refusedMeal(cast)
  const other = await otherTab(cast)
  const refused = (await refusedAct(cast.journal.store, act))!
  await saveInstead(other.journal, refused, [againOf(refused)])
  await expect(saveInstead(cast.journal, refused, [againOf(refused)])).rejects.toThrow('another window')
  expect((await cast.journal.count()).waiting).toBe(2)
})

test('discarding takes the act and what hangs on it, and leaves the others', async () => {
  const cast = await alice()
  const one = await refusedMeal(cast)
  const two = await refusedMeal(cast)
  await discard(cast.journal, (await refusedAct(cast.journal.store, one.act))!)
  expect((await tray(cast.journal.store)).acts.map(act => act.act)).toEqual([two.act])
  expect(await cast.journal.entry(one.soup.record)).toBeUndefined()
})

test('a refused edit lies over the entry as it is now', async () => {
  const cast = await alice()
  const soup = meal('soup')
  await cast.journal.save([soup])
  await cast.send()
  cast.server.refuses = () => 'not_allowed'
  await cast.journal.save([{ ...soup, set: { note: 'mine' } }])
  await cast.send()
  cast.server.refuses = () => undefined
  cast.server.write({ record: soup.record, kind: 'meal', set: { 'foods/b': { name: 'bread' } } })
  await cast.send()
  const [refused] = (await tray(cast.journal.store)).acts
  expect(refused!.entries[0]).toMatchObject({ isNew: false, present: { 'foods/b': { name: 'bread' } }, wanted: { 'foods/b': { name: 'bread' }, note: 'mine' } })
  await saveInstead(cast.journal, refused!, [againOf(refused!)])
  await cast.send()
  expect(cast.server.rows.get(soup.record)!.doc).toMatchObject({ 'foods/a': { name: 'soup' }, 'foods/b': { name: 'bread' }, note: 'mine' })
})

test('a refused change to what is out of sight is no new entry', async () => {
  const cast = await alice()
  cast.server.refuses = () => 'not_allowed'
  await cast.journal.save([{ ...meal('soup'), set: { note: 'mine' } }], { seen: {} })
  await cast.send()
  const [refused] = (await tray(cast.journal.store)).acts
  expect(refused!.entries[0]).toMatchObject({ isNew: false, isElsewhere: true, set: { note: 'mine' } })
})

test('what the server holds is told apart, and counted as waiting', async () => {
  const cast = await alice()
  cast.server.holds = () => true
  await cast.journal.save([meal('soup')])
  await cast.send()
  expect((await tray(cast.journal.store)).held).toHaveLength(1)
  expect(await cast.journal.count()).toMatchObject({ waiting: 1, held: 1, attention: 0 })
  cast.on.pass(2 * MINUTE)
})

test('a reason names the fields by their labels and the person by name', () => {
  const op = (code: string, fields = {}) => ({ kind: 'dose', code, fields, set: {} }) as unknown as AttentionOp
  expect(whyOf(op('bad_value', { quantity: 'must be more than 0', 'effects/nausea': 'is odd' })).fields[0]).toBe('How much: must be more than 0')
  expect(whyOf(op('not_allowed'), 'Mia').words).toBe('You may not write Mia’s meals and doses any more: who sees that was changed, or your role was.')
  expect(whyOf({ ...op('bad_value', { 'ratings/headache': 'is too high' }), kind: 'checkin' }).fields).toEqual(['Headache: is too high'])
  expect(whyOf(op('from_the_future')).words).toMatch(/does not know the reason/)
})

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { kindOf } from '../src/kinds/kind.ts'
import { emptyDraft } from '../src/records/draft.ts'
import { wordsOf } from '../src/components/form/trouble-words.ts'
import { type Journal, openJournal } from '../src/store/journal.ts'
import { beginBlocked, beginWaiting, LONG, onWaiting, waiting } from '../src/store/patience.ts'
import { journalName } from '../src/store/phone.ts'
import { ALICE, device, meal, NOW, PERSON, tab } from './device.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: NOW }))
afterEach(() => void vi.useRealTimers())

test('a store that answers in time is not spoken of', () => {
  const answered = beginWaiting()
  vi.advanceTimersByTime(LONG - 1)
  answered()
  vi.advanceTimersByTime(LONG)
  expect(waiting()).toBe('no')
})

test('a silent store is told of after five seconds, and until it answers', () => {
  const told: string[] = []
  const stop = onWaiting(() => told.push(waiting()))
  const [first, second] = [beginWaiting(), beginWaiting()]
  vi.advanceTimersByTime(LONG)
  first()
  expect(waiting()).toBe('silent')
  second()
  expect(told.at(-1)).toBe('no')
  stop()
})

test('what another window keeps shut is told as that', () => {
  const [answered, opened] = [beginWaiting(), beginBlocked()]
  vi.advanceTimersByTime(LONG)
  expect(waiting()).toBe('blocked')
  opened()
  answered()
})

test('a phone that slept meanwhile has waited for nothing yet', () => {
  const answered = beginWaiting()
  vi.setSystemTime(NOW + 3600_000)
  vi.advanceTimersByTime(LONG)
  expect(waiting()).toBe('no')
  vi.advanceTimersByTime(LONG)
  expect(waiting()).toBe('silent')
  answered()
})

test('an older window that keeps the store shut is named, and nothing is lost by waiting for it', async () => {
  const on = device()
  const older = await new Promise<IDBDatabase>(done => {
    const request = on.indexedDB.open(journalName(ALICE), 1)
    request.onsuccess = () => done(request.result)
  })
  let journal: Journal | undefined
  const opening = openJournal(ALICE, undefined, on).then(made => (journal = made))
  for (let turn = 0; turn < 20; turn++) await new Promise(done => setImmediate(done))
  vi.advanceTimersByTime(LONG)
  expect([journal, waiting()]).toEqual([undefined, 'blocked'])
  older.close()
  const opened = await opening
  expect(waiting()).toBe('no')
  await opened.save([meal('soup')])
  expect((await opened.count()).waiting).toBe(1)
  opened.close()
})

test('the drafts that are kept are known by name', async () => {
  const { journal } = await tab(device())
  await journal.draft.set('add/note', {})
  expect(await journal.draft.keys()).toEqual(['add/note'])
  journal.close()
})

const LONG_NOTE = 'told in many words '.repeat(40).trim()

test('the words of a form that cannot be saved can be carried away whole', () => {
  const draft = { ...emptyDraft([PERSON], NOW), units: { 'foods/a': { name: 'soup' }, note: LONG_NOTE }, typed: { foods: 'bre' } }
  const dose = { product: 'p', unit: 'g', amounts: { [PERSON]: '5' } }
  const words = wordsOf({ kind: kindOf('meal')!, draft: { ...draft, dose }, zone: 'UTC' }, () => 'Mia', NOW)
  expect(words.split('\n')).toEqual(['Meal for Mia, 2026-11-23 12:00', 'What was eaten: soup', `Note: ${LONG_NOTE}`, 'bre', 'Mia had 5 g'])
  const product = { ...emptyDraft([], NOW), units: { title: 'Powder' } }
  expect(wordsOf({ kind: kindOf('product')!, draft: product, zone: 'UTC' }, () => '', NOW)).toBe('Product\nName: Powder')
})

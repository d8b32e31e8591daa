/** What a screen shows is the answer to its latest question, however long an earlier one takes. */
import { expect, test, vi } from 'vitest'
import { watch } from '../src/components/watch.ts'
import type { Journal } from '../src/store/journal.ts'

interface Screen {
  shown: string[]
  changes: () => void
  /** Ends the question of that number. */
  answer: ((words: string) => void)[]
}

function screen(): Screen {
  const it: Screen = { shown: [], changes: () => {}, answer: [] }
  const subscribe = (look: () => void) => ((it.changes = look), () => {})
  const ask = () => new Promise<string>(done => it.answer.push(done))
  watch({ subscribe } as unknown as Journal, ask, words => it.shown.push(words), () => {})
  return it
}

test('changes that come while an answer is on its way are asked about once, after it', async () => {
  const it = screen()
  it.changes()
  it.changes()
  expect(it.answer.length).toBe(1)
  it.answer[0]!('first')
  await vi.waitFor(() => expect(it.answer.length).toBe(2))
  it.answer[1]!('second')
  await vi.waitFor(() => expect(it.shown).toEqual(['first', 'second']))
})

test('an answer that comes later than the one to a later question is not shown', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const it = screen()
  vi.setSystemTime(Date.now() + 2000)
  it.changes()
  expect(it.answer.length).toBe(2)
  it.answer[1]!('new')
  await vi.waitFor(() => expect(it.shown).toEqual(['new']))
  it.answer[0]!('old')
  it.changes()
  await vi.waitFor(() => expect(it.answer.length).toBe(3))
  expect(it.shown).toEqual(['new'])
  vi.useRealTimers()
})

/** The phone fails at its first step, then at its second, until the whole flow goes through. */
import { afterEach, expect, test } from 'vitest'
import type { Journal, Saved } from '../src/store/journal.ts'
import { exchange, type Fetch } from '../src/sync/exchange.ts'
import type { Phone } from '../src/store/phone.ts'
import { type Device, dose, meal, MINUTE, newRecord, tab } from './device.ts'
import { Server } from './server.ts'
import { type How, Stepped } from './stepped.ts'

const open: { close(): void }[] = []
afterEach(() => open.splice(0).forEach(one => one.close()))

const RECORDS = { soup: newRecord(), powder: newRecord(), rice: newRecord() }
const soup = meal('soup', undefined, RECORDS.soup)
const powder = dose(5, undefined, RECORDS.powder)
const rice = meal('rice', undefined, RECORDS.rice)
const LONGEST = 1000

/** How often each deed was begun and how often the phone said that it was saved. */
type Book = Map<string, { begun: number; saved: number }>

async function openOn(on: Device): Promise<{ phone: Phone; journal: Journal }> {
  const opened = await tab(on)
  open.push(opened.journal, opened.phone)
  return opened
}

/** Save, send, change, take the change back, and send again. A step that fails is done again. */
async function flow(on: Device, fetch: Fetch, book: Book): Promise<void> {
  const { phone, journal } = await again(() => openOn(on))
  const deed = (name: string, work: () => Promise<Saved | void>) => again(async () => {
    const entry = book.get(name) ?? { begun: 0, saved: 0 }
    book.set(name, entry)
    entry.begun++
    const saved = await work()
    entry.saved++
    return saved
  })
  const send = () => again(() => exchange(journal, phone, fetch))
  await deed('soup', () => journal.save([soup, powder]))
  await send()
  const changed = await deed('salty', async () =>
    journal.save([{ ...soup, set: { note: 'salty' } }], { seen: { [soup.record]: await journal.draftBase(soup.record) } }),
  )
  await deed('rice', () => journal.save([rice]))
  await send()
  await deed('not salty', () => (changed as Saved).undo())
  await send()
}

/** As a person does who is told that the phone could not save. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch {
    return work()
  }
}

/** How often the server has applied each deed, and whether each act is there whole. */
function applied(server: Server): Record<string, number> {
  const ops = [...server.log.values()].filter(one => one.seq !== null).map(one => one.op)
  const of = (record: string, is: (set: Record<string, unknown>) => boolean) =>
    ops.filter(op => op.record === record && is(op.set)).length
  return {
    soup: of(soup.record, set => 'foods/a' in set),
    powder: of(powder.record, set => 'quantity' in set),
    salty: of(soup.record, set => set['note'] === 'salty'),
    rice: of(rice.record, set => 'foods/a' in set),
    'not salty': of(soup.record, set => set['note'] === null),
    all: ops.length,
  }
}

async function survives(step: number, how: How): Promise<boolean> {
  const stepped = new Stepped(step, how)
  const server = new Server()
  const book: Book = new Map()
  await Promise.race([flow(stepped.tab, stepped.over(server.fetch), book), stepped.death])
  stepped.on.pass(2 * MINUTE)
  const { phone, journal } = await openOn(stepped.on)
  const outcome = await exchange(journal, phone, server.fetch)
  const words = `step ${step} ${how}`
  expect(outcome, words).toMatchObject({ state: 'done' })
  expect(await journal.count(), words).toMatchObject({ waiting: 0, attention: 0 })
  const found = applied(server)
  for (const [deed, { begun, saved }] of book) {
    expect(saved, `${words}: ${deed}`).toBeLessThanOrEqual(1)
    // Killed between the commit and the word "Saved", it may be there; said to be saved, it is.
    expect([saved, Math.min(1, begun)], `${words}: ${deed}`).toContain(found[deed])
    if (how === 'abort') expect(found[deed], `${words}: ${deed}`).toBe(1)
  }
  expect(found['powder'], `${words}: the act is whole`).toBe(found['soup'])
  const deeds = ['soup', 'powder', 'salty', 'rice', 'not salty']
  expect(found['all'], `${words}: nothing else`).toBe(deeds.reduce((sum, deed) => sum + found[deed]!, 0))
  for (const row of server.rows.values()) expect(await journal.entry(row.id), words).toMatchObject({ seq: row.seq, doc: row.doc })
  return !stepped.met
}

test.for(['abort', 'dies'] as const)('whichever step %s, everything said to be saved arrives once', { timeout: 60_000 }, async how => {
  let step = 1
  while (!(await survives(step, how))) expect(++step).toBeLessThan(LONGEST)
  // A flow of so many requests: fewer would mean that the failures were not where they should be.
  expect(step).toBeGreaterThan(60)
})

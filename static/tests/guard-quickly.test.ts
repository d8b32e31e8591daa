/** The quick exchange before a dose: it brings what the others gave, and is never waited for in vain. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ahead, type Heard, PATIENCE, quickly } from '../src/components/guard/quickly.ts'
import { dosesWithin } from '../src/store/doses.ts'
import { noteTrouble, readContact } from '../src/store/turn.ts'
import type { SyncStatus } from '../src/sync/schedule.ts'
import { alice, type Cast } from './cast.ts'
import { dose, MINUTE, NOW } from './device.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

/** The open app around a phone: what its status line says, and how often it was told to exchange now. */
async function app(cast: Cast, sends: () => Promise<unknown> = cast.send) {
  const listeners = new Set<() => void>()
  let status = await readContact(cast.journal)
  let asked = 0
  const tell = async () => {
    status = await readContact(cast.journal)
    listeners.forEach(listener => listener())
  }
  const heard: Heard = { status: () => status as unknown as SyncStatus, subscribe: one => (listeners.add(one), () => void listeners.delete(one)) }
  const syncNow = () => void (asked++, sends().then(tell))
  return { quick: () => quickly(cast.journal, syncNow, heard), asked: () => asked, left: () => listeners.size }
}

const never = () => new Promise<void>(() => undefined)

async function isOver(going: Promise<void>): Promise<boolean> {
  let over = false
  void going.then(() => (over = true))
  for (let turns = 0; turns < 40; turns++) await new Promise(done => setImmediate(done))
  return over
}

test('what another phone gave a moment ago is here before the guard looks', async () => {
  const cast = await alice()
  await cast.send()
  cast.on.pass(MINUTE)
  cast.server.write(dose(5))
  const { quick, asked, left } = await app(cast)
  await quick()
  expect(await dosesWithin(cast.journal, NOW - MINUTE, NOW + MINUTE)).toHaveLength(1)
  expect([asked(), left()]).toEqual([1, 0])
})

test('a phone that exchanged less than five seconds ago is not made to wait', async () => {
  const cast = await alice()
  await cast.send()
  cast.on.pass(4_999)
  const { quick, asked } = await app(cast, never)
  expect(await isOver(quick())).toBe(true)
  expect(asked()).toBe(0)
})

test('a network that says nothing is waited for 1.5 seconds in all', async () => {
  const cast = await alice()
  await cast.send()
  cast.on.pass(MINUTE)
  const { quick, left } = await app(cast, never)
  const going = quick()
  expect(await isOver(going)).toBe(false)
  vi.advanceTimersByTime(PATIENCE - 1)
  expect(await isOver(going)).toBe(false)
  vi.advanceTimersByTime(1)
  expect(await isOver(going)).toBe(true)
  expect(left()).toBe(0)
})

/** An exchange is under way, and no answer comes. */
async function hangs(cast: Cast): Promise<void> {
  const before = cast.server.heard.length
  cast.server.next(() => new Promise<Response>(() => undefined))
  void cast.send()
  for (let turns = 0; cast.server.heard.length === before && turns < 200; turns++) await new Promise(done => setImmediate(done))
}

test('nobody waits for a network that is known to be dead: a try that failed lately, one that hangs, a phone that says so', async () => {
  const failed = await alice()
  await failed.send()
  failed.on.pass(MINUTE)
  await noteTrouble(failed.journal, 'no network')
  failed.on.pass(30_000)
  expect(await isOver((await app(failed, never)).quick())).toBe(true)
  failed.on.pass(40_000)
  expect(await isOver((await app(failed, never)).quick())).toBe(false)

  const hanging = await alice()
  await hangs(hanging)
  hanging.on.pass(PATIENCE + 1)
  expect(await isOver((await app(hanging, never)).quick())).toBe(true)

  vi.stubGlobal('navigator', { onLine: false })
  const cut = await alice()
  const { quick, asked } = await app(cut, never)
  expect(await isOver(quick())).toBe(true)
  expect(asked()).toBe(1)
  vi.unstubAllGlobals()
})

test('the two clocks are those of an exchange after which nothing was still to come', async () => {
  const cast = await alice()
  cast.server.write(dose(5))
  await cast.send()
  const first = (await readContact(cast.journal)).clocks
  expect(first).toEqual({ here: NOW, there: 0 })
  cast.on.pass(MINUTE)
  cast.server.next(() => new Response('', { status: 500 }))
  await cast.send()
  expect((await readContact(cast.journal)).clocks).toEqual(first)
  await cast.send()
  expect((await readContact(cast.journal)).clocks?.here).toBe(NOW + MINUTE)
})

test('what began as the form was opened counts: only the rest of the patience is waited for', async () => {
  const cast = await alice()
  await cast.send()
  cast.on.pass(MINUTE)
  let asked = 0
  await ahead(cast.journal, () => void asked++)
  expect(asked).toBe(1)
  await hangs(cast)
  await ahead(cast.journal, () => void asked++)
  expect(asked).toBe(1)
  cast.on.pass(1_000)
  const going = (await app(cast, never)).quick()
  expect(await isOver(going)).toBe(false)
  vi.advanceTimersByTime(PATIENCE - 1_001)
  expect(await isOver(going)).toBe(false)
  vi.advanceTimersByTime(1)
  expect(await isOver(going)).toBe(true)
})

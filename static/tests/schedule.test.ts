import { afterEach, expect, test } from 'vitest'
import type { Means, Moment } from '../src/sync/means.ts'
import { type Schedule, startSchedule, type SyncStatus } from '../src/sync/schedule.ts'
import { device, meal, MINUTE, tab } from './device.ts'
import { faults, refusal, Server } from './server.ts'

const running: Schedule[] = []
afterEach(() => running.splice(0).forEach(schedule => schedule.stop()))

/** A page whose time is told by hand. */
class Page {
  visible = true
  online = true
  tags: string[] = []
  planned: { fn: () => void; ms: number } | undefined
  statuses: SyncStatus[] = []
  on!: Record<Moment, () => void>
  private told = () => {}

  means(server: Server, now: () => number): Means {
    return {
      fetch: server.fetch,
      isVisible: () => this.visible,
      isOnline: () => this.online,
      listen: on => ((this.on = on), () => {}),
      later: (fn, ms) => ((this.planned = { fn, ms }), this.told(), () => (this.planned = undefined)),
      wakeWorker: tag => void this.tags.push(tag),
      now,
      chance: () => 0.5,
    }
  }

  onStatus = (status: SyncStatus) => {
    this.statuses.push(status)
    this.told()
  }

  get status() {
    return this.statuses.at(-1)
  }

  /** Resolves once it is so. */
  until(is: () => boolean): Promise<void> {
    return new Promise(resolve => {
      this.told = () => is() && resolve()
      this.told()
    })
  }

  async tick(): Promise<void> {
    const { fn } = this.planned!
    this.planned = undefined
    fn()
    await this.until(() => this.planned !== undefined)
  }
}

async function start() {
  const on = device()
  const server = new Server()
  const { phone, journal } = await tab(on)
  const page = new Page()
  const schedule = startSchedule(journal, phone, page.onStatus, page.means(server, on.now))
  running.push(schedule)
  await page.until(() => page.planned !== undefined)
  return { on, server, phone, journal, page, schedule }
}

test('it exchanges at the start, soon after a write, and tells what waits', async () => {
  const { page, journal, server } = await start()
  expect(page.status).toMatchObject({ state: 'idle', waiting: 0 })
  await journal.save([meal('soup')])
  await page.until(() => page.status?.waiting === 1 && page.planned?.ms === 250)
  await page.tick()
  await page.until(() => page.status?.waiting === 0)
  expect(server.log.size).toBe(1)
  expect(page.statuses.map(status => status.state)).toContain('sending')
})

test('it asks every four seconds after activity, then every fifteen', async () => {
  const { on, page } = await start()
  expect(page.planned?.ms).toBe(4000)
  on.pass(2 * MINUTE)
  await page.tick()
  expect(page.planned?.ms).toBe(15_000)
})

/** Lets so much time go by, at each planned moment, and counts the requests; `at` is done once a minute. */
async function requestsIn(minutes: number, { on, page, server }: Awaited<ReturnType<typeof start>>, at?: () => Promise<unknown>): Promise<number> {
  const before = server.heard.length
  let minute = on.now()
  const end = on.now() + minutes * MINUTE
  while (page.planned && on.now() + page.planned.ms <= end) {
    on.pass(page.planned.ms)
    await page.tick()
    if (!at || on.now() - minute < MINUTE) continue
    minute += MINUTE
    await at()
    await page.until(() => page.planned?.ms === 250)
  }
  return server.heard.length - before
}

// The figures of bench/README.md, "How often a phone asks".
test('how often a phone asks: 251 times in an idle hour, 158 in ten busy minutes, never while hidden', async () => {
  const idle = await start()
  expect(await requestsIn(60, idle)).toBe(251)
  idle.page.visible = false
  idle.page.on.hidden()
  expect(await requestsIn(60, idle)).toBe(0)
  const busy = await start()
  expect(await requestsIn(10, busy, () => busy.journal.save([meal('soup')]))).toBe(158)
})

test('hidden, it is silent; shown again, it exchanges at once', async () => {
  const { page, server } = await start()
  page.visible = false
  page.on.hidden()
  expect(page.planned).toBeUndefined()
  const before = server.heard.length
  page.visible = true
  page.on.shown()
  await page.until(() => page.planned !== undefined)
  expect(server.heard.length).toBe(before + 1)
})

test('a dead network makes it wait longer each time, and asks for the worker once something waits', async () => {
  const { page, journal, server } = await start()
  server.next(...Array<typeof faults.unreachable>(12).fill(faults.unreachable))
  await journal.save([meal('soup')])
  await page.until(() => page.status?.waiting === 1 && page.planned?.ms === 250)
  const pauses: number[] = []
  for (let i = 0; i < 10; i++) {
    await page.tick()
    pauses.push(page.planned!.ms)
  }
  expect(pauses.slice(0, 4)).toEqual([1000, 2000, 4000, 8000])
  expect(pauses.at(-1)).toBe(150_000)
  expect(page.status).toMatchObject({ state: 'offline', waiting: 1 })
  expect(page.tags).toHaveLength(1)
  page.on.online()
  await page.until(() => page.planned?.ms === 2000 * 0.5)
})

test('each need for the worker has a new tag', async () => {
  const { on, page, journal, server } = await start()
  page.online = false
  server.next(...Array<typeof faults.unreachable>(4).fill(faults.unreachable))
  await journal.save([meal('one')])
  await page.until(() => page.tags.length === 1)
  on.pass(MINUTE)
  await journal.save([meal('two')])
  await page.until(() => page.tags.length === 2)
  expect(new Set(page.tags).size).toBe(2)
})

test('a busy server is not asked before the time it names', async () => {
  const { page, server } = await start()
  server.next(refusal(503, 'busy', { 'Retry-After': '60' }))
  await page.tick()
  expect(page.planned?.ms).toBe(60_000)
})

test('a busy server is left in peace by new entries, by coming back and by the worker, not by "Try now"', async () => {
  const { on, page, journal, server, schedule } = await start()
  server.next(refusal(503, 'busy', { 'Retry-After': '60' }))
  await page.tick()
  const before = server.heard.length
  on.pass(10_000)
  await journal.save([meal('soup')])
  await page.until(() => page.planned?.ms === 50_000)
  on.pass(10_000)
  page.on.shown()
  expect(page.planned?.ms).toBe(40_000)
  expect(page.tags).toEqual([])
  expect(server.heard).toHaveLength(before)
  schedule.now()
  await page.until(() => page.status?.waiting === 0)
  expect(server.log.size).toBe(1)
})

test('signed out, it waits for somebody to sign in, and then goes on by itself', async () => {
  const { page, phone, journal, server, schedule } = await start()
  await journal.save([meal('soup')])
  server.next(refusal(401, 'signed_out'))
  schedule.now()
  await page.until(() => page.status?.state === 'signed-out')
  await page.until(() => page.planned === undefined)
  await phone.setSignedOut(false)
  await page.until(() => page.status?.waiting === 0 && page.status.state === 'idle')
  expect(server.log.size).toBe(1)
})

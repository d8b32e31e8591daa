/** When to exchange: at every moment that a network may have come, and never while nobody looks. */
import { newId } from '../records/identifiers.ts'
import type { Journal } from '../store/journal.ts'
import type { Phone } from '../store/phone.ts'
import { noteTrouble } from '../store/turn.ts'
import { exchange, type Outcome } from './exchange.ts'
import { browserMeans, type Means } from './means.ts'
import { type SyncStatus, statusOf } from './receipts.ts'

export type { SyncStatus } from './receipts.ts'

export interface Schedule {
  /** Exchange now, whatever the waiting time was. */
  now(): void
  stop(): void
}

const SETTLE = 250
const LIVELY = 4_000
const CALM = 15_000
const ACTIVE_FOR = 60_000
const FIRST_PAUSE = 2_000
const LONGEST_PAUSE = 300_000
/** A server that asks for more quiet than this is in error, and nobody's entry waits for it. */
const LONGEST_QUIET = 900_000
const WAKE_EVERY = 20_000

export function startSchedule(
  journal: Journal,
  phone: Phone,
  onStatus: (status: SyncStatus) => void,
  means: Means = browserMeans(),
): Schedule {
  let running = false
  let again = false
  let stopped = false
  let failures = 0
  let waiting = 0
  let active = means.now()
  let woken = -Infinity
  /** The server asked for quiet until then: only a person's own "Try now" goes before. */
  let quietUntil = 0
  let outcome: Outcome | undefined
  let takeBack = () => {}

  async function run(): Promise<void> {
    if (stopped) return
    if (running) return void (again = true)
    running = true
    again = false
    takeBack()
    // Side by side: the first request of a new phone need not wait for a drawing.
    const told = tell()
    try {
      outcome = await exchange(journal, phone, means.fetch)
    } catch (fault) {
      outcome = troubled(fault)
    }
    await told
    // Where the store itself is the trouble, the screens say so.
    if (outcome.message !== '') await noteTrouble(journal, outcome.message).catch(() => undefined)
    running = false
    quietUntil = means.now() + Math.min(outcome.retryAfter ?? 0, LONGEST_QUIET)
    await tell()
    plan()
  }

  const quiet = (): number => Math.max(0, quietUntil - means.now())

  /** What comes next, by how the last exchange went. */
  function plan(): void {
    if (stopped || !outcome) return
    const went = outcome.state === 'done' || outcome.state === 'busy'
    failures = went ? 0 : failures + 1
    if (outcome.pulled > 0) active = means.now()
    if (again && went && waiting > 0) return void run()
    if (!went && waiting > 0 && quiet() === 0) wake()
    // Signed out: nothing changes until somebody signs in, and then the phone tells.
    if (outcome.state === 'signed-out' || !means.isVisible()) return
    again = false
    inTime(went ? (means.now() - active < ACTIVE_FOR ? LIVELY : CALM) : pause())
  }

  function pause(): number {
    const most = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (failures - 1))
    // Full jitter: a hundred phones must not come back in the same second.
    return Math.max(quiet(), FIRST_PAUSE / 4, means.chance() * most)
  }

  function inTime(ms: number): void {
    takeBack()
    takeBack = means.later(() => void run(), ms)
  }

  function wake(): void {
    if (means.now() - woken < WAKE_EVERY) return
    woken = means.now()
    means.wakeWorker(`villi-${newId(means.now(), journal.around.random)}`)
  }

  async function tell(): Promise<void> {
    try {
      const status = await statusOf(journal, phone, outcome, running)
      waiting = status.waiting
      if (!stopped) onStatus(status)
    } catch (fault) {
      // A screen that reads the same store says so with the person's text in hand.
      outcome = troubled(fault)
    }
  }

  /** The store changed: perhaps somebody wrote. */
  async function changed(): Promise<void> {
    const before = waiting
    await tell()
    if (stopped || waiting === 0) return
    if (running) again = true
    else if (waiting > before) {
      active = means.now()
      if (!means.isOnline()) wake()
      inTime(Math.max(SETTLE, quiet()))
    }
  }

  function anew(): void {
    failures = 0
    active = means.now()
    void run()
  }

  function shown(): void {
    if (quiet() === 0) return anew()
    active = means.now()
    inTime(quiet())
  }

  /** Nothing is begun now: a transaction in flight when a page is put away can lock the store for good. */
  function hidden(): void {
    takeBack()
    if (waiting > 0) wake()
  }

  const deafen = [
    means.listen({ shown, online: shown, hidden }),
    journal.subscribe(() => void changed()),
    phone.subscribe(() => void (phone.isSignedOut() ? tell() : outcome?.state === 'signed-out' && anew())),
  ]
  anew()
  return {
    now: anew,
    stop() {
      stopped = true
      takeBack()
      deafen.forEach(stop => stop())
    },
  }
}

function troubled(fault: unknown): Outcome {
  const message = fault instanceof Error ? fault.message : String(fault)
  return { state: 'error', more: false, message, retryAfter: null, sent: 0, pulled: 0 }
}

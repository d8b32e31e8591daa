/** An answer becomes this phone's state: receipts, rows and cursor in one transaction, or not at all. */
import { type HouseholdBlock, withHeard } from '../records/household.ts'
import type { Accepted, Answer, Page, Receipt } from '../records/message.ts'
import { applyRows, sweep } from './rows.ts'
import type { Journal } from './journal.ts'
import { HELD_PAUSE } from './outbox.ts'
import { bootAnew, samePlace } from './anew.ts'
import { takeOffer } from './offering.ts'
import { forgetSent, keepSent, KEPT, type Settled } from './sent.ts'
import { type Contact, FIRST_STATE, type JournalTx, NO_CONTACT, opOf, type OutboxItem, type PullState } from './shape.ts'
import { withTold } from './told.ts'
import type { Turn } from './turn.ts'

type Tx = JournalTx<'readwrite'>

export interface Received {
  /** Operations that left the outbox or were refused, and rows that were offered. */
  settled: number
  rows: number
  /** Somebody else has moved on since the question was asked: nothing was applied. */
  stale: boolean
}

const STORES: ['records', 'outbox', 'acknowledged', 'sent', 'attention', 'meta'] = [
  'records', 'outbox', 'acknowledged', 'sent', 'attention', 'meta',
]

/** `holder`: keeps its turn, since it has asked on already. */
export async function receive(journal: Journal, turn: Turn, answer: Answer, holder: string | null = null): Promise<Received> {
  const now = journal.around.now()
  const isNews = answer.results.length > 0 || answer.reset !== null || movesOn(turn.state, answer.pull)
  const received = await journal.store.write(STORES, tx => receiveIn(tx, journal, turn, answer, holder, now), isNews || turn.state.restored)
  if (!received.stale && (isNews || answer.parts || answer.heard?.length)) journal.changed()
  return received
}

async function receiveIn(tx: Tx, journal: Journal, turn: Turn, answer: Answer, holder: string | null, now: number): Promise<Received> {
  const meta = tx.objectStore('meta')
  const state = ((await meta.get('pull')) as PullState | undefined) ?? FIRST_STATE
  const contact = ((await meta.get('contact')) as Contact | undefined) ?? NO_CONTACT
  const met: Contact = { ...contact, holder, ...(holder ? { since: now } : {}), ...(answer.heard ? { heardAt: now } : {}), lastSuccess: now }
  await meta.put(met, 'contact')
  // Seqs of another load may be of another history: a receipt of then proves nothing now.
  if (state.era !== turn.state.era) return { settled: 0, rows: 0, stale: true }
  const after = state.restored ? await offered(tx, journal, state, turn, answer) : await moved(tx, state, answer)
  const next = withTold(after, answer, after !== state && !answer.reset && !state.restored)
  if (next !== state) await meta.put(next, 'pull')
  if (isAllHere(next, answer)) await meta.put({ ...met, clocks: { here: now, there: answer.now } }, 'contact')
  const parts = answer.parts ?? (answer.heard && ((await meta.get('parts')) as HouseholdBlock | undefined))
  if (parts) await meta.put(withHeard(parts, answer.heard ?? [], answer.now), 'parts')
  const settled = await takeReceipts(tx, turn.items, answer.results, next, now)
  const released = next === state ? 0 : await release(tx, next, now)
  if (settled + released > 0) await forgetSent(tx, now - KEPT)
  const offers = state.restored ? (turn.offer?.records.length ?? 0) : 0
  const rows = next === state || answer.reset || state.restored ? 0 : (answer.pull?.rows.length ?? 0)
  return { settled: settled + released + offers, rows, stale: false }
}

/** All that the server had when it answered has come down. */
function isAllHere({ cursor, boot, restored, generation }: PullState, answer: Answer): boolean {
  const { pull } = answer
  return !boot && !restored && generation === answer.generation && pull?.more === false && cursor !== null && pull.cursor?.op === cursor.op
}

/** While rows are offered to a restored server nothing is read: a page would write over what it lacks. */
async function offered(tx: Tx, journal: Journal, state: PullState, turn: Turn, answer: Answer): Promise<PullState> {
  if (answer.reset === 'history_changed') return bootAnew(tx, state, answer.reset, answer.generation)
  return takeOffer(tx, journal, state, turn.offer, answer)
}

/** The state after the answer; the same object when it does not move. */
async function moved(tx: Tx, state: PullState, { reset, generation, pull }: Answer): Promise<PullState> {
  if (reset) return bootAnew(tx, state, reset, generation)
  // A phone that was never answered has no generation yet.
  const isOurs = generation === state.generation || state.generation === 0
  // A page counts only if it goes on exactly from where this phone is.
  if (!pull || !isOurs || !samePlace(pull.from, state)) return state
  if (!movesOn(state, pull)) return state
  applyRows(tx, pull.rows, state.era)
  if (pull.boot) return { ...state, generation, boot: pull.boot }
  const next = { ...state, generation, cursor: pull.cursor, boot: null, midway: pull.more }
  if (!state.boot) return next
  await sweep(tx, next)
  return { ...next, leftOver: false }
}

function movesOn(state: PullState, pull: Page | null): boolean {
  if (!pull) return false
  return pull.rows.length > 0 || state.cursor === null || pull.cursor?.seq !== state.cursor.seq
}

/** How many operations left the outbox. */
async function takeReceipts(tx: Tx, items: OutboxItem[], results: Receipt[], state: PullState, now: number) {
  const [first, last] = [items[0], items.at(-1)]
  if (!first || !last) return 0
  const byId = new Map(results.map(result => [result.id, result]))
  // Where another tab was quicker, what it did stands. A place is never given to another operation.
  const there = await placesBetween(tx, first.n, last.n)
  const left = new Set(there)
  const answered = items.flatMap(item => (left.has(item.n) && byId.has(item.id) ? { item, receipt: byId.get(item.id)! } : []))
  const settled = await comeDown(tx, answered.flatMap(accepted), state)
  const gone = new Set(settled.map(item => item.n))
  const others = answered.filter(({ item }) => !gone.has(item.n)).map(({ item, receipt }) => takeReceipt(tx, item, receipt, now))
  keepSent(tx, settled, there, now)
  return (await Promise.all(others)).reduce((sum, one) => sum + one, settled.length)
}

function accepted({ item, receipt }: { item: OutboxItem; receipt: Receipt }): Settled[] {
  return 'seq' in receipt ? [{ ...item, seq: receipt.seq }] : []
}

/**
 * An operation leaves the outbox only when its row is here: when the cursor has reached its seq. While more
 * is to come that is not enough, for a later operation may have taken the row beyond the cursor.
 */
async function comeDown(tx: Tx, ops: Settled[], { cursor, midway }: PullState): Promise<Settled[]> {
  const reached = cursor ? ops.filter(op => op.seq <= cursor.seq) : []
  if (!midway) return reached
  const rows = await Promise.all(reached.map(op => tx.objectStore('records').get(op.record)))
  return reached.filter((op, at) => (rows[at]?.seq ?? -1) >= op.seq)
}

async function takeReceipt(tx: Tx, item: OutboxItem, receipt: Receipt, now: number): Promise<number> {
  const outbox = tx.objectStore('outbox')
  if (receipt.status === 'held') {
    await outbox.put({ ...item, state: 'held', again: now + HELD_PAUSE })
    return 0
  }
  if (receipt.status !== 'rejected') {
    await outbox.put({ ...item, state: 'received', seq: receipt.seq })
    return 0
  }
  const refused = { ...opOf(item), n: item.n, code: receipt.code, fields: receipt.fields, refused: now }
  await Promise.all([tx.objectStore('attention').put(refused), outbox.delete(item.n)])
  return 1
}

/** Earlier receipts whose rows have come down by now. */
async function release(tx: Tx, state: PullState, now: number): Promise<number> {
  if (!state.cursor) return 0
  const known = await tx.objectStore('outbox').index('seq').getAll(IDBKeyRange.upperBound(state.cursor.seq))
  const due = await comeDown(tx, known as Settled[], state)
  // They come in the order of their seqs.
  const places = due.map(item => item.n)
  if (due.length > 0) keepSent(tx, due, await placesBetween(tx, Math.min(...places), Math.max(...places)), now)
  return due.length
}

/** Every place that is taken in the outbox from the first to the last. */
function placesBetween(tx: Tx, first: number, last: number): Promise<number[]> {
  return tx.objectStore('outbox').getAllKeys(IDBKeyRange.bound(first, last))
}

/** An act that the server cannot even read leaves the queue, so that the others go on. */
export async function park(journal: Journal, items: OutboxItem[], code: string, fields: Record<string, string>) {
  const refused = journal.around.now()
  await journal.store.write(['outbox', 'attention'], async tx => {
    for (const item of items) {
      if ((await tx.objectStore('outbox').get(item.n))?.id !== item.id) continue
      await tx.objectStore('attention').put({ ...opOf(item), n: item.n, code, fields, refused })
      await tx.objectStore('outbox').delete(item.n)
    }
  }, true)
  journal.changed()
}

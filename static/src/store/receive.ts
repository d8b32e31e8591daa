/** An answer becomes this phone's state: receipts, rows and cursor in one transaction, or not at all. */
import type { Accepted, Answer, Page, Receipt } from '../records/message.ts'
import { applyRows, sweep } from './rows.ts'
import type { Journal } from './journal.ts'
import { HELD_PAUSE } from './outbox.ts'
import { bootAnew, samePlace } from './anew.ts'
import { type Contact, FIRST_STATE, type JournalTx, NO_CONTACT, opOf, type OutboxItem, type PullState } from './shape.ts'
import type { Turn } from './turn.ts'

/** Acknowledged operations are kept for so long, in case the server is restored from a backup. */
export const KEPT = 30 * 24 * 3600_000

type Tx = JournalTx<'readwrite'>

export interface Received {
  /** Operations that left the outbox or were refused. */
  settled: number
  rows: number
  /** Somebody else has moved on since the question was asked: nothing was applied. */
  stale: boolean
}

const STORES: ['records', 'outbox', 'acknowledged', 'attention', 'meta'] = [
  'records', 'outbox', 'acknowledged', 'attention', 'meta',
]

export async function receive(journal: Journal, turn: Turn, answer: Answer): Promise<Received> {
  const now = journal.around.now()
  const isNews = answer.results.length > 0 || answer.reset !== null || movesOn(turn.state, answer.pull)
  const received = await journal.store.write(STORES, tx => receiveIn(tx, turn, answer, now), isNews)
  if (!received.stale && (isNews || answer.parts)) journal.changed()
  return received
}

async function receiveIn(tx: Tx, turn: Turn, answer: Answer, now: number): Promise<Received> {
  const meta = tx.objectStore('meta')
  const state = ((await meta.get('pull')) as PullState | undefined) ?? FIRST_STATE
  const contact = ((await meta.get('contact')) as Contact | undefined) ?? NO_CONTACT
  await meta.put({ ...contact, holder: null, lastSuccess: now }, 'contact')
  // Seqs of another load may be of another history: a receipt of then proves nothing now.
  if (state.era !== turn.state.era) return { settled: 0, rows: 0, stale: true }
  const next = await moved(tx, state, answer)
  if (next !== state) await meta.put(next, 'pull')
  if (answer.parts) await meta.put(answer.parts, 'parts')
  const settled = await takeReceipts(tx, turn.items, answer.results, next, now)
  const released = next === state ? 0 : await release(tx, next, now)
  await forget(tx, settled + released, now)
  const rows = next === state || answer.reset ? 0 : (answer.pull?.rows.length ?? 0)
  return { settled: settled + released, rows, stale: false }
}

/** The state after the answer; the same object when it does not move. */
async function moved(tx: Tx, state: PullState, { reset, generation, pull }: Answer): Promise<PullState> {
  if (reset) return bootAnew(tx, state, reset, generation)
  // A page counts only if it goes on exactly from where this phone is.
  if (!pull || generation !== state.generation || !samePlace(pull.from, state)) return state
  if (!movesOn(state, pull)) return state
  await applyRows(tx, pull.rows, state.era)
  if (pull.boot) return { ...state, boot: pull.boot }
  const next = { ...state, cursor: pull.cursor, boot: null }
  if (!state.boot) return next
  await sweep(tx, next)
  return { ...next, leftOver: next.restored && next.leftOver }
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
  // Read anew: where another tab was quicker, what it did stands.
  const there = await tx.objectStore('outbox').getAll(IDBKeyRange.bound(first.n, last.n))
  const settled = await Promise.all(
    there.map(item => {
      const receipt = byId.get(item.id)
      return receipt ? takeReceipt(tx, item, receipt, state, now) : 0
    }),
  )
  return settled.reduce((sum: number, one) => sum + one, 0)
}

async function takeReceipt(tx: Tx, item: OutboxItem, receipt: Receipt, state: PullState, now: number): Promise<number> {
  const outbox = tx.objectStore('outbox')
  if (receipt.status === 'held') {
    await outbox.put({ ...item, state: 'held', again: now + HELD_PAUSE })
    return 0
  }
  if (receipt.status !== 'rejected') return accept(tx, item, receipt, state, now)
  const refused = { ...opOf(item), n: item.n, code: receipt.code, fields: receipt.fields, refused: now }
  await Promise.all([tx.objectStore('attention').put(refused), outbox.delete(item.n)])
  return 1
}

/** An operation leaves the outbox only when the cursor has reached its seq. */
async function accept(tx: Tx, item: OutboxItem, { seq }: Accepted, state: PullState, now: number): Promise<number> {
  if (state.cursor === null || state.cursor.seq < seq) {
    await tx.objectStore('outbox').put({ ...item, state: 'received', seq })
    return 0
  }
  await Promise.all([
    tx.objectStore('acknowledged').put({ ...opOf(item), seq, acknowledged: now }),
    tx.objectStore('outbox').delete(item.n),
  ])
  return 1
}

/** Earlier receipts whose rows have come down by now. */
async function release(tx: Tx, { cursor }: PullState, now: number): Promise<number> {
  if (!cursor) return 0
  const due = await tx.objectStore('outbox').index('seq').getAll(IDBKeyRange.upperBound(cursor.seq))
  await Promise.all(
    due.flatMap(item => [
      tx.objectStore('acknowledged').put({ ...opOf(item), seq: item.seq!, acknowledged: now }),
      tx.objectStore('outbox').delete(item.n),
    ]),
  )
  return due.length
}

async function forget(tx: Tx, settled: number, now: number): Promise<void> {
  if (settled === 0) return
  const index = tx.objectStore('acknowledged').index('acknowledged')
  const old = await index.getAllKeys(IDBKeyRange.upperBound(now - KEPT))
  await Promise.all(old.map(id => tx.objectStore('acknowledged').delete(id)))
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

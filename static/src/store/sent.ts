/**
 * What the server has acknowledged, kept for a while in case it is restored from a backup. Batches as
 * they travelled: hardly anybody ever asks for one of them, and one put is much quicker than hundreds.
 */
import { unwrap } from 'idb'
import { type AcknowledgedOp, type JournalTx, opOf, type OutboxItem } from './shape.ts'

/** Acknowledged operations are kept for so long. */
export const KEPT = 30 * 24 * 3600_000

/** An operation that the server has applied, at `seq`. */
export type Settled = OutboxItem & { seq: number }

/** Takes operations out of the outbox. `there`: every place that is taken from the first to the last of them. */
export function keepSent(tx: JournalTx<'readwrite'>, settled: Settled[], there: number[], now: number): void {
  if (settled.length === 0) return
  const ops = settled.map((item): AcknowledgedOp => ({ ...opOf(item), seq: item.seq, acknowledged: now }))
  // Not awaited: whatever fails here fails the transaction.
  unwrap(tx.objectStore('sent')).put({ acknowledged: now, ops })
  const gone = new Set(settled.map(item => item.n))
  const outbox = unwrap(tx.objectStore('outbox'))
  for (const [first, last] of runs(there, n => gone.has(n))) outbox.delete(IDBKeyRange.bound(first, last))
}

/** The first and the last of each stretch of places that are `meant`. */
function runs(places: number[], meant: (n: number) => boolean): [number, number][] {
  const found: [number, number][] = []
  let open: [number, number] | undefined
  for (const n of places) {
    if (!meant(n)) open = undefined
    else if (open) open[1] = n
    else found.push((open = [n, n]))
  }
  return found
}

/** All of them, in the order in which the server applied them. */
export async function sentOps(tx: JournalTx<IDBTransactionMode>): Promise<AcknowledgedOp[]> {
  // `acknowledged` is where an older app kept each of them by itself.
  const [batches, older] = await Promise.all([tx.objectStore('sent').getAll(), tx.objectStore('acknowledged').getAll()])
  return [...older, ...batches.flatMap(({ ops }) => ops)].sort((one, other) => one.seq - other.seq)
}

export async function forgetSent(tx: JournalTx<'readwrite'>, until: number): Promise<void> {
  const range = IDBKeyRange.upperBound(until)
  const [batches, older] = await Promise.all([
    tx.objectStore('sent').index('acknowledged').getAllKeys(range),
    tx.objectStore('acknowledged').index('acknowledged').getAllKeys(range),
  ])
  await Promise.all([
    ...batches.map(n => tx.objectStore('sent').delete(n)),
    ...older.map(id => tx.objectStore('acknowledged').delete(id)),
  ])
}

export async function clearSent(tx: JournalTx<'readwrite'>): Promise<void> {
  await Promise.all([tx.objectStore('sent').clear(), tx.objectStore('acknowledged').clear()])
}

/** The server's rows on this phone. */
import { unwrap } from 'idb'
import type { Gone } from '../records/message.ts'
import { occurredOf, type Row } from '../records/record.ts'
import type { JournalTx, PullState, StoredRow } from './shape.ts'

const CHUNK = 2000

/**
 * Rows as a page brought them. Pages are applied in the order of their snapshots, each only from
 * where the last one ended, so a page's row is never older than what is here.
 */
export function applyRows(tx: JournalTx<'readwrite'>, rows: (Row | Gone)[], era: number): void {
  // Not awaited one by one: whatever fails here fails the transaction.
  const records = unwrap(tx.objectStore('records'))
  for (const row of rows) {
    if ('gone' in row) records.delete(row.id)
    else records.put(stored(row, era))
  }
}

function stored(row: Row, era: number): StoredRow {
  const when = occurredOf(row.doc)?.at
  const flag = row.conflicts ? { flagged: 1 as const } : {}
  return { ...row, era, ...(when === undefined ? {} : { when }), ...flag }
}

/** At the end of a load: rows that it did not bring again are out of this account's sight. */
export async function sweep(tx: JournalTx<'readwrite'>, { era, leftOver, restored }: PullState): Promise<void> {
  // After a restore such a row may be the only copy there is: it stays until it has been offered.
  if (restored || !leftOver) return
  const records = tx.objectStore('records')
  let from: IDBKeyRange | null = null
  for (;;) {
    const chunk: StoredRow[] = await records.getAll(from, CHUNK)
    await Promise.all(chunk.filter(row => row.era < era).map(row => records.delete(row.id)))
    const last = chunk.at(-1)
    if (!last || chunk.length < CHUNK) return
    from = IDBKeyRange.lowerBound(last.id, true)
  }
}

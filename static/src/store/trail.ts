/** What this phone knows of how an entry came to be: its row, and its own operations. */
import type { Op, Row } from '../records/record.ts'
import type { Journal } from './journal.ts'
import { sentOps } from './sent.ts'
import type { AcknowledgedOp } from './shape.ts'

export interface Trail {
  row: Row | undefined
  /** Its own of the last thirty days, as the server has applied them. */
  sent: AcknowledgedOp[]
  /** Its own that the server may not have, oldest first. */
  pending: Op[]
}

export function trailOf(journal: Journal, record: string): Promise<Trail> {
  return journal.store.read(['records', 'outbox', 'acknowledged', 'sent'], async tx => {
    const [row, pending, sent] = await Promise.all([
      tx.objectStore('records').get(record),
      tx.objectStore('outbox').index('record').getAll(record),
      sentOps(tx),
    ])
    return { row, pending, sent: sent.filter(op => op.record === record) }
  })
}

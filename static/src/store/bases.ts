/** What lay under an operation when it was made: the proof that its author had seen it. */
import type { Op, Row } from '../records/record.ts'
import type { JournalTx } from './shape.ts'

export interface Bases {
  base: number
  /** Absent in a draft that an app of before schema 2 began. */
  on?: string
  after: string[]
}

/** A record as this phone has it: the server's row, and its own unconfirmed operations, oldest first. */
export interface Under {
  row: Row | undefined
  ops: Op[]
}

export async function underOf(tx: JournalTx<IDBTransactionMode>, record: string): Promise<Under> {
  const [row, ops] = await Promise.all([
    tx.objectStore('records').get(record),
    tx.objectStore('outbox').index('record').getAll(record),
  ])
  return { row, ops }
}

export function basesOf({ row, ops }: Under): Bases {
  return { base: row?.seq ?? 0, on: row?.op ?? '', after: ops.map(op => op.id) }
}

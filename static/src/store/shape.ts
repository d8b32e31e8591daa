/** The stores of one journal on this phone, and what lies in them. */
import type { DBSchema } from 'idb'
import type { Ring } from '../records/card.ts'
import type { HouseholdBlock } from '../records/household.ts'
import type { Boot, Pair } from '../records/message.ts'
import type { Op, Row } from '../records/record.ts'
import type { Shape, Transaction } from './database.ts'

export interface PullState {
  generation: number
  /** Null while a first load (`boot`) is going on. */
  cursor: Pair | null
  boot: Boot | null
  /** Counts the loads: rows of an older era that a load did not bring again are swept at its end. */
  era: number
  /** There are rows of an older era. */
  leftOver: boolean
  /**
   * The server was restored: rows here may be the only copy. Nothing is read and nothing is swept
   * until all of them have been offered; an app of before schema 2 left this so for good.
   */
  restored: boolean
  offering?: Offering
  /** More is to come beyond the cursor, as the last page said. */
  midway?: boolean
  /** The furthest place it was told of, when that is beyond the cursor: see told.ts. */
  told?: Pair
}

/** How far the rows have been offered to a restored server. */
export interface Offering {
  /** The last record that was asked about; blank for none. */
  after: string
  /** Records whose rows the server lacks, still to be sent. */
  owed: string[]
  /** Where the server stood at its last answer. It must still: a second restore begins all this anew. */
  anchor: Pair | null
}

/** A row, and what its indexes need: each index makes every row slower to store. Household records have no `when`. */
export interface StoredRow extends Row {
  when?: number
  /** Set while a conflict is open; rows of before this index existed get it by `flagOlder`. */
  flagged?: 1
  era: number
}

/**
 * waiting: to be sent · held: the server keeps it but cannot apply it yet, asked again after `again`
 * · received: the server has applied it at `seq`, and the row has not come down yet.
 */
export type OutboxState = 'waiting' | 'held' | 'received'

export interface OutboxItem extends Op {
  n: number
  state: OutboxState
  seq?: number
  again?: number
}

export interface AcknowledgedOp extends Op {
  seq: number
  acknowledged: number
}

/** Operations that were acknowledged together. */
export interface SentBatch {
  n?: number
  acknowledged: number
  ops: AcknowledgedOp[]
}

export interface AttentionOp extends Op {
  /** Its place in the outbox: the order of writing. */
  n: number
  code: string
  fields: Record<string, string>
  refused: number
}

/** Who exchanges at the moment, since when, and when an exchange last went well. */
export interface Contact {
  holder: string | null
  since: number
  lastSuccess: number | null
  /** This phone's clock and the server's when all that the server had was here: what the dose guard knows of time. */
  clocks?: { here: number; there: number }
  /** When the server last said which other phones were heard from. */
  heardAt?: number
  /** The last exchange of the open app that went wrong: when, and what a person was told. */
  trouble?: Trouble
}

export interface Trouble {
  at: number
  message: string
}

/** A sitter's journal whose card is over: whom to ring is all that is kept beside what is unsent. */
export interface CardEnd {
  at: number
  ring: Ring[]
  /** The server takes nothing from it any more. */
  closed: boolean
}

export interface JournalSchema extends DBSchema {
  records: { key: string; value: StoredRow; indexes: { when: number; kind: string; flagged: number } }
  outbox: {
    key: number
    value: OutboxItem
    indexes: { id: string; record: string; state: OutboxState; seq: number }
  }
  acknowledged: { key: string; value: AcknowledgedOp; indexes: { acknowledged: number } }
  sent: { key: number; value: SentBatch; indexes: { acknowledged: number } }
  attention: { key: string; value: AttentionOp; indexes: { record: string } }
  drafts: { key: string; value: unknown }
  meta: { key: string; value: PullState | HouseholdBlock | Contact | CardEnd | number }
}

export type JournalTx<M extends IDBTransactionMode> = Transaction<JournalSchema, M>

export const JOURNAL: Shape = {
  records: { key: 'id', indexes: { when: 'when', kind: 'kind', flagged: 'flagged' } },
  outbox: { key: 'n', counted: true, indexes: { id: 'id', record: 'record', state: 'state', seq: 'seq' } },
  acknowledged: { key: 'id', indexes: { acknowledged: 'acknowledged' } },
  sent: { key: 'n', counted: true, indexes: { acknowledged: 'acknowledged' } },
  attention: { key: 'id', indexes: { record: 'record' } },
  drafts: { key: null },
  meta: { key: null },
}

export const FIRST_STATE: PullState = {
  generation: 0,
  cursor: null,
  boot: { s0: null, after: null },
  era: 1,
  leftOver: false,
  restored: false,
}

export const NO_CONTACT: Contact = { holder: null, since: 0, lastSuccess: null }

/** An outbox item without what only the outbox needs. */
export function opOf({ id, act, record, kind, schema, base, on, was, after, set, at }: OutboxItem | AcknowledgedOp | AttentionOp): Op {
  const op: Op = { id, act, record, kind, base, after, set, at }
  // Of schema 1 there is nothing else: older servers take every word of it for its meaning.
  if (schema === undefined) return op
  op.schema = schema
  op.on = on ?? ''
  if (was !== undefined) op.was = was
  return op
}

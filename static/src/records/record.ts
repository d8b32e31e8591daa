/** What a record is: the server's row, the phone's own operations, and the entry they make together. */
import type { Json, Units } from '../kinds/kind.ts'
import { openConflicts } from './conflicts.ts'

/** When something happened, as the person said it. */
export interface Moment {
  /** Milliseconds since 1970, UTC. */
  at: number
  /** The clock on the wall, YYYY-MM-DDTHH:MM. */
  local: string
  /** IANA zone, such as Europe/Berlin. */
  zone: string
  around: boolean
}

export interface Conflict {
  value: Json
  by: string
  at: number
  op: string
  seq: number
}

/** One write, as the server remembers it. */
export interface Writer {
  by: string
  at: number
  op: string
  device: string
}

/** Beside conflicts: who wrote what stands, by unit, and on which device the others were written, by operation. */
export interface Writers {
  stands: Record<string, Writer>
  lost_on: Record<string, string>
}

/** A record as the server has it. */
export interface Row {
  id: string
  kind: string
  seq: number
  op: string
  by: string
  edited_by: string | null
  at: number
  edited_at: number | null
  device: string
  doc: Units
  conflicts: Record<string, Conflict[]> | null
  writers?: Writers
  deleted: boolean
}

/** One change of one record, as this phone made it. `set` with null removes a unit. */
export interface Op {
  id: string
  act: string
  record: string
  kind: string
  /** The schema it was written in; none for what an app of before schema 2 left in its outbox. */
  schema?: number
  /** The record's seq when its form was opened; 0 for a record the server has not sent. */
  base: number
  /** The operation that had this seq: with `base` a pair, as the cursor is. Blank for none. */
  on?: string
  /** The seq that the server had acknowledged it by before it was restored. */
  was?: number
  /** The unconfirmed operations that lay under this one. */
  after: string[]
  set: Units
  /** Milliseconds since 1970, by this phone's clock. */
  at: number
}

export type EntryState = 'phone' | 'sent' | 'attention'

export interface Entry {
  id: string
  kind: string
  doc: Units
  seq: number
  op: string
  by: string
  editedBy: string | null
  at: number
  editedAt: number | null
  device: string
  /** Those that no choice made on this phone has settled. */
  conflicts: Record<string, Conflict[]> | null
  writers?: Writers
  deleted: boolean
  state: EntryState
  /** The ids of the operations that still lie over the server's row. */
  pending: string[]
  /** The act of its latest operation on this phone, while there is one. */
  act: string | null
}

/**
 * The server's row with this phone's operations laid over it, oldest first.
 * Of `refused` only a creation is shown, since a refused edit leaves the row as it was.
 * Raises RangeError when there is neither row nor operation.
 */
export function overlay(row: Row | undefined, ops: Op[], refused: Op[] = []): Entry {
  const laid = row ? ops : [...refused, ...ops]
  const first = laid[0]
  if (!row && !first) throw new RangeError('an entry needs a row or an operation')
  const last = ops.at(-1)
  const doc = laid.reduce(written, { ...row?.doc })
  return {
    id: row?.id ?? first!.record,
    kind: row?.kind ?? first!.kind,
    doc,
    seq: row?.seq ?? 0,
    op: last?.id ?? row?.op ?? first!.id,
    by: row?.by ?? '',
    editedBy: row?.edited_by ?? null,
    at: row?.at ?? first!.at,
    editedAt: row && last ? last.at : (row?.edited_at ?? null),
    device: row?.device ?? '',
    conflicts: row ? openConflicts(row, ops) : null,
    ...(row?.writers ? { writers: row.writers } : {}),
    deleted: doc['deleted'] === true,
    state: refused.length ? 'attention' : ops.length ? 'phone' : 'sent',
    pending: ops.map(op => op.id),
    act: last?.act ?? null,
  }
}

function written(doc: Units, op: Op): Units {
  for (const [unit, value] of Object.entries(op.set)) {
    if (value === null) delete doc[unit]
    else doc[unit] = value
  }
  return doc
}

/** When an entry happened; undefined for a household record. */
export function occurredOf(doc: Units): Moment | undefined {
  const value = doc['occurred']
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return typeof value['at'] === 'number' ? (value as unknown as Moment) : undefined
}

/** Whom an entry is about; undefined for a household record. */
export function personOf(doc: Units): string | undefined {
  const value = doc['person']
  return typeof value === 'string' ? value : undefined
}

/** Entries in the order they happened, oldest first. */
export function byTime(one: Entry, other: Entry): number {
  const gap = (occurredOf(one.doc)?.at ?? one.at) - (occurredOf(other.doc)?.at ?? other.at)
  return gap || (one.id < other.id ? -1 : 1)
}

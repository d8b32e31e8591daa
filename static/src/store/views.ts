/** What screens see: the server's rows with the outbox laid over them, read in one transaction. */
import type { HouseholdBlock } from '../records/household.ts'
import { byTime, type Entry, occurredOf, type Op, overlay, type Row } from '../records/record.ts'
import type { Database } from './database.ts'
import type { AttentionOp, JournalSchema, JournalTx } from './shape.ts'

type Store = Database<JournalSchema>

export interface Counts {
  /** Records on this phone, the deleted included; counted up to MANY, since counting on costs time. */
  entries: number
  /** Operations in the outbox: what the server may not have. */
  waiting: number
  /** Those of the waiting that the server keeps and cannot use yet. */
  held: number
  attention: number
}

/** Operations by record: those to lay over a row, and those the server refused. */
interface Laid {
  over: Map<string, Op[]>
  refused: Map<string, Op[]>
  /** Records that an operation may have brought into the answer. */
  about: Set<string>
}

const MANY = 1000

/** Narrows what lies over the rows to the records that a question may be about. */
type Matters = (op: Op) => boolean

const STORES: ['records', 'outbox', 'attention'] = ['records', 'outbox', 'attention']

export function entry(store: Store, id: string): Promise<Entry | undefined> {
  return store.read(STORES, async tx => {
    const [row, over, refused] = await Promise.all([
      tx.objectStore('records').get(id),
      tx.objectStore('outbox').index('record').getAll(id),
      tx.objectStore('attention').index('record').getAll(id).then(inOrder),
    ])
    return row || over.length || refused.length ? overlay(row, over, refused) : undefined
  })
}

/** Entries that happened in [from, to), oldest first, the deleted included. */
export function within(store: Store, from: number, to: number): Promise<Entry[]> {
  return store.read(STORES, async tx => {
    const range = IDBKeyRange.bound(from, to, false, true)
    const movedIn: Matters = ({ set }) => isWithin(occurredOf(set)?.at, from, to)
    const [rows, laid] = await Promise.all([tx.objectStore('records').index('when').getAll(range), laidOver(tx, movedIn)])
    const entries = await together(tx, rows, laid)
    return entries.filter(one => isWithin(occurredOf(one.doc)?.at, from, to)).sort(byTime)
  })
}

export function ofKind(store: Store, kind: string): Promise<Entry[]> {
  return store.read(STORES, async tx => {
    const [rows, laid] = await Promise.all([tx.objectStore('records').index('kind').getAll(kind), laidOver(tx, op => op.kind === kind)])
    const entries = await together(tx, rows, laid)
    return entries.filter(one => one.kind === kind && !one.deleted).sort((a, b) => (a.id < b.id ? -1 : 1))
  })
}

export function count(store: Store): Promise<Counts> {
  return store.read(STORES, async tx => {
    const [known, outbox, waiting, held, attention] = await Promise.all([
      tx.objectStore('records').getAllKeys(null, MANY),
      tx.objectStore('outbox').getAll(null, MANY),
      tx.objectStore('outbox').count(),
      tx.objectStore('outbox').index('state').count('held'),
      tx.objectStore('attention').count(),
    ])
    const entries = new Set([...known, ...outbox.map(item => item.record)])
    return { entries: Math.min(MANY, entries.size), waiting, held, attention }
  })
}

export function household(store: Store): Promise<HouseholdBlock | undefined> {
  return store.read(['meta'], tx => tx.objectStore('meta').get('parts') as Promise<HouseholdBlock | undefined>)
}

/** Operations that the server refused, with its reasons, in the order they were written. */
export function attention(store: Store): Promise<AttentionOp[]> {
  return store.read(['attention'], tx => tx.objectStore('attention').getAll().then(inOrder))
}

function inOrder(ops: AttentionOp[]): AttentionOp[] {
  return ops.sort((one, other) => one.n - other.n)
}

async function laidOver(tx: JournalTx<'readonly'>, matters: Matters): Promise<Laid> {
  const [outbox, attention] = await Promise.all([
    tx.objectStore('outbox').getAll(),
    tx.objectStore('attention').getAll().then(inOrder),
  ])
  const over = byRecord(outbox)
  const refused = byRecord(attention)
  const about = new Set([...outbox, ...attention].filter(matters).map(op => op.record))
  return { over, refused, about }
}

function byRecord<O extends Op>(ops: O[]): Map<string, Op[]> {
  const found = new Map<string, Op[]>()
  for (const op of ops) {
    const list = found.get(op.record)
    if (list) list.push(op)
    else found.set(op.record, [op])
  }
  return found
}

/** The rows, and the records that an operation brought in, as entries. */
async function together(tx: JournalTx<'readonly'>, rows: Row[], { over, refused, about }: Laid): Promise<Entry[]> {
  const there = new Set(rows.map(row => row.id))
  const others = [...about].filter(id => !there.has(id))
  const under = await Promise.all(others.map(id => tx.objectStore('records').get(id)))
  return [
    ...rows.map(row => overlay(row, over.get(row.id) ?? [], refused.get(row.id) ?? [])),
    ...others.map((id, at) => overlay(under[at], over.get(id) ?? [], refused.get(id) ?? [])),
  ]
}

function isWithin(at: number | undefined, from: number, to: number): boolean {
  return at !== undefined && at >= from && at < to
}

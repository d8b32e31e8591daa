/** What screens see: the server's rows with the outbox laid over them, read in one transaction. */
import type { HouseholdBlock } from '../records/household.ts'
import { byTime, type Entry, occurredOf, type Op, overlay, personOf, type Row } from '../records/record.ts'
import type { Database } from './database.ts'
import type { AttentionOp, JournalSchema, JournalTx } from './shape.ts'

type Store = Database<JournalSchema>

export interface Counts {
  /** Rows on this phone and records that only it has yet, the deleted included. */
  entries: number
  /** Operations in the outbox: what the server may not have. */
  waiting: number
  attention: number
}

/** Operations by record: those to lay over a row, and those the server refused. */
interface Laid {
  over: Map<string, Op[]>
  refused: Map<string, Op[]>
}

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
    const [rows, laid] = await Promise.all([tx.objectStore('records').index('when').getAll(range), laidOver(tx)])
    const entries = await together(tx, rows, laid)
    return entries.filter(one => isIn(one, from, to)).sort(byTime)
  })
}

export function ofKind(store: Store, kind: string): Promise<Entry[]> {
  return store.read(STORES, async tx => {
    const [rows, laid] = await Promise.all([tx.objectStore('records').index('kind').getAll(kind), laidOver(tx)])
    const entries = await together(tx, rows, laid)
    return entries.filter(one => one.kind === kind && !one.deleted).sort((a, b) => (a.id < b.id ? -1 : 1))
  })
}

/** A person's latest entries of a kind, newest first. */
export function latest(store: Store, kind: string, person: string, limit: number): Promise<Entry[]> {
  return store.read(STORES, async tx => {
    const laid = await laidOver(tx)
    const rows: Row[] = []
    const range = IDBKeyRange.bound([kind, person, 0], [kind, person, Infinity])
    let cursor = await tx.objectStore('records').index('latest').openCursor(range, 'prev')
    // Rows under an operation may turn out deleted or moved: they do not count towards the limit.
    for (let found = 0; cursor && found < limit; cursor = await cursor.continue()) {
      rows.push(cursor.value)
      if (!cursor.value.deleted && !laid.over.has(cursor.value.id)) found++
    }
    return (await together(tx, rows, laid))
      .filter(one => one.kind === kind && personOf(one.doc) === person && !one.deleted && occurredOf(one.doc))
      .sort((one, other) => byTime(other, one))
      .slice(0, limit)
  })
}

export function count(store: Store): Promise<Counts> {
  return store.read(STORES, async tx => {
    const outbox = tx.objectStore('outbox')
    const [rows, waiting, attention, created] = await Promise.all([
      tx.objectStore('records').count(),
      outbox.count(),
      tx.objectStore('attention').count(),
      outbox.getAll().then(items => new Set(items.filter(item => item.base === 0).map(item => item.record))),
    ])
    const known = await Promise.all([...created].map(id => tx.objectStore('records').getKey(id)))
    return { entries: rows + known.filter(key => key === undefined).length, waiting, attention }
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

async function laidOver(tx: JournalTx<'readonly'>): Promise<Laid> {
  const [outbox, attention] = await Promise.all([
    tx.objectStore('outbox').getAll(),
    tx.objectStore('attention').getAll().then(inOrder),
  ])
  return { over: byRecord(outbox), refused: byRecord(attention) }
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

/** The rows, and every record an operation lies over, as entries. */
async function together(tx: JournalTx<'readonly'>, rows: Row[], { over, refused }: Laid): Promise<Entry[]> {
  const there = new Set(rows.map(row => row.id))
  const others = [...new Set([...over.keys(), ...refused.keys()])].filter(id => !there.has(id))
  const under = await Promise.all(others.map(id => tx.objectStore('records').get(id)))
  return [
    ...rows.map(row => overlay(row, over.get(row.id) ?? [], refused.get(row.id) ?? [])),
    ...others.map((id, at) => overlay(under[at], over.get(id) ?? [], refused.get(id) ?? [])),
  ]
}

function isIn(one: Entry, from: number, to: number): boolean {
  const at = occurredOf(one.doc)?.at
  return at !== undefined && at >= from && at < to
}

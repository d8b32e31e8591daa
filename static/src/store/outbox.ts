/** Which operations travel next: whole acts, oldest first, within a batch's limits. */
import { byteLength } from '../records/bytes.ts'
import { type JournalTx, type OutboxItem, opOf } from './shape.ts'

export interface Limits {
  ops: number
  bytes: number
}

export const LIMITS: Limits = { ops: 500, bytes: 256_000 }

/** A held operation is offered again after this long, in milliseconds. */
export const HELD_PAUSE = 60_000

export interface Batch {
  items: OutboxItem[]
  /** The outbox has more that could be sent now. */
  more: boolean
}

/**
 * Those that go after `sent`, which are on their way. By their place: the index would go through all
 * that has left already, once more for each batch. Held ones are never asked ahead.
 */
export async function batchAfter(tx: JournalTx<IDBTransactionMode>, sent: OutboxItem[], limits: Limits): Promise<Batch> {
  const later = IDBKeyRange.lowerBound(sent.at(-1)!.n, true)
  const found = await tx.objectStore('outbox').getAll(later, limits.ops + 1)
  const acts = actsOf(found.filter(({ state }) => state === 'waiting'))
  // The last act may go on beyond what was read.
  const isCut = found.length > limits.ops
  if (isCut) acts.pop()
  const taken = within(acts, limits)
  return { items: taken.flat(), more: isCut || taken.length < acts.length }
}

/** Never half an act: one that is larger than the limits travels alone. */
export async function nextBatch(tx: JournalTx<IDBTransactionMode>, now: number, limits: Limits): Promise<Batch> {
  const outbox = tx.objectStore('outbox').index('state')
  const waiting = await outbox.getAll('waiting', limits.ops + 1)
  const acts = actsOf(waiting)
  // The last act may go on beyond what was read.
  const cut = waiting.length > limits.ops ? acts.pop() : undefined
  if (cut && acts.length === 0) acts.push(await wholeAct(tx, cut))
  const taken = within(acts, limits)
  if (taken.length || cut) return { items: taken.flat(), more: cut !== undefined || taken.length < acts.length }
  const held = (await outbox.getAll('held', limits.ops)).filter(item => (item.again ?? 0) <= now)
  return { items: within(actsOf(held), limits).flat(), more: false }
}

function actsOf(items: OutboxItem[]): OutboxItem[][] {
  const acts: OutboxItem[][] = []
  for (const item of items) {
    const last = acts.at(-1)
    if (last?.[0]?.act === item.act) last.push(item)
    else acts.push([item])
  }
  return acts
}

async function wholeAct(tx: JournalTx<IDBTransactionMode>, [first]: OutboxItem[]): Promise<OutboxItem[]> {
  const rest = await tx.objectStore('outbox').getAll(IDBKeyRange.lowerBound(first!.n))
  return rest.filter(item => item.act === first!.act && item.state === 'waiting')
}

function within(acts: OutboxItem[][], { ops, bytes }: Limits): OutboxItem[][] {
  const taken: OutboxItem[][] = []
  let count = 0
  let size = 0
  for (const act of acts) {
    // A message is of one schema: so every server reads an operation as it did the first time.
    if (act[0]!.schema !== acts[0]![0]!.schema) break
    count += act.length
    size += byteLength(JSON.stringify(act.map(opOf)))
    if (taken.length && (count > ops || size > bytes)) break
    taken.push(act)
  }
  return taken
}

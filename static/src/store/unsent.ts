/** What this phone alone has: to be counted, named, or discarded by name. */
import type { Units } from '../kinds/kind.ts'
import { type Op, overlay } from '../records/record.ts'
import { database } from './database.ts'
import type { Journal } from './journal.ts'
import { type Identity, journalName } from './phone.ts'
import { type AttentionOp, JOURNAL, type JournalSchema, type JournalTx, type OutboxItem, type PullState } from './shape.ts'
import type { Surroundings } from './surroundings.ts'

/** The same number as the status line's: every operation that waits, and every one that was refused. */
export interface Unsent {
  waiting: OutboxItem[]
  refused: AttentionOp[]
  /** In the order of writing. */
  all: (OutboxItem | AttentionOp)[]
  /** How each entry stands on this phone with all of it laid over: an edit alone does not name what it edits. */
  docs: Map<string, Units>
  /** The server was restored, and rows here may be the only ones: none of them may go. */
  holdsRows: boolean
}

type At = Pick<Journal, 'store' | 'changed'>

export function unsent({ store }: Pick<Journal, 'store'>): Promise<Unsent> {
  return store.read(['records', 'outbox', 'attention', 'meta'], async tx => {
    const [waiting, refused, state] = await Promise.all([
      tx.objectStore('outbox').getAll(),
      tx.objectStore('attention').getAll(),
      tx.objectStore('meta').get('pull') as Promise<PullState | undefined>,
    ])
    const all = [...waiting, ...refused].sort((one, other) => one.n - other.n)
    return { waiting, refused, all, docs: await docsOf(tx, all), holdsRows: state?.restored === true }
  })
}

export async function docsOf(tx: JournalTx<'readonly'>, ops: Op[]): Promise<Map<string, Units>> {
  const records = [...new Set(ops.map(op => op.record))]
  const rows = await Promise.all(records.map(record => tx.objectStore('records').get(record)))
  return new Map(records.map((record, at) => [record, overlay(rows[at], ops.filter(op => op.record === record)).doc]))
}

/** Only what a person was shown by name goes; what was written meanwhile stays. */
export async function discardUnsent({ store, changed }: At, shown: Op[]): Promise<void> {
  const ids = new Set(shown.map(op => op.id))
  await store.write(['outbox', 'attention'], async tx => {
    const outbox = tx.objectStore('outbox')
    const waiting = await outbox.getAll()
    await Promise.all([
      ...waiting.filter(item => ids.has(item.id)).map(item => outbox.delete(item.n)),
      ...shown.map(op => tx.objectStore('attention').delete(op.id)),
    ])
  }, true)
  changed()
}

export interface Sealed {
  actorName: string
  householdName: string
  count: number
}

/** How much other accounts of this phone have left here. Nothing of it is read but its number. */
export async function sealedBeside(around: Surroundings, known: Identity[], current: Identity): Promise<Sealed[]> {
  const others = known.filter(one => journalName(one) !== journalName(current))
  const counted = await Promise.all(others.map(async one => {
    const { actorName, householdName } = one
    return { actorName, householdName, count: await countIn(around, one) }
  }))
  return counted.filter(one => one.count > 0)
}

async function countIn(around: Surroundings, identity: Identity): Promise<number> {
  const store = database<JournalSchema>(around.indexedDB, journalName(identity), JOURNAL)
  try {
    return await store.read(['outbox', 'attention'], async tx => {
      const [waiting, refused] = await Promise.all([tx.objectStore('outbox').count(), tx.objectStore('attention').count()])
      return waiting + refused
    })
  } finally {
    store.close()
  }
}

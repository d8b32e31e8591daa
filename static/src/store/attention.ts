/** The tray of what the server refused: whole acts, each with what was built on it, and the way out. */
import { kindOf, type Units } from '../kinds/kind.ts'
import { newId } from '../records/identifiers.ts'
import { type Op, overlay, type Row } from '../records/record.ts'
import { basesOf, type Bases } from './bases.ts'
import type { Database } from './database.ts'
import type { Change, Journal, Saved } from './journal.ts'
import { docsOf } from './unsent.ts'
import type { AttentionOp, JournalSchema, JournalTx, OutboxItem } from './shape.ts'

type Store = Database<JournalSchema>

/** A refused act as the person did it, and the later changes that were refused because of it. */
export interface RefusedAct {
  act: string
  /** In the order of writing; a meal and its dose are two. */
  ops: AttentionOp[]
  later: AttentionOp[]
  entries: RefusedEntry[]
}

/** One record of a refused act: what was to become of it, and what it is. */
export interface RefusedEntry {
  record: string
  kind: string
  /** The server has no such entry: all of it is in the tray. */
  isNew: boolean
  /** A change to an entry that is not on this phone any more: taken out of sight, as a rule. */
  isElsewhere: boolean
  /** The entry as it is, the outbox laid over the server's row; empty for a new one. */
  present: Units
  /** The same with everything that was refused laid over it, in the order of writing. */
  wanted: Units
  /** What the refused operations write, the last word for each unit. */
  set: Units
  /** What lay under it when it was looked at, for whatever is saved in its place. */
  seen: Bases
  ops: AttentionOp[]
}

/** Those that the server keeps but cannot use yet wait in the outbox; nobody needs to do anything. */
export interface Tray {
  acts: RefusedAct[]
  held: OutboxItem[]
  /** The held entries as they are on this phone. */
  docs: Map<string, Units>
}

const STORES: ['records', 'outbox', 'attention'] = ['records', 'outbox', 'attention']

export function tray(store: Store): Promise<Tray> {
  return store.read(STORES, async tx => {
    const [acts, held] = await Promise.all([actsIn(tx), tx.objectStore('outbox').index('state').getAll('held')])
    return { acts, held, docs: await docsOf(tx, held) }
  })
}

export async function refusedAct(store: Store, act: string): Promise<RefusedAct | undefined> {
  return (await tray(store)).acts.find(one => one.act === act)
}

/** Takes an act and what was built on it out of the tray, for good. */
export async function discard(journal: Pick<Journal, 'store' | 'changed'>, { ops, later }: RefusedAct): Promise<void> {
  await journal.store.write(['attention'], async tx => {
    await Promise.all([...ops, ...later].map(op => tx.objectStore('attention').delete(op.id)))
  }, true)
  journal.changed()
}

/**
 * Saves acts in the place of a refused one, under new ids, in one transaction: it leaves the tray as
 * they enter the outbox. With nothing to save it only leaves the tray. `opened`: what a form was opened
 * on, where that is older than the look at the tray. Raises AlreadyMended, StorageTrouble.
 */
export function saveInstead(journal: Journal, refused: RefusedAct, acts: Change[][], opened: Record<string, Bases> = {}): Promise<Saved> {
  const { around } = journal
  const seen = { ...Object.fromEntries(refused.entries.map(entry => [entry.record, entry.seen])), ...opened }
  const changes = acts.flatMap((act, at) => (at === 0 ? act : inOne(act, newId(around.now(), around.random))))
  return journal.save(changes, { seen, instead: [...refused.ops, ...refused.later].map(op => op.id) })
}

const inOne = (changes: Change[], act: string): Change[] => changes.map(change => ({ ...change, act }))

async function actsIn(tx: JournalTx<'readonly'>): Promise<RefusedAct[]> {
  const refused = await tx.objectStore('attention').getAll()
  const groups = grouped(refused.sort((one, other) => one.n - other.n))
  return Promise.all(groups.map(async group => ({ ...group, entries: await entriesOf(tx, group) })))
}

interface Group {
  act: string
  ops: AttentionOp[]
  later: AttentionOp[]
}

/** Acts in the order of writing; one that was refused for another's sake stands with that one. */
export function grouped(refused: AttentionOp[]): Group[] {
  const groups = new Map<string, Group>()
  const groupOf = new Map<string, Group>()
  for (const op of refused) {
    const own = groups.get(op.act)
    const group = own ?? rootOf(op, groupOf) ?? { act: op.act, ops: [], later: [] }
    if (group.act === op.act) group.ops.push(op)
    else group.later.push(op)
    groups.set(op.act, group)
    groupOf.set(op.id, group)
  }
  return [...new Set(groups.values())]
}

function rootOf({ code, after }: AttentionOp, groupOf: Map<string, Group>): Group | undefined {
  if (code !== 'depends_on_refused') return undefined
  return after.map(id => groupOf.get(id)).find(group => group !== undefined)
}

async function entriesOf(tx: JournalTx<'readonly'>, { ops, later }: Group): Promise<RefusedEntry[]> {
  const all = [...ops, ...later]
  const records = [...new Set(all.map(op => op.record))]
  return Promise.all(records.map(async record => {
    const [row, waiting] = await Promise.all([
      tx.objectStore('records').get(record),
      tx.objectStore('outbox').index('record').getAll(record),
    ])
    return entryOf(row, waiting, all.filter(op => op.record === record))
  }))
}

function entryOf(row: Row | undefined, waiting: OutboxItem[], ops: AttentionOp[]): RefusedEntry {
  const [first] = ops
  const inOrder = [...waiting, ...ops].sort((one, other) => one.n - other.n)
  const isNew = row === undefined && ops.some(isCreation) && !waiting.some(isCreation)
  const isElsewhere = row === undefined && !isNew && waiting.length === 0
  return {
    record: first!.record,
    kind: first!.kind,
    isNew,
    isElsewhere,
    // A creation names nothing that lay under it: a change that still waits is refused for its sake.
    seen: isElsewhere ? basesAgain(first!) : basesOf(isNew ? { row: undefined, ops: [] } : { row, ops: waiting }),
    present: row || waiting.length > 0 ? overlay(row, waiting).doc : {},
    wanted: overlay(row, inOrder).doc,
    set: Object.assign({}, ...ops.map(op => op.set)) as Units,
    ops,
  }
}

/** What is not here cannot be looked at anew: the change goes on speaking against what it was made on. */
function basesAgain({ base, on = '' }: Op): Bases {
  return { ...basesOf({ row: undefined, ops: [] }), base, on }
}

/** A change that was written on a refused creation, and still waits, creates nothing. */
function isCreation({ base, after, kind, set }: Op): boolean {
  return base === 0 && after.length === 0 && ('person' in set || kindOf(kind)?.part === 'household')
}

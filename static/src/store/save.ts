/** Saving: one act, one strict transaction, and the way back. */
import { schema, type Units } from '../kinds/kind.ts'
import { newId } from '../records/identifiers.ts'
import { overlay, type Op } from '../records/record.ts'
import { basesOf, type Bases, type Under, underOf } from './bases.ts'
import type { Database } from './database.ts'
import type { Change, Saved, SaveOptions } from './journal.ts'
import type { JournalSchema, JournalTx, OutboxItem } from './shape.ts'
import type { Surroundings } from './surroundings.ts'

type Store = Database<JournalSchema>

/** Saved again in the place of something refused, which another window has seen to already. */
export class AlreadyMended extends Error {
  override readonly name = 'AlreadyMended'

  constructor() {
    super('This was seen to in another window already. Look in the Diary before you write it again.')
  }
}

/** An operation as it was saved, and the change that takes it back. */
interface Reversible {
  op: Op
  back: Units
}

export function saver(store: Store, around: Surroundings, changed: () => void) {
  async function save(changes: Change[], options: SaveOptions = {}): Promise<Saved> {
    const now = around.now()
    const act = options.act ?? newId(now, around.random)
    const ids = changes.map(() => newId(now, around.random))
    const made: Made = ({ record, kind, set, act: own }, at, bases = NOTHING_UNDER) => ({ id: ids[at]!, act: own ?? act, record, kind, schema, on: '', ...bases, set: around.signed?.(set) ?? set, at: now })
    const written = isFresh(changes, options)
      ? await store.write(['outbox'], (tx, attempt) => addFresh(tx, changes.map((change, at) => made(change, at)), attempt), true)
      : await store.write(['records', 'outbox', 'attention'], (tx, attempt) => addAll(tx, changes, made, options, attempt), true)
    changed()
    return { act, undo: () => undo(written) }
  }

  async function undo(written: Reversible[]): Promise<void> {
    const refused = await refusedOf(store, written)
    const back = written.filter(({ op }) => !refused.has(op.id)).reverse()
    if (back.length === 0) return
    // Acts that were saved together stay apart: one that is refused holds up none of the others.
    const acts = new Map(back.map(({ op }) => [op.act, newId(around.now(), around.random)]))
    const own = (act: string) => (acts.size > 1 ? { act: acts.get(act)! } : {})
    await save(
      back.map(({ op, back }) => ({ record: op.record, kind: op.kind, set: back, ...own(op.act) })),
      // Only what this act had seen, and the act itself: a change that someone else made meanwhile
      // is not silently taken back with it.
      { seen: Object.fromEntries(back.map(({ op }) => [op.record, seenBy(op, written)])) },
    )
  }

  return save
}

/** The operation of the change at a place of the act. */
type Made = (change: Change, at: number, bases?: Bases) => Op

const NOTHING_UNDER: Bases = { base: 0, on: '', after: [] }

function isFresh(changes: Change[], { fresh, instead }: SaveOptions): boolean {
  return fresh === true && !instead && new Set(changes.map(({ record }) => record)).size === changes.length
}

/** Nothing is read: the disk is asked within the very tap on Save. */
async function addFresh(tx: JournalTx<'readwrite'>, ops: Op[], attempt: number): Promise<Reversible[]> {
  const outbox = tx.objectStore('outbox')
  const added: Promise<unknown>[] = []
  for (const op of ops) if (attempt === 0 || !(await isThere(tx, op, attempt))) added.push(awaitedLater(outbox.add(waiting(op))))
  tx.commit()
  await Promise.all(added)
  return ops.map(op => ({ op, back: { deleted: true } }))
}

async function addAll(tx: JournalTx<'readwrite'>, changes: Change[], made: Made, options: SaveOptions, attempt: number): Promise<Reversible[]> {
  const done: Reversible[] = []
  const added: Promise<unknown>[] = []
  if (options.instead) await takeOut(tx, options.instead, attempt)
  for (const [at, change] of changes.entries()) {
    const under = without(await underOf(tx, change.record), made(change, at).id)
    const op = made(change, at, seenOf(options, change.record, done) ?? basesOf(under))
    done.push({ op, back: wayBack(under, op) })
    if (!(await isThere(tx, op, attempt))) added.push(awaitedLater(tx.objectStore('outbox').add(waiting(op))))
  }
  // All is said: the disk need not wait until this page has read the answers.
  tx.commit()
  await Promise.all(added)
  return done
}

/** What the form was opened on, and what this act has written to the record before. */
function seenOf({ seen }: SaveOptions, record: string, done: Reversible[]): Bases | undefined {
  const bases = seen?.[record]
  return bases && { ...bases, after: [...bases.after, ...idsOn(record, done)] }
}

function seenBy({ record, base, on = '', after }: Op, written: Reversible[]): Bases {
  return { base, on, after: [...new Set([...after, ...idsOn(record, written)])] }
}

function idsOn(record: string, written: Reversible[]): string[] {
  return written.filter(one => one.op.record === record).map(one => one.op.id)
}

function without({ row, ops }: Under, id: string): Under {
  return { row, ops: ops.filter(op => op.id !== id) }
}

/** Deletes what the operation created, or puts back what its units were. */
function wayBack({ row, ops }: Under, op: Op): Units {
  if (!row && ops.length === 0) return { deleted: true }
  const { doc } = overlay(row, ops)
  return Object.fromEntries(Object.keys(op.set).map(unit => [unit, doc[unit] ?? null]))
}

/** Whether a first try, whose end was not seen, had written the operation after all. */
async function isThere(tx: JournalTx<'readwrite'>, op: Op, attempt: number): Promise<boolean> {
  return attempt > 0 && (await tx.objectStore('outbox').index('id').getKey(op.id)) !== undefined
}

/** Refused operations make way for what is saved in their place. Raises AlreadyMended. */
async function takeOut(tx: JournalTx<'readwrite'>, refused: string[], attempt: number): Promise<void> {
  const tray = tx.objectStore('attention')
  const there = await Promise.all(refused.map(id => tray.getKey(id)))
  // A first try whose end was not seen may have taken them out itself.
  if (attempt === 0 && there.includes(undefined)) throw new AlreadyMended()
  await Promise.all(refused.map(id => tray.delete(id)))
}

/** Its failure is told where it is awaited: until then it is no failure that nobody took. */
function awaitedLater<T>(answer: Promise<T>): Promise<T> {
  answer.catch(() => undefined)
  return answer
}

function waiting(op: Op): OutboxItem {
  return { ...op, state: 'waiting' } as OutboxItem
}

async function refusedOf(store: Store, written: Reversible[]): Promise<Set<string>> {
  const keys = await store.read(['attention'], tx => tx.objectStore('attention').getAllKeys())
  const all = new Set(keys)
  return new Set(written.map(({ op }) => op.id).filter(id => all.has(id)))
}

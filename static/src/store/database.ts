/** One IndexedDB that grows only by addition, and transactions that outlive a dead handle. */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames, wrap } from 'idb'
import { beginBlocked, beginWaiting } from './patience.ts'
import { follow, inFront, isAway } from './put-away.ts'
import { asTrouble, isDeadHandle } from './trouble.ts'

/** A store and its indexes, name → key path. */
export interface StoreShape {
  key: string | null
  counted?: boolean
  indexes?: Record<string, string | string[]>
}

export type Shape = Record<string, StoreShape>

export type Transaction<S extends DBSchema, M extends IDBTransactionMode> = IDBPTransaction<S, StoreNames<S>[], M>

export interface Database<S extends DBSchema> {
  name: string
  read<T>(stores: StoreNames<S>[], work: (tx: Transaction<S, 'readonly'>) => Promise<T>): Promise<T>
  /**
   * Resolves when the transaction is complete. `strict`: and the disk has been told to keep it.
   * `attempt` is 1 when the first try met a dead handle: what it wrote may or may not be there.
   * Raises StorageTrouble.
   */
  write<T>(
    stores: StoreNames<S>[],
    work: (tx: Transaction<S, 'readwrite'>, attempt: number) => Promise<T>,
    strict?: boolean,
  ): Promise<T>
  /** The last words of a page that is put away: `work` must say everything at once and commit. */
  last(stores: StoreNames<S>[], work: (tx: Transaction<S, 'readwrite'>) => Promise<unknown>): Promise<void>
  close(): void
}

export function database<S extends DBSchema>(factory: IDBFactory, name: string, shape: Shape): Database<S> {
  let handle: Promise<IDBPDatabase<S>> | undefined
  /** The open handle itself, so that a tap on Save begins its transaction without waiting for a promise. */
  let live: IDBPDatabase<S> | undefined
  let closed = false

  function lose(): void {
    handle = live = undefined
  }

  function opened(): Promise<IDBPDatabase<S>> {
    if (closed) throw new DOMException('this journal was closed', 'InvalidStateError')
    handle ??= open<S>(factory, name, shape, lose).then(
      db => (handle ? (live = db) : db),
      (fault: unknown) => {
        lose()
        throw fault
      },
    )
    return handle
  }

  async function run<T>(work: (db: IDBPDatabase<S>, attempt: number) => Promise<T>, last = false): Promise<T> {
    for (let attempt = 0; ; attempt++) {
      if (!last && isAway()) await inFront()
      const used = handle
      const answered = beginWaiting()
      try {
        return await work(live ?? (await opened()), attempt)
      } catch (fault) {
        if (isAway() && !last) {
          attempt--
          continue
        }
        if (!isDeadHandle(fault) || attempt > 0 || closed) throw asTrouble(fault)
        if (handle === used || used === undefined) lose()
      } finally {
        answered()
      }
    }
  }

  return {
    name,
    read: (stores, work) => run(db => settled(db.transaction(stores, 'readonly'), work)),
    write: (stores, work, strict = false) =>
      run((db, attempt) => {
        const tx = db.transaction(stores, 'readwrite', { durability: strict ? 'strict' : 'relaxed' })
        return settled(tx, inside => work(inside, attempt))
      }),
    last: (stores, work) =>
      run(async db => {
        const tx = db.transaction(stores, 'readwrite')
        await Promise.all([work(tx), tx.done])
      }, true),
    close() {
      closed = true
      void handle?.then(db => db.close(), () => undefined)
      lose()
    },
  }
}

/** The work's answer once its transaction is complete; aborts it when the work fails. */
async function settled<T, X extends { done: Promise<void>; abort(): void }>(
  tx: X,
  work: (tx: X) => Promise<T>,
): Promise<T> {
  const leave = follow(tx)
  // How it ended is told below; a transaction that fails while the work waits for another request
  // would else be reported as a failure that nobody took.
  tx.done.catch(() => undefined)
  try {
    const answer = await work(tx)
    await tx.done
    return answer
  } catch (fault) {
    try {
      tx.abort()
    } catch {
      // It ended by itself: the fault that ended it is the one to tell.
    }
    const ended = await tx.done.then(
      () => undefined,
      (reason: unknown) => reason,
    )
    // A transaction that ran out of room aborts the request with AbortError and itself with the cause.
    throw ended && (fault as { name?: string }).name === 'AbortError' ? ended : fault
  } finally {
    leave()
  }
}

/**
 * Opened without a version, so that an older app can open what a newer one made. What is missing
 * is added under the next version; nothing is ever taken away.
 */
async function open<S extends DBSchema>(
  factory: IDBFactory,
  name: string,
  shape: Shape,
  gone: () => void,
): Promise<IDBPDatabase<S>> {
  let version: number | undefined
  for (;;) {
    const request = version === undefined ? factory.open(name) : factory.open(name, version)
    request.addEventListener('upgradeneeded', () => grow(request.result, request.transaction!, shape))
    let db: IDBDatabase
    let opened = () => {}
    request.addEventListener('blocked', () => (opened = beginBlocked()))
    try {
      db = (await wrap(request)) as unknown as IDBDatabase
    } catch (fault) {
      // Another tab was quicker to grow it: what it made is newer than what was asked for.
      if ((fault as { name?: string }).name !== 'VersionError') throw fault
      version = undefined
      continue
    } finally {
      opened()
    }
    if (!lacks(db, shape)) {
      db.addEventListener('versionchange', () => (db.close(), gone()))
      db.addEventListener('close', gone)
      return db as unknown as IDBPDatabase<S>
    }
    version = db.version + 1
    db.close()
  }
}

function lacks(db: IDBDatabase, shape: Shape): boolean {
  const there = [...db.objectStoreNames]
  if (Object.keys(shape).some(store => !there.includes(store))) return true
  const tx = db.transaction(Object.keys(shape), 'readonly')
  return Object.entries(shape).some(([store, { indexes = {} }]) => {
    const known = [...tx.objectStore(store).indexNames]
    return Object.keys(indexes).some(index => !known.includes(index))
  })
}

function grow(db: IDBDatabase, tx: IDBTransaction, shape: Shape): void {
  for (const [name, { key, counted, indexes = {} }] of Object.entries(shape)) {
    const store = [...db.objectStoreNames].includes(name)
      ? tx.objectStore(name)
      : db.createObjectStore(name, { ...(key === null ? {} : { keyPath: key }), autoIncrement: counted === true })
    for (const [index, path] of Object.entries(indexes))
      if (![...store.indexNames].includes(index)) store.createIndex(index, path)
  }
}

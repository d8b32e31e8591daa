/** A phone's storage that can be copied whole, and made to fail at any step. */
import { IDBFactory } from 'fake-indexeddb'

/**
 * abort: the transaction ends without a trace · dead: the handle is gone before it begins
 * · unsure: it is complete, but the phone is told that its connection died.
 */
export interface Failure {
  how: 'abort' | 'dead' | 'unsure'
  /** Which request of the transaction, from 1. */
  step: number
  /** How many writing transactions go well before it; none when absent. */
  after?: number
}

interface Transaction extends IDBTransaction {
  _execRequestAsync(request: object): unknown
}

export class Storage {
  factory = new IDBFactory()
  private next: Failure | undefined

  fail(failure: Failure | undefined): void {
    this.next = failure
  }

  /** Whether a failure is still waiting for a transaction. */
  get armed(): boolean {
    return this.next !== undefined
  }

  /** The factory as a page sees it: every database it opens can be made to fail. */
  get seen(): IDBFactory {
    return new Proxy(this.factory, {
      get: (factory, name) => {
        const value: unknown = Reflect.get(factory, name)
        if (name !== 'open') return typeof value === 'function' ? value.bind(factory) : value
        return (...args: [string, number?]) => this.watched(factory.open(...args))
      },
    })
  }

  private watched(request: IDBOpenDBRequest): IDBOpenDBRequest {
    request.addEventListener('success', () => {
      const db = request.result
      const begin = db.transaction.bind(db)
      db.transaction = (stores, mode, options) => {
        const failure = this.next
        if (failure === undefined || mode !== 'readwrite') return begin(stores, mode, options)
        if ((failure.after ?? 0) > 0) {
          this.next = { ...failure, after: failure.after! - 1 }
          return begin(stores, mode, options)
        }
        this.next = undefined
        if (failure.how === 'dead') throw new DOMException('the connection is gone', 'InvalidStateError')
        return failing(begin(stores, mode, options), failure)
      }
    })
    return request
  }
}

function failing(tx: IDBTransaction, { how, step }: Failure): IDBTransaction {
  return how === 'abort' ? abortedAt(tx as Transaction, step) : unsure(tx)
}

function abortedAt(tx: Transaction, step: number): IDBTransaction {
  const execute = tx._execRequestAsync.bind(tx)
  let left = step
  tx._execRequestAsync = request => {
    const made = execute(request)
    // A moment later: the page may have said more by then, and perhaps that all is said.
    if (--left === 0) setImmediate(() => quietly(tx))
    return made
  }
  return tx
}

function quietly(tx: IDBTransaction): void {
  try {
    tx.abort()
  } catch {
    // It is complete: this time the fault came too late.
  }
}

/** Whoever waits for the transaction's end is told of its failure once it is complete. */
function unsure(tx: IDBTransaction): IDBTransaction {
  const listen = tx.addEventListener.bind(tx) as (type: string, listener: EventListener) => void
  const failed: EventListener[] = []
  tx.addEventListener = (type: string, listener: EventListener) => {
    if (type === 'error') failed.push(listener)
    if (type !== 'complete') listen(type, listener)
  }
  listen('complete', event => {
    Object.defineProperty(tx, 'error', { value: new DOMException('the connection died', 'UnknownError') })
    failed.forEach(tell => tell(event))
  })
  return tx
}

/** Everything of one storage into another: a phone restored from a copy of another one. */
export async function copyAll(from: IDBFactory, to: IDBFactory): Promise<void> {
  for (const { name, version } of await from.databases()) {
    const source = await answered(from.open(name!))
    const request = to.open(name!, version)
    request.onupgradeneeded = () => [...source.objectStoreNames].forEach(store => shapeLike(source, request.result, store))
    const target = await answered(request)
    for (const store of source.objectStoreNames) await copyStore(source, target, store)
    source.close()
    target.close()
  }
}

function shapeLike(source: IDBDatabase, target: IDBDatabase, name: string): void {
  const store = source.transaction(name).objectStore(name)
  const { keyPath, autoIncrement } = store
  const made = target.createObjectStore(name, { keyPath, autoIncrement })
  for (const index of store.indexNames) made.createIndex(index, store.index(index).keyPath)
}

async function copyStore(source: IDBDatabase, target: IDBDatabase, name: string): Promise<void> {
  const store = source.transaction(name).objectStore(name)
  const [keys, values] = await Promise.all([answered(store.getAllKeys()), answered<unknown[]>(store.getAll())])
  const into = target.transaction(name, 'readwrite').objectStore(name)
  await Promise.all(values.map((value, at) => answered(into.put(value, ...(into.keyPath === null ? [keys[at]!] : [])))))
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('storage failed'))
  })
}

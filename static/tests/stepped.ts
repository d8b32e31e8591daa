/** A phone that fails at its n-th step: a request of its storage, a request to the server, an answer. */
import { IDBFactory } from 'fake-indexeddb'
import type { Fetch } from '../src/sync/exchange.ts'
import { type Device, device } from './device.ts'

/** abort: that transaction or request, and nothing else · dies: nothing is heard of this tab from then on. */
export type How = 'abort' | 'dies'

interface Requesting extends IDBTransaction {
  _execRequestAsync(request: object): EventTarget
}

export class Stepped {
  /** Of the phone; what a tab that is opened later finds. */
  on: Device
  /** Resolves when the tab dies. */
  death: Promise<void>
  met = false
  private isDead = false
  private die = () => {}
  private left: number
  private how: How
  private heard: EventTarget[] = []
  private open = new Set<IDBTransaction>()

  constructor(step: number, how: How) {
    this.on = device()
    this.left = step
    this.how = how
    this.death = new Promise(resolve => (this.die = resolve))
  }

  /** The phone as the tab sees it that is to fail. */
  get tab(): Device {
    return { ...this.on, indexedDB: new Proxy(this.on.indexedDB as IDBFactory, { get: (factory, name) => this.member(factory, name) }) }
  }

  /** The network of that tab. */
  over(fetch: Fetch): Fetch {
    return async (url, init) => {
      await this.onTheWay()
      const answer = await fetch(url, init)
      await this.onTheWay()
      return answer
    }
  }

  private async onTheWay(): Promise<void> {
    if (!this.isDead && --this.left === 0) this.fail()
    if (this.isDead) await silence
    if (this.left === 0) throw new TypeError('Failed to fetch')
  }

  private member(factory: IDBFactory, name: string | symbol): unknown {
    const value: unknown = Reflect.get(factory, name)
    if (name !== 'open') return typeof value === 'function' ? value.bind(factory) : value
    return (...args: [string, number?]) => {
      if (this.isDead) return new EventTarget()
      const request = factory.open(...args)
      this.heard.push(request)
      request.addEventListener('success', () => this.watch(request.result))
      return request
    }
  }

  private watch(db: IDBDatabase): void {
    const begin = db.transaction.bind(db)
    db.transaction = (...args) => {
      if (this.isDead) throw new DOMException('nobody is here any more', 'InvalidStateError')
      const tx = begin(...args) as Requesting
      this.open.add(tx)
      this.heard.push(tx)
      for (const end of ['complete', 'abort']) tx.addEventListener(end, () => this.open.delete(tx))
      const execute = tx._execRequestAsync.bind(tx)
      tx._execRequestAsync = asked => {
        const request = execute(asked)
        this.heard.push(request)
        if (--this.left === 0) this.fail(tx)
        return request
      }
      return tx
    }
  }

  private fail(tx?: IDBTransaction): void {
    this.met = true
    // What the tab says in the same breath is said: the failure comes right after it.
    if (this.how === 'abort') return void queueMicrotask(() => tx && quietly(tx))
    this.isDead = true
    for (const each of this.heard) each.dispatchEvent = () => true
    for (const each of this.open) quietly(each)
    this.die()
  }
}

const silence = new Promise<never>(() => {})

function quietly(tx: IDBTransaction): void {
  try {
    tx.abort()
  } catch {
    // It is complete, or committing: the failure came too late for it.
  }
}

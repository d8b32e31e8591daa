/** What the store and the exchange take from the machine; tests hand in their own. */
import type { Units } from '../kinds/kind.ts'
import { type Random, realRandom } from '../records/identifiers.ts'

/** Tells the other tabs and the worker that something changed. */
export interface Channel {
  postMessage(message: unknown): void
  onmessage: ((event: MessageEvent) => void) | null
  close(): void
}

export type Locks = Pick<LockManager, 'request'>

export interface Surroundings {
  indexedDB: IDBFactory
  /** Milliseconds since 1970, UTC. */
  now: () => number
  random: Random
  channel: (name: string) => Channel | undefined
  /** Undefined where there are no Web Locks: then the lease alone decides. */
  locks: Locks | undefined
  /** On a tablet that several use: what is written, with who says that they are writing. Screens set it. */
  signed?: ((set: Units) => Units) | undefined
}

export function browserSurroundings(): Surroundings {
  return {
    indexedDB: globalThis.indexedDB,
    now: Date.now,
    random: realRandom,
    channel: name => ('BroadcastChannel' in globalThis ? new BroadcastChannel(name) : undefined),
    locks: globalThis.navigator?.locks,
  }
}

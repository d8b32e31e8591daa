/** Forms that were begun and not saved: they survive a killed app. */
import type { Database } from './database.ts'
import type { JournalSchema } from './shape.ts'

export interface Drafts {
  get(key: string): Promise<unknown>
  /** The names of all that are kept. */
  keys(): Promise<string[]>
  set(key: string, value: unknown): Promise<void>
  drop(key: string): Promise<void>
}

export function drafts(store: Database<JournalSchema>): Drafts {
  return {
    keys: () => store.read(['drafts'], tx => tx.objectStore('drafts').getAllKeys()),
    get: key => store.read(['drafts'], tx => tx.objectStore('drafts').get(key)),
    set: (key, value) =>
      store.last(['drafts'], tx => {
        const put = tx.objectStore('drafts').put(value, key)
        tx.commit()
        return put
      }),
    drop: key => store.write(['drafts'], tx => tx.objectStore('drafts').delete(key)),
  }
}

/** This phone's copy of the household's journal: what screens read and write, offline or not. */
import type { Units } from '../kinds/kind.ts'
import type { HouseholdBlock } from '../records/household.ts'
import type { Entry } from '../records/record.ts'
import { database, type Database } from './database.ts'
import { drafts, type Drafts } from './drafts.ts'
import { basesOf, type Bases, underOf } from './bases.ts'
import { type Identity, journalName, type Phone } from './phone.ts'
import { saver } from './save.ts'
import { type AttentionOp, JOURNAL, type JournalSchema } from './shape.ts'
import { browserSurroundings, type Surroundings } from './surroundings.ts'
import * as views from './views.ts'

export type { HouseholdBlock } from '../records/household.ts'
export type { Identity } from './phone.ts'
export { StorageTrouble } from './trouble.ts'

/** A change of one record. `base` and `after` are filled by the journal from its own store. */
export interface Change {
  record: string
  kind: string
  set: Units
  /** An act of its own within the same transaction; that of the whole save when absent. */
  act?: string
}

export interface SaveOptions {
  /** The act's id, new for each act; made when absent. */
  act?: string
  /** What each record's form was opened on (`draftBase`): later writes of others are then conflicts. */
  seen?: Record<string, Bases>
  /** Refused operations that this act takes the place of: they leave the tray in the same transaction. */
  instead?: string[]
  /** Every record was made by this act itself: nothing can lie under it, and nothing is read before the commit. */
  fresh?: boolean
}

export interface Saved {
  act: string
  /** Reverses the whole act by further operations: what it created is deleted, what it changed is put back. */
  undo: () => Promise<void>
}

export interface Journal {
  identity: Identity
  device: string
  /** Saves ONE act in one strict transaction; resolves when it is complete. Raises StorageTrouble. */
  save(changes: Change[], options?: SaveOptions): Promise<Saved>
  /** To be asked when a form opens on a record, and handed to `save` as `seen`. */
  draftBase(record: string): Promise<Bases>
  entry(id: string): Promise<Entry | undefined>
  /** Everybody's entries that happened from `fromMs` up to, not at, `toMs`; not the deleted; oldest first. */
  between(fromMs: number, toMs: number): Promise<Entry[]>
  withDeleted(fromMs: number, toMs: number): Promise<Entry[]>
  /** Household records, such as products and usual meals; not the deleted. */
  ofKind(kind: string): Promise<Entry[]>
  count(): Promise<views.Counts>
  household(): Promise<HouseholdBlock | undefined>
  /** Operations that the server refused, with its reasons. */
  attention(): Promise<AttentionOp[]>
  draft: Drafts
  /** Called after any change from this tab, another tab or the worker. Returns the function that stops it. */
  subscribe(fn: () => void): () => void
  close(): void
  /** For the exchange alone. */
  store: Database<JournalSchema>
  around: Surroundings
  /** Tells every listener here, in the other tabs and in the worker. */
  changed(): void
}

export async function openJournal(
  identity: Identity,
  phone: Pick<Phone, 'device'> | undefined = undefined,
  around: Surroundings = browserSurroundings(),
): Promise<Journal> {
  const store = database<JournalSchema>(around.indexedDB, journalName(identity), JOURNAL)
  const listeners = new Set<() => void>()
  const channel = around.channel(journalName(identity))
  const tell = () => listeners.forEach(listener => listener())
  if (channel) channel.onmessage = tell
  const changed = () => {
    channel?.postMessage('changed')
    tell()
  }
  // Opened now, so that trouble with storage is told before anything is typed.
  await store.read(['meta'], tx => tx.objectStore('meta').get('pull'))
  return {
    identity,
    device: phone?.device ?? '',
    store,
    around,
    changed,
    save: saver(store, around, changed),
    draftBase: record => store.read(['records', 'outbox'], async tx => basesOf(await underOf(tx, record))),
    entry: id => views.entry(store, id),
    between: async (from, to) => (await views.within(store, from, to)).filter(entry => !entry.deleted),
    withDeleted: (from, to) => views.within(store, from, to),
    ofKind: kind => views.ofKind(store, kind),
    count: () => views.count(store),
    household: () => views.household(store),
    attention: () => views.attention(store),
    draft: drafts(store),
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close() {
      channel?.close()
      store.close()
      listeners.clear()
    },
  }
}

/** Who is current on this phone: a small root database beside the journals. */
import type { DBSchema } from 'idb'
import { newId } from '../records/identifiers.ts'
import { database, type Database } from './database.ts'
import { type Note, noteIn, type Notes } from './notes.ts'
import { browserSurroundings, type Surroundings } from './surroundings.ts'

export interface Identity {
  instance: string
  household: string
  householdName: string
  actor: string
  actorName: string
  /** The account of a hand-over card: the phone lets go of its journal when the card is over. */
  card?: true
}

export interface Phone {
  /** This phone's own id, made once. */
  device: string
  current(): Identity | null
  /** The server asked to sign in again; reading and writing go on, sending waits. */
  isSignedOut(): boolean
  setSignedOut(signedOut: boolean): Promise<void>
  /** Makes this journal the current one. Other accounts' journals on the phone stay untouched. */
  signIn(identity: Identity): Promise<void>
  /** Nobody is current any more. `keep`: the journal and what it has not sent stay on the phone. */
  signOut(how: { keep: boolean }): Promise<void>
  /** Throws a journal away with all that is in it, whether it is the current one or not. */
  forget(journal: Identity): Promise<void>
  /** Every journal that this phone keeps, the current one included. */
  known(): Identity[]
  /** What was noted of a journal beside it; undefined for nothing. Only of journals that this phone keeps. */
  note(journal: Identity, how: (before: Note | undefined) => Note): Promise<void>
  noted(journal: Identity): Note | undefined
  meta: { get(key: string): Promise<unknown>; set(key: string, value: unknown): Promise<void> }
  subscribe(fn: () => void): () => void
  close(): void
}

interface RootSchema extends DBSchema {
  meta: { key: string; value: unknown }
}

interface Root {
  device: string
  current: Identity | null
  signedOut: boolean
  known: Identity[]
  notes?: Notes
}

export const ROOT = 'villi'

/** When the present session began, by the server's clock: its name, as far as the phone knows one. */
export const SINCE = 'session-since'
/** Set by a sign-out without a network: that session must be ended before anybody is let in by it. */
export const TO_REVOKE = 'session-to-revoke'
/** The last that was open here was a hand-over card, and the phone has let go of it. */
export const CARD_OVER = 'card-over'

export function journalName({ instance, household, actor }: Identity): string {
  return `villi:${instance}:${household}:${actor}`
}

export async function openPhone(around: Surroundings = browserSurroundings()): Promise<Phone> {
  const db = database<RootSchema>(around.indexedDB, ROOT, { meta: { key: null } })
  let root = await firstRead(db, around)
  const listeners = new Set<() => void>()
  const channel = around.channel(ROOT)
  if (channel)
    channel.onmessage = () => void readRoot(db).then(read => ((root = read ?? root), tell()), () => undefined)
  const tell = () => listeners.forEach(listener => listener())

  async function change(next: (root: Root) => Root, strict = true): Promise<void> {
    root = await db.write(['meta'], async tx => {
      const changed = next(((await tx.objectStore('meta').get('root')) as Root | undefined) ?? root)
      await tx.objectStore('meta').put(changed, 'root')
      return changed
    }, strict)
    channel?.postMessage('changed')
    tell()
  }

  return {
    get device() {
      return root.device
    },
    current: () => root.current,
    isSignedOut: () => root.signedOut,
    async setSignedOut(signedOut) {
      if (root.signedOut !== signedOut) await change(before => ({ ...before, signedOut }))
    },
    signIn: identity =>
      change(before => ({
        ...before,
        current: identity,
        signedOut: false,
        known: [...before.known.filter(one => journalName(one) !== journalName(identity)), identity],
      })),
    async signOut({ keep }) {
      const leaving = root.current
      await change(before => ({
        ...before,
        current: null,
        signedOut: false,
        ...(keep || !leaving ? {} : thrownAway(before, leaving)),
      }))
      // Other tabs' handles close on `versionchange`, so this need not be waited for.
      if (leaving && !keep) around.indexedDB.deleteDatabase(journalName(leaving))
    },
    async forget(journal) {
      const isIt = (one: Identity | null) => one !== null && journalName(one) === journalName(journal)
      await change(before => ({ ...before, ...(isIt(before.current) ? { current: null, signedOut: false } : {}), ...thrownAway(before, journal) }))
      around.indexedDB.deleteDatabase(journalName(journal))
    },
    known: () => root.known,
    noted: journal => root.notes?.[journalName(journal)],
    note: (journal, how) => change(before => (keeps(before, journal) ? noteIn(before, journalName(journal), how) : before), false),
    meta: {
      get: key => db.read(['meta'], tx => tx.objectStore('meta').get(`own:${key}`)),
      set: (key, value) => db.write(['meta'], async tx => void (await tx.objectStore('meta').put(value, `own:${key}`))),
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close() {
      channel?.close()
      db.close()
    },
  }
}

const keeps = ({ known }: Root, journal: Identity): boolean => known.some(one => journalName(one) === journalName(journal))

/** A journal that its account threw away is no longer kept, and nothing noted of it may be missed. */
function thrownAway({ known, notes = {} }: Root, leaving: Identity): Pick<Root, 'known' | 'notes'> {
  const { [journalName(leaving)]: _gone, ...kept } = notes
  return { known: known.filter(one => journalName(one) !== journalName(leaving)), notes: kept }
}

async function firstRead(db: Database<RootSchema>, around: Surroundings): Promise<Root> {
  return (
    (await readRoot(db)) ??
    db.write(['meta'], async tx => {
      const store = tx.objectStore('meta')
      const there = (await store.get('root')) as Root | undefined
      if (there) return there
      const made = { device: newId(around.now(), around.random), current: null, signedOut: false, known: [] }
      await store.put(made, 'root')
      return made
    }, true)
  )
}

function readRoot(db: Database<RootSchema>): Promise<Root | undefined> {
  return db.read(['meta'], tx => tx.objectStore('meta').get('root') as Promise<Root | undefined>)
}

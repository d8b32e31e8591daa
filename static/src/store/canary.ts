/**
 * A phone that forgot entries says so. A mark lies in the journal, and beside it, in the root
 * database, what the journal held: where the mark is gone, the journal was emptied or taken away.
 */
import { newId } from '../records/identifiers.ts'
import type { Journal } from './journal.ts'
import type { Forgot, Note } from './notes.ts'
import type { Phone } from './phone.ts'

export interface Held {
  canary: number
  entries: number
  unsent: number
}

/** In the journal's meta store. */
const CANARY = 'canary'
/** Counting on would cost more than the number is worth. */
const MANY = 2000

/** Notes what the journal holds now; if it is not the one that was noted, also what is gone. */
export async function lookAfter(journal: Journal, phone: Phone): Promise<void> {
  const held = await holding(journal)
  const before = phone.noted(journal.identity)
  if (before && isNoted(before, held)) return
  await phone.note(journal.identity, known => noteOf(known, held, journal.around.now()))
}

/** The person has read it. */
export async function forgive(journal: Journal, phone: Phone): Promise<void> {
  const before = phone.noted(journal.identity)
  if (before) await phone.note(journal.identity, known => ({ ...(known ?? before), forgot: undefined }))
}

/** Pure: what is noted next. */
export function noteOf(before: Note | undefined, held: Held, now: number): Note {
  if (!before || before.canary === held.canary) return { ...held, at: now, forgot: before?.forgot }
  const forgot: Forgot = { entries: before.entries, unsent: before.unsent, heard: before.at, at: now }
  return { ...held, at: now, forgot: both(before.forgot, forgot) }
}

/** Twice in a row, unread: all that is gone. */
function both(earlier: Forgot | undefined, { unsent, ...rest }: Forgot): Forgot {
  return { ...rest, unsent: unsent + (earlier?.unsent ?? 0), entries: Math.max(rest.entries, earlier?.entries ?? 0) }
}

function isNoted(before: Note, { canary, entries, unsent }: Held): boolean {
  return before.canary === canary && before.entries === entries && before.unsent === unsent
}

async function holding(journal: Journal): Promise<Held> {
  const { mark, ...held } = await journal.store.read(['meta', 'records', 'outbox', 'attention'], async tx => {
    const [mark, entries, waiting, refused] = await Promise.all([
      tx.objectStore('meta').get(CANARY) as Promise<number | undefined>,
      tx.objectStore('records').getAllKeys(null, MANY),
      tx.objectStore('outbox').getAll(null, MANY),
      tx.objectStore('attention').getAll(null, MANY),
    ])
    // What the server has applied already is not lost with the phone.
    const unsent = [...waiting.filter(item => item.state !== 'received'), ...refused]
    return { mark, entries: entries.length, unsent: new Set(unsent.map(op => op.record)).size }
  })
  return { ...held, canary: mark ?? (await putMark(journal)) }
}

/** Another tab may have been quicker: then its mark stands. */
function putMark(journal: Journal): Promise<number> {
  return journal.store.write(['meta'], async tx => {
    const meta = tx.objectStore('meta')
    const there = (await meta.get(CANARY)) as number | undefined
    const mark = there ?? markOf(newId(journal.around.now(), journal.around.random))
    if (there === undefined) await meta.put(mark, CANARY)
    return mark
  })
}

/** The random end of an id, as a number: meta holds no bare words. */
function markOf(id: string): number {
  return Number.parseInt(id.slice(-12), 16)
}

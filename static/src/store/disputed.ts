/** Entries with open conflicts, found by an index of their own whatever day they belong to. */
import { byTime, type Entry, overlay } from '../records/record.ts'
import type { Journal } from './journal.ts'
import type { JournalTx, StoredRow } from './shape.ts'

/** More than anybody settles at one go; a cloned phone may leave hundreds. */
const MOST = 200
const CHUNK = 2000
/** In the journal's meta store: every row is known to carry its flag. */
const FLAGGED = 'flagged'

/** The latest first, the deleted included. What this phone has settled itself is left out. */
export async function disputed(journal: Journal): Promise<Entry[]> {
  await flagOlder(journal)
  return journal.store.read(['records', 'outbox'], async tx => {
    const rows = await tx.objectStore('records').index('flagged').getAll(1, MOST)
    const entries = await Promise.all(rows.map(async row => overlay(row, await tx.objectStore('outbox').index('record').getAll(row.id))))
    return entries.filter(isOpen).sort((one, other) => byTime(other, one))
  })
}

/** Of a deleted entry nobody needs to know which amount was right, but whether it should be there. */
function isOpen({ conflicts, deleted }: Entry): boolean {
  return conflicts !== null && (!deleted || 'deleted' in conflicts)
}

const going = new WeakMap<Journal, Promise<void>>()

/** Rows that an older app stored have no flag and would never be found: they get it once, in chunks. */
function flagOlder(journal: Journal): Promise<void> {
  const now = going.get(journal) ?? flagAll(journal)
  going.set(journal, now)
  now.catch(() => going.delete(journal))
  return now
}

async function flagAll(journal: Journal): Promise<void> {
  if (await journal.store.read(['meta'], tx => tx.objectStore('meta').get(FLAGGED))) return
  let from: string | undefined = ''
  // In transactions of their own, so that a tap on Save never waits for all of them.
  while (from !== undefined) {
    const after: string = from
    from = await journal.store.write(['records', 'meta'], tx => flagSome(tx, after))
  }
}

/** Flags the rows after `from`; the last one's id, or undefined at the end. */
async function flagSome(tx: JournalTx<'readwrite'>, from: string): Promise<string | undefined> {
  const records = tx.objectStore('records')
  const rows = await records.getAll(IDBKeyRange.lowerBound(from, true), CHUNK)
  const lacking = rows.filter((row: StoredRow) => row.conflicts && !row.flagged)
  await Promise.all(lacking.map(row => records.put({ ...row, flagged: 1 })))
  if (rows.length === CHUNK) return rows.at(-1)!.id
  await tx.objectStore('meta').put(1, FLAGGED)
  return undefined
}

/** One's own entries on this phone: written by this account, or about its own person. */
import type { HouseholdBlock } from '../records/household.ts'
import { byTime, type Entry, overlay, personOf, type Row } from '../records/record.ts'
import type { Journal } from './journal.ts'
import { seal } from './seal.ts'
import { clearSent } from './sent.ts'
import { FIRST_STATE, type PullState } from './shape.ts'

/** Why the account is in a household no more, in the server's words. */
export interface Out {
  code: string
  message: string
}

type At = Pick<Journal, 'store' | 'identity'>

/** Oldest first, those that wait or were refused included; not the deleted. */
export function ownEntries({ store, identity }: At): Promise<Entry[]> {
  return store.read(['records', 'outbox', 'attention', 'meta'], async tx => {
    const [rows, waiting, refused, parts] = await Promise.all([
      tx.objectStore('records').getAll(),
      tx.objectStore('outbox').getAll(),
      tx.objectStore('attention').getAll(),
      tx.objectStore('meta').get('parts') as Promise<HouseholdBlock | undefined>,
    ])
    const isOwn = ownIn(identity.actor, parts)
    const known = new Map(rows.map(row => [row.id, row]))
    const ids = new Set([...rows.filter(isOwn).map(row => row.id), ...[...waiting, ...refused].map(op => op.record)])
    const entries = [...ids].map(id => overlay(known.get(id), waiting.filter(op => op.record === id), refused.filter(op => op.record === id)))
    return entries.filter(entry => !entry.deleted).sort(byTime)
  })
}

/**
 * The account is in this household no more: what others wrote of others leaves the phone. Its own entries
 * stay until the person has them as a file, and what is unsent stays in any case.
 */
export function keepOwn({ store, identity }: At): Promise<void> {
  return store.write(['records', 'meta'], async tx => {
    const meta = tx.objectStore('meta')
    const state = ((await meta.get('pull')) as PullState | undefined) ?? FIRST_STATE
    // After a restore of the server the rows here may be the only ones.
    if (state.restored) return
    const parts = (await meta.get('parts')) as HouseholdBlock | undefined
    const records = tx.objectStore('records')
    const isOwn = ownIn(identity.actor, parts)
    const others = (await records.getAll()).filter(row => !isOwn(row))
    await Promise.all(others.map(row => records.delete(row.id)))
    // Another era, from the start: an answer that is on its way brings nothing back, and who is invited again reads all.
    if (others.length > 0) await meta.put({ ...FIRST_STATE, era: state.era + 1, leftOver: true }, 'pull')
    if (parts) await meta.put({ ...parts, version: 0 }, 'parts')
  }, true)
}

/** The person has them, or wants them no more: only what is unsent stays, for another invitation. */
export async function takeOff({ store }: At): Promise<void> {
  await seal({ store })
  await store.write(['sent', 'acknowledged', 'drafts'], async tx => {
    await Promise.all([clearSent(tx), tx.objectStore('drafts').clear()])
  }, true)
}

function ownIn(actor: string, parts: HouseholdBlock | undefined): (row: Row) => boolean {
  const me = parts?.me.person
  return row => row.by === actor || (typeof me === 'string' && personOf(row.doc) === me)
}

/** The end of a hand-over card on a sitter's phone: what she was shown goes, what is unsent stays to be sent. */
import { latestNow } from '../records/card.ts'
import type { HouseholdBlock } from '../records/household.ts'
import type { Journal } from './journal.ts'
import { clearSent } from './sent.ts'
import { type CardEnd, type Contact, FIRST_STATE, type PullState } from './shape.ts'

type At = Pick<Journal, 'store' | 'around'>

const ENDED = 'ended'

/** How the card of this journal ended; undefined while it has not. */
export function cardEnd({ store }: Pick<Journal, 'store'>): Promise<CardEnd | undefined> {
  return store.read(['meta'], tx => tx.objectStore('meta').get(ENDED) as Promise<CardEnd | undefined>)
}

/** Whether its time has passed, by this phone's clock or by the server's, whichever is ahead. */
export async function isPast({ store, around }: At): Promise<boolean> {
  const [parts, contact] = await store.read(['meta'], tx => {
    const meta = tx.objectStore('meta')
    return Promise.all([meta.get('parts') as Promise<HouseholdBlock | undefined>, meta.get('contact') as Promise<Contact | undefined>])
  })
  return parts?.card !== undefined && latestNow(around.now(), contact?.clocks) >= parts.card.ends
}

/**
 * What the server has acknowledged goes, too. In one transaction, so that no moment knows the one without the other. Whom to ring is kept as long as
 * something is unsent. An answer that is still on its way is of another era and brings nothing back.
 */
export async function endCard({ store, around, changed }: Pick<Journal, 'store' | 'around' | 'changed'>): Promise<void> {
  await store.write(['records', 'sent', 'acknowledged', 'drafts', 'outbox', 'meta'], async tx => {
    const meta = tx.objectStore('meta')
    const [before, parts, state = FIRST_STATE] = (await Promise.all([meta.get(ENDED), meta.get('parts'), meta.get('pull')])) as [CardEnd?, HouseholdBlock?, PullState?]
    const received = await tx.objectStore('outbox').index('state').getAllKeys('received')
    const end: CardEnd = before ?? { at: around.now(), ring: parts?.card?.ring ?? [], closed: false }
    await Promise.all([
      ...received.map(n => tx.objectStore('outbox').delete(n)),
      tx.objectStore('records').clear(), clearSent(tx), tx.objectStore('drafts').clear(),
      meta.delete('parts'), meta.put({ ...FIRST_STATE, era: state.era + 1 }, 'pull'), meta.put(end, ENDED),
    ])
  }, true)
  changed()
}

/** The server takes nothing from it any more: only a file can save what is left. */
export async function closeCard({ store, changed }: Pick<Journal, 'store' | 'changed'>): Promise<void> {
  await store.write(['meta'], async tx => {
    const end = (await tx.objectStore('meta').get(ENDED)) as CardEnd | undefined
    if (end) await tx.objectStore('meta').put({ ...end, closed: true }, ENDED)
  })
  changed()
}

/** How many operations only this phone has: waiting, and refused. */
export function countUnsent({ store }: Pick<Journal, 'store'>): Promise<{ waiting: number; refused: number }> {
  return store.read(['outbox', 'attention'], async tx => {
    const [waiting, refused] = await Promise.all([tx.objectStore('outbox').count(), tx.objectStore('attention').count()])
    return { waiting, refused }
  })
}

/** Before the phone forgets that there was a journal, lest a killed app leave one that nobody knows of. */
export function thrownAway({ store, around }: At): Promise<void> {
  return new Promise(done => {
    const request = around.indexedDB.deleteDatabase(store.name)
    // Blocked: another window closes its handle by itself, and deletes it once more (screens/card.tsx).
    request.onsuccess = request.onerror = request.onblocked = () => done()
  })
}

/** Whose turn it is to exchange, and what this phone has to say: read in one transaction. */
import { heardUntil, type HouseholdBlock } from '../records/household.ts'
import type { Journal } from './journal.ts'
import { endOffering, nextOffer, type Offer, type OfferLimits } from './offering.ts'
import { type Limits, nextBatch } from './outbox.ts'
import { type Contact, FIRST_STATE, NO_CONTACT, type OutboxItem, type PullState } from './shape.ts'

/** How old this phone's knowledge of the others may become before it asks for more. */
const HEARD_EVERY = 60_000

/** A holder that has not come back for so long is frozen or gone; what it still does is harmless. */
export const LEASE = 60_000

export interface Turn {
  state: PullState
  /** The version of the household block on this phone; 0 for none. */
  agreed: number
  items: OutboxItem[]
  /** More operations could be sent after these. */
  more: boolean
  unsent: number
  /** Asks which other phones were heard from since. */
  heard?: number
  /** To a restored server: what it may lack. */
  offer?: Offer
}

/** Takes the lease and what is to be said next. Undefined when another tab or the worker is at it. */
export async function takeTurn(
  journal: Journal,
  holder: string,
  limits: Limits & { offer: OfferLimits },
  locked: boolean,
): Promise<Turn | undefined> {
  const turn = await takeBatch(journal, holder, limits, locked)
  // Operations first: what their authors send needs no witness.
  return turn?.state.restored && turn.items.length === 0 ? withOffer(journal, turn, limits.offer) : turn
}

function withOffer(journal: Journal, turn: Turn, limits: OfferLimits): Promise<Turn> {
  return journal.store.write(['meta', 'outbox', 'records'], async tx => {
    const meta = tx.objectStore('meta')
    const state = (await meta.get('pull')) as PullState
    if (!state.restored) return { ...turn, state }
    const offer = await nextOffer(tx, state, limits)
    if (offer) return { ...turn, state, offer }
    const anew = await endOffering(tx, state)
    await meta.put(anew, 'pull')
    return { ...turn, state: anew }
  }, true)
}

function takeBatch(journal: Journal, holder: string, limits: Limits, locked: boolean): Promise<Turn | undefined> {
  const now = journal.around.now()
  return journal.store.write(['meta', 'outbox'], async tx => {
    const meta = tx.objectStore('meta')
    const [contact = NO_CONTACT, state = FIRST_STATE, parts] = (await Promise.all([
      meta.get('contact'),
      meta.get('pull'),
      meta.get('parts'),
    ])) as [Contact?, PullState?, HouseholdBlock?]
    if (!locked && isHeld(contact, holder, now)) return undefined
    const [{ items, more }, unsent] = await Promise.all([nextBatch(tx, now, limits), tx.objectStore('outbox').count()])
    await meta.put({ ...contact, holder, since: now }, 'contact')
    return { state, agreed: parts?.version ?? 0, items, more, unsent, ...(parts && isHeardOld(contact, now) ? { heard: heardUntil(parts) } : {}) }
  })
}

/** Also when the clock was set back since. */
function isHeardOld({ heardAt = 0 }: Contact, now: number): boolean {
  return Math.abs(now - heardAt) >= HEARD_EVERY
}

/** Whether a lease is so old that its holder must be frozen. */
export async function isLeaseOver(journal: Journal): Promise<boolean> {
  const contact = await readContact(journal)
  return !isHeld(contact, '', journal.around.now())
}

export async function readContact(journal: Journal): Promise<Contact> {
  const contact = await journal.store.read(['meta'], tx => tx.objectStore('meta').get('contact'))
  return (contact as Contact | undefined) ?? NO_CONTACT
}

/** Gives the turn back after a round that brought nothing. */
export function endTurn(journal: Journal, holder: string): Promise<void> {
  return journal.store.write(['meta'], async tx => {
    const meta = tx.objectStore('meta')
    const contact = (await meta.get('contact')) as Contact | undefined
    if (contact?.holder === holder) await meta.put({ ...contact, holder: null }, 'contact')
  })
}

/** Keeps what a person was told, for the page with the numbers. */
export function noteTrouble(journal: Journal, message: string): Promise<void> {
  const at = journal.around.now()
  return journal.store.write(['meta'], async tx => {
    const meta = tx.objectStore('meta')
    const contact = ((await meta.get('contact')) as Contact | undefined) ?? NO_CONTACT
    await meta.put({ ...contact, trouble: { at, message } }, 'contact')
  })
}

function isHeld({ holder, since }: Contact, me: string, now: number): boolean {
  // A lease from the future was written before the clock was set back.
  return holder !== null && holder !== me && Math.abs(now - since) < LEASE
}

/** Who is at this phone: answered from its own store at once, and by the server when it can be reached. */
import type { Ring } from './records/card.ts'
import { type Identity, type Journal, openJournal } from './store/journal.ts'
import type { Out } from './store/own.ts'
import { CARD_OVER, openPhone, type Phone, SINCE, TO_REVOKE } from './store/phone.ts'
import { betweenExchanges } from './sync/lock.ts'

/** What the app shows before, instead of, or as its screens. */
export type Stage =
  | { at: 'starting' }
  | { at: 'open'; phone: Phone; journal: Journal }
  /** The account is in this household no more. */
  | { at: 'out'; phone: Phone; journal: Journal; why: Out; go: (keep: boolean) => Promise<void> }
  | { at: 'needs-network'; retry: () => void }
  | { at: 'signed-out' }
  /** Of a hand-over card nothing is here any more. */
  | { at: 'card-over'; ring: Ring[] }
  | { at: 'trouble'; message: string }
  | { at: 'leaving' }

/** The server's word on who is signed in; `unknown` when it cannot be reached or something else answered. */
type Session = { is: 'in'; identity: Identity | null; since: number; actor: string; out: Out | null } | { is: 'out' } | { is: 'unknown' }

const SESSION = '/api/v1/session'
const PATIENCE_MS = 8_000

type Show = (stage: Stage) => void

export async function begin(show: Show): Promise<void> {
  const phone = await openPhone()
  const identity = phone.current()
  if (identity) {
    const journal = await openJournal(identity, phone)
    show({ at: 'open', phone, journal })
    await confirm(phone, journal, show)
  } else {
    await enter(phone, show)
  }
}

/** Nobody is current on this phone: only the server can say who may come in. */
async function enter(phone: Phone, show: Show): Promise<void> {
  const toRevoke = await phone.meta.get(TO_REVOKE)
  let session = await askSession()
  if (session.is === 'in' && session.since === toRevoke) session = (await endSession()) ? { is: 'out' } : { is: 'unknown' }
  if (session.is !== 'in' && (await phone.meta.get(CARD_OVER)) === true) return show({ at: 'card-over', ring: [] })
  if (session.is === 'unknown') return show(typeof toRevoke === 'number' ? { at: 'signed-out' } : { at: 'needs-network', retry: () => void enter(phone, show) })
  await phone.meta.set(TO_REVOKE, null)
  if (session.is === 'out') return leave(show, `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`)
  if (!session.identity) return leave(show, '/setup/household')
  await phone.meta.set(SINCE, session.since)
  await open(phone, session.identity, show)
}

async function open(phone: Phone, identity: Identity, show: Show): Promise<void> {
  await phone.signIn(identity)
  await phone.meta.set(CARD_OVER, null)
  show({ at: 'open', phone, journal: await openJournal(identity, phone) })
}

/**
 * Ask the server whether the present account is still the one that is signed in. Another account gets a
 * journal of its own: what the first one has not sent stays sealed in its own database.
 */
export async function confirm(phone: Phone, journal: Journal, show: Show): Promise<void> {
  const session = await askSession(journal.identity.household)
  if (session.is === 'unknown') return
  if (session.is === 'out') return phone.setSignedOut(true)
  const { identity, out: why } = session
  // A card has its own end (sync/by-card.ts): nothing of it may wait here for a household to come back.
  if (why && !journal.identity.card && session.actor === journal.identity.actor) return show({ at: 'out', phone, journal, why, go: keep => goOn(phone, journal, keep, show) })
  if (!identity) return leave(show, '/setup/household')
  await phone.meta.set(SINCE, session.since)
  if (isSame(identity, journal.identity)) {
    if (phone.isSignedOut() || identity.actorName !== journal.identity.actorName) await phone.signIn(identity)
    return
  }
  journal.close()
  await open(phone, identity, show)
}

const isSame = (one: Identity, other: Identity): boolean =>
  one.instance === other.instance && one.household === other.household && one.actor === other.actor

/** From a household that the account is in no more to another of theirs. `keep`: its journal stays, out of sight. */
async function goOn(phone: Phone, journal: Journal, keep: boolean, show: Show): Promise<void> {
  show({ at: 'leaving' })
  journal.close()
  await phone.signOut({ keep })
  await enter(phone, show)
}

/** Signs out here, and on the server now or before the next sign-in. `keep`: unsent entries stay on the phone. */
export async function signOut(phone: Phone, journal: Journal, keep: boolean, show: Show): Promise<void> {
  show({ at: 'leaving' })
  // Here first: whatever happens to this page from now on, the person has signed out.
  await phone.meta.set(TO_REVOKE, await phone.meta.get(SINCE))
  if (!keep) journal.close()
  await phone.signOut({ keep })
  // Sealed: only what the server does not have stays, and only for the same account.
  if (keep) await import('./store/seal.ts').then(({ seal }) => seal(journal)).catch(() => undefined)
  journal.close()
  // An exchange that is still on its way would come back as "signed out".
  if (!(await betweenExchanges(journal, PATIENCE_MS, endSession))) return show({ at: 'signed-out' })
  await phone.meta.set(TO_REVOKE, null)
  leave(show, '/')
}

function leave(show: Show, to: string): void {
  show({ at: 'leaving' })
  location.replace(to)
}

/** Anything but our server's own JSON, such as a portal's page, counts as no answer. */
async function askSession(household = ''): Promise<Session> {
  try {
    const answer = await fetch(`${SESSION}?household=${household}`, { redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) })
    if (!answer.headers.get('content-type')?.includes('application/json')) return { is: 'unknown' }
    const body = (await answer.json()) as Record<string, unknown>
    if (answer.status === 401 && 'error' in body) return { is: 'out' }
    if (!answer.ok || typeof body['instance'] !== 'string') return { is: 'unknown' }
    return { is: 'in', identity: identityOf(body), since: Number(body['since']), actor: (body['account'] as Named).id, out: (body['out'] ?? null) as Out | null }
  } catch {
    return { is: 'unknown' }
  }
}

interface Named {
  id: string
  name: string
}

function identityOf(body: Record<string, unknown>): Identity | null {
  const household = body['household'] as Named | null
  const account = body['account'] as Named
  if (!household) return null
  return { instance: String(body['instance']), household: household.id, householdName: household.name, actor: account.id, actorName: account.name, ...(body['card'] ? { card: true as const } : {}) }
}

/** True when the server has no session of ours any more. */
async function endSession(): Promise<boolean> {
  try {
    const answer = await fetch(SESSION, { method: 'DELETE', redirect: 'manual', signal: AbortSignal.timeout(5_000) })
    return answer.status === 204 || answer.status === 401
  } catch {
    return false
  }
}

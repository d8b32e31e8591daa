/** The exchange with the server: what waits goes up, what is new comes down. Page and worker run the same. */
import { newId } from '../records/identifiers.ts'
import type { Journal } from '../store/journal.ts'
import { OFFER, type Offer, setRowAside } from '../store/offering.ts'
import { LIMITS, type Limits } from '../store/outbox.ts'
import type { Phone } from '../store/phone.ts'
import { park, receive } from '../store/receive.ts'
import { endTurn, takeTurn, type Turn } from '../store/turn.ts'
import { nextTurn, readAhead, STRETCH } from './ahead.ts'
import { ask, type Fetch } from './ask.ts'
import { oneAtATime } from './lock.ts'
import { type Verdict, WORDS } from './verdict.ts'

export type { Fetch } from './ask.ts'

export interface Outcome {
  /** done: the server's word was taken · busy: another tab or the worker is at it · over: of a hand-over card. */
  state: 'done' | 'busy' | 'offline' | 'signed-out' | 'portal' | 'error' | 'too-old' | 'over'
  /** Another round would bring or send more. */
  more: boolean
  /** In words, for a person; blank when all went well. */
  message: string
  /** Milliseconds the server asked to wait. */
  retryAfter: number | null
  /** Operations settled (and, after a restore, rows offered); rows that came. */
  sent: number
  pulled: number
}

/** A server that never comes to an end is not asked for ever. */
const ROUNDS_WITHOUT_PROGRESS = 12

/** How many operations a batch may hold at present: halved when refused, doubled when it went well. */
const pace = new WeakMap<Journal, number>()

/** How many rows may be offered at once: halved when refused. */
const offers = new WeakMap<Journal, number>()

/** Rounds until there is nothing to send and nothing to fetch, or until one fails. */
export function exchange(journal: Journal, phone: Phone, fetch: Fetch): Promise<Outcome> {
  const all = () => rounds(journal, phone, fetch)
  return journal.identity.card ? import('./by-card.ts').then(({ byCard }) => byCard(journal, phone, fetch, all)) : all()
}

async function rounds(journal: Journal, phone: Phone, fetch: Fetch): Promise<Outcome> {
  let sent = 0
  let pulled = 0
  for (let idle = 0; ; ) {
    const outcome = await round(journal, phone, fetch, STRETCH)
    sent += outcome.sent
    pulled += outcome.pulled
    idle = outcome.sent + outcome.pulled > 0 ? 0 : idle + 1
    if (outcome.state !== 'done' || !outcome.more || idle >= ROUNDS_WITHOUT_PROGRESS) return { ...outcome, sent, pulled }
  }
}

/**
 * One batch up and one page down, and as many more as `ahead` says, each asked for while the answer before
 * it is being stored. Never throws for the network's sake; StorageTrouble goes through.
 */
export async function round(journal: Journal, phone: Phone, fetch: Fetch, ahead = 0): Promise<Outcome> {
  const holder = newId(journal.around.now(), journal.around.random)
  const outcome = await oneAtATime(journal, async locked => {
    const offer = { ...OFFER, rows: offers.get(journal) ?? OFFER.rows }
    const limits = { ...paceOf(journal), offer }
    const turn = await takeTurn(journal, holder, limits, locked)
    if (!turn) return undefined
    try {
      return await speak(journal, phone, turn, fetch, holder, ahead)
    } finally {
      await endTurn(journal, holder)
    }
  })
  return outcome ?? { state: 'busy', more: false, message: '', retryAfter: null, sent: 0, pulled: 0 }
}

async function speak(journal: Journal, phone: Phone, first: Turn, fetch: Fetch, holder: string, ahead: number): Promise<Outcome> {
  let [sent, pulled] = [0, 0]
  let turn = first
  let asked = ask(journal, phone, turn, fetch)
  for (let left = ahead; ; left--) {
    const reading = left > 0 ? readAhead(journal, turn, paceOf(journal)) : undefined
    const verdict = await asked
    const batch = await reading
    const next = verdict.means === 'answer' && batch ? nextTurn(turn, verdict.answer, batch) : undefined
    // What is asked now counts only if the answer in hand is stored: its page begins where that one ends.
    if (next) asked = ask(journal, phone, next, fetch)
    const outcome = await heed(journal, phone, turn, verdict, fetch, next ? holder : null)
    sent += outcome.sent
    pulled += outcome.pulled
    if (!next) return { ...outcome, sent, pulled }
    turn = next
  }
}

async function heed(journal: Journal, phone: Phone, turn: Turn, verdict: Verdict, fetch: Fetch, holder: string | null): Promise<Outcome> {
  if (verdict.means === 'answer') {
    await phone.setSignedOut(false)
    pace.set(journal, Math.min(LIMITS.ops, Math.max(1, 2 * paceOf(journal).ops)))
    return take(journal, turn, verdict, holder)
  }
  if (verdict.means === 'refused') return refusedWhole(journal, phone, turn, verdict, fetch)
  if (verdict.means === 'signed-out') await phone.setSignedOut(true)
  // On a slow network a smaller batch may make it in time.
  if (verdict.means === 'offline' && turn.items.length > 1) halve(journal, turn)
  const { means, message, retryAfter } = verdict
  return { state: means, more: false, message, retryAfter, sent: 0, pulled: 0 }
}

function paceOf(journal: Journal): Limits {
  return { ...LIMITS, ops: pace.get(journal) ?? LIMITS.ops }
}

async function take(
  journal: Journal,
  turn: Turn,
  { answer }: Extract<Verdict, { means: 'answer' }>,
  holder: string | null = null,
): Promise<Outcome> {
  const { settled, rows } = await receive(journal, turn, answer, holder)
  const more = turn.more || turn.state.restored || answer.reset !== null || answer.pull?.more === true || answer.pull?.boot != null
  return { state: 'done', more, message: '', retryAfter: null, sent: settled, pulled: rows }
}

/**
 * Something on the way, or the server, refuses the whole batch: halve it. A single act that is still
 * refused leaves the queue, but only when the same request without it is welcome: else the fault
 * is not the act's.
 */
async function refusedWhole(
  journal: Journal,
  phone: Phone,
  turn: Turn,
  { code, fields }: Extract<Verdict, { means: 'refused' }>,
  fetch: Fetch,
): Promise<Outcome> {
  if (turn.offer) return refusedOffer(journal, phone, turn, turn.offer, code, fetch)
  const acts = new Set(turn.items.map(item => item.act)).size
  if (acts > 1) {
    halve(journal, turn)
    return { state: 'done', more: true, message: '', retryAfter: null, sent: 0, pulled: 0 }
  }
  const without = { ...turn, items: [] }
  const verdict = acts === 1 ? await ask(journal, phone, without, fetch) : undefined
  if (verdict?.means !== 'answer')
    return { state: 'error', more: false, message: WORDS.refused, retryAfter: null, sent: 0, pulled: 0 }
  await park(journal, turn.items, code, fields)
  const outcome = await take(journal, without, verdict)
  return { ...outcome, more: true, sent: outcome.sent + turn.items.length }
}

function halve(journal: Journal, turn: Turn): void {
  pace.set(journal, Math.max(1, Math.floor(turn.items.length / 2)))
}

/** The same for rows that are offered to a restored server: one that it cannot read is set aside. */
async function refusedOffer(journal: Journal, phone: Phone, turn: Turn, offer: Offer, code: string, fetch: Fetch): Promise<Outcome> {
  const again = { state: 'done', more: true, message: '', retryAfter: null, sent: 0, pulled: 0 } as const
  if (offer.witness.length > 1) {
    offers.set(journal, Math.floor(offer.witness.length / 2))
    return again
  }
  const { offer: _, ...without } = turn
  const verdict = offer.witness.length === 1 ? await ask(journal, phone, without, fetch) : undefined
  if (verdict?.means !== 'answer') return { ...again, state: 'error', more: false, message: WORDS.refused }
  await setRowAside(journal, offer, code, {})
  return { ...again, sent: 1 }
}

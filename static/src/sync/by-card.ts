/** The exchange of a sitter's phone: as everybody's while the card runs, then its last words, then nothing is left. */
import { cardEnd, countUnsent, endCard, isPast, thrownAway } from '../store/card-end.ts'
import { type Identity, type Journal, openJournal } from '../store/journal.ts'
import { CARD_OVER, journalName, type Phone, SINCE, TO_REVOKE } from '../store/phone.ts'
import { browserSurroundings } from '../store/surroundings.ts'
import type { Fetch, Outcome } from './exchange.ts'
import { lastWords } from './last-words.ts'
import { WORDS } from './verdict.ts'

const SESSION = '/api/v1/session'

export async function byCard(journal: Journal, phone: Phone, fetch: Fetch, rounds: () => Promise<Outcome>): Promise<Outcome> {
  if (!(await cardEnd(journal))) {
    if (!(await isPast(journal))) {
      const outcome = await rounds()
      const isOver = outcome.state === 'over' || outcome.message === WORDS.revoked || (await isPast(journal))
      if (!isOver) return outcome
    }
    await endCard(journal)
  }
  const outcome = await lastWords(journal, phone, fetch)
  const { waiting, refused } = await countUnsent(journal)
  if (waiting + refused === 0) await letGo(journal, phone, fetch)
  return outcome
}

/** Nothing of the card is on this phone any more. Its session ends, now or before anybody is let in by it. */
export async function letGo(journal: Journal, phone: Phone, fetch: Fetch): Promise<void> {
  const since = isSame(phone.current(), journal.identity) ? await phone.meta.get(SINCE) : undefined
  if (since !== undefined) {
    await phone.meta.set(TO_REVOKE, since)
    await phone.meta.set(CARD_OVER, true)
  }
  await drop(journal, phone)
  if (since !== undefined) await endSession(fetch, journal.identity.actor).catch(() => undefined)
}

async function drop(journal: Journal, phone: Phone): Promise<void> {
  journal.close()
  await thrownAway(journal)
  await phone.forget(journal.identity)
}

/** Only its own: another card may have been opened on this phone since. */
async function endSession(fetch: Fetch, actor: string): Promise<void> {
  const answer = await fetch(SESSION, { redirect: 'manual', cache: 'no-store' })
  const said = (answer.ok ? await answer.json() : {}) as { account?: { id: string } }
  if (said.account?.id === actor) await fetch(SESSION, { method: 'DELETE', redirect: 'manual' })
}

/** Cards that this phone held before: what they showed goes, what they left unsent stays out of sight. */
export async function sweepCards(phone: Phone, around = browserSurroundings()): Promise<void> {
  const others = phone.known().filter(one => one.card && !isSame(one, phone.current()))
  for (const identity of others) {
    const journal = await openJournal(identity, phone, around)
    await endCard(journal)
    const { waiting, refused } = await countUnsent(journal)
    if (waiting + refused === 0) await drop(journal, phone)
    else journal.close()
  }
}

const isSame = (one: Identity | null, other: Identity | null): boolean => one !== null && other !== null && journalName(one) === journalName(other)

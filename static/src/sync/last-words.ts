/** What a sitter still had to say when her card was over: it is sent, and nothing is brought. */
import type { Journal } from '../store/journal.ts'
import { HELD_PAUSE, LIMITS, nextBatch } from '../store/outbox.ts'
import type { Phone } from '../store/phone.ts'
import { park } from '../store/receive.ts'
import { closeCard } from '../store/card-end.ts'
import { FIRST_STATE, opOf, type OutboxItem } from '../store/shape.ts'
import type { Turn } from '../store/turn.ts'
import { ask } from './ask.ts'
import type { Fetch, Outcome } from './exchange.ts'
import { oneAtATime } from './lock.ts'
import type { NoAnswer } from './verdict.ts'

const NOTHING: Outcome = { state: 'done', more: false, message: '', retryAfter: null, sent: 0, pulled: 0 }
/** A server that never comes to an end is not asked for ever. */
const ROUNDS = 100

/** A receipt, of a card that is over too: `kept` is what the household has to look at. */
interface Told {
  id: string
  status: string
  code?: string
  fields?: Record<string, string>
}

export async function lastWords(journal: Journal, phone: Phone, fetch: Fetch): Promise<Outcome> {
  return (await oneAtATime(journal, () => sayAll(journal, phone, fetch))) ?? { ...NOTHING, state: 'busy' }
}

async function sayAll(journal: Journal, phone: Phone, fetch: Fetch): Promise<Outcome> {
  let sent = 0
  let most = LIMITS.ops
  for (let round = 0; round < ROUNDS; round++) {
    const turn = await nextTurn(journal, most)
    if (turn.items.length === 0) return { ...NOTHING, sent }
    const verdict = await ask(journal, phone, turn, fetch)
    if (verdict.means === 'refused') {
      if (new Set(turn.items.map(item => item.act)).size > 1) most = 1
      else await park(journal, turn.items, verdict.code, verdict.fields)
      continue
    }
    if (verdict.means !== 'answer' && !Array.isArray(verdict.results)) return fallen(journal, verdict, sent)
    const told: Told[] = verdict.means === 'answer' ? verdict.answer.results : (verdict.results as Told[])
    const settled = await settle(journal, turn.items, told)
    if (settled === 0) return { ...NOTHING, sent }
    sent += settled
  }
  return { ...NOTHING, sent }
}

/** It names no place: so it sends, and is given nothing to read. */
function nextTurn({ store, around }: Journal, most: number): Promise<Turn> {
  return store.read(['outbox'], async tx => {
    const [{ items, more }, unsent] = await Promise.all([nextBatch(tx, around.now(), { ...LIMITS, ops: most }), tx.objectStore('outbox').count()])
    return { state: { ...FIRST_STATE, restored: true }, agreed: 0, items, more, unsent }
  })
}

async function fallen(journal: Journal, { means, message, retryAfter }: NoAnswer, sent: number): Promise<Outcome> {
  if (means !== 'over') return { ...NOTHING, state: means, message, retryAfter, sent }
  await closeCard(journal)
  return { ...NOTHING, sent }
}

/** What is said about it, and how much of it left the outbox. */
async function settle(journal: Journal, items: OutboxItem[], told: Told[]): Promise<number> {
  const byId = new Map(told.map(one => [one.id, one]))
  const now = journal.around.now()
  let settled = 0
  await journal.store.write(['outbox', 'attention'], async tx => {
    settled = 0
    const outbox = tx.objectStore('outbox')
    for (const item of items) {
      const { status, code = '', fields = {} }: Omit<Told, 'id'> = byId.get(item.id) ?? { status: 'held' }
      if (status === 'held') {
        await outbox.put({ ...item, state: 'held', again: now + HELD_PAUSE })
        continue
      }
      if (status === 'rejected') await tx.objectStore('attention').put({ ...opOf(item), n: item.n, code, fields, refused: now })
      await outbox.delete(item.n)
      settled++
    }
  }, true)
  journal.changed()
  return settled
}

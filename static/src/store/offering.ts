/**
 * After the server was put back from a backup: what only this phone still has is offered to it, row by
 * row, before anything is read anew. It goes on where it was after every restart.
 */
import { byteLength } from '../records/bytes.ts'
import type { Answer, Asked, Brought } from '../records/message.ts'
import type { Row } from '../records/record.ts'
import { ELSEWHERE } from './anew.ts'
import type { Journal } from './journal.ts'
import { type JournalTx, type Offering, opOf, type OutboxItem, type PullState, type StoredRow } from './shape.ts'
import { attentionOf } from './set-aside.ts'

type Tx = JournalTx<'readwrite'>

/** How many rows are asked about, and how many are sent, in one message. */
export interface OfferLimits {
  asked: number
  rows: number
  bytes: number
}

export const OFFER: OfferLimits = { asked: 1000, rows: 200, bytes: 256_000 }

export interface Offer {
  /** What `offering.after` was: an answer counts only from there. */
  after: string
  /** Records that this offer is about. */
  records: string[]
  /** Which rows does the server lack? */
  lacks: Asked[]
  /** Rows that it lacks. */
  witness: Row[]
}

export const FIRST_OFFERING: Offering = { after: '', owed: [], anchor: null }

/** The next thing to offer. Undefined: all has been, and the state is to read anew from the start. */
export async function nextOffer(tx: Tx, state: PullState, limits: OfferLimits): Promise<Offer | undefined> {
  const { after, owed } = state.offering ?? FIRST_OFFERING
  const records = tx.objectStore('records')
  if (owed.length > 0) {
    const rows = await Promise.all(owed.slice(0, limits.rows).map(id => records.get(id)))
    const taken = within(rows, limits.bytes)
    return { after, records: owed.slice(0, taken.length), lacks: [], witness: taken.flatMap(row => (row ? [wireOf(row)] : [])) }
  }
  const page = await records.getAll(after ? IDBKeyRange.lowerBound(after, true) : null, limits.asked)
  if (page.length === 0) return undefined
  return { after, records: page.map(row => row.id), lacks: page.map(({ op, seq }) => ({ op, seq })), witness: [] }
}

/** All has been offered: what is still in the outbox is tried at once, and the rows are read anew. */
export async function endOffering(tx: Tx, state: PullState): Promise<PullState> {
  const outbox = tx.objectStore('outbox')
  const left = (await outbox.getAll()).filter(item => item.state !== 'received')
  const again = left.map((item): OutboxItem => ({ ...opOf(item), base: item.base && ELSEWHERE, n: item.n, state: 'waiting' }))
  await Promise.all(again.map(item => outbox.put(item)))
  const { offering, ...rest } = state
  const s0 = offering?.anchor ?? null
  return { ...rest, cursor: null, boot: { s0, after: null }, era: state.era + 1, leftOver: true, restored: false }
}

/** The state after an answer to an offer, or to operations that were sent meanwhile. */
export async function takeOffer(
  tx: Tx,
  journal: Journal,
  state: PullState,
  offer: Offer | undefined,
  { head, lacking, witnessed }: Answer,
): Promise<PullState> {
  const offering = { ...(state.offering ?? FIRST_OFFERING), anchor: head ?? state.offering?.anchor ?? null }
  if (!offer || offer.after !== offering.after) return { ...state, offering }
  if (offer.lacks.length > 0) {
    const missing = new Set(lacking)
    const owed = offer.records.filter((_, at) => missing.has(offer.lacks[at]!.op))
    return { ...state, offering: { ...offering, after: offer.records.at(-1)!, owed } }
  }
  await keepRefused(tx, journal, offer.witness, witnessed)
  return { ...state, offering: without(offering, offer.records) }
}

/** A row that the server cannot even read is set aside, so that the others go on. */
export async function setRowAside(journal: Journal, offer: Offer, code: string, fields: Record<string, string>): Promise<void> {
  await journal.store.write(['meta', 'attention'], async tx => {
    const meta = tx.objectStore('meta')
    const state = (await meta.get('pull')) as PullState | undefined
    if (!state?.offering || state.offering.after !== offer.after) return
    const aside = offer.witness.filter(isWorthKeeping).map(row => attentionOf(journal, row, code, fields))
    await Promise.all(aside.map(op => tx.objectStore('attention').put(op)))
    await meta.put({ ...state, offering: without(state.offering, offer.records) }, 'pull')
  }, true)
  journal.changed()
}

/** What is out of this account's sight goes like every such row; all else that is refused is kept for a person to see. */
async function keepRefused(tx: Tx, journal: Journal, rows: Row[], witnessed: Brought[]): Promise<void> {
  const codes = new Map(witnessed.map(one => [one.id, one.status === 'rejected' ? one.code : undefined]))
  const refused = rows.filter(row => isWorthKeeping(row) && (codes.get(row.op) ?? 'not_allowed') !== 'not_allowed')
  const attention = tx.objectStore('attention')
  await Promise.all(refused.map(row => attention.put(attentionOf(journal, row, codes.get(row.op)!, {}))))
}

const isWorthKeeping = (row: Row) => !row.deleted

function without(offering: Offering, done: string[]): Offering {
  const gone = new Set(done)
  return { ...offering, owed: offering.owed.filter(id => !gone.has(id)) }
}

/** As many as fit, and never none. */
function within(rows: (StoredRow | undefined)[], bytes: number): (StoredRow | undefined)[] {
  let size = 0
  const end = rows.findIndex((row, at) => {
    size += row ? byteLength(JSON.stringify(wireOf(row))) : 0
    return at > 0 && size > bytes
  })
  return end < 0 ? rows : rows.slice(0, end)
}

/** The row as the server gave it, without what only this phone's indexes need. */
function wireOf({ id, kind, seq, op, by, edited_by, at, edited_at, device, doc, conflicts, deleted }: StoredRow): Row {
  return { id, kind, seq, op, by, edited_by, at, edited_at, device, doc, conflicts, deleted }
}

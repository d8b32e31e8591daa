/** One request of the exchange, and what its answer means. */
import { schema } from '../kinds/kind.ts'
import type { Request } from '../records/message.ts'
import type { Op } from '../records/record.ts'
import type { Journal } from '../store/journal.ts'
import type { Phone } from '../store/phone.ts'
import { opOf, type OutboxItem, type PullState } from '../store/shape.ts'
import type { Turn } from '../store/turn.ts'
import { deviceLabel } from './device-label.ts'
import { timeLimit } from './time-limit.ts'
import { judge, type Verdict, WORDS } from './verdict.ts'

export type Fetch = (url: string, init: RequestInit) => Promise<Response>

export const ADDRESS = '/api/v1/sync'
const ROWS = 1000
/** An empty phone first asks for the latest alone: Today can be drawn from it, and the rest comes behind. */
const FIRST_ROWS = 200
const PUSH_TIME = 10_000
const PULL_TIME = 20_000
const FEW = 50
/** What an outbox item is that says no schema. */
const FIRST_SCHEMA = 1

/** Never throws: a network that fails is a verdict too. */
export async function ask(journal: Journal, phone: Phone, turn: Turn, fetch: Fetch): Promise<Verdict> {
  const request = requestOf(journal, phone, turn)
  const limit = timeLimit(turn.state.cursor && turn.items.length <= FEW ? PUSH_TIME : PULL_TIME)
  try {
    const response = await fetch(ADDRESS, {
      method: 'POST',
      // A redirect is a portal or a sign-in page: never the server's word.
      redirect: 'manual',
      credentials: 'same-origin',
      cache: 'no-store',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(request),
      signal: limit.signal,
    })
    return await judge(response, request, journal.identity.instance)
  } catch {
    return { means: 'offline', message: WORDS.offline, retryAfter: null }
  } finally {
    limit.clear()
  }
}

function requestOf(journal: Journal, phone: Phone, { state, agreed, items, unsent, heard, offer }: Turn): Request {
  const { actor, household } = journal.identity
  return {
    proto: 1,
    schema: items.length > 0 ? (items[0]!.schema ?? FIRST_SCHEMA) : schema,
    device: phone.device,
    device_label: deviceLabel(globalThis.navigator?.userAgent ?? ''),
    actor,
    household,
    generation: state.generation,
    ...placeOf(state),
    agreed,
    unsent,
    ...(heard === undefined ? {} : { heard }),
    limit: isEmpty(state) ? FIRST_ROWS : ROWS,
    ops: items.map(wireOf),
    ...(offer && offer.lacks.length > 0 ? { lacks: offer.lacks } : {}),
    ...(offer && offer.witness.length > 0 ? { witness: offer.witness } : {}),
  }
}

/** Whether nothing was ever brought, or all is to be brought anew. */
export const isEmpty = ({ cursor, boot }: PullState): boolean => cursor === null && !boot?.s0

/** While it offers what a restored server may lack, a phone reads nothing, and so names no place. */
function placeOf({ restored, offering, cursor, boot, told }: PullState): Pick<Request, 'cursor' | 'boot' | 'anchor'> {
  const beyond = told ? { anchor: told } : {}
  if (!restored) return cursor ? { cursor, ...beyond } : { boot: boot ?? { s0: null, after: null }, ...beyond }
  const anchor = offering?.anchor ?? told ?? cursor
  return anchor ? { anchor } : {}
}

/** The message says the schema for all of them. */
function wireOf(item: OutboxItem): Op {
  const { schema: _, ...op } = opOf(item)
  return op
}

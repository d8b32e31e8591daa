/** A server that keeps to the agreement of the exchange, with a network that can be made to fail. */
import type { Pair, Request } from '../src/records/message.ts'
import type { Op, Row } from '../src/records/record.ts'
import type { Fetch } from '../src/sync/exchange.ts'
import { ALICE, INSTANCE } from './device.ts'

/** An id that only a server makes up, told apart by its number. */
export const named = (number: number) => `0190ffff-0000-7000-8000-${String(number).padStart(12, '0')}`
const SOMEBODY = named(0)
/** The row that a witness brought has an id that every phone would give it. */
const witnessOf = (op: string) => `${op.slice(0, 14)}8${op.slice(15)}`

type Fault = (request: Request, answer: () => Response) => Response | Promise<Response>

export class Server {
  rows = new Map<string, Row>()
  /** Every operation that ever came, by id: its seq, or null when refused or held. */
  log = new Map<string, { op: Op; seq: number | null }>()
  seq = 0
  generation = 1
  parts = 1
  /** Why an operation is refused; undefined lets it through. */
  refuses: (op: Op) => string | undefined = () => undefined
  holds: (op: Op) => boolean = () => false
  refusesRow: (row: Row) => string | undefined = () => undefined
  heard: Request[] = []
  private faults: Fault[] = []
  private others = 0

  /** The next requests go this way, one each. */
  next(...faults: Fault[]): void {
    this.faults.push(...faults)
  }

  fetch: Fetch = async (_, init) => {
    init.signal?.throwIfAborted()
    const request = JSON.parse(String(init.body)) as Request
    this.heard.push(request)
    const fault = this.faults.shift()
    return fault ? fault(request, () => this.answer(request)) : this.answer(request)
  }

  /** Another device's operation. */
  write(op: Pick<Op, 'record' | 'kind' | 'set'>): void {
    const id = named(++this.others)
    this.apply({ id, act: id, base: 0, after: [], at: 0, ...op })
  }

  /** Everything after `seq` is forgotten, as by a backup put back. */
  restoreTo(seq: number): void {
    const kept = [...this.log.values()].filter(one => one.seq !== null && one.seq <= seq)
    this.rows.clear()
    this.log.clear()
    this.seq = 0
    for (const { op } of kept) this.apply(op)
  }

  /** The operation at the head, as the server names it: a restored one counts on from another. */
  private at(seq: number): Pair {
    const known = [...this.log].find(([, one]) => one.seq === seq)
    return { seq, op: known?.[0] ?? '' }
  }

  private answer(request: Request): Response {
    const before = this.generation
    const results = this.takeActs(request.ops)
    const common = { instance: INSTANCE, now: 0, generation: before, results, ...this.partsFor(request) }
    const { cursor, boot, anchor } = request
    const isLost = [cursor ?? boot?.s0, anchor].some(place => place && this.at(place.seq).op !== place.op)
    if (!cursor && !boot) return json({ ...common, ...this.takesBack(request), ...(isLost ? { reset: 'history_changed' } : {}) })
    if (isLost) return json({ ...common, reset: 'history_changed' })
    if (request.generation !== this.generation && request.generation > 0) return json({ ...common, reset: 'generation' })
    return json({ ...common, pull: cursor ? this.delta(cursor, request.limit) : this.load(request) })
  }

  /** To a phone that offers what a restore took: which rows are lacking, and what became of those sent. */
  private takesBack({ lacks = [], witness = [] }: Request): object {
    const witnessed = witness.map(row => {
      const code = this.refusesRow(row)
      if (code) return { id: row.op, status: 'rejected', seq: null, code }
      const known = this.log.get(witnessOf(row.op))
      const isSame = JSON.stringify(this.rows.get(row.id)?.doc) === JSON.stringify(row.doc)
      if (known || isSame) return { id: row.op, status: 'duplicate', seq: known?.seq ?? this.rows.get(row.id)!.seq }
      const op: Op = { id: witnessOf(row.op), act: row.op, record: row.id, kind: row.kind, base: 0, after: [], set: row.doc, at: row.at }
      return { id: row.op, status: 'applied', seq: this.apply(op) }
    })
    const lacking = lacks.filter(({ op, seq }) => !this.log.has(witnessOf(op)) && this.log.get(op)?.seq !== seq).map(({ op }) => op)
    return { head: this.at(this.seq), lacking, witnessed }
  }

  private partsFor({ agreed }: Request): object {
    if (agreed === this.parts) return {}
    const household = { id: ALICE.household, name: ALICE.householdName, is_sample: false }
    const me = { account: ALICE.actor, name: ALICE.actorName, role: 'owner', person: null }
    return { parts: { version: this.parts, household, me, people: [], members: [me], devices: [] } }
  }

  private delta(from: Pair, limit: number) {
    const newer = [...this.rows.values()].filter(row => row.seq > from.seq).sort((a, b) => a.seq - b.seq)
    const rows = newer.slice(0, limit)
    const more = rows.length < newer.length
    return { from, rows, cursor: more ? this.at(rows.at(-1)!.seq) : this.at(this.seq), more }
  }

  private load({ boot, limit }: Request) {
    const s0 = boot!.s0 ?? this.at(this.seq)
    const ids = [...this.rows.keys()].sort().filter(id => boot!.after === null || id > boot!.after)
    const rows = ids.slice(0, limit).map(id => this.rows.get(id)!)
    if (rows.length < ids.length) return { from: { boot }, rows, boot: { s0, after: rows.at(-1)!.id }, more: true }
    return { from: { boot }, rows, cursor: s0, more: this.seq > s0.seq }
  }

  private takeActs(ops: Op[]): object[] {
    const refused = new Map(ops.map(op => [op.act, '']))
    for (const op of ops) refused.set(op.act, refused.get(op.act) || (this.refuses(op) ?? ''))
    return ops.map(op => this.take(op, refused.get(op.act)!))
  }

  private take(op: Op, code: string): object {
    const known = this.log.get(op.id)
    if (known && known.seq !== null) return { id: op.id, status: 'duplicate', seq: known.seq }
    if (this.holds(op)) return { id: op.id, status: 'held', seq: null }
    if (!code) return { id: op.id, status: 'applied', seq: this.apply(op) }
    this.log.set(op.id, { op, seq: null })
    return { id: op.id, status: 'rejected', seq: null, code: this.refuses(op) ? code : 'together', fields: { note: 'too odd' } }
  }

  private apply(op: Op): number {
    const seq = ++this.seq
    const row = this.rows.get(op.record)
    const doc = { ...row?.doc }
    for (const [unit, value] of Object.entries(op.set)) if (value === null) delete doc[unit]
      else doc[unit] = value
    this.log.set(op.id, { op, seq })
    this.rows.set(op.record, {
      id: op.record, kind: op.kind, seq, op: op.id, by: row?.by ?? SOMEBODY, edited_by: row ? SOMEBODY : null,
      at: op.at, edited_at: null, device: 'd', doc, conflicts: null, deleted: doc['deleted'] === true,
    })
    return seq
  }
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } })
}

export const refusal = (status: number, code: string, headers?: Record<string, string>): Fault => () =>
  json({ error: { code, message: code, fields: {} } }, status, headers)

export const faults = {
  /** Nothing reaches the server. */
  unreachable: () => {
    throw new TypeError('Failed to fetch')
  },
  /** The server commits; its answer never comes. */
  lostAnswer: (_: Request, answer: () => Response) => {
    answer()
    throw new TypeError('Failed to fetch')
  },
  cutAnswer: async (_: Request, answer: () => Response) => {
    const text = await answer().text()
    return new Response(text.slice(0, -20), { headers: { 'Content-Type': 'application/json' } })
  },
  portal: () => new Response('<h1>Welcome to the hotel</h1>', { headers: { 'Content-Type': 'text/html' } }),
  redirect: () => ({ type: 'opaqueredirect', status: 0, redirected: false, ok: false, headers: new Headers() }) as Response,
  /** The network delivers the request twice and the second answer once. */
  twice: (_: Request, answer: () => Response) => {
    answer()
    return answer()
  },
} satisfies Record<string, Fault>

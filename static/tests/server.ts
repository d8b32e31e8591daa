/** A server that keeps to the agreement of the exchange, with a network that can be made to fail. */
import type { Request } from '../src/records/message.ts'
import type { Op, Row } from '../src/records/record.ts'
import type { Fetch } from '../src/sync/exchange.ts'
import { INSTANCE } from './device.ts'

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
  heard: Request[] = []
  private faults: Fault[] = []
  private history = 'a'

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
    const id = `other-${this.seq + 1}`
    this.apply({ id, act: id, base: 0, after: [], at: 0, ...op })
  }

  /** Everything after `seq` is forgotten, as by a backup put back. */
  restoreTo(seq: number): void {
    const kept = [...this.log.values()].filter(one => one.seq !== null && one.seq <= seq)
    this.rows.clear()
    this.log.clear()
    this.seq = 0
    for (const { op } of kept) this.apply(op)
    this.history += '+'
  }

  /** The operation at the head, as the server names it: a restored one counts on from another. */
  private at(seq: number): { seq: number; op: string } {
    const known = [...this.log].find(([, one]) => one.seq === seq)
    return { seq, op: known?.[0] ?? '' }
  }

  private answer(request: Request): Response {
    const before = this.generation
    const results = this.takeActs(request.ops)
    const common = { instance: INSTANCE, now: 0, generation: before, results, ...this.partsFor(request) }
    if (request.generation !== this.generation) return json({ ...common, reset: 'generation' })
    const { cursor } = request
    if (cursor && this.at(cursor.seq).op !== cursor.op) return json({ ...common, reset: 'history_changed' })
    return json({ ...common, pull: cursor ? this.delta(cursor, request.limit) : this.load(request) })
  }

  private partsFor({ agreed }: Request): object {
    if (agreed === this.parts) return {}
    return { parts: { version: this.parts, household: {}, me: {}, people: [], members: [], devices: [] } }
  }

  private delta(from: { seq: number; op: string }, limit: number) {
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
      id: op.record, kind: op.kind, seq, op: op.id, by: row?.by ?? 'account', edited_by: row ? 'account' : null,
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

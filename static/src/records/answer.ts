/** The strict reading of an answer: all of it is right, or none of it counts. */
import { block, heardOf } from './answer-block.ts'
import { rowOf } from './answer-rows.ts'
import { BadAnswer, group, id, list, text, unique, whole, words } from './expected.ts'
import type { Answer, Boot, Brought, Page, Pair, Receipt, Request } from './message.ts'

export { BadAnswer } from './expected.ts'

/** Reads an answer to `request`. Raises BadAnswer. */
export function readAnswer(raw: unknown, request: Request): Answer {
  const body = group(raw, 'the answer')
  const reset = resetOf(body['reset'] ?? null, request)
  const parts = body['parts'] ?? null
  const heard = body['heard'] ?? null
  return {
    instance: text(body['instance'], 'instance'),
    now: whole(body['now'], 'now'),
    generation: whole(body['generation'], 'generation'),
    results: receipts(body['results'], request.ops.map(op => op.id)),
    pull: pullOf(body['pull'] ?? null, reset, request),
    reset,
    parts: parts === null ? null : block(parts, request.actor, request.household),
    heard: heard === null ? null : heardOf(heard),
    head: hasPlace(request) ? null : pair(body['head'], 'head'),
    lacking: lackingOf(body['lacking'] ?? [], request),
    witnessed: witnessedOf(body['witnessed'] ?? [], request),
  }
}

const hasPlace = ({ cursor, boot }: Request) => cursor !== undefined || boot !== undefined

function resetOf(raw: unknown, request: Request): Answer['reset'] {
  if (raw === null || raw === 'history_changed') return raw
  if (raw === 'generation' && hasPlace(request)) return raw
  throw new BadAnswer('reset')
}

function pullOf(raw: unknown, reset: Answer['reset'], request: Request): Page | null {
  if (raw === null || reset !== null) return null
  if (!hasPlace(request)) throw new BadAnswer('pull: none was asked for')
  return page(raw, request.limit)
}

function receipts(raw: unknown, asked: string[]): Receipt[] {
  const results = list(raw, 'results').map((one, at) => receipt(one, `results/${at}`))
  exactly(results.map(one => one.id), asked, 'results')
  return results
}

function witnessedOf(raw: unknown, { witness = [] }: Request): Brought[] {
  const results = list(raw, 'witnessed').map((one, at) => {
    const read = receipt(one, `witnessed/${at}`)
    if (read.status === 'held') throw new BadAnswer(`witnessed/${at}/status`)
    return read
  })
  exactly(results.map(one => one.id), witness.map(row => row.op), 'witnessed')
  return results
}

function lackingOf(raw: unknown, { lacks = [] }: Request): string[] {
  const asked = new Set(lacks.map(({ op }) => op))
  const lacking = list(raw, 'lacking').map((one, at) => id(one, `lacking/${at}`))
  if (!lacking.every(op => asked.has(op))) throw new BadAnswer('lacking: one that was not asked about')
  return lacking
}

/** One answer for each that was asked, and none besides. */
function exactly(answered: string[], asked: string[], at: string): void {
  const known = new Set(answered)
  const missing = asked.find(one => !known.has(one))
  if (missing !== undefined) throw new BadAnswer(`${at}: nothing about ${missing}`)
  if (answered.length !== asked.length) throw new BadAnswer(`${at}: more than was asked`)
}

function receipt(raw: unknown, at: string): Receipt {
  const one = group(raw, at)
  const op = text(one['id'], `${at}/id`)
  switch (one['status']) {
    case 'applied':
    case 'merged':
    case 'duplicate':
      return { id: op, status: one['status'], seq: whole(one['seq'], `${at}/seq`) }
    case 'held':
      return { id: op, status: 'held' }
    case 'rejected':
      return {
        id: op, status: 'rejected', code: text(one['code'], `${at}/code`), fields: words(one['fields'] ?? {}, `${at}/fields`),
      }
    default:
      throw new BadAnswer(`${at}/status`)
  }
}

function page(raw: unknown, limit: number): Page {
  const one = group(raw, 'pull')
  const from = group(one['from'], 'pull/from')
  const cursor = one['cursor'] == null ? null : pair(one['cursor'], 'pull/cursor')
  const boot = one['boot'] == null ? null : bootOf(one['boot'], 'pull/boot')
  if ((cursor === null) === (boot === null)) throw new BadAnswer('pull: a cursor or a boot, not both')
  const rows = list(one['rows'], 'pull/rows').map((row, at) => rowOf(row, `pull/rows/${at}`))
  const read: Page = {
    from: from['boot'] === undefined ? pair(from, 'pull/from') : { boot: bootOf(from['boot'], 'pull/from/boot') },
    rows,
    cursor,
    boot,
    more: one['more'] === true,
  }
  if (rows.length > limit) throw new BadAnswer('pull/rows: more than were asked for')
  unique(rows.map(row => row.id), 'pull/rows')
  if ('boot' in read.from) goesOnLoading(read, read.from.boot)
  else goesForward(read, read.from)
  return read
}

/** Changes come in the order of their seqs, after the place asked from and not beyond the one reached. */
function goesForward({ rows, cursor }: Page, from: Pair): void {
  if (cursor === null || cursor.seq < from.seq) throw new BadAnswer('pull/cursor: behind the last one')
  let before = from.seq
  for (const { seq } of rows) {
    if (seq <= before || seq > cursor.seq) throw new BadAnswer('pull/rows: out of their order')
    before = seq
  }
}

/** A first load ends where it began, and each page goes further. */
function goesOnLoading({ cursor, boot }: Page, from: Boot): void {
  const s0 = cursor ?? boot?.s0
  if (!s0) throw new BadAnswer('pull/boot/s0')
  if (from.s0 && (from.s0.seq !== s0.seq || from.s0.op !== s0.op)) throw new BadAnswer('pull: another beginning')
  if (boot && (boot.after === null || boot.after === from.after)) throw new BadAnswer('pull/boot/after')
}

function bootOf(raw: unknown, at: string): Boot {
  const one = group(raw, at)
  const after = one['after'] ?? null
  if (after !== null && (typeof after !== 'string' || after.length > 80)) throw new BadAnswer(`${at}/after`)
  return { s0: one['s0'] == null ? null : pair(one['s0'], `${at}/s0`), after }
}

function pair(raw: unknown, at: string): Pair {
  const one = group(raw, at)
  const op = one['op'] === '' ? '' : id(one['op'], `${at}/op`)
  return { seq: whole(one['seq'], `${at}/seq`), op }
}

/** The strict reading of an answer: all of it is right, or none of it counts. */
import type { Json, Units } from '../kinds/kind.ts'
import type { HouseholdBlock } from './household.ts'
import type { Answer, Boot, Gone, Page, Pair, Receipt } from './message.ts'
import type { Op, Row } from './record.ts'

/** The answer does not keep to the agreement. It is refused whole; `message` names the place. */
export class BadAnswer extends Error {
  override readonly name = 'BadAnswer'
}

/** Reads an answer to a request that carried `ops`. Raises BadAnswer. */
export function readAnswer(raw: unknown, ops: Op[]): Answer {
  const body = group(raw, 'the answer')
  const reset = body['reset'] ?? null
  if (reset !== null && reset !== 'generation' && reset !== 'history_changed') throw new BadAnswer('reset')
  return {
    instance: text(body['instance'], 'instance'),
    now: whole(body['now'], 'now'),
    generation: whole(body['generation'], 'generation'),
    results: receipts(body['results'], ops),
    pull: reset !== null || body['pull'] === undefined || body['pull'] === null ? null : page(body['pull']),
    reset,
    parts: body['parts'] === undefined || body['parts'] === null ? null : block(body['parts']),
  }
}

function receipts(raw: unknown, ops: Op[]): Receipt[] {
  const results = list(raw, 'results').map((one, at) => receipt(one, `results/${at}`))
  const answered = new Set(results.map(({ id }) => id))
  const missing = ops.find(({ id }) => !answered.has(id))
  if (missing) throw new BadAnswer(`results: no receipt for ${missing.id}`)
  if (results.length !== ops.length) throw new BadAnswer('results: more receipts than operations')
  return results
}

function receipt(raw: unknown, at: string): Receipt {
  const one = group(raw, at)
  const id = text(one['id'], `${at}/id`)
  switch (one['status']) {
    case 'applied':
    case 'merged':
    case 'duplicate':
      return { id, status: one['status'], seq: whole(one['seq'], `${at}/seq`) }
    case 'held':
      return { id, status: 'held' }
    case 'rejected': {
      const fields = one['fields'] ?? {}
      return { id, status: 'rejected', code: text(one['code'], `${at}/code`), fields: words(fields, `${at}/fields`) }
    }
    default:
      throw new BadAnswer(`${at}/status`)
  }
}

function page(raw: unknown): Page {
  const one = group(raw, 'pull')
  const from = group(one['from'], 'pull/from')
  const cursor = one['cursor'] === undefined || one['cursor'] === null ? null : pair(one['cursor'], 'pull/cursor')
  const boot = one['boot'] === undefined || one['boot'] === null ? null : bootOf(one['boot'], 'pull/boot')
  if ((cursor === null) === (boot === null)) throw new BadAnswer('pull: a cursor or a boot, not both')
  return {
    from: from['boot'] === undefined ? pair(from, 'pull/from') : { boot: bootOf(from['boot'], 'pull/from/boot') },
    rows: list(one['rows'], 'pull/rows').map((row, at) => rowOf(row, `pull/rows/${at}`)),
    cursor,
    boot,
    more: one['more'] === true,
  }
}

function rowOf(raw: unknown, at: string): Row | Gone {
  const one = group(raw, at)
  const id = text(one['id'], `${at}/id`)
  const seq = whole(one['seq'], `${at}/seq`)
  if (one['gone'] === true) return { id, seq, gone: true }
  text(one['kind'], `${at}/kind`)
  text(one['op'], `${at}/op`)
  text(one['by'], `${at}/by`)
  whole(one['at'], `${at}/at`)
  group(one['doc'], `${at}/doc`)
  // Whatever else a newer server says of a row is kept as it came.
  return {
    ...(one as unknown as Row),
    edited_by: (one['edited_by'] ?? null) as string | null,
    edited_at: (one['edited_at'] ?? null) as number | null,
    device: (one['device'] ?? '') as string,
    doc: one['doc'] as Units,
    conflicts: (one['conflicts'] ?? null) as Row['conflicts'],
    deleted: one['deleted'] === true,
  }
}

function block(raw: unknown): HouseholdBlock {
  const one = group(raw, 'parts')
  whole(one['version'], 'parts/version')
  group(one['household'], 'parts/household')
  group(one['me'], 'parts/me')
  for (const name of ['people', 'members', 'devices']) list(one[name], `parts/${name}`)
  return one as unknown as HouseholdBlock
}

function bootOf(raw: unknown, at: string): Boot {
  const one = group(raw, at)
  const after = one['after'] ?? null
  if (after !== null && typeof after !== 'string') throw new BadAnswer(`${at}/after`)
  return { s0: one['s0'] === null || one['s0'] === undefined ? null : pair(one['s0'], `${at}/s0`), after }
}

function pair(raw: unknown, at: string): Pair {
  const one = group(raw, at)
  if (typeof one['op'] !== 'string') throw new BadAnswer(`${at}/op`)
  return { seq: whole(one['seq'], `${at}/seq`), op: one['op'] }
}

function group(raw: unknown, at: string): Record<string, Json | undefined> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw new BadAnswer(at)
  return raw as Record<string, Json | undefined>
}

function list(raw: unknown, at: string): unknown[] {
  if (!Array.isArray(raw)) throw new BadAnswer(at)
  return raw
}

function text(raw: unknown, at: string): string {
  if (typeof raw !== 'string' || raw === '') throw new BadAnswer(at)
  return raw
}

function whole(raw: unknown, at: string): number {
  if (typeof raw !== 'number' || !Number.isSafeInteger(raw) || raw < 0) throw new BadAnswer(at)
  return raw
}

function words(raw: unknown, at: string): Record<string, string> {
  const one = group(raw, at)
  return Object.fromEntries(Object.entries(one).map(([unit, why]) => [unit, String(why)]))
}

/**
 * Which red flags still stand: until somebody says “seen” or “being seen”; “our doctor knows” silences the same one
 * for 30 days. As webapp/plans/signs.py; tests/cases/signs.json holds both. Pure.
 */
import { type Entry, occurredOf } from './record.ts'

const SILENT = 30 * 24 * 3_600_000

/** Times in ms UTC. */
export interface Sign {
  key: string
  at: number
  /** Of the list that is for the emergency services: never silent. */
  now: boolean
  cleared: string | null
  clearedAt: number | null
}

export function standing<One extends Sign>(signs: readonly One[]): One[] {
  return signs.filter((one) => one.cleared === null && !isSilent(one, signs))
}

/** What is for the emergency services never is. */
export function isSilent(sign: Pick<Sign, 'key' | 'at' | 'now'>, known: readonly Sign[]): boolean {
  return !sign.now && known.some(({ key, cleared, clearedAt }) =>
    key === sign.key && cleared === 'doctor_knows' && clearedAt !== null && clearedAt <= sign.at && sign.at < clearedAt + SILENT)
}

/** Nothing for what is no sign, or is not whole. */
export function signOf({ kind, doc }: Pick<Entry, 'kind' | 'doc'>): Sign | undefined {
  const at = occurredOf(doc)?.at
  const { sign, cleared, cleared_at: moment } = doc
  if (kind !== 'sign' || typeof sign !== 'string' || at === undefined) return undefined
  const clearedAt = typeof moment === 'object' && moment !== null && !Array.isArray(moment) && typeof moment['at'] === 'number' ? moment['at'] : null
  return { key: sign, at, now: doc['now'] === true, cleared: typeof cleared === 'string' ? cleared : null, clearedAt }
}

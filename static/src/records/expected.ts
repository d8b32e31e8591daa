/** The primitives of strict reading: each takes what came and where it stood, or refuses the whole answer. */
import type { Json } from '../kinds/kind.ts'

/** The answer does not keep to the agreement. It is refused whole; `message` names the place. */
export class BadAnswer extends Error {
  override readonly name = 'BadAnswer'
}

export type Group = Record<string, Json | undefined>

export function group(raw: unknown, at: string): Group {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw new BadAnswer(at)
  return raw as Group
}

export function list(raw: unknown, at: string): unknown[] {
  if (!Array.isArray(raw)) throw new BadAnswer(at)
  return raw
}

export function text(raw: unknown, at: string): string {
  if (typeof raw !== 'string' || raw === '') throw new BadAnswer(at)
  return raw
}

/** A whole number that the browser holds exactly, 0 or more, and no more than `most`. */
export function whole(raw: unknown, at: string, most = Number.MAX_SAFE_INTEGER): number {
  if (typeof raw !== 'number' || !Number.isSafeInteger(raw) || raw < 0 || raw > most) throw new BadAnswer(at)
  return raw
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function id(raw: unknown, at: string): string {
  if (typeof raw !== 'string' || !ID.test(raw)) throw new BadAnswer(at)
  return raw
}

export function words(raw: unknown, at: string): Record<string, string> {
  const one = group(raw, at)
  return Object.fromEntries(Object.entries(one).map(([unit, why]) => [unit, String(why)]))
}

export function unique(names: string[], at: string): void {
  if (new Set(names).size !== names.length) throw new BadAnswer(`${at}: the same twice`)
}

const DEPTH = 16

/** A value of which only this much is known: it names no prototype, and has an end. */
export function plainJson(raw: unknown, at: string, depth = 0): void {
  if (typeof raw === 'number' && !Number.isFinite(raw)) throw new BadAnswer(at)
  if (typeof raw !== 'object' || raw === null) return
  if (depth > DEPTH || Object.hasOwn(raw, '__proto__')) throw new BadAnswer(at)
  for (const inside of Object.values(raw)) plainJson(inside, at, depth + 1)
}

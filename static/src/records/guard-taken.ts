/** A dose as it was recorded, with what is not sure about it: when, how much, whether. As webapp/plans/taken.py. */
import type { Quantity } from './quantity.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
/** "Around lunch" is taken to be right to an hour, either way. */
export const AROUND = HOUR

/** One record of a dose; times in milliseconds since 1970, UTC. */
export interface Dose {
  id: string
  person: string
  product: string
  /** The account that wrote it. */
  by: string
  device: string
  at: number
  written: number
  around?: boolean
  quantity?: Quantity
  slot?: string
  skipped?: boolean
  /** When it was deleted; none while it stands. */
  deleted_at?: number
  /** Written on this phone, hence by this phone's clock. */
  mine?: boolean
  /** Other times that other phones wrote, while nobody has chosen. */
  or_at?: number[]
  or_quantity?: Quantity[]
  /** Deleted on one phone and edited on another, and nobody has said which is right. */
  disputed?: boolean
  /** What was answered to "the same dose, or given twice?", by the other record's id. */
  settled?: Record<string, 'same' | 'twice'>
}

export function stands(dose: Pick<Dose, 'deleted_at' | 'disputed'>): boolean {
  return dose.deleted_at === undefined || dose.disputed === true
}

export function isGiven(dose: Pick<Dose, 'deleted_at' | 'disputed' | 'skipped'>): boolean {
  return stands(dose) && dose.skipped !== true
}

export function earliest({ at, or_at = [], around }: Dose): number {
  return Math.min(at, ...or_at) - (around ? AROUND : 0)
}

/** What was written was over by then. */
export function latest({ at, or_at = [], around, written }: Dose): number {
  const last = Math.max(at, ...or_at)
  return around ? Math.max(last, Math.min(last + AROUND, written)) : last
}

export function inTime(one: Dose, other: Dose): number {
  return one.at - other.at || (one.id < other.id ? -1 : 1)
}

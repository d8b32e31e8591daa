/**
 * What the dose guard is told: the dose about to be recorded, and what this phone knows. As webapp/plans/asked.py.
 * All of it is data that the phone already has, so that the answer needs no network.
 */
import { today } from './day.ts'
import { AROUND, DAY, type Dose, HOUR, inTime, MINUTE } from './guard-taken.ts'
import type { Scoops } from './guard-total.ts'
import type { Quantity } from './quantity.ts'

export const LATELY = 14 * DAY
/** How far back knowledge must reach for a product whose label names no gap. */
export const FRESH = 4 * HOUR
const DAY_START = '04:00'

/** Another phone of the household, as the server last told of it; none that is signed out. */
export interface Other {
  id: string
  account: string
  heard?: number
  /** What stayed on it after its last contact. */
  unsent?: number
  /** When its owner last recorded this slot or product for this person. */
  gave?: number
  joined?: number
  /** It holds a hand-over card for this person that is valid now. */
  card?: boolean
}

export interface Asked {
  /** By this phone's clock. */
  now: number
  me: string
  person: string
  product: string
  /** The person's. */
  zone: string
  day_start?: string
  /** The person writes of their own dose. */
  own?: boolean
  quantity?: Quantity
  /** When it was taken, if not now. */
  at?: number
  around?: boolean
  /** A planned portion, and from when until when it is due. */
  slot?: { id: string; opens: number; closes?: number }
  /** What the label or the plan allows: minutes between doses, a maximum in a day and in any 24 hours. */
  limits?: { gap?: number; day?: Quantity; rolling?: Quantity }
  /** Other products that count towards the same limits (all that contain glutamine). */
  together?: string[]
  /** By product: what one scoop or piece of it is. */
  scoops?: Scoops
  doses: Dose[]
  devices: Other[]
  /** The end of this phone's last exchange, by its own clock and by the server's. */
  exchanged?: { here: number; there: number }
}

/** By the server's clock, as far as this phone can tell; never before the last exchange. */
export function trueNow({ now, exchanged }: Asked): number {
  return exchanged ? Math.max(now + exchanged.there - exchanged.here, exchanged.there) : now
}

/** Of two clocks that disagree, the one by which less time has passed. */
export function safeNow(asked: Asked): number {
  return Math.min(asked.now, trueNow(asked))
}

/** The earliest and the latest that the dose itself can have been taken. */
export function takenOf(asked: Asked): [first: number, last: number] {
  const { at, around, now } = asked
  if (at === undefined) return [safeNow(asked), safeNow(asked)]
  const margin = around ? AROUND : 0
  return [at - margin, Math.max(at, Math.min(at + margin, now))]
}

/** Doses of this person that count together with the one asked about, oldest first. */
export function knownOf({ doses, person, product, together = [] }: Asked): Dose[] {
  const products = new Set([product, ...together])
  return doses.filter(dose => dose.person === person && products.has(dose.product)).sort(inTime)
}

export function isLimited({ limits = {} }: Asked): boolean {
  return limits.gap !== undefined || limits.day !== undefined || limits.rolling !== undefined
}

export function gapOf({ limits }: Asked): number {
  return (limits?.gap ?? 0) * MINUTE
}

/** The person's day that an instant belongs to, YYYY-MM-DD. */
export function dayAt(at: number, { zone, day_start = DAY_START }: Asked): string {
  return today(at, zone, day_start)
}

/** The person's day that the dose belongs to. */
export function dayAsked(asked: Asked): string {
  return dayAt(asked.at ?? trueNow(asked), asked)
}

export function dayStart({ day_start = DAY_START }: Asked): string {
  return day_start
}

/**
 * Which records may tell of one and the same dose: "the same dose, or given twice?" As webapp/plans/double.py.
 * Nothing is ever merged or dropped here. A question stays open until somebody answers it, and two
 * answers that contradict each other open it again.
 */
import { counted } from './guard-amount.ts'
import { type Dose, earliest, inTime, isGiven, latest, MINUTE } from './guard-taken.ts'
import type { Quantity } from './quantity.ts'

export const NEAR = 20 * MINUTE

type Why = 'slot' | 'near'

export interface Pair {
  one: string
  other: string
  why: Why
}

/** The pairs to ask about, in the order of their doses' times. */
export function openPairs(doses: Dose[]): Pair[] {
  return combined(doses.filter(isGiven).sort(inTime)).flatMap(([one, other]) => {
    const why = alike(one, other)
    return why && verdict(one, other) === undefined ? [{ one: one.id, other: other.id, why }] : []
  })
}

/** Why two phones may have written one dose: one slot, or like amounts within 20 minutes. */
export function alike(one: Dose, other: Dose): Why | undefined {
  if (one.device === other.device || one.person !== other.person) return undefined
  if (one.slot !== undefined && one.slot === other.slot) return 'slot'
  if (one.slot !== undefined && other.slot !== undefined) return undefined
  const same = one.product === other.product && sameAmount(one.quantity, other.quantity)
  return same && apart(one, other) <= NEAR ? 'near' : undefined
}

export function sameAmount(one: Quantity | undefined, other: Quantity | undefined): boolean {
  if (!one || !other) return one === other
  const [a, b] = [counted(one), counted(other)]
  return a.whole === b.whole && a.of === b.of
}

/** The least time that can lie between them. */
function apart(one: Dose, other: Dose): number {
  return Math.max(0, earliest(one) - latest(other), earliest(other) - latest(one))
}

/** What was answered; undefined while nothing was, or when two phones answered differently. */
function verdict(one: Dose, other: Dose): 'same' | 'twice' | undefined {
  const [mine, theirs] = [one.settled?.[other.id], other.settled?.[one.id]]
  return mine && theirs && mine !== theirs ? undefined : (mine ?? theirs)
}

/** The doses in groups that hang together by `links`, in the order given. */
export function groups(doses: Dose[], links: [string, string][]): Dose[][] {
  const home = new Map(doses.map(({ id }) => [id, id]))
  for (const [one, other] of links) {
    const [to, from] = [home.get(one), home.get(other)]
    if (to !== undefined && from !== undefined) for (const [id, root] of home) if (root === from) home.set(id, to)
  }
  const roots = new Set(doses.map(({ id }) => home.get(id)))
  return [...roots].map(root => doses.filter(({ id }) => home.get(id) === root))
}

/** Records that are known to tell of one dose. */
export function sameLinks(doses: Dose[]): [string, string][] {
  return combined(doses).flatMap(([one, other]) => (verdict(one, other) === 'same' ? [[one.id, other.id]] : []))
}

function combined(doses: Dose[]): [Dose, Dose][] {
  return doses.flatMap((one, at) => doses.slice(at + 1).map((other): [Dose, Dose] => [one, other]))
}

/**
 * When a ramp waits by itself: something happened that the provider should know of. As webapp/plans/holding.py;
 * tests/cases/holding.json holds both. Counted anew each time and stored nowhere: undo the event, and it goes on. Pure.
 */
import type { Plan } from './plan.ts'
import { type Entry, occurredOf, personOf } from './record.ts'
import { signOf, standing } from './signs.ts'

/** Events of the kind `event` (G6). */
const PAUSING = new Set<unknown>(['surgery', 'hospital_stay', 'new_diagnosis', 'new_regular_medicine', 'pregnancy', 'fever', 'vomiting'])

export function isPausing({ kind, doc }: Pick<Entry, 'kind' | 'doc'>): boolean {
  return kind === 'event' && PAUSING.has(doc['event'])
}

/** Since when nothing is due, ms UTC. Never for a prescribed schedule. */
export function heldSince({ ramp, confirmed }: Pick<Plan, 'ramp' | 'confirmed'>, happened: number[]): number | undefined {
  if (!ramp || !confirmed) return undefined
  const after = happened.filter((at) => at > confirmed.at)
  return after.length > 0 ? Math.min(...after) : undefined
}

/**
 * By this phone's own entries, which may not have reached the server yet: for whoever sees how the person feels.
 * A red flag that stands counts before an event.
 */
export function withOwnHold(plan: Plan, known: Entry[]): Plan {
  const mine = known.filter(({ doc }) => personOf(doc) === plan.person)
  const event = heldSince(plan, mine.filter(isPausing).flatMap(({ doc }) => occurredOf(doc)?.at ?? []))
  const signs = plan.ramp ? standing(mine.flatMap((entry) => signOf(entry) ?? [])).map(({ at }) => at) : []
  const { hold: _, ...rest } = plan
  if (signs.length > 0) return { ...rest, hold: { why: 'sign', since: Math.min(...signs) } }
  return event === undefined ? rest : { ...rest, hold: { why: 'event', since: event } }
}

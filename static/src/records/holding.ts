/**
 * When a ramp waits by itself: something happened that the provider should know of. As webapp/plans/holding.py;
 * tests/cases/holding.json holds both. Counted anew each time and stored nowhere: undo the event, and it goes on. Pure.
 */
import type { Plan } from './plan.ts'
import { type Entry, occurredOf, personOf } from './record.ts'

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

/** By this phone's own entries, which may not have reached the server yet: for whoever sees how the person feels. */
export function withOwnHold(plan: Plan, events: Entry[]): Plan {
  const mine = events.filter((entry) => isPausing(entry) && personOf(entry.doc) === plan.person)
  const since = heldSince(plan, mine.flatMap(({ doc }) => occurredOf(doc)?.at ?? []))
  const { hold: _, ...rest } = plan
  return since === undefined ? rest : { ...rest, hold: { why: 'event', since } }
}

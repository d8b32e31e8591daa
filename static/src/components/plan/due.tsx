/** What is planned for a person today, and how each portion stands: kept fresh by the journal and the clock. */
import { useMemo } from 'preact/hooks'
import { spanOf, today } from '../../records/day.ts'
import { type Answering, type Due, type DueState, portionsOn, stateOf } from '../../records/due.ts'
import { withOwnHold } from '../../records/holding.ts'
import type { Plan } from '../../records/plan.ts'
import type { Entry } from '../../records/record.ts'
import { type Person, useEntries, useHousehold, useNow, usePeople, useStored } from '../app-state.tsx'

export interface Standing {
  due: Due
  state: DueState
}

const NONE: Plan[] = []

/**
 * Everybody's plans, running and paused, with what holds them by the journal of this phone; `ready` once it has
 * answered: a portion that is not due must not stand there for a moment.
 */
export function useAllPlans(): { plans: Plan[]; ready: boolean } {
  const agreed = useHousehold()?.plans ?? NONE
  const { byId } = usePeople()
  const known = useStored(async (journal) => [...await journal.ofKind('event'), ...await journal.ofKind('sign')], [])
  const plans = useMemo(() => agreed.map((plan) => {
    const seen = plan.ramp && byId(plan.person)?.may.includes('felt')
    return seen && known ? withOwnHold(plan, known) : plan
  }), [agreed, known])
  return { plans, ready: known !== undefined || !agreed.some(({ ramp }) => ramp) }
}

export function usePlans(person: Pick<Person, 'id'> | undefined): Plan[] {
  const { plans } = useAllPlans()
  return useMemo(() => plans.filter((plan) => plan.person === person?.id), [plans, person?.id])
}

/** Today's portions of all the person's running plans, in the order of their times; undefined until the phone has answered. */
export function useDue(person: Pick<Person, 'id' | 'zone' | 'day_start'> | undefined): Standing[] | undefined {
  const now = useNow()
  const { plans: all, ready } = useAllPlans()
  const plans = useMemo(() => all.filter((plan) => plan.person === person?.id), [all, person?.id])
  const zone = person?.zone ?? 'UTC'
  const day = today(now, zone, person?.day_start)
  const entries = useEntries(...spanOf(day, person?.day_start))
  return useMemo(() => {
    const found = plans.flatMap((plan) => portionsOn(plan, day, zone, person?.day_start)).sort((one, other) => one.opens - other.opens)
    const answers = entries?.filter(({ kind }) => kind === 'dose').map(answeringOf)
    return ready ? answers && found.map((due) => ({ due, state: stateOf(due, answers, now) })) : undefined
  }, [plans, ready, entries, day, zone, person?.day_start, now])
}

/**
 * Doses of the product that were written down in a portion's time, but not as this portion: perhaps they are it.
 * Nothing is ever taken for it by itself.
 */
export function useLoose({ plan, opens, closes }: Due): Entry[] {
  const entries = useEntries(opens, closes)
  return useMemo(() => entries?.filter((entry) => isLoose(entry, plan)) ?? [], [entries, plan])
}

function isLoose({ kind, doc }: Entry, { person, product }: Plan): boolean {
  return kind === 'dose' && doc['person'] === person && doc['product'] === product && typeof doc['portion'] !== 'string' && typeof doc['skipped'] !== 'string'
}

function answeringOf({ doc }: Entry): Answering {
  const { portion, skipped } = doc
  return { ...(typeof portion === 'string' ? { slot: portion } : {}), skipped: typeof skipped === 'string' }
}

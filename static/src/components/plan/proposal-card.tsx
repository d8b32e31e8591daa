/** What the numbers say of the step that one is on: shown with them, for the person to decide. */
import { fieldOf } from '../../kinds/kind.ts'
import { dayOf } from '../../records/day.ts'
import type { Plan } from '../../records/plan.ts'
import { type CheckIn, propose, type Proposal } from '../../records/proposing.ts'
import { plain } from '../../records/quantity.ts'
import { type Entry, occurredOf, personOf } from '../../records/record.ts'
import { type Person, useHousehold, useStored } from '../app-state.tsx'

export function ProposalCard({ plan, person, day }: { plan: Plan; person: Person; day: string }) {
  const known = useStored((journal) => journal.ofKind('checkin'), [])
  const mayChange = ['owner', 'adult'].includes(useHousehold()?.me.role ?? '')
  if (!known || plan.state !== 'running' || plan.hold || !person.may.includes('felt')) return null
  const mine = known.filter(({ doc }) => personOf(doc) === person.id).flatMap((entry) => checkinOf(entry, person) ?? [])
  const proposal = propose(plan, mine, day)
  if (!proposal) return null
  const to = `/household/people/${plan.person}/plans/${plan.id}`
  return (
    <section class="card card--wash-turmeric" aria-label={`${plan.title}: to be decided`}>
      <h2>{titleOf(proposal)}</h2>
      <p>Villi suggests {proposal.deed === 'hold' ? 'waiting' : 'a step back'}. It may be {plan.title}, or something else.</p>
      <p class="small soft">{numbersOf(proposal)} You decide, or ask {plan.provider.name}.</p>
      {mayChange && (
        <div class="row">
          <a class="button button--quiet" href={`${to}/hold`}>Stay on this step</a>
          {(plan.ramp?.at ?? 0) > 0 && <a class="button button--quiet" href={`${to}/back`}>Step back</a>}
        </div>
      )}
    </section>
  )
}

function checkinOf({ doc }: Entry, { day_start }: Person): CheckIn | undefined {
  const occurred = occurredOf(doc)
  if (!occurred) return undefined
  const rated = Object.entries(doc).flatMap(([unit, value]): [string, number][] => {
    const [field, key] = unit.split('/')
    return field === 'ratings' && key !== undefined && typeof value === 'number' ? [[key, value]] : []
  })
  return { day: dayOf(occurred, day_start), ratings: Object.fromEntries(rated), stopped: doc['stopped'] === 'yes' }
}

const nameOf = (key: string): string => fieldOf('checkin', 'ratings')?.options.find(([one]) => one === key)?.[1] ?? key

/** "Headache is up 3". */
function titleOf({ symptom, up }: Proposal): string {
  return symptom === null ? 'It stopped you doing something' : `${nameOf(symptom)} is up ${up}`
}

function numbersOf({ symptom, up, days, baseline }: Proposal): string {
  if (symptom === null) return `So it was said in the check-ins of the last 3 days.`
  return `On ${days} of the last 3 days, against ${plain(baseline ?? 0)} before the first step: ${up} more. This is Villi’s own convention.`
}

/** What a provider said about one person, read from this phone with or without a network. */
import { type Person, useHousehold, useNow, usePeople } from '../components/app-state.tsx'
import { dateWords } from '../components/day-heading.tsx'
import { Icon } from '../components/icon.tsx'
import { OverLimit } from '../components/over-limit.tsx'
import { Page } from '../components/page.tsx'
import { type Standing, useDue, usePlans } from '../components/plan/due.tsx'
import { HoldCard } from '../components/plan/hold-card.tsx'
import { limitsOf, stateWords, stepWords } from '../components/plan/plan-words.ts'
import { ProposalCard } from '../components/plan/proposal-card.tsx'
import { ReviewCard } from '../components/plan/review-card.tsx'
import { Stairs } from '../components/plan/stairs.tsx'
import { type Recording, useRecording } from '../components/plan/recording.tsx'
import { localAt, today, zoneHere } from '../records/day.ts'
import type { Plan } from '../records/plan.ts'
import { amountWords } from '../records/quantity.ts'

export function PlanScreen({ person: id }: { person: string }) {
  const { byId, several } = usePeople()
  const household = useHousehold()
  const person = byId(id)
  if (!household) return <Page title="Plan" back="/app/household"><></></Page>
  if (!person?.may.includes('eaten')) {
    return <Page title="Plan" back="/app/household"><p>Nothing of this plan is shared with this phone’s account.</p></Page>
  }
  return (
    <Page title={several ? `${person.name}’s plan` : 'Plan'} back="/app/household">
      <Plans person={person} strange={(household.strange_plans ?? 0) > 0} mayChange={['owner', 'adult'].includes(household.me.role)} />
    </Page>
  )
}

function Plans({ person, strange, mayChange }: { person: Person; strange: boolean; mayChange: boolean }) {
  const plans = usePlans(person)
  const standing = useDue(person) ?? []
  return (
    <>
      <OverLimit person={person} />
      {strange && <p class="banner banner--turmeric">This app is too old to read one of the household’s plans. Update it under Household, This phone.</p>}
      {plans.length === 0 && !strange && <p>Nothing is agreed for {person.name}.</p>}
      {plans.map((plan) => <OnePlan key={plan.id} plan={plan} person={person} standing={standing.filter(({ due }) => due.plan.id === plan.id)} />)}
      <p class="soft small">Villi lays out what was agreed and counts; it never proposes an amount.</p>
      {mayChange && (
        <ul class="list">
          <li>
            <a class="list__row" href={`/household/people/${person.id}/plans`}>
              <Icon name="pencil" />
              <span class="list__words">
                <span class="list__title">{plans.length === 0 ? 'Write down what your provider said' : 'Change, pause or end'}</span>
                <span class="list__more">with a network</span>
              </span>
              <Icon name="chevron-right" />
            </a>
          </li>
        </ul>
      )}
    </>
  )
}

function OnePlan({ plan, person, standing }: { plan: Plan; person: Person; standing: Standing[] }) {
  const recording = useRecording(person)
  const day = today(useNow(), person.zone, person.day_start)
  const { provider, paused, confirmed } = plan
  const coming = plan.steps.filter(({ from }) => from > day)
  return (
    <section class="card stack" aria-labelledby={`plan-${plan.id}`}>
      <div>
        <p class="eyebrow"><Icon name="stethoscope" />agreed with {provider.name}, {dateWords(provider.date, day)}</p>
        <h2 class="title" id={`plan-${plan.id}`}>{plan.title}</h2>
      </div>
      {paused && <p class="banner banner--turmeric"><b>Paused: {paused.why}</b></p>}
      {plan.state === 'running' && !plan.hold && standing.length === 0 && <p>{whyNone(plan, day)}</p>}
      {standing.length > 0 && (
        <ul class="list list--bare">
          {standing.map((one) => <PortionRow key={one.due.slot} {...one} recording={recording} />)}
        </ul>
      )}
      <HoldCard plan={plan} day={day} />
      <ReviewCard plan={plan} day={day} />
      <ProposalCard plan={plan} person={person} day={day} />
      <Stairs plan={plan} day={day} />
      {coming.map((step) => <p key={step.from}>From {dateWords(step.from, day)}: {stepWords(step)}</p>)}
      <ul class="stack stack--tight plain small">
        {limitsOf(plan).map((limit) => <li key={limit}>{limit}</li>)}
        {plan.ends && <li>Last day: {dateWords(plan.ends, day)}</li>}
        {confirmed && <li>Written down by {confirmed.who || 'somebody who left'} on {dateWords(localAt(confirmed.at, zoneHere()).slice(0, 10), day)}; confirmed as “{confirmed.name}”</li>}
      </ul>
    </section>
  )
}

function whyNone({ steps, ends }: Plan, day: string): string {
  if (ends !== null && day > ends) return `It ended on ${dateWords(ends, day)}.`
  const first = steps[0]
  return first && first.from > day ? `It begins on ${dateWords(first.from, day)}.` : 'No portions today.'
}

/** A portion can be written down before it is due, here only: on Today a second tap must not find it. */
function PortionRow({ due, state, recording }: Standing & { recording: Recording }) {
  const mayWrite = useHousehold()?.me.role !== 'viewer'
  const done = state === 'given' || state === 'skipped'
  return (
    <li class="list__row">
      <Icon name={done ? 'check' : 'pill'} />
      <span class="list__words">
        <span class="list__title">{due.portion.title}, {amountWords(due.portion.quantity)}</span>
        <span class="list__more">{stateWords(state, due.portion.opens)}</span>
      </span>
      {mayWrite && (state === 'due' || state === 'later') && (
        <button type="button" class="button button--quiet" aria-disabled={recording.busy} onClick={() => recording.had(due)}>
          {recording.words(due)}<span class="visually-hidden"> as the {due.portion.title.toLowerCase()} portion</span>
        </button>
      )}
    </li>
  )
}

/** The planned portions of this day: one that is due has two big buttons; what is still to come says from when. */
import { type Person, useHousehold } from '../components/app-state.tsx'
import { Icon } from '../components/icon.tsx'
import type { Card } from '../records/card.ts'
import { localAt } from '../records/day.ts'
import { type Due, type DueState, portionsOn, stateOf } from '../records/due.ts'
import type { Plan } from '../records/plan.ts'
import type { Entry } from '../records/record.ts'
import { JUST_NOW, type When } from '../records/when.ts'
import { answering, useRecording } from './card-record.tsx'
import { amountOf, atWords, byWords, hadWords, timeIn } from './card-words.ts'

interface PortionsOf {
  card: Card
  person: Person
  plans: Plan[]
  day: string
  doses: Entry[]
  now: number
}

export function CardPortions({ card, person, plans, day, doses, now }: PortionsOf) {
  const all = plans.flatMap(plan => portionsOn(plan, day, person.zone, person.day_start)).sort((one, other) => one.opens - other.opens)
  // What was before her time is not hers to answer for, nor what comes after it.
  const mine = all.filter(({ opens, closes }) => closes > card.starts && opens < card.ends)
  if (mine.length === 0 && plans.some(({ hold }) => hold)) return <p class="banner">A plan is paused: no dose is planned for {person.name}.</p>
  if (mine.length === 0) return <p class="banner">No dose is planned for {person.name} until {timeIn(person.zone, card.ends, now)}.</p>
  const stood = mine.map(due => ({ due, state: stateOf(due, answering(doses), now) }))
  return <>{inOrder(stood).map(({ due, state }) => <Portion key={due.slot} due={due} state={state} person={person} starts={card.starts} doses={doses} now={now} />)}</>
}

const FIRST: DueState[] = ['due', 'past', 'later', 'given', 'skipped']

function inOrder(stood: { due: Due; state: DueState }[]) {
  return [...stood].sort((one, other) => FIRST.indexOf(one.state) - FIRST.indexOf(other.state))
}

interface PortionOf {
  due: Due
  state: DueState
  person: Person
  /** From when on it is in the sitter's hands. */
  starts: number
  doses: Entry[]
  now: number
}

function Portion(props: PortionOf) {
  const { due, state, person, starts, now } = props
  if (state === 'given' || state === 'skipped') return <Done {...props} />
  const opens = timeIn(person.zone, due.opens, now)
  const since = Math.max(due.opens, starts)
  return (
    <section class={`card ${state === 'due' ? 'card--first' : ''}`} aria-label={due.portion.title}>
      <div>
        <p class="eyebrow"><Icon name="pill" /><span>{due.portion.title}, {whenDue(props, opens)}</span></p>
        <h2 class="title">{amountOf(due)} {due.plan.title}</h2>
      </div>
      {state === 'due' && <Answers {...props} when={JUST_NOW} at="" />}
      {state === 'past' && <Answers {...props} when={around(since, due, person)} at={` around ${timeIn(person.zone, since, now)}`} />}
    </section>
  )
}

function whenDue({ due, state, person, now }: PortionOf, opens: string) {
  if (state === 'later') return <b>not before {opens}</b>
  return state === 'due' ? `from ${opens} to ${timeIn(person.zone, due.closes, now)}` : 'not recorded'
}

/** Late, but told: about when it became due in her time, since nobody knows better. */
function around(at: number, { portion }: Due, { zone }: Person): When {
  const [date = '', time = ''] = localAt(at, zone).split('T')
  return { date, time, around: portion.title }
}

function Answers({ due, person, state, when, at }: PortionOf & { when: When; at: string }) {
  const { gave, refused, isAsking } = useRecording(person)
  return (
    <>
      <button type="button" class={`button button--wide ${state === 'due' ? '' : 'button--quiet'}`} disabled={isAsking} onClick={() => gave(due, when)}>
        <Icon name="check" />{hadWords(person.name, amountOf(due))}{at}
      </button>
      <button type="button" class="button button--quiet button--wide card-refused" disabled={isAsking} onClick={() => refused(due, when)}>
        <Icon name="x" />{person.name} refused
      </button>
    </>
  )
}

function Done({ due, state, person, doses, now }: PortionOf) {
  const household = useHousehold()
  const entry = doses.findLast(({ doc }) => doc['portion'] === due.slot)
  const told = entry && household ? ` ${atWords(entry, person.zone, now)}, by ${byWords(entry, household)}` : ''
  return (
    <section class={`card ${state === 'given' ? 'card--wash-leaf' : ''}`} aria-label={due.portion.title}>
      <p class="eyebrow"><Icon name={state === 'given' ? 'check' : 'x'} />{due.portion.title}</p>
      <h2>{state === 'given' ? hadWords(person.name, amountOf(due)) : `${person.name} did not have ${amountOf(due)}`}{told}</h2>
    </section>
  )
}

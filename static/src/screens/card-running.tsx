/** The card while it runs: whose, until when; what is due; what to avoid; whom to ring; what was given. */
import { useHousehold, useStored, type HouseholdBlock, type Person } from '../components/app-state.tsx'
import { Avatar } from '../components/avatar.tsx'
import { OverLimit } from '../components/over-limit.tsx'
import type { Card } from '../records/card.ts'
import { spanOf, today } from '../records/day.ts'
import { ofDay } from '../records/person-day.ts'
import { CardDoses } from './card-doses.tsx'
import { CardLeave } from './card-leave.tsx'
import { CardNote } from './card-note.tsx'
import { CardOther } from './card-other.tsx'
import { CardTrouble, RingThem } from './card-over.tsx'
import { CardPortions } from './card-portions.tsx'
import { timeIn } from './card-words.ts'

interface RunningOf {
  card: Card
  household: HouseholdBlock
  now: number
}

export function CardRunning({ card, household, now }: RunningOf) {
  const person = household.people.find(({ id }) => id === card.person)
  if (!person) return null
  const isEarly = now < card.starts
  return (
    <main class="page" id="main" tabIndex={-1}>
      <Head card={card} person={person} now={now} />
      {!isEarly && <OverLimit person={person} />}
      {isEarly ? <p class="banner banner--turmeric">It begins at {timeIn(person.zone, card.starts, now)}. From then on you can tick off what {person.name} had.</p> : <Doses card={card} person={person} now={now} />}
      <CardTrouble />
      <Words title={`Not for ${person.name}`} words={card.avoid} wash="turmeric" />
      <Words title="Good to know" words={card.what} />
      <section class="section" aria-labelledby="ring">
        <h2 id="ring">Whom to ring</h2>
        <RingThem ring={card.ring} />
        {card.ring.length === 0 && <p class="soft">No number is on this card.</p>}
      </section>
      {!isEarly && <Given card={card} person={person} now={now} />}
      <CardLeave />
    </main>
  )
}

function Head({ card, person, now }: { card: Card; person: Person; now: number }) {
  return (
    <header class="card-head">
      <Avatar person={person} size="big" />
      <div>
        <h1 tabIndex={-1}>{person.name}</h1>
        <p class="soft">{card.name} has the card until <b>{timeIn(person.zone, card.ends, now)}</b> · from {card.made_by}</p>
      </div>
    </header>
  )
}

interface PartOf {
  card: Card
  person: Person
  now: number
}

/** The doses of this person's day as this phone knows them, oldest first. */
function useDoses(person: Person, now: number) {
  const day = today(now, person.zone, person.day_start)
  const doses = useStored(async from => ofDay(await from.between(...spanOf(day, person.day_start)), day, [person], person.id).filter(({ kind }) => kind === 'dose'), [day])
  return { day, doses }
}

function Doses({ card, person, now }: PartOf) {
  const { day, doses } = useDoses(person, now)
  const plans = (useHousehold()?.plans ?? []).filter(plan => plan.person === person.id)
  return doses ? <CardPortions card={card} person={person} plans={plans} day={day} doses={doses} now={now} /> : null
}

function Given({ card, person, now }: PartOf) {
  const { doses } = useDoses(person, now)
  return (
    <>
      {doses && <CardDoses person={person} doses={doses} now={now} />}
      <section class="section" aria-labelledby="write">
        <h2 id="write">Anything else</h2>
        {card.what.trim() !== '' && <CardOther person={person} />}
        <CardNote person={person} />
      </section>
    </>
  )
}

function Words({ title, words, wash }: { title: string; words: string; wash?: string }) {
  if (words.trim() === '') return null
  return (
    <section class={`card ${wash ? `card--wash-${wash}` : ''}`} aria-label={title}>
      <h2>{title}</h2>
      <p class="card-words">{words}</p>
    </section>
  )
}

/** Today: what was last, what can be logged with one tap, and what is on the page so far. */
import { headline } from '../kinds/kind.ts'
import { spanOf, today } from '../records/day.ts'
import { ofDay } from '../records/person-day.ts'
import { occurredOf, type Entry } from '../records/record.ts'
import { useEntries, useHousehold, useNow, usePeople, useStatus, useStored, type People, type Person } from '../components/app-state.tsx'
import { dateWords, timeWords, weekday } from '../components/day-heading.tsx'
import { EntryRow } from '../components/entry-row.tsx'
import { Icon } from '../components/icon.tsx'
import { Page } from '../components/page.tsx'
import { ahead, quietly } from '../components/quietly.tsx'
import { FoodFirst } from './today-food-first.tsx'

const LATEST = 4
const FirstSync = quietly(() => import('./others.tsx').then((file) => file.FirstSync))
const NothingYet = quietly(() => import('./others.tsx').then((file) => file.NothingYet))
const SampleBanner = quietly(() => import('./others.tsx').then((file) => file.SampleBanner))
const InstallCard = quietly(() => import('./others.tsx').then((file) => file.InstallCard))
const ConflictHint = quietly(() => import('./others.tsx').then((file) => file.ConflictHint))
const TodaySums = quietly(() => import('./others.tsx').then((file) => file.TodaySums))
const OverLimit = quietly(() => import('./others.tsx').then((file) => file.OverLimit))
const SignCards = quietly(() => import('./others.tsx').then((file) => file.SignCards))
const NextPortion = ahead(() => import('./others.tsx').then((file) => file.NextPortion))
// Today opens on one person: everyone comes by a tap.
const Everyone = quietly(() => import('./others.tsx').then((file) => file.Everyone))

export function Today() {
  const people = usePeople()
  const household = useHousehold()
  const counts = useStored((journal) => journal.count(), [])
  const { lastSuccess } = useStatus()
  if (!household || !counts) return <Page title="Today" quiet>{lastSuccess === null && counts ? <FirstSync known={counts.entries} /> : null}</Page>
  const isBringing = lastSuccess === null && counts.waiting === 0 && counts.entries === 0
  return (
    <Page title="Today" who="day" quiet>
      {household.household.is_sample && <SampleBanner />}
      {isBringing && <FirstSync known={counts.entries} />}
      <ConflictHint people={people} />
      {people.everyone ? <Everyone people={people.people} /> : people.chosen && <OnesDay person={people.chosen} people={people} />}
      <InstallCard />
    </Page>
  )
}

/** What one person had today, newest last; undefined until the phone has answered. */
export function useDay(person: Person | undefined): { day: string; entries: Entry[] | undefined } {
  const { people } = usePeople()
  const now = useNow()
  const day = today(now, person?.zone ?? 'UTC', person?.day_start)
  const found = useEntries(...spanOf(day, person?.day_start))
  return { day, entries: found && ofDay(found, day, people, person?.id) }
}

function OnesDay({ person, people }: { person: Person; people: People }) {
  const { day, entries } = useDay(person)
  const products = useStored((journal) => journal.ofKind('product'), [])
  const planned = useHousehold()?.plans?.some((plan) => plan.person === person.id)
  const counts = useStored((journal) => journal.count(), [])
  if (!entries || !products) return null
  const isNew = entries.length === 0 && (counts?.entries ?? 0) <= products.length
  const feels = person.may.includes('felt')
  const inUse = products.filter((product) => product.doc['archived'] !== true)
  const others = (
    <>
      <MealCard person={person} people={people} planned={planned} day={day} meals={ofKind(entries, 'meal')} />
      {inUse.length > 0 ? <><DoseCard person={person} several={people.several} doses={ofKind(entries, 'dose')} /><TodaySums person={person} /></> : !person.is_child && <CabinetCard />}
      {feels && <CheckInCard person={person} several={people.several} entries={entries} />}
      {isNew ? <NothingYet /> : <SoFar entries={entries} />}
    </>
  )
  return (
    <>
      {feels && <SignCards person={person} />}
      <OverLimit person={person} />
      {planned ? <NextPortion person={person}>{others}</NextPortion> : others}
    </>
  )
}

const ofKind = (entries: Entry[], kind: string): Entry[] => entries.filter((entry) => entry.kind === kind)

const timeOf = (entry: Entry): string => timeWords(occurredOf(entry.doc)?.local ?? '')

interface CardOf {
  person: Person
  several: boolean
}

function MealCard({ person, people, planned, day, meals }: { person: Person; people: People; planned: boolean | undefined; day: string; meals: Entry[] }) {
  const last = meals.at(-1)
  return (
    <section class="card card--first" aria-label="Meals">
      <p class="eyebrow">
        <Icon name="utensils" />
        {last ? `last meal, ${timeOf(last)}` : `${weekday(day)}, ${dateWords(day, day)}`}
      </p>
      <h2 class="title">{last ? headline(last.kind, last.doc) : 'No meal logged yet'}</h2>
      <a class={`button button--wide${planned ? ' button--quiet' : ''}`} href={`/app/add/meal?who=${person.id}`}>What did {people.several ? person.name : 'you'} eat?</a>
      {people.several && <a class="button button--quiet button--wide" href="/app/add/meal?who=table">We ate together</a>}
      <FoodFirst person={person} />
    </section>
  )
}

function DoseCard({ person, several, doses }: CardOf & { doses: Entry[] }) {
  const last = doses.at(-1)
  return (
    <section class="card card__line" aria-label="Doses">
      <div>
        <p class="eyebrow"><Icon name="pill" />{last ? `last dose, ${timeOf(last)}` : 'doses'}</p>
        <h2>{last ? headline(last.kind, last.doc) : `No dose logged ${several ? `for ${person.name} ` : ''}today`}</h2>
      </div>
      <a class="button button--quiet" href="/app/add/dose">Log a dose</a>
    </section>
  )
}

function CabinetCard() {
  return (
    <section class="card card__line" aria-label="Cabinet">
      <div>
        <p class="eyebrow"><Icon name="package" />your cabinet is empty</p>
        <h2>Add what you take</h2>
      </div>
      <a class="button button--quiet" href="/app/add/product">Add</a>
    </section>
  )
}

function CheckInCard({ person, several, entries }: CardOf & { entries: Entry[] }) {
  const last = ofKind(entries, 'checkin').at(-1)
  const first = entries[0]
  const since = first ? `since ${timeOf(first)}` : 'today so far'
  return (
    <section class="card card__line" aria-label="Check-in">
      <div>
        <p class="eyebrow"><Icon name="activity" />{last ? `checked in, ${timeOf(last)}` : since}</p>
        <h2>{last ? headline(last.kind, last.doc) : `How has it been${several ? `, ${person.name}` : ''}?`}</h2>
      </div>
      <a class="button button--quiet" href={last ? `/app/entry/${last.id}` : '/app/add/checkin'}>{last ? 'Look' : 'Check in'}</a>
    </section>
  )
}

function SoFar({ entries }: { entries: Entry[] }) {
  if (entries.length === 0) return null
  const latest = entries.slice(-LATEST).reverse()
  return (
    <section class="section" aria-labelledby="so-far">
      <div class="section__head">
        <h2 id="so-far">So far today</h2>
        <a class="small" href="/app/diary">{entries.length > LATEST ? `All ${entries.length}` : 'Diary'}</a>
      </div>
      <ul class="list list--bare">
        {latest.map((entry) => <li key={entry.id}><EntryRow entry={entry} /></li>)}
      </ul>
    </section>
  )
}

/** Today's first card of one who has a plan: the portion that is due, as one button that records it. */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { fieldOf, headline } from '../../kinds/kind.ts'
import type { Due } from '../../records/due.ts'
import type { Plan } from '../../records/plan.ts'
import { amountWords } from '../../records/quantity.ts'
import { placeOn } from '../../records/stairs.ts'
import { occurredOf } from '../../records/record.ts'
import { today } from '../../records/day.ts'
import { type Person, useHousehold, useNow } from '../app-state.tsx'
import { timeWords } from '../day-heading.tsx'
import { Icon } from '../icon.tsx'
import { HoldCard } from './hold-card.tsx'
import { ProposalCard } from './proposal-card.tsx'
import { ReviewCard } from './review-card.tsx'
import { type Standing, useDue, useLoose, usePlans } from './due.tsx'
import { clock, portionOf, recorded } from './plan-words.ts'
import { aroundThen, type Recording, useRecording } from './recording.tsx'

/** With what stands below it: a card that came later would move a button under the finger. */
export function NextPortion({ person, children }: { person: Person; children?: ComponentChildren }) {
  const plans = usePlans(person)
  const standing = useDue(person)
  const day = today(useNow(), person.zone, person.day_start)
  const recording = useRecording(person)
  const mayWrite = useHousehold()?.me.role !== 'viewer'
  if (!standing) return null
  if (plans.length === 0) return <>{children}</>
  const now = standing.filter(({ state }) => state === 'due')
  const past = standing.filter(({ due, state }) => state === 'past' && !isBefore(due))
  const next = standing.find(({ state }) => state === 'later')
  const write = mayWrite ? recording : undefined
  return (
    <>
      {plans.map((plan) => <HoldCard key={plan.id} plan={plan} day={day} />)}
      {plans.map((plan) => <ReviewCard key={plan.id} plan={plan} day={day} />)}
      {plans.map((plan) => <ProposalCard key={plan.id} plan={plan} person={person} day={day} />)}
      {plans.filter(({ state }) => state === 'paused').map((plan) => <Paused key={plan.id} plan={plan} />)}
      {now.map(({ due }, at) => <DueNow key={due.slot} due={due} first={at === 0} write={write} standing={standing} person={person} />)}
      {now.length === 0 && standing.length > 0 && <NothingNow next={next?.due} standing={standing} person={person} />}
      {past.map(({ due }) => <Past key={due.slot} due={due} write={write} />)}
      {children}
    </>
  )
}

/** Over before the plan was written down, on its first day: nobody was to record it. */
function isBefore({ plan: { steps, confirmed }, day, closes }: Due): boolean {
  return steps[0]?.from === day && confirmed !== undefined && closes <= confirmed.at
}

interface DueOf {
  due: Due
  first: boolean
  write: Recording | undefined
  standing: Standing[]
  person: Person
}

function DueNow({ due, first, write, standing, person }: DueOf) {
  const { portion, plan } = due
  return (
    <section class="card card--first" aria-label={portionOf(portion, plan)}>
      <p class="eyebrow"><Icon name="pill" />{portion.title.toLowerCase()} portion</p>
      <h2 class="title">{plan.title}, {amountWords(portion.quantity)}</h2>
      <Loose due={due} write={write} />
      {write && (
        <button type="button" class={`button button--wide${first ? '' : ' button--quiet'}`} aria-disabled={write.busy} onClick={() => write.had(due)}>
          <Icon name="check" />{write.words(due)}
        </button>
      )}
      <div class="plan-line">
        {first && <Progress standing={standing} person={person} />}
        {write && <Skip due={due} write={write} />}
      </div>
    </section>
  )
}

/** What was due before and nobody wrote down. Nothing is caught up: it was taken then, or it was not. */
function Past({ due, write }: { due: Due; write: Recording | undefined }) {
  const then = aroundThen(due)
  const around = 'time' in then ? clock(then.time) : ''
  return (
    <section class="card" aria-label={`${portionOf(due.portion, due.plan)}, not recorded`}>
      <p class="eyebrow"><Icon name="pill" />{due.plan.title}</p>
      <h2>{due.portion.title} portion not recorded</h2>
      <Loose due={due} write={write} />
      {write && (
        <div class="row">
          <button type="button" class="button button--quiet" aria-disabled={write.busy} onClick={() => write.had(due, then)}>
            {write.words(due)} around {around}
          </button>
          <Skip due={due} write={write} />
        </div>
      )}
    </section>
  )
}

function NothingNow({ next, standing, person }: { next: Due | undefined; standing: Standing[]; person: Person }) {
  const open = standing.filter(({ state }) => state === 'past').length
  const words = next ? `Next: ${next.portion.title.toLowerCase()}, from ${clock(next.portion.opens)}` : open > 0 ? 'No more portions today' : 'All recorded for today'
  return (
    <section class="card" aria-label="Next portion">
      <p class="eyebrow"><Icon name={next || open > 0 ? 'pill' : 'check'} />{(next ?? standing[0]!.due).plan.title}</p>
      <h2>{words}</h2>
      <div class="plan-line"><Progress standing={standing} person={person} /></div>
    </section>
  )
}

/** A dose that somebody wrote down in the meantime without saying that it is this one. */
function Loose({ due, write }: { due: Due; write: Recording | undefined }) {
  const dose = useLoose(due).at(-1)
  if (!dose) return null
  const local = occurredOf(dose.doc)?.local ?? ''
  return (
    <div class="banner banner--turmeric">
      <p>{headline(dose.kind, dose.doc)} at {timeWords(local)} is recorded by itself.</p>
      {write && <button type="button" class="button button--quiet" onClick={() => write.was(due, dose)}>It was the {due.portion.title.toLowerCase()} portion</button>}
    </div>
  )
}

/** "1 of 3 today", which leads to the plan. */
function Progress({ standing, person }: { standing: Standing[]; person: Person }) {
  const done = recorded(standing.map(({ state }) => state))
  return (
    <a class="plan-progress" href={`/app/plan/${person.id}`}>
      <span class="small">{done} of {standing.length} recorded today{placeWords(standing)}</span>
      <span class="beads" aria-hidden="true">{standing.map(({ due, state }) => <i key={due.slot} class={state === 'given' || state === 'skipped' ? 'beads__on' : ''} />)}</span>
    </a>
  )
}

/** ", step 2 of 3, day 4": where one stands on the only ramp there is. */
function placeWords(standing: Standing[]): string {
  const [first, ...others] = new Map(standing.map(({ due }) => [due.plan.id, due])).values()
  const place = first && others.length === 0 ? placeOn(first.plan, first.day) : undefined
  return place ? ` · step ${place.step} of ${place.of}, day ${place.day}` : ''
}

function Skip({ due, write }: { due: Due; write: Recording }) {
  const [open, setOpen] = useState(false)
  const reasons = fieldOf('dose', 'skipped')?.options ?? []
  if (!open) return <button type="button" class="button button--plain" onClick={() => setOpen(true)}>Skip</button>
  return (
    <fieldset class="field plan-skip">
      <legend class="field__label">Skipped, because</legend>
      <div class="chips">
        {reasons.map(([key, words]) => <button key={key} type="button" class="chip" onClick={() => write.skip(due, key)}>{words}</button>)}
        <button type="button" class="button button--plain" onClick={() => setOpen(false)}>Not skipped</button>
      </div>
    </fieldset>
  )
}

function Paused({ plan }: { plan: Plan }) {
  const { why, who } = plan.paused ?? { why: '', who: '' }
  return (
    <section class="card card--wash-turmeric" aria-label={`${plan.title} is paused`}>
      <p class="eyebrow"><Icon name="pill" />{plan.title}</p>
      <h2>Paused{why && `: ${why}`}</h2>
      <p class="small">{who && `${who} paused it. `}<a href={`/app/plan/${plan.person}`}>The plan</a></p>
    </section>
  )
}

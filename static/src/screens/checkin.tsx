/**
 * Check-in: eight symptoms and what else the day held. A new one asks for one thing after the other; one that is
 * mended, and who likes it better, has them all at once. What is left alone means "not asked", never zero.
 */
import { useEffect, useState } from 'preact/hooks'
import type { Field } from '../kinds/kind.ts'
import { put, type Draft } from '../records/draft.ts'
import { dayOf, today } from '../records/day.ts'
import { occurredOf, personOf } from '../records/record.ts'
import { isReliefAsked } from '../records/relief.ts'
import { type Person, useNow, usePeople, useStored } from '../components/app-state.tsx'
import { Fields, isAsked } from '../components/form/fields.tsx'
import type { Form } from '../components/form/form.ts'
import { nextOf, OneByOne, type Asked } from '../components/form/one-by-one.tsx'
import { rangeOf } from '../components/form/scale-range.ts'
import { Scales } from '../components/form/scales.tsx'
import { Since } from './checkin-since.tsx'
import type { BodyProps } from './body.tsx'

/** One question each (health.md 5.2). */
const QUESTIONS: Record<string, string> = {
  fatigue: 'How tired, beyond what your day explains?',
  food_reactions: 'How strongly did a food disagree with you?',
  headache: 'How bad was the worst of it?',
  post_nasal_drip: 'How much mucus or throat clearing?',
  skin: 'How bothersome was your skin?',
  belly: 'How bad was belly pain or bloating?',
  constipation: 'How hard was it to go?',
  brain_fog: 'How hard was it to think or focus?',
  stress: 'How much was there?'
}

export function CheckinBody({ form, editing, save }: BodyProps) {
  const { byId } = usePeople()
  const asked = askedOf(form)
  const [at, go] = useState(() => nextOf(asked, form.draft.units))
  const [whole, showWhole] = useState(editing)
  const person = byId(form.draft.people[0])
  useAnsweredBy(form, person, editing)
  // Cleared: from the beginning.
  useEffect(() => { if (!form.dirty) go(nextOf(asked, form.draft.units)) }, [form.dirty])
  const relief = useReliefAsked(person)
  const ratings = form.kind.fields.find(field => field.name === 'ratings' && isAsked(field))
  const asks = !whole && form.faults.length === 0 && at < asked.length
  return (
    <>
      {person?.is_child && <AnsweredBy form={form} name={person.name} />}
      {ratings && <NothingToReport form={form} field={ratings} save={save} editing={editing} rest={() => go(at => Math.max(at, ratings.options.length))} />}
      {asks && <OneByOne form={form} asked={asked} at={at} go={go} />}
      <Since person={editing ? undefined : person} />
      <ul class="anchors small">
        <li><b>0</b> none</li><li><b>1–3</b> there, but I can ignore it</li><li><b>4–6</b> gets in the way</li><li><b>7–10</b> stops me</li>
      </ul>
      {asks
        ? <button type="button" class="button button--plain" onClick={() => showWhole(true)}>All at once</button>
        : <>{ratings && <Scales form={form} field={ratings} questions={QUESTIONS} />}<Fields form={form} without={relief || editing ? ['ratings'] : ['ratings', 'relief']} /></>}
    </>
  )
}

function useReliefAsked(person: Person | undefined): boolean {
  const now = useNow()
  const known = useStored((journal) => journal.ofKind('checkin'), [])
  if (!person || !known) return false
  const mine = known.filter(({ doc }) => personOf(doc) === person.id).flatMap(({ doc }) => {
    const moment = occurredOf(doc)
    return moment ? [{ day: dayOf(moment, person.day_start), answered: typeof doc['relief'] === 'string' }] : []
  })
  return isReliefAsked(mine, today(now, person.zone, person.day_start))
}

/** The eight, in their order, and stress. */
function askedOf({ kind }: Form): Asked[] {
  return kind.fields.filter(isAsked).flatMap((field) => {
    const range = rangeOf(field)
    if (field.ask === 'scale') return [{ unit: field.name, label: field.label, question: QUESTIONS[field.name] ?? '', range }]
    if (field.ask !== 'scales') return []
    return field.options.map(([key, label]) => ({ unit: `${field.name}/${key}`, label, question: QUESTIONS[key] ?? '', range }))
  })
}

interface Nothing {
  form: Form
  field: Field
  save: (form: Form) => void
  editing: boolean
  /** The rest is answered. */
  rest: () => void
}

/** One tap says "none" to all that is not answered yet; with nothing answered it saves as well. */
function NothingToReport({ form, field, save, editing, rest }: Nothing) {
  const units = field.options.map(([key]) => `${field.name}/${key}`)
  const open = units.filter(unit => !(unit in form.draft.units))
  if (open.length === 0) return null
  const none = (draft: Draft): Draft => ({ ...draft, units: open.reduce((said, unit) => put(said, unit, 0), draft.units) })
  const fresh = open.length === units.length && !editing
  const tap = () => {
    form.change(none)
    rest()
    if (fresh) save({ ...form, draft: none(form.draft) })
  }
  return (
    <button class="button button--quiet button--wide nothing" type="button" onClick={tap}>
      {fresh ? 'Nothing today' : 'The rest are 0'}
    </button>
  )
}

/** A child of eight can say it; for a younger one somebody watches (health.md 5.3). */
const CAN_SAY = 8

function useAnsweredBy(form: Form, person: Person | undefined, editing: boolean): void {
  const { me } = usePeople()
  const said = form.draft.units['answered_by']
  const by = person === undefined ? undefined : person.id === me?.id ? 'self' : person.is_child && oldEnough(person) ? 'child' : 'observer'
  useEffect(() => {
    const fits = person?.is_child ? said === 'child' || said === 'observer' : said === by
    if (!editing && by !== undefined && !fits) form.assume('answered_by', by)
  }, [by, said, person?.is_child, editing])
}

function oldEnough({ birth_year: born }: Person): boolean {
  return born !== null && new Date().getFullYear() - born >= CAN_SAY
}

function AnsweredBy({ form, name }: { form: Form, name: string }) {
  const said = form.draft.units['answered_by']
  const ways = [['child', `${name} said so`], ['observer', 'I watched']] as const
  return (
    <div class="chips" role="group" aria-label="Who answered">
      {ways.map(([way, words]) => (
        <button class="chip" type="button" key={way} aria-pressed={said === way} onClick={() => form.set('answered_by', way)}>{words}</button>
      ))}
    </div>
  )
}

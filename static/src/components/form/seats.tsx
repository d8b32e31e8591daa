/** A row for each person at the table: what they had otherwise, and their own planned portion. */
import { useState } from 'preact/hooks'
import { amountWords } from '../../records/quantity.ts'
import { exceptWords } from '../../records/plate.ts'
import { isDecided, type PlannedDose, questionOf, switched } from '../../records/table-doses.ts'
import { useHousehold, usePeople } from '../app-state.tsx'
import { Avatar } from '../avatar.tsx'
import { Icon } from '../icon.tsx'
import { clock } from '../status-line.tsx'
import { idOf, Why } from './field.tsx'
import { whyOf, type Form } from './form.ts'
import { OwnPlate } from './own-plate.tsx'
import { type Planned, usePlanned } from './planned.tsx'
import { doubtWords } from './seat-words.ts'

export function Seats({ form }: { form: Form }) {
  const planned = usePlanned(form, form.draft.opened === undefined)
  const { people } = form.draft
  const hasDoses = (form.draft.planned ?? []).some(({ person }) => people.includes(person)) || planned.all.length > 0
  if (people.length === 0 || (people.length < 2 && !hasDoses)) return null
  return (
    <div class="field" id={idOf('table')} role="group" aria-label="At the table" tabIndex={-1}>
      <ul class="card seats">{people.map(id => <Seat key={id} id={id} form={form} planned={planned} />)}</ul>
      <Why unit="table" why={whyOf(form.faults, 'table')} />
    </div>
  )
}

interface SeatOf {
  id: string
  form: Form
  planned: Planned
}

function Seat({ id, form, planned }: SeatOf) {
  const { byId, several } = usePeople()
  const [open, setOpen] = useState(false)
  const person = byId(id)
  const name = person?.name ?? 'Someone'
  const doses = (form.draft.planned ?? []).filter(dose => dose.person === id)
  const otherwise = exceptWords(form.draft.units, form.draft.except?.[id]).join(' · ')
  const canDiffer = form.draft.people.length > 1
  const who = (
    <>
      {person && several && <Avatar person={person} />}
      <span class="list__words">
        <b>{several ? name : (doses[0]?.title ?? 'Planned')}</b>
        {otherwise !== '' && <span class="small">{otherwise}</span>}
      </span>
    </>
  )
  return (
    <li class="seat">
      {canDiffer
        ? <button class="seat__who" type="button" aria-expanded={open} onClick={() => setOpen(!open)}>{who}<span class="visually-hidden">, something else?</span></button>
        : <span class="seat__who">{who}</span>}
      {doses.map(dose => <DoseChip key={dose.slot.id} form={form} dose={dose} name={name} planned={planned} />)}
      <Recorded id={id} planned={planned} />
      {doses.map(dose => <Doubt key={dose.slot.id} dose={dose} name={several ? name : ''} planned={planned} />)}
      {canDiffer && open && <OwnPlate form={form} id={id} name={name} />}
    </li>
  )
}

/** "had 5 g": on once it is to be saved. A doubtful one is asked about first. */
function DoseChip({ form, dose, name, planned: { guard, answerTo } }: { form: Form, dose: PlannedDose, name: string, planned: Planned }) {
  const { several } = usePeople()
  const turn = async () => {
    const doubtful = !dose.on && answerTo(dose)?.say !== 'fine'
    const { save, asked } = doubtful ? await guard.ask(questionOf(dose, form.draft.when)) : { save: !dose.on }
    const to = { on: save, ...(save && asked ? { asked, askedAt: Date.now() } : {}) }
    // "Not given" of one that was off decides nothing: the row stays as it was.
    if (save || dose.on) form.change(draft => ({ ...draft, planned: switched(draft.planned ?? [], dose.slot.id, to) }))
  }
  return (
    <button class="chip seat__dose" type="button" aria-pressed={dose.on} aria-label={`${several ? name : ''} had ${amountWords(dose.quantity)} ${dose.title}`.trim()} onClick={() => void turn()}>
      <Icon name={dose.on ? 'check' : 'pill'} />had {amountWords(dose.quantity)}
    </button>
  )
}

/** A portion that is answered already is said, so that nobody looks for it. */
function Recorded({ id, planned: { all } }: { id: string, planned: Planned }) {
  const done = all.filter(({ dose, state }) => dose.person === id && (state === 'given' || state === 'skipped'))
  return <>{done.map(({ dose, state }) => <span key={dose.slot.id} class="seat__done small soft"><Icon name="check" size={16} />{state === 'given' ? amountWords(dose.quantity) : 'skipped'}, recorded already</span>)}</>
}

/** In one line why a dose was not switched on: "Mia: cannot tell, ask Bob". */
function Doubt({ dose, name, planned: { all, answerTo } }: { dose: PlannedDose, name: string, planned: Planned }) {
  const block = useHousehold()
  const answer = answerTo(dose)
  const later = all.some(one => one.dose.slot.id === dose.slot.id && one.state === 'later')
  const words = answer && answer.say !== 'fine' && block ? doubtWords(answer, block) : later && !dose.on ? `due from ${clock(dose.slot.opens)}` : ''
  if (words === '' || isDecided(dose, Date.now())) return null
  return <p class="seat__why small"><Icon name={later && answer?.say === 'fine' ? 'pill' : 'circle-alert'} size={18} />{name === '' ? words : `${name}: ${words}`}</p>
}

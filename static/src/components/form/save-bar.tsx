/** The one big button, what is wrong when it cannot save, and who will read what is written. */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Fault } from '../../kinds/check.ts'
import { seenBy } from '../../records/household.ts'
import { StorageTrouble } from '../../store/trouble.ts'
import { usePeople } from '../app-state.tsx'
import { Icon } from '../icon.tsx'
import { useWaiting } from '../trouble-notice.tsx'
import { WhoSees } from '../who-sees.tsx'
import { focusOn, idOf } from './field.tsx'
import { submitsByFinger } from './finger.ts'
import type { Form } from './form.ts'
import { TroubleCard } from './trouble.tsx'

const UNSURE = new StorageTrouble('unsure')

interface Bar {
  form: Form
  words: string
  trouble: Error | undefined
  busy: boolean
  children?: ComponentChildren
}

export function SaveBar({ form, words, trouble, busy, children }: Bar) {
  const [finger] = useState(submitsByFinger)
  const late = useWaiting() !== 'no' && busy
  return (
    <>
      {late ? <TroubleCard key="late" fault={UNSURE} form={form} /> : trouble && <TroubleCard fault={trouble} form={form} />}
      <Sight form={form} />
      <div class="save-bar">
        <button class="button button--wide" type="submit" aria-disabled={busy} {...finger}><Icon name="check" /> {words}</button>
      </div>
      {children}
    </>
  )
}

function Sight({ form }: { form: Form }) {
  const { byId } = usePeople()
  const { part } = form.kind
  if (part === 'household') return <WhoSees person={undefined} part={part} />
  const people = form.draft.people.flatMap(id => byId(id) ?? [])
  const seen = people[0] && seenBy(people[0], part)
  // Four people need four lines only where they are not seen by the same.
  if (people.length > 2 && people.every(person => seenBy(person, part) === seen)) return <p class="sees">Their meals and doses: {seen}</p>
  return <>{people.map(person => <WhoSees key={person.id} person={person} part={part} />)}</>
}

/** Everything that is wrong, on top; each line leads to its question. */
export function FaultSummary({ faults }: { faults: Fault[] }) {
  if (faults.length === 0) return null
  return (
    <div class="error-summary" role="alert">
      <h2>{faults.length === 1 ? 'One thing is missing or odd' : `${faults.length} things are missing or odd`}</h2>
      <ul>
        {faults.map(({ unit, label, why }) => (
          <li key={unit}><a href={`#${idOf(unit)}`} onClick={event => { event.preventDefault(); focusOn(unit) }}>{label.replace(/[?:]$/, '')}: {why}</a></li>
        ))}
      </ul>
    </div>
  )
}

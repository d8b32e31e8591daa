/** Whom an entry is about. Not drawn at all while the household is one person. */
import type { Kind } from '../../kinds/kind.ts'
import { usePeople, type People, type Person } from '../app-state.tsx'
import { PersonChip } from '../person-chips.tsx'
import { described, idOf, Why } from './field.tsx'
import { whyOf, type Form } from './form.ts'

/** Several may sit at one table; everything else is about one. */
export const manyAtOnce = (kind: Kind): boolean => kind.name === 'meal'

export function Who({ form }: { form: Form }) {
  const { people, several } = usePeople()
  const many = manyAtOnce(form.kind)
  const why = whyOf(form.faults, 'person')
  if (!several) return null
  const press = (id: string) => form.change(draft => ({
    ...draft, people: !many ? [id] : draft.people.includes(id) ? draft.people.filter(one => one !== id) : [...draft.people, id]
  }))
  return (
    <div class="field" id={idOf('person')} role="group" aria-label={many ? 'Who ate' : 'Who is it about'} {...described('person', '', why)}>
      <div class="who-wrap who-pick">
        {writable(people, form.kind).map(person => (
          <PersonChip key={person.id} person={person} pressed={form.draft.people.includes(person.id)} onPress={() => press(person.id)} />
        ))}
      </div>
      <Why unit="person" why={why} />
    </div>
  )
}

/** One writes about those whom one may see; about oneself always. */
export function writable(people: readonly Person[], kind: Kind): Person[] {
  const { part } = kind
  return people.filter((person, at) => part === 'household' || person.may.includes(part) || (at === 0 && person.account !== null))
}

/** Whom a new form is about: those on screen at Today, else oneself. */
export function startingPeople({ people, chosen, everyone, me }: People, kind: Kind): string[] {
  const able = writable(people, kind)
  if (everyone && manyAtOnce(kind)) return able.map(person => person.id)
  const first = able.find(person => person.id === chosen?.id) ?? able.find(person => person.id === me?.id) ?? able[0]
  return first === undefined ? [] : [first.id]
}

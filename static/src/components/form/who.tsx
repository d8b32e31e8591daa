/** Whom an entry is about. Not drawn at all while the household is one person. */
import type { Kind } from '../../kinds/kind.ts'
import { type Sitting, whoAte } from '../../records/habit.ts'
import { mealOf } from '../../records/mealtime.ts'
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
  const able = writable(people, form.kind)
  // In the order of the chips, whoever was tapped last: rows and button then name them in that order, too.
  const seats = (now: string[], id: string) => able.map(person => person.id).filter(one => now.includes(one) !== (one === id))
  const press = (id: string) => form.change(draft => ({ ...draft, people: many ? seats(draft.people, id) : [id] }))
  return (
    <div class="field" id={idOf('person')} role="group" aria-label={many ? 'Who ate' : 'Who is it about'} {...described('person', '', why)}>
      <div class="who-wrap who-pick">
        {able.map(person => (
          <PersonChip key={person.id} person={person} pressed={form.draft.people.includes(person.id)} onPress={() => press(person.id)} />
        ))}
      </div>
      <Why unit="person" why={why} />
    </div>
  )
}

/** One writes about those whom one may see; about oneself too, but not on a tablet that several use. */
export function writable(people: readonly Person[], { part }: Kind): Person[] {
  return people.filter(person => part === 'household' || person.may.includes(part))
}

/** What the phone knows for the start of a form. */
export interface Beginning {
  /** A person's id as the link says it, or TABLE; blank for neither. */
  asked: string
  sittings: readonly Sitting[]
  account: string
  /** The clock on the wall. */
  local: string
}

/** In a link to the meal's form: for those who usually eat together, whoever was last on screen. */
export const TABLE = 'table'

/**
 * Whom a new form is about: the one whom the link or the chips name, else oneself. A meal that nobody was
 * named for is for those who usually eat it together; "Everyone" without a habit is everybody.
 */
export function startingPeople({ people, chosen, everyone, unchosen, me }: People, kind: Kind, { asked, sittings, account, local }: Beginning): string[] {
  const able = writable(people, kind)
  const named = able.find(person => person.id === asked) ?? (unchosen || everyone || asked === TABLE ? undefined : able.find(person => person.id === chosen?.id))
  if (named === undefined && manyAtOnce(kind)) {
    const ids = able.map(person => person.id)
    const usual = whoAte(sittings, { meal: mealOf(undefined, local), able: ids, me: account })
    if (usual.length > 0 || everyone || asked === TABLE) return usual.length > 0 ? usual : ids
  }
  const first = named ?? able.find(person => person.id === me?.id) ?? able[0]
  return first === undefined ? [] : [first.id]
}

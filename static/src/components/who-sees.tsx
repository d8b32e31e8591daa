/** Who will read what is written here, said on every screen where something is written. */
import { seenBy } from '../records/household.ts'
import { usePeople, type Person } from './app-state.tsx'

type Part = 'eaten' | 'felt' | 'household'

/** "Alice's meals and doses: the household", "How Alice feels: only Alice". Silent with one person. */
export function WhoSees({ person, part }: { person: Person | undefined; part: Part }) {
  const { several } = usePeople()
  if (!several) return null
  if (part === 'household') return <p class="sees">The whole household sees this.</p>
  if (!person) return null
  return <p class="sees">{whoSees(person, part)}</p>
}

/** The same words for a list of people or a settings row. */
export function whoSees(person: Person, part: 'eaten' | 'felt'): string {
  const what = part === 'eaten' ? `${person.name}’s meals and doses` : `How ${person.name} feels`
  return `${what}: ${seenBy(person, part)}`
}

/** Whose day is on screen. Not drawn at all while the household is one person. */
import { EVERYONE, usePeople, type Person } from './app-state.tsx'
import { Avatar } from './avatar.tsx'

export function PersonChips({ withEveryone = false }: { withEveryone?: boolean }) {
  const { people, several, everyone, chosen, choose } = usePeople()
  if (!several) return null
  const all = withEveryone && everyone
  const shown = all ? undefined : (chosen ?? people[0])
  return (
    <div class="who' role='group' aria-label='Who">
      {people.map((person) => (
        <PersonChip key={person.id} person={person} pressed={person.id === shown?.id} onPress={() => choose(person.id)} />
      ))}
      {withEveryone && (
        <button type="button' class='chip chip--word" aria-pressed={all} onClick={() => choose(EVERYONE)}>
          Everyone
        </button>
      )}
    </div>
  )
}

interface Chip {
  person: Person
  pressed: boolean
  onPress: () => void
}

/** One person to tap; forms use it for "Who ate" as well. */
export function PersonChip({ person, pressed, onPress }: Chip) {
  return (
    <button type="button' class='chip" aria-pressed={pressed} onClick={onPress}>
      <Avatar person={person} />
      {person.name}
    </button>
  )
}

/** Whose day is on screen. Not drawn at all while the household is one person. */
import { useEffect, useRef } from 'preact/hooks'
import { EVERYONE, usePeople, type Person } from './app-state.tsx'
import { Avatar } from './avatar.tsx'

interface ChipsOf {
  withEveryone?: boolean
  /** What stands before anybody was chosen: oneself, or everyone. */
  atFirst?: 'one' | 'everyone'
}

export function PersonChips({ withEveryone = false, atFirst = 'one' }: ChipsOf) {
  const { people, several, everyone, unchosen, chosen, choose } = usePeople()
  const all = withEveryone && (everyone || (unchosen && atFirst === 'everyone'))
  const shown = all ? undefined : (chosen ?? people[0])
  const row = useRef<HTMLDivElement>(null)
  // The row is longer than a small phone: what is chosen must not stand outside it.
  useEffect(() => {
    const pressed = row.current?.querySelector<HTMLElement>('[aria-pressed="true"]')
    if (row.current && pressed) row.current.scrollLeft = pressed.offsetLeft - (row.current.clientWidth - pressed.offsetWidth) / 2
  }, [all, shown?.id])
  if (!several) return null
  return (
    <div class="who" role="group" aria-label="Who" ref={row}>
      {withEveryone && (
        <button type="button" class="chip chip--word" aria-pressed={all} onClick={() => choose(EVERYONE)}>
          Everyone
        </button>
      )}
      {people.map((person) => (
        <PersonChip key={person.id} person={person} pressed={person.id === shown?.id} onPress={() => choose(person.id)} />
      ))}
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
    <button type="button" class="chip" aria-pressed={pressed} onClick={onPress}>
      <Avatar person={person} />
      {person.name}
    </button>
  )
}

/** A person's colour, initial and outline. The name always stands beside it. */
import type { Person } from './app-state.tsx'

export function Avatar({ person, size = '' }: { person: Person; size?: '' | 'big' | 'small' }) {
  return (
    <span class={`avatar person-${person.colour} ${size && `avatar--${size}`}`} aria-hidden="true">
      {person.initial}
    </span>
  )
}

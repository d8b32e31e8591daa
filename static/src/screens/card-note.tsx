/** A note of the sitter's, about the one whose card it is. */
import { useState } from 'preact/hooks'
import type { Person } from '../components/app-state.tsx'
import { Labelled } from '../components/form/field.tsx'
import { Icon } from '../components/icon.tsx'
import { useRecording } from './card-record.tsx'

export function CardNote({ person }: { person: Person }) {
  const [words, setWords] = useState<string>()
  const { noted, isAsking } = useRecording(person)
  if (words === undefined) {
    return <button type="button" class="button button--quiet button--wide" onClick={() => setWords('')}><Icon name="notebook-pen" />Write a note</button>
  }
  const isBlank = words.trim() === ''
  return (
    <form class="card" onSubmit={event => { event.preventDefault(); if (!isBlank) noted(words.trim(), () => setWords(undefined)) }}>
      <Labelled unit="card-note" label={`A note about ${person.name}`} hint={`${person.name}’s family reads it.`}>
        <textarea class="control" id="unit-card-note" rows={3} maxLength={4000} value={words} onInput={event => setWords(event.currentTarget.value)} />
      </Labelled>
      <div class="row">
        <button class="button button--ink grow" disabled={isBlank || isAsking}>Save the note</button>
        <button type="button" class="button button--plain" onClick={() => setWords(undefined)}>Cancel</button>
      </div>
    </form>
  )
}

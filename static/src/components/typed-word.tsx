/** The last guard before something is gone for good: the word on the page has to be typed. */
import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import { Icon } from './icon.tsx'

const WORD = 'discard'

interface Guarded {
  /** What the red button says: "Discard". */
  act: string
  onSure: () => Promise<void>
  onClose: () => void
  children: ComponentChildren
}

export function TypedWord({ act, onSure, onClose, children }: Guarded) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [trouble, setTrouble] = useState('')
  const isSure = typed.trim().toLowerCase() === WORD
  const go = () => {
    if (isSure) onSure().catch((fault: unknown) => setTrouble(fault instanceof Error ? fault.message : String(fault)))
  }
  return (
    <form class="stack" onSubmit={event => { event.preventDefault(); go() }}>
      {children}
      <div class="field">
        <label class="field__label" for={id}>To be sure, type “{WORD}”</label>
        <input id={id} class="control" type="text" autocomplete="off" autocapitalize="off" spellcheck={false} value={typed} onInput={event => setTyped(event.currentTarget.value)} />
      </div>
      {trouble && <p role="alert">{trouble}</p>}
      <button type="submit" class="button button--danger button--wide" aria-disabled={!isSure}><Icon name="trash" />{act}</button>
      <button type="button" class="button button--quiet button--wide" onClick={onClose}>Do not discard</button>
    </form>
  )
}

/** A form for one kind, whole: who, when, the questions, Save. Screens say what goes between and what saving does. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { isEntry } from '../../records/acts.ts'
import { usePeople } from '../app-state.tsx'
import { whenIdle } from '../quietly.tsx'
import { useAtForm } from '../typing.tsx'
import { focusOn } from './field.tsx'
import type { Form } from './form.ts'
import { FaultSummary, SaveBar } from './save-bar.tsx'
import { saveWords } from './save-words.ts'
import { checked } from './saving.ts'
import { TimeChips } from './time-chips.tsx'
import { Who } from './who.tsx'

interface EntryFormOf {
  form: Form
  /** An edit cannot change the person, and knows its time. */
  editing?: boolean
  /** Saves. Sets the faults and resolves when nothing may be saved yet; raises StorageTrouble. */
  onSave: (form: Form) => Promise<void>
  children: (save: (form: Form) => void) => ComponentChildren
  below?: ComponentChildren
}

/** Milliseconds until the Save button says that it is at it. */
const SLOW = 100

export function EntryForm({ form, editing = false, onSave, children, below }: EntryFormOf) {
  const { several, byId } = usePeople()
  const [trouble, setTrouble] = useState<Error>()
  const [busy, setBusy] = useState(false)
  useAtForm()
  useFocusOnFault(form)
  // The first check of a kind reads its schemas and is slow: done while the person still writes, not at the tap.
  useEffect(() => { if (form.dirty) whenIdle(() => void checked(form)) }, [form.dirty])
  const saving = useRef(false)
  const save = (ready: Form) => {
    if (saving.current) return
    saving.current = true
    // The disk is asked first. What a slow one looks like is drawn only once it is slow.
    const slow = setTimeout(() => setBusy(true), SLOW)
    onSave(ready).then(() => setTrouble(undefined), (fault: unknown) => {
      setTrouble(fault instanceof Error ? fault : new Error(String(fault)))
    }).finally(() => {
      clearTimeout(slow)
      saving.current = false
      setBusy(false)
    })
  }
  const nameOf = (person: string) => byId(person)?.name ?? 'someone'
  return (
    <form class="form" noValidate onKeyDown={finishWord} onSubmit={event => { event.preventDefault(); save(form) }}>
      <FaultSummary faults={form.faults} />
      {isEntry(form.kind) && <TimeChips form={form} pickOnly={editing} />}
      {isEntry(form.kind) && !editing && <Who form={form} />}
      {children(save)}
      <SaveBar form={form} busy={busy} trouble={trouble} words={editing ? 'Save changes' : saveWords({ ...form, several, nameOf })}>
        {form.dirty && <button class="button button--plain form__clear" type="button" onClick={form.clear}>{editing ? 'Discard changes' : 'Clear'}</button>}
        {below}
      </SaveBar>
    </form>
  )
}

/** Enter on the phone's keyboard ends a word; it must not save a form that is half filled in. */
function finishWord(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || event.isComposing) return
  event.preventDefault()
  if (event.target.type === 'text' && event.target.getAttribute('enterkeyhint') === 'done') event.target.blur()
}

/** The first faulty question takes the focus, once for each try. */
function useFocusOnFault({ faults, tries }: Form): void {
  useEffect(() => { if (faults[0] !== undefined) focusOn(faults[0].unit) }, [tries])
}

/** The frame of every question: its words, its hint, and what to do when the answer does not fit. */
import type { ComponentChildren } from 'preact'
import { Icon } from '../icon.tsx'

interface Asked {
  unit: string
  label: string
  hint?: string
  why?: string | undefined
  children: ComponentChildren
}

export const idOf = (unit: string): string => `unit-${unit}`

/** What a control must carry so that its hint and fault are read aloud with it. */
export function described(unit: string, hint: string, why: string | undefined) {
  const ids = [hint === '' ? '' : `${idOf(unit)}-hint`, why === undefined ? '' : `${idOf(unit)}-why`].filter(id => id !== '')
  return {
    ...(ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {}),
    ...(why === undefined ? {} : { 'aria-invalid': true as const })
  }
}

/** One box with its label; the box carries `idOf(unit)`. */
export function Labelled({ unit, label, hint = '', why, children }: Asked) {
  return (
    <div class="field">
      <label class="field__label" for={idOf(unit)}>{label}</label>
      <Hint unit={unit} hint={hint} />
      {children}
      <Why unit={unit} why={why} />
    </div>
  )
}

/** Several targets that answer one question. */
export function Grouped({ unit, label, hint = '', why, children }: Asked) {
  return (
    <fieldset class="field" id={idOf(unit)} tabIndex={-1} {...described(unit, hint, why)}>
      <legend class="field__label">{label}</legend>
      <Hint unit={unit} hint={hint} />
      {children}
      <Why unit={unit} why={why} />
    </fieldset>
  )
}

function Hint({ unit, hint }: { unit: string, hint: string }) {
  return hint === '' ? null : <p class="field__hint" id={`${idOf(unit)}-hint`}>{hint}</p>
}

export function Why({ unit, why }: { unit: string, why: string | undefined }) {
  if (why === undefined) return null
  return <p class="field__error" id={`${idOf(unit)}-why`}><Icon name="circle-alert" size={20} />{why}</p>
}

/** Puts the focus on the first thing that can be answered in a question. */
export function focusOn(unit: string): void {
  const frame = document.getElementById(idOf(unit)) ?? document.getElementById(idOf(unit.split('/')[0] ?? unit))
  if (frame === null) return
  frame.closest('details')?.setAttribute('open', '')
  const inside = frame.matches('fieldset, div') ? frame.querySelector<HTMLElement>('input:not([tabindex="-1"]), textarea, select, button') : frame
  const target = inside ?? frame
  target.focus({ preventScroll: true })
  frame.scrollIntoView({ block: 'center' })
}

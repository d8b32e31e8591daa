/** What a form is: what was said so far, and how it is changed. */
import type { Fault } from '../../kinds/check.ts'
import type { Field, Json, Kind, Units } from '../../kinds/kind.ts'
import type { Draft } from '../../records/draft.ts'

export interface Form {
  kind: Kind
  draft: Draft
  faults: Fault[]
  /** The zone that times in this form are read in. */
  zone: string
  change: (how: (draft: Draft) => Draft) => void
  /** Write one merge unit; undefined takes it away. */
  set: (unit: string, value: Json | undefined) => void
  /** Write a unit that nobody typed: it does not make the form one with unsaved words. */
  assume: (unit: string, value: Json) => void
  /** Change what nobody typed, such as what the phone found out since. */
  lay: (how: (draft: Draft) => Draft) => void
  /** Keep the words of a box that are not a value yet. */
  type: (slot: string, text: string) => void
  setFaults: (faults: Fault[]) => void
  /** Counts the times that saving was refused, so that the focus moves once for each. */
  tries: number
  /** Forget the kept draft: it was saved, or cleared by hand. */
  drop: () => Promise<void>
  clear: () => void
  /** Whether anything was said at all. */
  dirty: boolean
}

export interface ControlProps {
  form: Form
  field: Field
}

/** The words of the first fault of a field, its map entries included. */
export function whyOf(faults: readonly Fault[], name: string): string | undefined {
  return faults.find(({ unit }) => unit === name || unit.startsWith(`${name}/`))?.why
}

export function textOf(units: Units, name: string): string {
  const value = units[name]
  return typeof value === 'string' ? value : ''
}

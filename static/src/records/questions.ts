/**
 * Two phones wrote different things without knowing of one another: what the questions are, what a
 * choice writes, and how a choice is taken back. Pure.
 */
import { type Json, kindOf, type Units } from '../kinds/kind.ts'
import { same } from './changed.ts'
import type { Conflict, Entry } from './record.ts'

/** One of the values that were written, and by whom; `by` is blank where no one can say. */
export interface Choice {
  value: Json
  by: string
  at: number | null
  device: string
  op: string
  /** It is what the Diary shows at present. */
  stands: boolean
}

export interface Question {
  unit: string
  choices: Choice[]
}

/** What is to be decided about an entry, in the order of its form. */
export function questionsOf(entry: Entry): Question[] {
  const asked = Object.entries(entry.conflicts ?? {}).map(([unit, lost]) => ({ unit, choices: choicesOf(entry, unit, lost) }))
  const visible = asked.filter(({ unit }) => !isHidden(entry.kind, unit))
  const order = kindOf(entry.kind)?.fields.map(field => field.name) ?? []
  const place = ({ unit }: Question) => order.indexOf(unit.split('/')[0] ?? unit)
  return (visible.length > 0 ? visible : asked).sort((one, other) => place(one) - place(other))
}

/** The units that choosing one of a question's values writes; no one is asked for hidden ones by themselves. */
export function chosen(entry: Entry, { unit }: Question, choice: Choice): Units {
  const beside = Object.entries(entry.conflicts ?? {}).flatMap(([other, lost]) => {
    if (other === unit || !isHidden(entry.kind, other)) return []
    const found = choicesOf(entry, other, lost).find(one => one.op === choice.op)
    return found ? [[other, found.value] as const] : []
  })
  return { [unit]: choice.value, ...Object.fromEntries(beside) }
}

/**
 * What must be written, one after the other and as if the choice had not been seen, so that the
 * question stands again as it was: the values that lay aside, and last the one that stood.
 */
export function waysBack(entry: Entry, units: Units): Units[] {
  const aside: Units[] = []
  for (const [unit, value] of Object.entries(units)) {
    const others = (entry.conflicts?.[unit] ?? []).filter(one => !same(one.value, value))
    others.forEach((one, at) => (aside[at] = { ...aside[at], [unit]: one.value }))
  }
  return [...aside, Object.fromEntries(Object.keys(units).map(unit => [unit, entry.doc[unit] ?? null]))]
}

/** The units that an edit wrote which did not know of the deletion. */
export function editedBeside(entry: Entry, choice: Choice): string[] {
  const stands = Object.entries(entry.writers?.stands ?? {})
  return stands.filter(([unit, one]) => one.op === choice.op && unit !== 'deleted').map(([unit]) => unit)
}

function choicesOf({ doc, writers }: Entry, unit: string, lost: Conflict[]): Choice[] {
  const stood = writers?.stands[unit]
  const first: Choice = { value: doc[unit] ?? null, by: stood?.by ?? '', at: stood?.at ?? null, device: stood?.device ?? '', op: stood?.op ?? '', stands: true }
  const others = lost.map(({ value, by, at, op }): Choice => ({ value, by, at, device: writers?.lost_on[op] ?? '', op, stands: false }))
  return [first, ...others.filter(other => !same(other.value, first.value))]
}

function isHidden(kind: string, unit: string): boolean {
  return unit !== 'deleted' && kindOf(kind)?.fields.find(field => field.name === unit)?.ask === 'hidden'
}

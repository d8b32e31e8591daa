/** The name is on the button, and buttons record: what Save says, and what is said once it is saved. */
import type { Kind } from '../../kinds/kind.ts'
import type { Draft } from '../../records/draft.ts'
import { mealWord } from '../../records/mealtime.ts'
import { amountWords, readNumber } from '../../records/quantity.ts'
import { takenAt } from '../../records/table-doses.ts'
import { momentOf, whenFault } from '../../records/when.ts'

/** "Alice", "Alice and Mia", "Alice, Mia and Bob". */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** "5 g", "5 g and 2 capsules": what one person had with the meal; amounts that cannot be read are left out. */
function doseOf({ dose, planned }: Draft, person: string): string {
  const amount = dose === null ? undefined : readNumber(dose.amounts[person] ?? '')
  const typed = dose !== null && amount !== undefined && amount > 0 ? [{ amount, unit: dose.unit }] : []
  return listed([...takenAt(planned, person).map(({ quantity }) => quantity), ...typed].map(amountWords))
}

/** "Alice had 5 g" for each who had a dose with the meal. */
export function dosesWords(draft: Draft, nameOf: (person: string) => string): string {
  return draft.people.flatMap(person => {
    const dose = doseOf(draft, person)
    return dose === '' ? [] : `${nameOf(person)} had ${dose}`
  }).join(' · ')
}

/** What is typed as the form's own amount, "5 g", for a dose on its own. */
export function amountTyped(kind: Kind, { typed }: Draft): string {
  const field = kind.fields.find(one => one.ask === 'quantity')
  const amount = field && kind.name === 'dose' ? readNumber(typed[`${field.name}.amount`] ?? '') : undefined
  return field && amount !== undefined && amount > 0 ? amountWords({ amount, unit: typed[`${field.name}.unit`] ?? 'g' }) : ''
}

/** A line ends after the dot, not before it. */
const BREAK = '\u00a0· '

export interface Said {
  kind: Kind
  draft: Draft
  several: boolean
  nameOf: (person: string) => string
  zone: string
  now?: number
}

export function saveWords(said: Said): string {
  const { kind, draft, several, nameOf } = said
  // "Save lunch · Alice 5 g · Mia 2.5 g · Bob": once one of them has a dose, each stands with what they had.
  if (draft.people.some(person => doseOf(draft, person) !== '')) {
    return [`Save ${whichMeal(said)}`, ...draft.people.map(person => `${nameOf(person)} ${doseOf(draft, person)}`.trim())].join(BREAK)
  }
  const whom = several && draft.people.length > 0 ? ` for ${listed(draft.people.map(nameOf))}` : ''
  const amount = amountTyped(kind, draft)
  const what = kind.name === 'meal' && draft.people.length > 1 ? ` ${whichMeal(said)}` : ''
  return `Save${what}${whom}${amount === '' ? '' : ` · ${amount}`}`
}

export function savedWords(said: Said): string {
  const { kind, draft, several, nameOf } = said
  const doses = dosesWords(draft, nameOf)
  if (doses !== '') return `${doses} · saved on this phone`
  const amount = amountTyped(kind, draft)
  const whom = listed(draft.people.map(nameOf))
  if (amount !== '' && several) return `${whom} had ${amount} · saved on this phone`
  return several && whom !== '' ? `${kind.label} for ${whom} · saved on this phone` : 'Saved on this phone'
}

/** "lunch", as somebody said or as the hour says; "meal" where neither does. */
function whichMeal({ kind, draft, zone, now = Date.now() }: Said): string {
  if (kind.name !== 'meal') return kind.label.toLowerCase()
  return mealWord(draft.units['meal'], whenFault(draft.when, now, zone) === undefined ? momentOf(draft.when, now, zone).local : '')
}

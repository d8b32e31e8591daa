/** The name is on the button, and buttons record: what Save says, and what is said once it is saved. */
import type { Kind } from '../../kinds/kind.ts'
import type { Draft } from '../../records/draft.ts'
import { amountWords, readNumber } from '../../records/quantity.ts'

/** "Alice", "Alice and Mia", "Alice, Mia and Bob". */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** "Alice had 5 g" for each who had a dose with the meal; amounts that cannot be read are left out. */
export function dosesWords({ dose, people }: Draft, nameOf: (person: string) => string): string {
  if (dose === null) return ''
  return people.flatMap(person => {
    const amount = readNumber(dose.amounts[person] ?? '')
    return amount !== undefined && amount > 0 ? `${nameOf(person)} had ${amountWords({ amount, unit: dose.unit })}` : []
  }).join(' · ')
}

/** What is typed as the form's own amount, "5 g", for a dose on its own. */
export function amountTyped(kind: Kind, { typed }: Draft): string {
  const field = kind.fields.find(one => one.ask === 'quantity')
  const amount = field && kind.name === 'dose' ? readNumber(typed[`${field.name}.amount`] ?? '') : undefined
  return field && amount !== undefined && amount > 0 ? amountWords({ amount, unit: typed[`${field.name}.unit`] ?? 'g' }) : ''
}

export interface Said {
  kind: Kind
  draft: Draft
  several: boolean
  nameOf: (person: string) => string
}

export function saveWords({ kind, draft, several, nameOf }: Said): string {
  const doses = dosesWords(draft, nameOf)
  if (doses !== '') return `Save ${kind.label.toLowerCase()} · ${doses}`
  const whom = several && draft.people.length > 0 ? ` for ${listed(draft.people.map(nameOf))}` : ''
  const amount = amountTyped(kind, draft)
  return `Save${whom}${amount === '' ? '' : ` · ${amount}`}`
}

export function savedWords({ kind, draft, several, nameOf }: Said): string {
  const doses = dosesWords(draft, nameOf)
  if (doses !== '') return `${doses} · saved on this phone`
  const amount = amountTyped(kind, draft)
  const whom = listed(draft.people.map(nameOf))
  if (amount !== '' && several) return `${whom} had ${amount} · saved on this phone`
  return several && whom !== '' ? `${kind.label} for ${whom} · saved on this phone` : 'Saved on this phone'
}

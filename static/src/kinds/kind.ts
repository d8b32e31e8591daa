/** What can be recorded, as the server declared it: the one list that forms, rows and checks read. */
import declared from './declared.json' with { type: 'json' }

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** A flat document: one key a merge unit, such as `note`, `occurred`, `foods/ab12`. */
export type Units = Record<string, Json>

export interface Field {
  name: string
  ask: string
  label: string
  hint: string
  /** (value, words) pairs of a choice, or the declared keys of a keyed map. */
  options: [string, string][]
  more: boolean
  /** The screen that one tap of this field opens once saved; blank for none. */
  after: string
  map: boolean
  required: boolean
}

export interface Kind {
  name: string
  label: string
  plural: string
  icon: string
  part: 'eaten' | 'felt' | 'household'
  order: number
  headline: string[]
  fields: Field[]
}

export const kinds: Kind[] = declared.kinds as Kind[]

/** The version of the operations' own format. */
export const schema: number = declared.schema

export function kindOf(name: string): Kind | undefined {
  return kinds.find(kind => kind.name === name)
}

export function fieldOf(kind: string, name: string): Field | undefined {
  return kindOf(kind)?.fields.find(field => field.name === name)
}

/** The entries of a keyed map in a flat document, [key, value], in the order their keys sort. */
export function mapOf(doc: Units, field: string): [key: string, value: Json][] {
  const start = `${field}/`
  return Object.entries(doc)
    .filter(([unit, value]) => unit.startsWith(start) && value !== null)
    .map(([unit, value]): [string, Json] => [unit.slice(start.length), value])
    .sort(([one], [other]) => (one < other ? -1 : 1))
}

export { headline, detail } from './words.ts'

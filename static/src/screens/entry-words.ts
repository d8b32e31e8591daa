/** What was changed in an entry, said in a person's words: "the amount", "5 g", "deleted". Pure. */
import { fieldOf, type Json, kindOf } from '../kinds/kind.ts'
import { same } from '../records/changed.ts'
import { asMoment } from '../records/draft.ts'
import type { Moment } from '../records/record.ts'
import type { Question } from '../records/questions.ts'
import type { Change } from '../records/steps.ts'
import { labelOf, saidOf } from '../records/unit-words.ts'

/** A form asks "How much?"; who tells of it afterwards says "the amount". */
const NOUNS: Record<string, string> = {
  quantity: 'amount', foods: 'food', meal: 'kind of meal', product: 'product', product_name: 'product', with_food: 'food beside it',
  occurred: 'time', ratings: 'ratings', symptom: 'symptom', severity: 'strength', event: 'event', words: 'words', skipped: 'reason for skipping',
  stopped: 'answer to what it stopped', answered_by: 'who answered', scoop: 'size of a scoop', title: 'name', until: 'end', since: 'beginning',
  settled: 'answer to “given twice?”', asked: 'answer of the dose guard', meal_entry: 'meal it went with', archived: 'use',
}

const LONG = 28

/** "amount", "headache", "note": to stand after "the" or "changed". */
export function nounOf(kind: string, unit: string): string {
  const [name = unit, key] = unit.split('/')
  const isOption = key !== undefined && fieldOf(kind, name)?.options.some(([one]) => one === key)
  return isOption ? labelOf(kind, unit).toLowerCase() : (NOUNS[name] ?? labelOf(kind, unit).toLowerCase())
}

/** One unit's value; `nameOf` finds a product's name by its id. */
export function valueOf(kind: string, unit: string, value: Json, nameOf: (id: string) => string | undefined = () => undefined): string {
  const [name = unit, key] = unit.split('/')
  const ask = fieldOf(kind, name)?.ask
  if (unit === 'deleted') return value === true ? 'deleted' : 'there'
  if (ask === 'flags' && key !== undefined) return value === true ? 'yes' : 'no'
  if (value === null) return ask === 'foods' ? 'left out' : 'left blank'
  if (ask === 'product' && typeof value === 'string') return nameOf(value) ?? 'another product'
  const moment = asMoment(value)
  return moment ? momentWords(moment) : saidOf(kind, unit, value)
}

/** "Mon 23 Nov, 7:50", by the clock where it was. */
function momentWords({ local, around }: Moment): string {
  const day = new Date(`${local.slice(0, 10)}T12:00Z`).toLocaleDateString('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
  return `${day}, ${around ? 'around ' : ''}${local.slice(11).replace(/^0/, '')}`
}

/** "10 g on one phone, 5 g on another"; long words stand on their buttons alone. */
export function factOf(kind: string, { unit, choices }: Question, said: string[]): string {
  const [name = unit, key] = unit.split('/')
  const isFood = key !== undefined && fieldOf(kind, name)?.ask === 'foods'
  if (choices.length > 2) return `${said.length} phones or people differ on the ${nounOf(kind, unit)}`
  if (said.some(words => words.length > LONG)) return `The ${nounOf(kind, unit)} differ${/s$/.test(nounOf(kind, unit)) ? '' : 's'} on two phones`
  const about = key === undefined || isFood ? '' : `${upper(nounOf(kind, unit))}: `
  const [one = '', other = ''] = said
  const isChoice = (fieldOf(kind, name)?.options.length ?? 0) > 0
  return upper(`${about}${one} on one phone, ${isChoice ? other.charAt(0).toLowerCase() + other.slice(1) : other} on another`)
}

/** "the amount to 10 g and the note": what an edit did that met a deletion. */
export function editWords(kind: string, units: { unit: string; value: Json }[]): string {
  const said = units.filter(({ unit }) => kindOf(kind)?.fields.find(field => field.name === unit)?.ask !== 'hidden').map(({ unit, value }) => {
    const words = valueOf(kind, unit, value)
    return words.length > LONG ? `the ${nounOf(kind, unit)}` : `the ${nounOf(kind, unit)} to ${words}`
  })
  return said.length > 1 ? `${said.slice(0, -1).join(', ')} and ${said.at(-1)}` : (said[0] ?? 'it')
}

export const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The changes that a person is told of: ids and names kept for other phones go with what they belong to. */
export function visible<C extends { unit: string }>(kind: string, changes: C[]): C[] {
  const shown = changes.filter(({ unit }) => unit === 'deleted' || fieldOf(kind, unit)?.ask !== 'hidden')
  return shown.length > 0 ? shown : changes
}

function settledWords(said: Json): string {
  if (said === null) return 'opened the question “given twice?” again'
  return said === 'same' ? 'said that this is the same dose as another entry' : 'said that this was given beside another entry: twice'
}

/** "changed the amount and the note", "deleted this", "decided on the amount". */
export function changesWords(kind: string, changes: Change[]): string {
  const deleted = changes.find(({ unit }) => unit === 'deleted')
  if (deleted) return deleted.after === true ? 'deleted this' : 'brought this back'
  const settled = changes.find(({ unit }) => unit.startsWith('settled/'))
  if (settled && visible(kind, changes).includes(settled)) return settledWords(settled.after)
  const nouns = [...new Set(visible(kind, changes).map(({ unit }) => `the ${nounOf(kind, unit)}`))]
  const isSame = changes.length > 0 && changes.every(({ before, after }) => before !== undefined && same(before, after))
  if (nouns.length === 0) return 'changed this'
  const all = nouns.length > 1 ? `${nouns.slice(0, -1).join(', ')} and ${nouns.at(-1)}` : nouns[0]
  return `${isSame ? 'decided on' : 'changed'} ${all}`
}

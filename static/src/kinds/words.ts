/** An entry in words: its headline, "5 g L-glutamine powder", and the softer line below it. */
import { type Field, type Json, type Kind, type Units, kindOf, mapOf } from './kind.ts'

const LONGEST = 120

/** What an entry says at a glance. An unknown kind is called by its bare name. */
export function headline(kind: string, doc: Units): string {
  const known = kindOf(kind)
  if (!known) return kind.replaceAll('_', ' ')
  const said = saidInHeadline(known, doc)
  const line = said.reduce((text, field, at) => {
    const words = inWords(field, doc)
    if (at === 0) return words
    return text + (said[at - 1]?.ask === 'quantity' ? ' ' : ' · ') + words
  }, '')
  return line || known.label
}

/** Everything else that was filled in, softer: "Breakfast · With food · slept badly". */
export function detail(kind: string, doc: Units): string {
  const known = kindOf(kind)
  if (!known) return ''
  const said = new Set([...saidInHeadline(known, doc).map(field => field.name), 'occurred'])
  return known.fields
    .filter(field => field.ask !== 'hidden' && field.ask !== 'product' && !said.has(field.name))
    .filter(field => !isOther(field, doc))
    .map(field => inWords(field, doc))
    .filter(Boolean)
    .join(' · ')
}

/** A plate names itself: which meal it was is said in the headline only when nothing was on it. */
function saidInHeadline(kind: Kind, doc: Units): Field[] {
  const filled = kind.headline
    .flatMap(name => kind.fields.find(field => field.name === name) ?? [])
    .filter(field => inWords(field, doc) && !isOther(field, doc))
  const plate = filled.findIndex(field => field.ask === 'foods')
  return plate < 0 ? filled : filled.slice(0, plate + 1)
}

/** "Something else" gives way to the person's own words. */
function isOther(field: Field, doc: Units): boolean {
  return field.ask === 'choice' && doc[field.name] === 'other' && Boolean(doc['words'])
}

function inWords(field: Field, doc: Units): string {
  if (field.map) return mapInWords(field, mapOf(doc, field.name))
  const value = doc[field.name]
  return value === undefined || value === null ? '' : valueInWords(field, value)
}

/** One unit's value in words, as the history shows it too. */
export function valueInWords(field: Field, value: Json): string {
  switch (field.ask) {
    case 'quantity':
      return isGroup(value) ? `${String(value['amount'])} ${String(value['unit'])}` : ''
    case 'moment':
      return isGroup(value) ? `${field.label.toLowerCase()} ${String(value['local']).replace('T', ' ')}` : ''
    case 'switch':
      return value === true ? field.label.toLowerCase() : ''
    case 'pictures':
      return `${field.label} ${String(value)}`
    case 'choice':
      return choiceInWords(field, String(value))
    case 'scale':
      return field.label.endsWith('?') ? `${String(value)} of 10` : `${field.label.toLowerCase()} ${String(value)}`
    case 'number':
      return `${field.label.toLowerCase()} ${String(value)}`
    default:
      return shortened(String(value))
  }
}

function choiceInWords(field: Field, value: string): string {
  const words = optionOf(field, value)
  const [start, rest] = field.label.split(', ')
  return rest ? `${(start ?? '').toLowerCase()}: ${words.toLowerCase()}` : words
}

function mapInWords(field: Field, entries: [string, Json][]): string {
  const order = field.options.map(([key]) => key)
  const sorted = order.length
    ? [...entries].sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))
    : entries
  if (field.ask === 'foods') return sorted.map(([, food]) => foodInWords(food)).join(', ')
  if (field.ask === 'flags')
    return sorted.flatMap(([key, on]) => (on === true ? optionOf(field, key).toLowerCase() : [])).join(', ')
  return sorted.map(([key, value]) => `${optionOf(field, key).toLowerCase()} ${String(value)}`).join(' · ')
}

function foodInWords(food: Json): string {
  if (!isGroup(food)) return ''
  const portion = food['portion']
  const name = String(food['name'])
  return portion === 'small' || portion === 'large' ? `${name} (${portion})` : name
}

function optionOf(field: Field, value: string): string {
  return field.options.find(([key]) => key === value)?.[1] ?? value.replaceAll('_', ' ')
}

function isGroup(value: Json): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
}

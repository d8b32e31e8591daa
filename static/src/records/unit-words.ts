/** One merge unit in words: what its form calls it, and what it says. */
import { type Field, type Json, type Units, fieldOf } from '../kinds/kind.ts'
import { valueInWords } from '../kinds/words.ts'
import { asMoment } from './draft.ts'

const APART_WORDS: Record<string, string> = { person: 'Who', occurred: 'When', deleted: 'Deleted', kind: 'Kind', set: 'The entry' }

/** "Amount", "Headache", "Foods": the words that stood above the box. */
export function labelOf(kind: string, unit: string): string {
  const [name = unit, key] = unit.split('/')
  const field = fieldOf(kind, name)
  const option = key === undefined ? undefined : field?.options.find(([one]) => one === key)?.[1]
  return option ?? APART_WORDS[name] ?? field?.label.replace(/[?:]$/, '') ?? name.replaceAll('_', ' ')
}

/** "5 g", "4 of 10", "banana (small)"; a unit that was taken away says so. */
export function saidOf(kind: string, unit: string, value: Json): string {
  if (unit === 'deleted') return value === true ? 'deleted' : 'not deleted'
  if (value === null) return 'taken away'
  const [name = unit, key] = unit.split('/')
  const field = fieldOf(kind, name)
  const moment = asMoment(value)
  if (moment) return `${moment.around ? 'around ' : ''}${moment.local.replace('T', ' ')}`
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (field === undefined) return typeof value === 'object' ? JSON.stringify(value) : String(value)
  return key === undefined ? plain(field, value) : entry(value)
}

function plain(field: Field, value: Json): string {
  if (field.ask === 'scale') return `${String(value)} of 10`
  const option = field.options.find(([one]) => one === value)?.[1]
  if (option !== undefined) return option
  return typeof value === 'object' ? valueInWords(field, value) || JSON.stringify(value) : String(value)
}

function entry(value: Json): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return String(value)
  const { name, portion } = value
  if (typeof name !== 'string') return JSON.stringify(value)
  return portion === 'small' || portion === 'large' ? `${name} (${portion})` : name
}

/** All that a change says, by label, in the order of its units; ids of other records are left to `set`. */
export function saysOf(kind: string, set: Units): Record<string, string> {
  const says: Record<string, string> = {}
  for (const [unit, value] of Object.entries(set)) {
    if (unit === 'person' || isReference(kind, unit)) continue
    const label = unit.includes('/') && fieldOf(kind, unit.split('/')[0]!)?.ask === 'foods' ? labelOf(kind, unit.split('/')[0]!) : labelOf(kind, unit)
    const words = saidOf(kind, unit, value)
    says[label] = says[label] === undefined ? words : `${says[label]}, ${words}`
  }
  return says
}

/** Units that hold the id of another record: no person reads those. */
function isReference(kind: string, unit: string): boolean {
  return unit === 'meal_entry' || fieldOf(kind, unit)?.ask === 'product'
}

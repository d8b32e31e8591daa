/**
 * What stands in a form, and what of it is written: a draft becomes merge units, and an edit
 * becomes only the units that it changed. Pure, so that a form found again after a crash says the same.
 */
import type { Fault } from '../kinds/check.ts'
import type { Field, Json, Kind, Units } from '../kinds/kind.ts'
import { addFoods } from './foods.ts'
import type { Except } from './plate.ts'
import type { PlannedDose } from './table-doses.ts'
import { asQuantity, plain, readNumber } from './quantity.ts'
import type { Moment } from './record.ts'
import { momentAt } from './day.ts'
import { JUST_NOW, pickedOf, type When } from './when.ts'

/** A dose that goes with a meal: one amount for each person who had it, as typed. */
export interface TableDose {
  product: string
  unit: string
  amounts: Record<string, string>
  /** By person: it is saved although the guard said so. */
  asked?: Record<string, 'wait' | 'ask'>
}

export interface Draft {
  /** Said already, in merge units; `person` and `occurred` are kept apart, below. */
  units: Units
  /** Words still in a box, by slot ("sleep", "quantity.amount"): half a number is not lost. */
  typed: Record<string, string>
  when: When
  people: string[]
  dose: TableDose | null
  /** What one person had otherwise than the table; absent in drafts of before. */
  except?: Record<string, Except>
  /** Planned portions of those at the table. */
  planned?: PlannedDose[]
  /** When it was last touched, ms UTC. */
  touched: number
  /** For an edit: what it speaks against. */
  opened?: Opened
}

/** An entry as it stood when its form was opened, and the proof of it for the journal. */
export interface Opened {
  doc: Units
  seen: { base: number, after: string[] }
}

/** Units that no question of a form writes. */
export const APART: ReadonlySet<string> = new Set(['person', 'occurred', 'deleted'])

export function emptyDraft(people: string[], now: number): Draft {
  return { units: {}, typed: {}, when: JUST_NOW, people, dose: null, touched: now }
}

/** The draft that shows an entry as it is, so that saving it unchanged writes nothing. */
export function draftOf(kind: Kind, doc: Units, now: number): Draft {
  const units: Units = {}
  const typed: Record<string, string> = {}
  for (const [unit, value] of Object.entries(doc)) if (!APART.has(unit)) units[unit] = value
  for (const field of kind.fields) Object.assign(typed, spelled(field, units[field.name]))
  const occurred = asMoment(doc.occurred)
  return {
    units, typed, touched: now, dose: null,
    when: occurred === undefined ? JUST_NOW : pickedOf(occurred),
    people: typeof doc.person === 'string' ? [doc.person] : []
  }
}

/** How a stored value stands in the boxes of its control. */
function spelled(field: Field, value: Json | undefined): Record<string, string> {
  if (field.ask === 'number' && typeof value === 'number') return { [field.name]: plain(value) }
  const quantity = field.ask === 'quantity' ? asQuantity(value) : undefined
  if (quantity) return { [`${field.name}.amount`]: plain(quantity.amount), [`${field.name}.unit`]: quantity.unit }
  const moment = field.ask === 'moment' ? asMoment(value) : undefined
  if (moment) return { [`${field.name}.date`]: moment.local.slice(0, 10), [`${field.name}.time`]: moment.local.slice(11, 16) }
  return {}
}

export function asMoment(value: Json | undefined): Moment | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const { at, local, zone, around } = value
  if (typeof at !== 'number' || typeof local !== 'string' || typeof zone !== 'string') return undefined
  return { at, local, zone, around: around === true }
}

/** The units of a draft with every box read, and what could not be read. */
export function settle(kind: Kind, draft: Draft, now: number, zone: string): { units: Units; faults: Fault[] } {
  const faults: Fault[] = []
  let units: Units = { ...draft.units }
  for (const field of kind.fields) {
    const read = READERS[field.ask]
    if (read === undefined || APART.has(field.name)) continue
    const outcome = read(field, units, draft.typed, now, zone)
    if (typeof outcome === 'string') faults.push({ unit: field.name, label: field.label, why: outcome })
    else units = outcome
  }
  return { units, faults }
}

/** Reads one field's boxes into the units; answers with the cure, in words, when it cannot. */
type Reader = (field: Field, units: Units, typed: Record<string, string>, now: number, zone: string) => Units | string

const READERS: Partial<Record<string, Reader>> = {
  words: readWords,
  text: readWords,
  number: (field, units, typed) => {
    const raw = typed[field.name]
    if (raw === undefined) return units
    const number = readNumber(raw)
    return Number.isNaN(number) ? 'Write a number, such as 7 or 7.5' : put(units, field.name, number)
  },
  quantity: (field, units, typed) => {
    const raw = typed[`${field.name}.amount`]
    if (raw === undefined) return units
    const amount = readNumber(raw)
    if (amount === undefined) return put(units, field.name, undefined)
    if (Number.isNaN(amount)) return 'Write the amount as a number, such as 5 or 2.5'
    const unit = typed[`${field.name}.unit`] ?? 'g'
    const before = asQuantity(units[field.name])
    return before?.amount === amount && before.unit === unit ? units : put(units, field.name, { amount, unit })
  },
  foods: (field, units, typed, now) => addFoods(units, field.name, typed[field.name] ?? '', now),
  moment: (field, units, typed, _now, zone) => {
    const [date, time] = [typed[`${field.name}.date`], typed[`${field.name}.time`]]
    if (date === undefined && time === undefined) return units
    if (!date) return time ? 'Pick the day too' : put(units, field.name, undefined)
    const before = asMoment(units[field.name])
    if (before?.local === `${date}T${time}`) return units
    return put(units, field.name, { ...momentAt(date, time || '12:00', before?.zone ?? zone, !time) })
  }
}

function readWords(field: Field, units: Units): Units {
  const words = units[field.name]
  return typeof words === 'string' ? put(units, field.name, words.trim() || undefined) : units
}

/** `units` with `unit` written, or taken away when the value is undefined. */
export function put(units: Units, unit: string, value: Json | undefined): Units {
  const { [unit]: _gone, ...rest } = units
  return value === undefined ? rest : { ...units, [unit]: value }
}

/** A draft that is ready, as the acts to save: one act a person, a meal and its doses in one. */
import type { Fault } from '../kinds/check.ts'
import type { Field, Kind, Units } from '../kinds/kind.ts'
import { changedUnits, same } from './changed.ts'
import { asMoment, put, type Draft } from './draft.ts'
import { isEmptyPlate, plateOf } from './plate.ts'
import { readNumber } from './quantity.ts'
import type { Moment } from './record.ts'
import { takenAt } from './table-doses.ts'
import { momentOf, pickedOf, sameWhen } from './when.ts'

export interface Written {
  record: string
  kind: string
  set: Units
}

export interface Act {
  person: string | null
  changes: Written[]
}

export interface Ready {
  kind: Kind
  draft: Draft
  /** The draft's units, every box read (draft.ts, settle). */
  units: Units
  now: number
  zone: string
  /** Makes the id of a new record. */
  id: () => string
}

/** Whether a kind is about a person and a time; the cabinet's products are not. */
export function isEntry(kind: Kind): boolean {
  return kind.fields.some(field => field.name === 'occurred')
}

export function actsOf(ready: Ready, titleOf: (product: string) => string): Act[] {
  const { kind, draft, units, now, zone, id } = ready
  if (!isEntry(kind)) return [{ person: null, changes: [{ record: id(), kind: kind.name, set: units }] }]
  const occurred: Units = { ...momentOf(draft.when, now, zone) }
  const acts = draft.people.map(person => {
    const own = kind.name === 'meal' ? plateOf(units, draft.except?.[person]) : units
    const meal = { record: id(), kind: kind.name, set: { person, occurred, ...own } }
    const dose = doseWith(ready, person, meal, titleOf)
    return { person, changes: [meal, ...plannedWith(ready, person, meal), ...(dose ? [dose] : [])] }
  })
  return kind.name === 'meal' && acts.length > 1 && units['table'] === undefined ? atOneTable(acts, id()) : acts
}

/** Each meal stands by itself; this is how the others that were eaten with it are found. */
function atOneTable(acts: Act[], table: string): Act[] {
  return acts.map(({ person, changes }) => ({ person, changes: changes.map(one => (one.kind === 'meal' ? { ...one, set: { ...one.set, table } } : one)) }))
}

function plannedWith({ draft, id }: Ready, person: string, meal: Written): Written[] {
  return takenAt(draft.planned, person).map(({ product, title, quantity, slot, asked }) => ({
    record: id(), kind: 'dose',
    set: {
      ...withMeal(meal, person), product, product_name: title, quantity: { ...quantity }, portion: slot.id, ...(asked ? { asked } : {})
    }
  }))
}

/** What every dose says that was taken with a meal. */
function withMeal({ record, set: { occurred } }: Written, person: string): Units {
  return { person, ...(occurred === undefined ? {} : { occurred }), with_food: 'with', meal_entry: record }
}

function doseWith({ draft, id }: Ready, person: string, meal: Written, titleOf: (product: string) => string): Written | undefined {
  const amount = draft.dose === null ? undefined : readNumber(draft.dose.amounts[person] ?? '')
  if (draft.dose === null || amount === undefined) return undefined
  const { product, unit, asked } = draft.dose
  const said = asked?.[person]
  const set: Units = { ...withMeal(meal, person), product, product_name: titleOf(product), quantity: { amount, unit }, ...(said ? { asked: said } : {}) }
  return { record: id(), kind: 'dose', set }
}

/** Only what an edit changed; the time is written only if it was touched. Empty: nothing to save. */
export function editOf(before: Units, draft: Draft, units: Units, now: number, zone: string): Units {
  const opened = before.occurred as Moment | undefined | null
  const kept = opened && sameWhen(pickedOf(opened), draft.when)
  if (!opened || kept) return changedUnits(before, put(units, 'occurred', before.occurred))
  const occurred: Units = { ...momentOf(draft.when, now, opened.zone || zone) }
  return changedUnits(before, same(occurred, before.occurred) ? units : { ...units, occurred })
}

/** What is still wrong with a draft beyond single units, each fault naming its cure. */
export function incomplete(kind: Kind, draft: Draft, units: Units, occurred?: Moment): Fault[] {
  const rule = RULES[kind.name] ?? saysSomething
  const fault = rule(kind, units, occurred)
  return [
    ...(isEntry(kind) && draft.people.length === 0 ? [{ unit: 'person', label: 'Who', why: 'Choose at least one person' }] : []),
    ...(fault === undefined ? [] : [fault]),
    ...(kind.name === 'meal' && draft.people.some(person => isEmptyPlate(units, draft.except?.[person])) ? [NOTHING_LEFT] : []),
    ...tableDoseFaults(draft)
  ]
}

/** Who had nothing of it was not at the table. */
const NOTHING_LEFT: Fault = { unit: 'table', label: 'At the table', why: 'One person has everything left out: leave a food on their plate, or take them out above' }

type Rule = (kind: Kind, units: Units, occurred: Moment | undefined) => Fault | undefined

const RULES: Record<string, Rule> = {
  meal: (kind, units) => has(units, 'foods') || has(units, 'note') ? undefined
    : faultAt(kind, 'foods', 'Add at least one food, in your own words'),
  dose: (kind, units) => {
    if (!has(units, 'product')) return faultAt(kind, 'product', 'Choose what was taken')
    if (!has(units, 'quantity') && !has(units, 'skipped')) {
      return faultAt(kind, 'quantity', 'Say how much, or under “More” why it was skipped')
    }
    return has(units, 'quantity') && has(units, 'skipped')
      ? faultAt(kind, 'skipped', 'It was either taken or skipped: clear the amount or the reason') : undefined
  },
  event: (kind, units, from) => {
    const until = asMoment(units['until'])
    if (until === undefined || from === undefined) return undefined
    // A day without a time stands at noon: only the day counts then.
    const early = until.around || from.around ? until.local.slice(0, 10) < from.local.slice(0, 10) : until.at < from.at
    return early ? faultAt(kind, 'until', 'That is before it began: pick a later day, or an earlier start above') : undefined
  }
}

/** An entry with nothing but a person and a time is a slip, not a record. */
function saysSomething(kind: Kind, units: Units): Fault | undefined {
  const said = kind.fields.some(field => asked(field) && has(units, field.name))
  if (said || kind.fields.some(field => field.required && asked(field))) return undefined
  const first = kind.fields.find(asked)
  return first === undefined ? undefined : { unit: first.name, label: first.label, why: 'Nothing is filled in yet: answer at least one question' }
}

function asked(field: Field): boolean {
  return field.ask !== 'hidden' && field.name !== 'occurred'
}

function has(units: Units, name: string): boolean {
  return Object.entries(units).some(([unit, value]) => value !== null && (unit === name || unit.startsWith(`${name}/`)))
}

function faultAt(kind: Kind, unit: string, why: string): Fault {
  return { unit, label: kind.fields.find(field => field.name === unit)?.label ?? unit, why }
}

function tableDoseFaults({ dose, people }: Draft): Fault[] {
  if (dose === null) return []
  const said = people.map(person => dose.amounts[person] ?? '').filter(raw => raw.trim() !== '')
  const unread = said.some(raw => !(Number(readNumber(raw)) > 0))
  const why = said.length === 0 ? 'Say how much, or switch “With dose” off'
    : unread ? 'Write the amount as a number above 0, such as 5 or 2.5' : undefined
  return why === undefined ? [] : [{ unit: 'table-dose', label: 'With dose', why }]
}

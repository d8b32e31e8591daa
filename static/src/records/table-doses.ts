/**
 * The planned portions of those at a table: which are offered with a meal, which of them are switched on by
 * themselves, and what a person decided. Pure; whether a dose is fine only the guard says.
 */
import { today } from './day.ts'
import { type Answering, type Due, type DueState, portionsOn, stateOf } from './due.ts'
import { same } from './changed.ts'
import type { Json } from '../kinds/kind.ts'
import type { DoseQuestion } from './guard-from.ts'
import type { Person } from './household.ts'
import type { Plan } from './plan.ts'
import type { Quantity } from './quantity.ts'
import type { When } from './when.ts'

/** One planned portion in a meal's form. It holds all that is written, so that a form found again needs no plan. */
export interface PlannedDose {
  person: string
  product: string
  title: string
  quantity: Quantity
  slot: { id: string; opens: number; closes: number }
  on: boolean
  /** A person switched it: what the phone comes to know no longer does. */
  byHand: boolean
  /** It was switched on although the guard said so, and when. */
  asked?: 'wait' | 'ask'
  askedAt?: number
}

/** A portion that may go with the meal, and how it stands. */
export interface Offered {
  dose: PlannedDose
  state: DueState
  /** Due at this very moment, and tied to this meal. */
  ready: boolean
}

/** A portion may be given a little before its time: it is shown, and stays off. */
const EARLY = 90 * 60_000
/** What was decided longer ago is asked again. */
const DECIDED = 10 * 60_000

type Seated = Pick<Person, 'id' | 'zone' | 'day_start'>

interface Table {
  plans: readonly Plan[]
  people: readonly Seated[]
  doses: Answering[]
  /** When the meal was, and the present moment. */
  at: number
  now: number
  /** The meal of the day, if somebody said it. */
  meal: Json | undefined
}

export function offered({ plans, people, doses, at, now, meal }: Table): Offered[] {
  return people.flatMap(person => plans.filter(plan => plan.person === person.id).flatMap(plan => {
    const day = today(at, person.zone, person.day_start)
    const near = portionsOn(plan, day, person.zone, person.day_start).filter(({ opens, closes }) => opens - EARLY <= at && at < closes)
    // The one that is due; once it is recorded, the next one.
    const due = near.find(one => stateOf(one, doses, at) === 'due') ?? near.at(-1)
    if (!due) return []
    const state = stateOf(due, doses, at)
    const { portion } = due
    const tied = portion.meal !== null && (meal === undefined || meal === null || meal === portion.meal)
    return [{ dose: doseOf(due), state, ready: state === 'due' && tied && now >= due.opens && now < due.closes }]
  }))
}

function doseOf({ plan, portion, slot, opens, closes }: Due): PlannedDose {
  const { person, product, title } = plan
  return { person, product, title, quantity: portion.quantity, slot: { id: slot, opens, closes }, on: false, byHand: false }
}

/** What stands in the form after the phone looked again. `isFine` is the guard's word. */
export function settled(before: readonly PlannedDose[], all: readonly Offered[], isFine: (dose: PlannedDose) => boolean): PlannedDose[] {
  const decided = before.filter(({ byHand }) => byHand)
  const kept = decided.filter(dose => dose.on && !all.some(one => one.dose.slot.id === dose.slot.id))
  return [...kept, ...all.flatMap(({ dose, state, ready }) => {
    const own = decided.find(({ slot }) => slot.id === dose.slot.id)
    if (own) return [own]
    return state === 'given' || state === 'skipped' ? [] : [{ ...dose, on: ready && isFine(dose) }]
  })]
}

export const sameDoses = (one: readonly PlannedDose[], other: readonly PlannedDose[]): boolean => same(asJson(one), asJson(other))
const asJson = (doses: readonly PlannedDose[]): Json => doses.map(dose => ({ ...dose, quantity: { ...dose.quantity }, slot: { ...dose.slot } }))

export function switched(doses: readonly PlannedDose[], slot: string, to: Pick<PlannedDose, 'on' | 'asked' | 'askedAt'>): PlannedDose[] {
  return doses.map(dose => {
    if (dose.slot.id !== slot) return dose
    const { asked: _before, askedAt: _then, ...rest } = dose
    return { ...rest, ...to, byHand: true }
  })
}

/** Those that are saved with the meal. */
export function takenAt(doses: readonly PlannedDose[] | undefined, person: string): PlannedDose[] {
  return (doses ?? []).filter(dose => dose.on && dose.person === person)
}

/** Whether the guard was asked of it just now, and a person decided. */
export function isDecided({ asked, askedAt = 0 }: PlannedDose, now: number): boolean {
  return asked !== undefined && now >= askedAt && now - askedAt < DECIDED
}

export function questionOf({ person, product, quantity, slot }: PlannedDose, when: When): DoseQuestion {
  return { person, product, quantity, slot, when }
}

/** The entries of a day, as each person counts days: from 04:00, or when that person's day starts. */
import type { Person } from './household.ts'
import { dayOf } from './day.ts'
import { type Entry, occurredOf, personOf } from './record.ts'

type Starts = Pick<Person, 'id' | 'day_start'>

/** The day an entry belongs to, YYYY-MM-DD; undefined for what happened at no time. */
export function dayOfEntry(entry: Entry, people: Starts[]): string | undefined {
  const moment = occurredOf(entry.doc)
  const person = people.find(one => one.id === personOf(entry.doc))
  return moment && dayOf(moment, person?.day_start)
}

/** Those of `entries` that lie in `day`, of one person or (undefined) of everybody in `people`. */
export function ofDay(entries: Entry[], day: string, people: Starts[], person: string | undefined): Entry[] {
  return entries.filter(entry => {
    const who = personOf(entry.doc)
    const isMeant = person === undefined ? people.some(one => one.id === who) : who === person
    return isMeant && dayOfEntry(entry, people) === day
  })
}

/** A meal's doses follow it at once, whatever the order in which they were written. */
export function withDosesBesideMeals(entries: Entry[]): { entry: Entry; linked: boolean }[] {
  const meals = new Set(entries.filter(entry => entry.kind === 'meal').map(entry => entry.id))
  const mealOf = (entry: Entry) => {
    const meal = entry.doc['meal_entry']
    return entry.kind === 'dose' && typeof meal === 'string' && meals.has(meal) ? meal : undefined
  }
  return entries
    .filter(entry => mealOf(entry) === undefined)
    .flatMap(entry => [
      { entry, linked: false },
      ...entries.filter(dose => mealOf(dose) === entry.id).map(dose => ({ entry: dose, linked: true })),
    ])
}

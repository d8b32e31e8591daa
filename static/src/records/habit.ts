/**
 * Who usually sits at the table, and what was last on it, from the meals on this phone. Each rule is one
 * sentence that can be said to a person: nothing is weighed, nothing is learnt. Pure.
 */
import { mapOf, type Json, type Units } from '../kinds/kind.ts'
import { dayOf } from './day.ts'
import { nameOf, portionOf, type Portion } from './foods.ts'
import { newKey, realRandom, type Random } from './identifiers.ts'
import { mealOf, type MealOfDay } from './mealtime.ts'
import { exceptOf, type Except } from './plate.ts'
import { type Entry, occurredOf, personOf } from './record.ts'

/** How far back habits are read. */
export const LATELY_MS = 28 * 24 * 3600_000

/** What several people, or one, ate together. */
export interface Sitting {
  at: number
  meal: MealOfDay
  /** YYYY-MM-DD, a night's meal belonging to the evening before. */
  day: string
  /** Its author; blank for what this phone has not sent. */
  by: string
  plates: Map<string, Units>
}

/** Oldest first. Those of one table have its id; meals from before there was one share author and instant. */
export function sittingsOf(entries: readonly Entry[]): Sitting[] {
  const found = new Map<string, Sitting>()
  for (const { kind, doc, by, deleted } of entries) {
    const [moment, person] = [occurredOf(doc), personOf(doc)]
    if (kind !== 'meal' || deleted || !moment || person === undefined) continue
    const name = typeof doc['table'] === 'string' ? doc['table'] : `${by}/${moment.at}`
    const sitting = found.get(name) ?? { at: moment.at, meal: mealOf(doc['meal'], moment.local), day: dayOf(moment), by, plates: new Map() }
    sitting.plates.set(person, doc)
    found.set(name, sitting)
  }
  return [...found.values()].sort((one, other) => one.at - other.at)
}

interface Asked {
  meal: MealOfDay
  /** Whom this account may write for. */
  able: readonly string[]
  me: string
}

/**
 * Those who ate this meal of the day together most often, as this account wrote it down; of two that are
 * equally frequent the later. Before there is such a meal: everybody this account has written a meal for.
 */
export function whoAte(sittings: readonly Sitting[], { meal, able, me }: Asked): string[] {
  const mine = sittings.filter(({ by }) => by === '' || by === me).map(one => ({ ...one, people: able.filter(person => one.plates.has(person)) }))
  const counts = new Map<string, { people: string[]; times: number }>()
  for (const { people, meal: its } of mine) {
    if (its !== meal || people.length === 0) continue
    const times = (counts.get(people.join())?.times ?? 0) + 1
    counts.delete(people.join())
    counts.set(people.join(), { people, times })
  }
  // Of equals the last one counted stands last.
  const most = [...counts.values()].reduce<{ people: string[]; times: number } | undefined>((best, one) => (best && best.times > one.times ? best : one), undefined)
  return most?.people ?? able.filter(person => mine.some(({ people }) => people.includes(person)))
}

export interface LastPlate {
  day: string
  /** The names of what was on the table. */
  foods: string[]
  units: Units
  except: Record<string, Except>
}

/**
 * What was last eaten at this meal of the day, on an earlier day, by all of `people`; foods alone, under keys
 * of their own. A dose is another record and never comes along.
 */
export function lastPlate(sittings: readonly Sitting[], { meal, people, day, now }: { meal: MealOfDay; people: readonly string[]; day: string; now: number }, random: Random = realRandom): LastPlate | undefined {
  const fits = (one: Sitting) => one.meal === meal && one.day < day && people.length > 0 && people.every(person => one.plates.has(person))
  const last = sittings.findLast(one => fits(one) && people.some(person => mapOf(one.plates.get(person)!, 'foods').length > 0))
  if (!last) return undefined
  const plates = people.map((person): [string, Units] => [person, last.plates.get(person)!])
  const units = tableOf(plates.map(([, plate]) => plate), now, random)
  const except = Object.fromEntries(plates.flatMap(([person, plate]) => {
    const own = exceptOf(units, plate)
    return own ? [[person, own]] : []
  }))
  return { day: last.day, foods: mapOf(units, 'foods').map(([, food]) => nameOf(food)), units, except }
}

/** Every food that stood on one of the plates, in the portion that most had of it. */
function tableOf(plates: Units[], now: number, random: Random): Units {
  const foods = new Map<string, { name: string; portions: Portion[] }>()
  for (const [, food] of plates.flatMap(plate => mapOf(plate, 'foods'))) {
    const name = nameOf(food)
    if (name === '') continue
    const known = foods.get(name.toLowerCase()) ?? { name, portions: [] }
    known.portions.push(portionOf(food))
    foods.set(name.toLowerCase(), known)
  }
  const units: [string, Json][] = [...foods.values()].map(({ name, portions }, at) => [`foods/${newKey(now + at, random)}`, { name, portion: commonest(portions), source: 'usual' }])
  return Object.fromEntries(units)
}

function commonest(portions: Portion[]): Portion {
  const times = (portion: Portion) => portions.filter(one => one === portion).length
  return portions.reduce((best, one) => (times(one) > times(best) ? one : best))
}

/** One table, several plates: what each person had otherwise than the others, and each one's own plate. Pure. */
import { mapOf, type Json, type Units } from '../kinds/kind.ts'
import { nameOf, type Portion, portionOf } from './foods.ts'

/** What one person had otherwise; foods by their keys on the table. */
export interface Except {
  /** Left out. */
  without?: string[]
  /** Of everything that has no portion of its own here. */
  portion?: Portion
  portions?: Record<string, Portion>
}

const FIELD = 'foods'

/** The table's units as one person had them. */
export function plateOf(units: Units, except: Except | undefined): Units {
  if (except === undefined) return units
  return Object.fromEntries(Object.entries(units).flatMap(([unit, value]): [string, Json][] => {
    const key = keyOf(unit)
    if (key === undefined) return [[unit, value]]
    if (except.without?.includes(key)) return []
    const portion = except.portions?.[key] ?? except.portion
    return [[unit, portion === undefined ? value : { ...asGroup(value), portion }]]
  }))
}

/** "no milk", "small portion", "large banana": as it stands on the person's row. */
export function exceptWords(units: Units, except: Except | undefined): string[] {
  if (except === undefined) return []
  const foods = mapOf(units, FIELD)
  return [
    ...foods.flatMap(([key, food]) => (except.without?.includes(key) ? [`no ${nameOf(food)}`] : [])),
    ...(except.portion === undefined ? [] : [`${except.portion} portion`]),
    ...foods.flatMap(([key, food]) => {
      const portion = except.portions?.[key]
      return portion === undefined || except.without?.includes(key) ? [] : [`${portion} ${nameOf(food)}`]
    })
  ]
}

/** Everything that was named is left out: then there is no meal to write down. */
export function isEmptyPlate(units: Units, except: Except | undefined): boolean {
  const all = mapOf(units, FIELD)
  return all.length > 0 && mapOf(plateOf(units, except), FIELD).length === 0
}

/** What `own` has otherwise than `table`, both as meals of one table have their foods; by name, in the keys of `table`. */
export function exceptOf(table: Units, own: Units): Except | undefined {
  const mine = new Map(mapOf(own, FIELD).map(([, food]) => [nameOf(food).toLowerCase(), portionOf(food)]))
  const without: string[] = []
  const portions: Record<string, Portion> = {}
  for (const [key, food] of mapOf(table, FIELD)) {
    const portion = mine.get(nameOf(food).toLowerCase())
    if (portion === undefined) without.push(key)
    else if (portion !== portionOf(food)) portions[key] = portion
  }
  const said = { ...(without.length > 0 ? { without } : {}), ...(Object.keys(portions).length > 0 ? { portions } : {}) }
  return Object.keys(said).length > 0 ? said : undefined
}

/** `except` with one thing otherwise than the table; undefined once nothing is. */
export function tidied({ without = [], portion, portions = {} }: Except): Except | undefined {
  const said: Except = {
    ...(without.length > 0 ? { without } : {}), ...(portion === undefined ? {} : { portion }),
    ...(Object.keys(portions).length > 0 ? { portions } : {})
  }
  return Object.keys(said).length > 0 ? said : undefined
}

function keyOf(unit: string): string | undefined {
  return unit.startsWith(`${FIELD}/`) ? unit.slice(FIELD.length + 1) : undefined
}

function asGroup(food: Json): Record<string, Json> {
  return typeof food === 'object' && food !== null && !Array.isArray(food) ? food : {}
}

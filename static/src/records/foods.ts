/** Foods on a plate: words split at commas, and what this household ate before. */
import { mapOf, type Json, type Units } from '../kinds/kind.ts'
import { newKey, realRandom, type Random } from './identifiers.ts'

export const PORTIONS = ['small', 'usual', 'large'] as const
export type Portion = (typeof PORTIONS)[number]

/** "oat porridge, banana,, milk " → three foods. */
export function splitFoods(text: string): string[] {
  return text.split(/[,;\n]/).map(words => words.trim().replace(/\s+/g, ' ')).filter(words => words !== '')
}

/** `units` with each food of `text` added under the map field `field`; twice the same is once. */
export function addFoods(units: Units, field: string, text: string, now: number, random: Random = realRandom): Units {
  const already = new Set(mapOf(units, field).map(([, food]) => nameOf(food).toLowerCase()))
  const added: Units = {}
  // Foods named in one breath keep their order, since keys sort by their time.
  let turn = now
  for (const name of splitFoods(text)) {
    if (already.has(name.toLowerCase())) continue
    already.add(name.toLowerCase())
    added[`${field}/${newKey(turn++, random)}`] = { name, portion: 'usual', source: 'words' }
  }
  return { ...units, ...added }
}

export function nameOf(food: Json): string {
  return typeof food === 'object' && food !== null && !Array.isArray(food) && typeof food.name === 'string' ? food.name : ''
}

export function portionOf(food: Json): Portion {
  const said = typeof food === 'object' && food !== null && !Array.isArray(food) ? food.portion : undefined
  return PORTIONS.find(portion => portion === said) ?? 'usual'
}

/** Names of the foods in these meals, the latest first, each once. */
export function foodsSeen(meals: readonly { doc: Units }[]): string[] {
  const seen = new Map<string, string>()
  for (const meal of meals) {
    for (const [, food] of mapOf(meal.doc, 'foods')) {
      const name = nameOf(food)
      if (name !== '' && !seen.has(name.toLowerCase())) seen.set(name.toLowerCase(), name)
    }
  }
  return [...seen.values()]
}

/** Known foods with a word that starts as the last one being typed does; from two letters on. */
export function suggestFoods(known: readonly string[], typed: string, taken: readonly string[] = [], limit = 6): string[] {
  const start = (typed.split(',').at(-1) ?? '').trim().toLowerCase()
  if (start.length < 2) return []
  const gone = new Set(taken.map(name => name.toLowerCase()))
  const fits = known.filter(name => !gone.has(name.toLowerCase()) && (` ${name.toLowerCase()}`).includes(` ${start}`))
  const first = fits.filter(name => name.toLowerCase().startsWith(start))
  return [...first, ...fits.filter(name => !first.includes(name))].slice(0, limit)
}

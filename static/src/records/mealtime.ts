/** Which meal of the day a meal is: as somebody said, else by the hour. */
import type { Json } from '../kinds/kind.ts'

export type MealOfDay = 'breakfast' | 'lunch' | 'dinner' | 'snack' | 'drink'

const SAID: ReadonlySet<Json | undefined> = new Set(['breakfast', 'lunch', 'dinner', 'snack', 'drink'])

/** From when until when, HH:MM, a meal that nobody named is this one. */
const HOURS = [['breakfast', '05:00', '11:00'], ['lunch', '11:00', '15:00'], ['dinner', '17:00', '22:00']] as const

/** `local` is the clock on the wall, YYYY-MM-DDTHH:MM. Between the mealtimes it is a snack. */
export function mealOf(said: Json | undefined, local: string): MealOfDay {
  if (SAID.has(said)) return said as MealOfDay
  return byHour(local) ?? 'snack'
}

/** To stand after "Save": "lunch", or plain "meal" where neither anybody nor the hour says which. */
export function mealWord(said: Json | undefined, local: string): string {
  return SAID.has(said) ? String(said) : (byHour(local) ?? 'meal')
}

function byHour(local: string): MealOfDay | undefined {
  const time = local.slice(11, 16)
  return HOURS.find(([, from, until]) => time >= from && time < until)?.[0]
}

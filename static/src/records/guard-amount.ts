/** Amounts as whole numbers, so that a ceiling that is met exactly is met. As webapp/plans/amount.py. */
import { amountWords, type Quantity } from './quantity.ts'

/** Two counts can be added and compared when their `of` is the same. */
export interface Count {
  whole: number
  of: string
}

/** Counted in billionths of a gram; everything else in millionths of its own unit. */
const MASS: Record<string, number> = { g: 1e9, mg: 1e6, µg: 1e3 }
const MILLION = 1e6
const PIECES = new Set(['drop', 'capsule', 'tablet', 'scoop', 'sachet'])

/** The quantity as a whole number; pieces and scoops by what one of them weighs, if known. */
export function counted({ amount, unit }: Quantity, scoop?: Quantity): Count {
  const [each, of] = measure(unit, scoop)
  return { whole: Math.floor(amount * each + 0.5), of }
}

/** A count as an amount of `unit`. */
export function shown(whole: number, unit: string, scoop?: Quantity): number {
  return whole / measure(unit, scoop)[0]
}

/** How many of the smallest parts one `unit` has, and of what. */
function measure(unit: string, scoop?: Quantity): [each: number, of: string] {
  const mass = MASS[unit]
  if (mass !== undefined) return [mass, 'g']
  if (!PIECES.has(unit) || !scoop || PIECES.has(scoop.unit)) return [MILLION, unit]
  const [each, of] = measure(scoop.unit)
  return [scoop.amount * each, of]
}

/** What a total says of its own doubt: "5 g, perhaps 10 g". */
export function totalWords(least: number, most: number, unit: string): string {
  const [low, high] = [amountWords({ amount: least, unit }), amountWords({ amount: most, unit })]
  if (low === high) return low
  return least === 0 ? `perhaps ${high}` : `${low}, perhaps ${high}`
}

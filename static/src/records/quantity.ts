/** Amounts as people type and read them: "2,5", "5 g", and the product's own scoop. */
import type { Json } from '../kinds/kind.ts'

export interface Quantity {
  amount: number
  unit: string
}

/** Units that are counted, one by one, rather than measured out. */
const PIECES = new Set(['drop', 'capsule', 'tablet', 'scoop', 'sachet'])

/** The number in `text` ("7", "7.5", "7,5"), undefined when blank, NaN when it is not a number. */
export function readNumber(text: string): number | undefined {
  const bare = text.trim().replace(',', '.')
  if (bare === '') return undefined
  return /^-?\d+(\.\d+)?$|^-?\.\d+$/.test(bare) ? Number(bare) : Number.NaN
}

/** 2.5 → "2.5", 5 → "5", never a tail of nines. */
export function plain(amount: number): string {
  return String(Math.round(amount * 1000) / 1000)
}

/** {amount: 2, unit: "capsule"} → "2 capsules". */
export function amountWords({ amount, unit }: Quantity): string {
  return `${plain(amount)} ${PIECES.has(unit) && amount > 1 ? `${unit}s` : unit}`
}

export function asQuantity(value: Json | undefined): Quantity | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const { amount, unit } = value
  return typeof amount === 'number' && typeof unit === 'string' ? { amount, unit } : undefined
}

export interface Measure extends Quantity {
  words: string
}

/**
 * What one tap can say of a product, from its own scoop: "1 scoop · 5 g", "½ scoop · 2.5 g".
 * These are the measures of a spoon, not proposals: none is ever chosen beforehand.
 */
export function measures(scoop: Quantity | undefined): Measure[] {
  if (scoop === undefined) return []
  const { amount, unit } = scoop
  if (PIECES.has(unit)) {
    return [1, 2].map(count => ({ amount: amount * count, unit, words: amountWords({ amount: amount * count, unit }) }))
  }
  return [
    { amount, unit, words: `1 scoop · ${amountWords(scoop)}` },
    { amount: amount / 2, unit, words: `½ scoop · ${amountWords({ amount: amount / 2, unit })}` }
  ]
}

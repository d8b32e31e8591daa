/** What an edit writes: only the units that it changed, so that nobody else's are overwritten. */
import type { Json, Units } from '../kinds/kind.ts'
import { APART } from './draft.ts'

/** Changed units; null for those that were taken away. */
export function changedUnits(before: Units, after: Units): Units {
  const changed: Units = {}
  for (const [unit, value] of Object.entries(after)) if (!same(before[unit], value)) changed[unit] = value
  for (const unit of Object.keys(before)) {
    if (!APART.has(unit) && !(unit in after) && before[unit] !== null) changed[unit] = null
  }
  return changed
}

/** Equal as JSON, whatever the order of the keys. */
export function same(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [a as Units, b as Units]
  const keys = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...keys].every(key => same(left[key], right[key]))
}

/** A row of numbers as one target: which number a finger is on, and what a number means in words. */
import type { Field } from '../../kinds/kind.ts'
import { schemaOf } from '../../kinds/schemas.ts'

/** A key or a drag moves this little before it counts as sliding rather than tapping, px. */
export const SLIDE = 8

export interface Range {
  min: number
  max: number
}

/** The limits that the kind declares; 0 to 10 where it declares none. */
export function rangeOf(field: Field): Range {
  const declared = schemaOf(field)
  const schema = typeof declared === 'object' && declared !== null && !Array.isArray(declared) ? declared : {}
  return {
    min: typeof schema['minimum'] === 'number' ? schema['minimum'] : 0,
    max: typeof schema['maximum'] === 'number' ? schema['maximum'] : 10
  }
}

/** The number under `x`, px from the row's left edge, in a row `width` px wide. */
export function numberAt(x: number, width: number, { min, max }: Range): number {
  const cells = max - min + 1
  const cell = Math.floor((x / Math.max(width, 1)) * cells)
  return min + Math.min(cells - 1, Math.max(0, cell))
}

/** health.md's four anchors, the same for every 0 to 10. Other scales speak in numbers alone. */
export function anchorOf(value: number, { min, max }: Range): string {
  if (min !== 0 || max !== 10) return ''
  if (value === 0) return 'none'
  if (value <= 3) return 'can ignore it'
  return value <= 6 ? 'gets in the way' : 'stops me'
}

/** What a key pressed on the row sets; undefined leaves it to the browser, null clears. */
export function numberOfKey(key: string, asked: boolean, { min, max }: Range): number | null | undefined {
  if (key === 'Delete' || key === 'Backspace') return null
  if (/^\d$/.test(key)) return Number(key) >= min && Number(key) <= max ? Number(key) : undefined
  // The box stands at its lowest number while nothing is said: these keys would change nothing there.
  return !asked && (key === 'Home' || key === 'ArrowLeft' || key === 'ArrowDown' || key === ' ') ? min : undefined
}

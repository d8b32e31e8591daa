/** Lucide's drawings as elements of our own; always beside words, so hidden from screen readers. */
import { h } from 'preact'
import { drawingOf } from './icon-first.ts'

/** A drawing by lucide's name: those of the first screen in icon-first.ts, all others in icon-others.ts. */
export function Icon({ name, size = 24 }: { name: string; size?: number }) {
  return (
    <svg
      aria-hidden="true" focusable="false" width={size} height={size} viewBox="0 0 24 24"
      fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"
    >
      {drawingOf(name).map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  )
}

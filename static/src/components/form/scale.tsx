/**
 * A number from a row that is one target as a whole: tap it or slide along it, and the number is said
 * in words. Nothing said is not zero: the row stays empty until it is touched, and can be cleared.
 */
import { useRef, useState } from 'preact/hooks'
import { Icon } from '../icon.tsx'
import { described, idOf, Why } from './field.tsx'
import { whyOf, type ControlProps } from './form.ts'
import { anchorOf, numberAt, numberOfKey, rangeOf, SLIDE, type Range } from './scale-range.ts'

export function Scale({ form, field }: ControlProps) {
  const value = form.draft.units[field.name]
  return (
    <div class="field">
      <ScaleRow
        unit={field.name} label={field.label} hint={field.hint} range={rangeOf(field)} value={typeof value === 'number' ? value : undefined}
        why={whyOf(form.faults, field.name)} blank="not said" onValue={said => form.set(field.name, said)}
      />
    </div>
  )
}

interface Row {
  unit: string
  label: string
  hint?: string
  range: Range
  value: number | undefined
  why?: string | undefined
  /** What stands there, and is read aloud, while nothing is said. */
  blank: string
  onValue: (value: number | undefined) => void
}

export function ScaleRow({ unit, label, hint = '', range, value, why, blank, onValue }: Row) {
  const [pressed, setPressed] = useState<number>()
  const shown = pressed ?? value
  const words = shown === undefined ? '' : anchorOf(shown, range)
  return (
    <div class="scale">
      <div class="scale__head">
        <label class="scale__label" for={idOf(unit)}>{label}</label>
        <span class={shown === undefined ? 'scale__said soft small' : 'scale__said'} aria-hidden="true">
          {shown === undefined ? blank : <><b>{shown}</b> <span class="small">{words}</span></>}
        </span>
        {value !== undefined && (
          <button class="scale__clear" type="button" onClick={() => onValue(undefined)}>
            <Icon name="x" size={18} /><span class="visually-hidden">Clear {label}</span>
          </button>
        )}
      </div>
      {hint !== '' && <p class="field__hint" id={`${idOf(unit)}-hint`}>{hint}</p>}
      <Track unit={unit} range={range} value={value} shown={shown} why={why} blank={blank} hint={hint} onPress={setPressed} onValue={onValue} />
      <Why unit={unit} why={why} />
    </div>
  )
}

type TrackOf = Pick<Row, 'unit' | 'range' | 'value' | 'why' | 'blank' | 'hint' | 'onValue'> & { shown: number | undefined, onPress: (value: number | undefined) => void }

function Track({ unit, range, value, shown, why, blank, onPress, hint = '', onValue }: TrackOf) {
  const slide = useSlide(range, onPress, onValue)
  const numbers = Array.from({ length: range.max - range.min + 1 }, (_, step) => range.min + step)
  const said = value === undefined ? blank : [String(value), anchorOf(value, range)].filter(Boolean).join(', ')
  return (
    <div class="scale__track" style={{ '--cells': numbers.length }} {...slide}>
      {numbers.map(number => (
        <span class="scale__cell" key={number} aria-hidden="true" data-now={number === shown} data-below={shown !== undefined && number < shown}>{number}</span>
      ))}
      <input
        type="range" id={idOf(unit)} min={range.min} max={range.max} step={1} value={value ?? range.min} aria-valuetext={said}
        {...described(unit, hint, why)}
        onInput={event => onValue(Number(event.currentTarget.value))}
        onKeyDown={event => {
          const number = event.ctrlKey || event.metaKey || event.altKey ? undefined : numberOfKey(event.key, value !== undefined, range)
          if (number === undefined) return
          event.preventDefault()
          onValue(number ?? undefined)
        }}
      />
    </div>
  )
}

/** A finger that scrolls the page past the row must not answer it: only a tap or a sideways slide counts. */
function useSlide(range: Range, onPress: (value: number | undefined) => void, onValue: (value: number) => void) {
  const start = useRef<{ x: number, sliding: boolean } | null>(null)
  const under = (event: PointerEvent) => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect()
    return numberAt(event.clientX - box.left, box.width, range)
  }
  const stop = () => {
    start.current = null
    onPress(undefined)
  }
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return
      start.current = { x: event.clientX, sliding: false }
      onPress(under(event))
    },
    onPointerMove: (event: PointerEvent) => {
      if (start.current === null) return
      if (!start.current.sliding && Math.abs(event.clientX - start.current.x) > SLIDE) {
        start.current.sliding = true
        ;(event.currentTarget as HTMLElement).setPointerCapture(event.pointerId)
      }
      if (start.current.sliding) onPress(under(event))
    },
    onPointerUp: (event: PointerEvent) => {
      if (start.current === null) return
      onValue(under(event))
      ;(event.currentTarget as HTMLElement).querySelector('input')?.focus({ preventScroll: true })
      stop()
    },
    onPointerCancel: stop,
    onPointerLeave: () => { if (start.current?.sliding === false) stop() }
  }
}

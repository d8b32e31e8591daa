/** Several things on the same scale, in the order they are declared. */
import type { Units } from '../../kinds/kind.ts'
import { Grouped } from './field.tsx'
import type { ControlProps } from './form.ts'
import { whyOf } from './form.ts'
import { rangeOf } from './scale-range.ts'
import { ScaleRow } from './scale.tsx'

/** `questions`: what is asked of each key, where a screen knows better words than the bare label. */
export function Scales({ form, field, questions = {} }: ControlProps & { questions?: Record<string, string> }) {
  const range = rangeOf(field)
  return (
    <Grouped unit={field.name} label={field.label} hint={field.hint} why={form.faults.find(fault => fault.unit === field.name)?.why}>
      <div class="scales">
        {field.options.map(([key, words]) => {
          const unit = `${field.name}/${key}`
          return (
            <ScaleRow
              key={key} unit={unit} label={words} hint={questions[key] ?? ''} range={range} value={ratingOf(form.draft.units, unit)}
              why={whyOf(form.faults, unit)} blank="not asked" onValue={said => form.set(unit, said)}
            />
          )
        })}
      </div>
    </Grouped>
  )
}

function ratingOf(units: Units, unit: string): number | undefined {
  const value = units[unit]
  return typeof value === 'number' ? value : undefined
}

/** Any of these: each a switch of its own, off until somebody says so. */
import { Grouped } from './field.tsx'
import { whyOf, type ControlProps } from './form.ts'

export function Flags({ form, field }: ControlProps) {
  return (
    <Grouped unit={field.name} label={field.label} hint={field.hint} why={whyOf(form.faults, field.name)}>
      <div class="chips">
        {field.options.map(([key, words]) => {
          const unit = `${field.name}/${key}`
          const on = form.draft.units[unit] === true
          return (
            <button class="chip" type="button" key={key} aria-pressed={on} onClick={() => form.set(unit, on ? undefined : true)}>
              {words}
            </button>
          )
        })}
      </div>
    </Grouped>
  )
}

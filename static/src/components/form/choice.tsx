/** One of a few words. An answer that is not needed can be taken back by choosing it again. */
import { Grouped } from './field.tsx'
import { whyOf, type ControlProps } from './form.ts'

export function Choice({ form, field }: ControlProps) {
  const chosen = form.draft.units[field.name]
  return (
    <Grouped unit={field.name} label={field.label} hint={field.hint} why={whyOf(form.faults, field.name)}>
      <div class="chips">
        {field.options.map(([key, words]) => (
          <label class="chip chip--radio" key={key}>
            <input
              type="radio" name={field.name} value={key} checked={chosen === key} required={field.required}
              onChange={() => form.set(field.name, key)}
              onClick={() => { if (chosen === key && !field.required) form.set(field.name, undefined) }}
            />
            {words}
          </label>
        ))}
      </div>
    </Grouped>
  )
}

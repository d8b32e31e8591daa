/** One of several pictures, each with its words; a kind without drawings shows the words alone. */
import { Grouped } from './field.tsx'
import { whyOf, type ControlProps } from './form.ts'
import { StoolDrawing } from './stool-drawings.tsx'

export function Pictures({ form, field }: ControlProps) {
  const chosen = form.draft.units[field.name]
  const drawn = form.kind.name === 'stool'
  return (
    <Grouped unit={field.name} label={field.label} hint={field.hint} why={whyOf(form.faults, field.name)}>
      <div class="pictures">
        {field.options.map(([key, words]) => (
          <label class="picture" key={key}>
            <input
              type="radio" name={field.name} value={key} checked={chosen === key} required={field.required}
              onChange={() => form.set(field.name, key)}
              onClick={() => { if (chosen === key && !field.required) form.set(field.name, undefined) }}
            />
            {drawn && <StoolDrawing type={key} />}
            <span class="picture__words"><b>{key}</b> {words}</span>
          </label>
        ))}
      </div>
    </Grouped>
  )
}

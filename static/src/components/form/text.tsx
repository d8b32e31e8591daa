/** As many words as it takes. */
import { described, idOf, Labelled } from './field.tsx'
import { textOf, whyOf, type ControlProps } from './form.ts'

export function Text({ form, field }: ControlProps) {
  const why = whyOf(form.faults, field.name)
  return (
    <Labelled unit={field.name} label={field.label} hint={field.hint} why={why}>
      <textarea
        class="control" id={idOf(field.name)} rows={3} {...described(field.name, field.hint, why)}
        value={textOf(form.draft.units, field.name)} onInput={event => form.set(field.name, event.currentTarget.value || undefined)}
      />
    </Labelled>
  )
}

/** A number, written as people write it: 7, 7.5 or 7,5. */
import { described, idOf, Labelled } from './field.tsx'
import { whyOf, type ControlProps } from './form.ts'

export function NumberBox({ form, field }: ControlProps) {
  const why = whyOf(form.faults, field.name)
  return (
    <Labelled unit={field.name} label={field.label} hint={field.hint} why={why}>
      <input
        class="control control--short" id={idOf(field.name)} type="text" inputmode="decimal" autocomplete="off" {...described(field.name, field.hint, why)}
        value={form.draft.typed[field.name] ?? ''} onInput={event => form.type(field.name, event.currentTarget.value)}
      />
    </Labelled>
  )
}

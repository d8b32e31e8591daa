/** Yes, or nothing said. */
import { idOf, Why } from './field.tsx'
import { whyOf, type ControlProps } from './form.ts'

export function Switch({ form, field }: ControlProps) {
  return (
    <div class="field">
      <Toggle
        id={idOf(field.name)} label={field.label} hint={field.hint} on={form.draft.units[field.name] === true}
        onTurn={on => form.set(field.name, on || undefined)}
      />
      <Why unit={field.name} why={whyOf(form.faults, field.name)} />
    </div>
  )
}

interface Turned {
  id: string
  label: string
  hint?: string
  on: boolean
  onTurn: (on: boolean) => void
}

export function Toggle({ id, label, hint = '', on, onTurn }: Turned) {
  return (
    <label class="switch" for={id}>
      <span>
        <b>{label}</b>
        {hint !== '' && <span class="field__hint switch__hint">{hint}</span>}
      </span>
      <input id={id} type="checkbox" role="switch" checked={on} onChange={event => onTurn(event.currentTarget.checked)} />
    </label>
  )
}

/** Every question of a kind, in its order: the registry asks, one control for each sort of question. */
import type { FunctionComponent } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Field } from '../../kinds/kind.ts'
import { Choice } from './choice.tsx'
import { Flags } from './flags.tsx'
import { Foods } from './foods.tsx'
import { whyOf, type ControlProps, type Form } from './form.ts'
import { MomentBox } from './moment.tsx'
import { NumberBox } from './number.tsx'
import { Pictures } from './pictures.tsx'
import { Product } from './product.tsx'
import { QuantityBox } from './quantity.tsx'
import { Scale } from './scale.tsx'
import { Scales } from './scales.tsx'
import { Switch } from './switch.tsx'
import { Text } from './text.tsx'
import { Words } from './words.tsx'

const CONTROLS: Record<string, FunctionComponent<ControlProps>> = {
  choice: Choice, words: Words, text: Text, number: NumberBox, scale: Scale, scales: Scales, flags: Flags, foods: Foods,
  quantity: QuantityBox, product: Product, switch: Switch, moment: MomentBox, pictures: Pictures
}

/** `without`: fields that the screen has drawn itself. */
export function Fields({ form, without = [] }: { form: Form, without?: string[] }) {
  const asked = form.kind.fields.filter(field => isAsked(field) && !without.includes(field.name))
  const folded = asked.filter(field => field.more)
  return (
    <>
      {asked.filter(field => !field.more).map(field => <Question key={field.name} form={form} field={field} />)}
      {folded.length > 0 && <More form={form} fields={folded} />}
    </>
  )
}

/** Drawn by a control; the time has chips of its own, and a sort of question from a newer app is left alone. */
export function isAsked(field: Field): boolean {
  return field.name !== 'occurred' && field.ask in CONTROLS
}

export function Question({ form, field }: ControlProps) {
  const Control = CONTROLS[field.ask]
  return Control ? <Control form={form} field={field} /> : null
}

/** Useful, seldom needed. Stands open when something in it is said already, or wrong. */
function More({ form, fields }: { form: Form, fields: Field[] }) {
  const box = useRef<HTMLDetailsElement>(null)
  const said = fields.some(field => Object.keys({ ...form.draft.units, ...form.draft.typed }).some(unit => unit.split(/[/.]/)[0] === field.name))
  const wrong = fields.some(field => whyOf(form.faults, field.name) !== undefined)
  useEffect(() => { if (box.current && (said || wrong)) box.current.open = true }, [wrong])
  return (
    <details class="more" ref={box}>
      <summary>More<span class="soft small"> {fields.map(field => field.label.toLowerCase().replace(/[?,].*$/, '')).join(', ')}</span></summary>
      <div class="more__fields">{fields.map(field => <Question key={field.name} form={form} field={field} />)}</div>
    </details>
  )
}

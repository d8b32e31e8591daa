/**
 * The dose taken with a meal, saved in the same act. No amount stands there beforehand: Villi writes
 * down what somebody had and never proposes it. Each person at the table has a row of their own.
 */
import { measures, asQuantity } from '../../records/quantity.ts'
import type { Entry } from '../../records/record.ts'
import { usePeople } from '../app-state.tsx'
import { idOf, Why } from './field.tsx'
import { whyOf, type Form } from './form.ts'
import { titleOf, useCabinet } from './product.tsx'
import { Measures } from './quantity.tsx'
import { Toggle } from './switch.tsx'

export function TableDose({ form }: { form: Form }) {
  const products = useCabinet()?.filter(product => product.doc['archived'] !== true) ?? []
  const { dose } = form.draft
  const first = products[0]
  if (first === undefined) return null
  const turn = (on: boolean) => form.change(draft => ({ ...draft, dose: on ? doseOf(first) : null }))
  const label = (form.draft.planned ?? []).some(({ person }) => form.draft.people.includes(person)) ? 'Another dose' : 'With dose'
  return (
    <div class="card table-dose" id={idOf('table-dose')}>
      <Toggle id="with-dose" label={label} hint={dose === null ? '' : products.length === 1 ? titleOf(first) : ''} on={dose !== null} onTurn={turn} />
      {dose !== null && products.length > 1 && <WhichProduct form={form} products={products} />}
      {dose !== null && form.draft.people.map(person => <AmountOf key={person} form={form} person={person} product={products.find(one => one.id === dose.product)} />)}
      <Why unit="table-dose" why={whyOf(form.faults, 'table-dose')} />
    </div>
  )
}

function doseOf(product: Entry) {
  return { product: product.id, unit: asQuantity(product.doc['scoop'])?.unit ?? 'g', amounts: {} }
}

function WhichProduct({ form, products }: { form: Form, products: Entry[] }) {
  return (
    <fieldset class="field">
      <legend class="visually-hidden">Which product</legend>
      <div class="chips">
        {products.map(product => (
          <label class="chip chip--radio" key={product.id}>
            <input
              type="radio" name="table-product" checked={form.draft.dose?.product === product.id}
              onChange={() => form.change(draft => ({ ...draft, dose: doseOf(product) }))}
            />{titleOf(product)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function AmountOf({ form, person, product }: { form: Form, person: string, product: Entry | undefined }) {
  const { several, byId } = usePeople()
  const { dose } = form.draft
  if (dose === null) return null
  const amount = dose.amounts[person] ?? ''
  const name = several ? `${byId(person)?.name ?? 'Someone'} had` : 'How much'
  const write = (typed: string, unit = dose.unit) => form.change(draft => draft.dose === null ? draft : {
    ...draft, dose: { ...draft.dose, unit, amounts: { ...draft.dose.amounts, [person]: typed } }
  })
  return (
    <fieldset class="field">
      <legend class={several ? 'field__label' : 'visually-hidden'}>{name}</legend>
      <div class="row">
        <Measures measures={measures(asQuantity(product?.doc['scoop']))} amount={amount} unit={dose.unit} onMeasure={write} />
        <label class="other-amount">
          <span class="visually-hidden">{name}, other amount in {dose.unit}</span>
          <input class="control" type="text" inputmode="decimal" autocomplete="off" placeholder="other" value={amount} onInput={event => write(event.currentTarget.value)} />
          <span aria-hidden="true">{dose.unit}</span>
        </label>
      </div>
    </fieldset>
  )
}

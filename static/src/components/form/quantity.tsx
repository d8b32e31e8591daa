/** An amount and its unit, with one tap for each measure of the product's own scoop. */
import { schemaOf } from '../../kinds/schemas.ts'
import { asQuantity, measures, plain, readNumber, type Measure } from '../../records/quantity.ts'
import { useStored } from '../app-state.tsx'
import { described, Grouped, idOf } from './field.tsx'
import { textOf, whyOf, type ControlProps } from './form.ts'

export function QuantityBox({ form, field }: ControlProps) {
  const why = whyOf(form.faults, field.name)
  const [amount, unit] = [form.draft.typed[`${field.name}.amount`] ?? '', form.draft.typed[`${field.name}.unit`] ?? 'g']
  const write = (typed: string, of: string) => form.change(draft => ({
    ...draft, typed: { ...draft.typed, [`${field.name}.amount`]: typed, [`${field.name}.unit`]: of }
  }))
  const offered = useMeasures(textOf(form.draft.units, 'product'))
  return (
    <Grouped unit={field.name} label={field.label} hint={field.hint} why={why}>
      <Measures measures={offered} amount={amount} unit={unit} onMeasure={write} />
      <div class="amount">
        <input
          class="control" id={`${idOf(field.name)}-amount`} aria-label="Amount" placeholder={offered.length > 0 ? 'Other amount' : 'Amount'} type="text" inputmode="decimal" autocomplete="off"
          {...described(field.name, '', why)} value={amount} onInput={event => write(event.currentTarget.value, unit)}
        />
        <select class="control" aria-label="Unit" value={unit} onChange={event => write(amount, event.currentTarget.value)}>
          {unitsOf(schemaOf(field)).map(one => <option key={one} value={one}>{one}</option>)}
        </select>
      </div>
    </Grouped>
  )
}

interface Offered {
  measures: Measure[]
  amount: string
  unit: string
  onMeasure: (amount: string, unit: string) => void
}

/** Measures to tap; tapping the chosen one again takes it back. */
export function Measures({ measures, amount, unit, onMeasure }: Offered) {
  if (measures.length === 0) return null
  return (
    <div class="chips">
      {measures.map(measure => {
        const on = unit === measure.unit && readNumber(amount) === measure.amount
        return (
          <button class="chip" type="button" key={measure.words} aria-pressed={on} onClick={() => onMeasure(on ? '' : plain(measure.amount), measure.unit)}>
            {measure.words}
          </button>
        )
      })}
    </div>
  )
}

/** The measures of a product in the cabinet; none while no product is chosen. */
export function useMeasures(product: string): Measure[] {
  const entry = useStored(async journal => (product === '' ? undefined : journal.entry(product)), [product])
  return measures(asQuantity(entry?.doc['scoop']))
}

/** The units that the kind declares. */
function unitsOf(schema: unknown): string[] {
  const at = (value: unknown, key: string): unknown => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined)
  const units = at(at(at(schema, 'properties'), 'unit'), 'enum')
  return Array.isArray(units) ? units.map(String) : ['g']
}

/** Something from the household's cabinet; a first one can be added right here. */
import { useEffect, useState } from 'preact/hooks'
import type { Kind } from '../../kinds/kind.ts'
import type { Draft } from '../../records/draft.ts'
import { asQuantity } from '../../records/quantity.ts'
import type { Entry } from '../../records/record.ts'
import { useJournal, useStored } from '../app-state.tsx'
import { Icon } from '../icon.tsx'
import { Grouped } from './field.tsx'
import { whyOf, type ControlProps } from './form.ts'
import { HERE, NewProduct } from './new-product.tsx'

/** An older one was left on purpose. */
const FRESH = 3600_000

export function Product({ form, field }: ControlProps) {
  const chosen = form.draft.units[field.name]
  const products = useCabinet()
  const [adding, setAdding] = useState(false)
  useLeftHere(() => setAdding(true))
  if (products === undefined) return null
  const choose = (product: Entry) => form.change(draft => withProduct(form.kind, draft, field.name, product))
  const shown = products.filter(product => product.doc['archived'] !== true || product.id === chosen)
  return (
    <Grouped unit={field.name} label={field.label} hint={field.hint} why={whyOf(form.faults, field.name)}>
      {shown.length > 0 && (
        <div class="chips">
          {shown.map(product => (
            <label class="chip chip--radio" key={product.id}>
              <input type="radio" name={field.name} checked={chosen === product.id} onChange={() => choose(product)} />{titleOf(product)}
            </label>
          ))}
        </div>
      )}
      {shown.length === 0 && !adding && <p class="soft">The cabinet is empty.</p>}
      {adding
        ? <NewProduct onAdded={product => { setAdding(false); choose(product) }} onClose={() => setAdding(false)} />
        : <button class="button button--quiet add-product" type="button" onClick={() => setAdding(true)}><Icon name="plus" /> Add a product</button>}
    </Grouped>
  )
}

/** A product that was half typed here when the phone killed the app stands open again. */
function useLeftHere(open: () => void): void {
  const journal = useJournal()
  useEffect(() => {
    const look = async () => {
      const draft = (await journal.draft.get(HERE)) as Partial<Draft> | undefined
      if (draft?.touched !== undefined && Date.now() - draft.touched < FRESH) open()
    }
    void look().catch(() => undefined)
  }, [journal])
}

/** `draft` with a product chosen, and its name beside it for phones that do not have the product yet. */
export function withProduct(kind: Kind, draft: Draft, name: string, product: Entry): Draft {
  const named = kind.fields.some(field => field.name === `${name}_name`)
  const units = { ...draft.units, [name]: product.id, ...(named ? { [`${name}_name`]: titleOf(product) } : {}) }
  return { ...draft, units, typed: { ...draft.typed, ...unitFor(kind, draft.typed, asQuantity(product.doc['scoop'])?.unit) } }
}

/** A capsule is not counted in grams: an untouched amount takes the product's unit. */
function unitFor(kind: Kind, typed: Record<string, string>, unit: string | undefined): Record<string, string> {
  const boxes = kind.fields.filter(field => field.ask === 'quantity' && !typed[`${field.name}.amount`])
  return unit === undefined ? {} : Object.fromEntries(boxes.map(field => [`${field.name}.unit`, unit]))
}

export function useCabinet(): Entry[] | undefined {
  return useStored(journal => journal.ofKind('product'), [])
}

export function titleOf(product: Entry | undefined): string {
  const title = product?.doc['title']
  return typeof title === 'string' ? title : 'A product'
}

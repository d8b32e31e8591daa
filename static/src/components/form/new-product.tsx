/** A product added in the middle of a dose, without leaving it. */
import type { FunctionComponent } from 'preact'
import { useState } from 'preact/hooks'
import { kindOf, type Kind } from '../../kinds/kind.ts'
import { emptyDraft } from '../../records/draft.ts'
import type { Entry } from '../../records/record.ts'
import { zoneHere } from '../../records/day.ts'
import { useJournal } from '../app-state.tsx'
import { focusOn } from './field.tsx'
import type { ControlProps } from './form.ts'
import { useForm } from './use-form.tsx'
import { QuantityBox } from './quantity.tsx'
import { ready, write } from './saving.ts'
import { Switch } from './switch.tsx'
import { TroubleCard } from './trouble.tsx'
import { Words } from './words.tsx'

const CONTROLS: Record<string, FunctionComponent<ControlProps>> = { words: Words, quantity: QuantityBox, switch: Switch }

interface Inline {
  onAdded: (product: Entry) => void
  onClose: () => void
}

export function NewProduct(inline: Inline) {
  const kind = kindOf('product')
  return kind === undefined ? null : <Boxes kind={kind} {...inline} />
}

function Boxes({ kind, onAdded, onClose }: Inline & { kind: Kind }) {
  const journal = useJournal()
  const [trouble, setTrouble] = useState<Error>()
  const form = useForm({ kind, journal, slot: 'add/product-here', start: () => emptyDraft([], Date.now()), zone: zoneHere() })
  if (form === undefined) return null
  const add = async () => {
    const { acts, faults } = ready(form, () => '')
    form.setFaults(faults)
    if (faults[0] !== undefined) return focusOn(faults[0].unit)
    try {
      const [first] = acts
      await write(journal, acts)
      await form.drop()
      const saved = first?.changes[0] && await journal.entry(first.changes[0].record)
      if (saved) onAdded(saved)
    } catch (fault) {
      setTrouble(fault instanceof Error ? fault : new Error(String(fault)))
    }
  }
  return (
    <div class="card new-product" role="group" aria-label="New product">
      {kind.fields.filter(field => !field.more).map(field => {
        const Control = CONTROLS[field.ask]
        return Control && <Control key={field.name} form={form} field={field} />
      })}
      {trouble && <TroubleCard fault={trouble} form={form} />}
      <div class="row">
        <button class="button button--ink grow" type="button" onClick={() => void add()}>Add to the cabinet</button>
        <button class="button button--plain" type="button" onClick={onClose}>Close</button>
      </div>
    </div>
  )
}

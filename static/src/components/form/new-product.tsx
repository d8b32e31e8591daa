/** A product added in the middle of a dose, without leaving it. */
import type { FunctionComponent } from 'preact'
import { useState } from 'preact/hooks'
import { kindOf, type Kind } from '../../kinds/kind.ts'
import { emptyDraft } from '../../records/draft.ts'
import type { Entry } from '../../records/record.ts'
import { zoneHere } from '../../records/day.ts'
import { StorageTrouble } from '../../store/trouble.ts'
import { useJournal } from '../app-state.tsx'
import { useAtForm } from '../typing.tsx'
import { useWaiting } from '../trouble-notice.tsx'
import { focusOn } from './field.tsx'
import type { ControlProps } from './form.ts'
import { useForm } from './use-form.tsx'
import { QuantityBox } from './quantity.tsx'
import { ready, write } from './saving.ts'
import { Switch } from './switch.tsx'
import { TroubleCard } from './trouble.tsx'
import { Words } from './words.tsx'

/** The draft's name on this phone. */
export const HERE = 'add/product-here'

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
  const [busy, setBusy] = useState(false)
  const late = useWaiting() !== 'no' && busy
  const form = useForm({ kind, journal, slot: HERE, start: () => emptyDraft([], Date.now()), zone: zoneHere() })
  useAtForm()
  if (form === undefined) return null
  const add = async () => {
    if (busy) return
    const { acts, faults } = ready(form, () => '')
    form.setFaults(faults)
    if (faults[0] !== undefined) return focusOn(faults[0].unit)
    setBusy(true)
    setTrouble(undefined)
    try {
      const [first] = acts
      await write(journal, acts)
      await form.drop()
      const saved = first?.changes[0] && await journal.entry(first.changes[0].record)
      if (saved) onAdded(saved)
    } catch (fault) {
      setTrouble(fault instanceof Error ? fault : new Error(String(fault)))
    } finally {
      setBusy(false)
    }
  }
  return (
    <div class="card new-product" role="group" aria-label="New product">
      {kind.fields.filter(field => !field.more).map(field => {
        const Control = CONTROLS[field.ask]
        return Control && <Control key={field.name} form={form} field={field} />
      })}
      {late && <TroubleCard key="late" fault={new StorageTrouble('unsure')} form={form} />}
      {trouble && <TroubleCard fault={trouble} form={form} />}
      <div class="row">
        <button class="button button--ink grow" type="button" aria-disabled={busy} onClick={() => void add()}>Add to the cabinet</button>
        <button class="button button--plain" type="button" onClick={onClose}>Close</button>
      </div>
    </div>
  )
}

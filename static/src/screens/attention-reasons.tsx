/** Why an act was not taken: said once for all that is wrong by itself, and what hangs on it. */
import { personOf } from '../records/record.ts'
import type { RefusedAct } from '../store/attention.ts'
import { culpritOf, whyOf } from '../store/attention-words.ts'
import type { AttentionOp } from '../store/shape.ts'
import { usePeople } from '../components/app-state.tsx'
import { Icon } from '../components/icon.tsx'
import { nameOf } from '../components/unsent-words.ts'

export function Reasons({ refused }: { refused: RefusedAct }) {
  const { byId } = usePeople()
  const { ops, later, entries } = refused
  const whoOf = (op: AttentionOp) => byId(personOf(entries.find(entry => entry.record === op.record)?.wanted ?? {}))?.name
  const culprit = culpritOf(ops)
  const reasons = ops.filter(op => op.code !== 'together').map(op => whyOf(op, whoOf(op)))
  const said = [...new Set((reasons.length > 0 ? reasons : culprit ? [whyOf(culprit)] : []).map(why => why.words))]
  const fields = [...new Set(reasons.flatMap(why => why.fields))]
  const isPulledAlong = ops.length > 1 && ops.some(op => op.code === 'together')
  return (
    <div class="refused__why">
      <Icon name="circle-alert" size={20} />
      <div>
        {said.map(words => <p key={words}>{words}</p>)}
        {fields.length > 0 && <ul>{fields.map(field => <li key={field}>{field}</li>)}</ul>}
        {isPulledAlong && culprit && <p class="small">The fault is in “{nameOf(culprit.kind, culprit.set)}”. What was saved with it stays with it.</p>}
        {later.length > 0 && <p class="small">{later.length === 1 ? 'A later change' : `${later.length} later changes`} to it {later.length === 1 ? 'is' : 'are'} kept here too.</p>}
      </div>
    </div>
  )
}

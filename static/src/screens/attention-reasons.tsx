/** Why an act was not taken: said once for all that is wrong by itself, and what hangs on it. */
import { kindOf } from '../kinds/kind.ts'
import { personOf } from '../records/record.ts'
import type { RefusedAct } from '../store/attention.ts'
import { whyOf } from '../store/attention-words.ts'
import type { AttentionOp } from '../store/shape.ts'
import { usePeople } from '../components/app-state.tsx'
import { Icon } from '../components/icon.tsx'

export function Reasons({ refused }: { refused: RefusedAct }) {
  const { byId } = usePeople()
  const { ops, later, entries } = refused
  const whoOf = (op: AttentionOp) => byId(personOf(entries.find(entry => entry.record === op.record)?.wanted ?? {}))?.name
  const wrong = ops.filter(op => op.code !== 'together')
  const reasons = (wrong.length > 0 ? wrong : ops.slice(0, 1)).map(op => ({ op, why: whyOf(op, whoOf(op)) }))
  const said = [...new Set(reasons.map(({ why }) => why.words))]
  const fields = [...new Set(reasons.flatMap(({ op, why }) => why.fields.map(field => (entries.length > 1 ? `${labelOf(op)}, ${lowered(field)}` : field))))]
  const along = wrong.length > 0 ? entries.filter(entry => entry.ops.every(op => op.code === 'together')) : []
  return (
    <div class="refused__why">
      <Icon name="circle-alert" size={20} />
      <div>
        {said.map(words => <p key={words}>{words}</p>)}
        {fields.length > 0 && <ul>{fields.map(field => <li key={field}>{field}</li>)}</ul>}
        {along.map(entry => <p key={entry.record} class="small">The {labelOf(entry).toLowerCase()} was saved in one with it, and waits with it.</p>)}
        {later.length > 0 && <p class="small">{later.length === 1 ? 'A later change' : `${later.length} later changes`} to it {later.length === 1 ? 'is' : 'are'} kept here too.</p>}
      </div>
    </div>
  )
}

const labelOf = ({ kind }: { kind: string }): string => kindOf(kind)?.label ?? kind
const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

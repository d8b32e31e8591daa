/** Two phones wrote different things without knowing of one another: both are kept until a person says which stands. */
import { fieldOf, type Json } from '../kinds/kind.ts'
import type { Conflict, Entry } from '../records/record.ts'
import { useHousehold, useJournal, useUndo } from '../components/app-state.tsx'
import { nameOf } from '../components/entry-row.tsx'
import { Icon } from '../components/icon.tsx'
import { entryInWords, plainly } from './entry-facts.tsx'

export function Differences({ entry }: { entry: Entry }) {
  const all = Object.entries(entry.conflicts ?? {})
  return (
    <section class="card card--wash-turmeric" aria-labelledby="differ">
      <h2 id="differ" class="row"><Icon name="circle-alert" />Two phones wrote different things</h2>
      {all.map(([unit, lost]) => <Difference key={unit} entry={entry} unit={unit} lost={lost} />)}
    </section>
  )
}

function Difference({ entry, unit, lost }: { entry: Entry; unit: string; lost: Conflict[] }) {
  const journal = useJournal()
  const household = useHousehold()
  const offerUndo = useUndo()
  const stands = entry.doc[unit] ?? null
  // Written anew with a base past the conflict, a value settles it, also when it is the one that stood.
  const settle = async (value: Json) => {
    const { undo } = await journal.save([{ record: entry.id, kind: entry.kind, set: { [unit]: value } }])
    offerUndo({ words: 'Settled · saved on this phone', undo })
  }
  return (
    <div class="stack stack--tight">
      <p class="small">{fieldOf(entry.kind, unit.split('/')[0] ?? unit)?.label ?? unit}</p>
      <div class="row">
        <button type="button" class="button button--quiet" onClick={() => void settle(stands)}>Keep “{unitInWords(entry.kind, unit, stands)}”</button>
        {lost.map((other) => (
          <button key={other.op} type="button" class="button button--quiet" onClick={() => void settle(other.value)}>
            Use “{unitInWords(entry.kind, unit, other.value)}”{household ? ` by ${nameOf(other.by, household)}` : ''}
          </button>
        ))}
      </div>
    </div>
  )
}

/** One merge unit's value in words; a blank is said as one. */
export function unitInWords(kind: string, unit: string, value: Json): string {
  if (unit === 'deleted') return value === true ? 'deleted' : 'there'
  if (value === null) return 'nothing'
  const [name = unit, key] = unit.split('/')
  const field = fieldOf(kind, name)
  if (!field) return JSON.stringify(value)
  if (unit === 'occurred' || field.ask === 'moment') return String((value as { local?: string }).local ?? '').replace('T', ' ')
  return key === undefined ? plainly(field, value) : entryInWords(field, key, value)
}

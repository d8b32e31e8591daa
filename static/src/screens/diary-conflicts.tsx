/** On top of the Diary, whatever day is shown: entries on which two phones differ. */
import { useState } from 'preact/hooks'
import { useStored, type Person } from '../components/app-state.tsx'
import { disputed } from '../store/disputed.ts'
import { concerns } from '../records/conflicts.ts'
import { Differences } from './entry-differences.tsx'

/** The day itself must not sink out of sight below them. */
const FEW = 2

export function Conflicts({ people, shown }: { people: Person[]; shown: Person | undefined }) {
  const all = useStored(disputed, [])
  const [whole, setWhole] = useState(false)
  const mine = (all ?? []).filter(entry => concerns(entry, people, shown?.id))
  if (mine.length === 0) return null
  const drawn = whole ? mine : mine.slice(0, FEW)
  return (
    <section class="stack" aria-label="Two phones differ">
      {drawn.map(entry => <Differences key={entry.id} entry={entry} named />)}
      {drawn.length < mine.length && (
        <button type="button" class="button button--quiet" onClick={() => setWhole(true)}>Show {mine.length - drawn.length} more</button>
      )}
    </section>
  )
}

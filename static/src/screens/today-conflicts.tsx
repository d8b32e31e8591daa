/** Today asks what was perhaps given twice, and says that two phones differ; the Diary is where one decides on that. */
import { concerns } from '../records/conflicts.ts'
import { useStored, type People } from '../components/app-state.tsx'
import { Icon } from '../components/icon.tsx'
import { disputed } from '../store/disputed.ts'
import { Doubles } from './doubles.tsx'

export function ConflictHint({ people }: { people: People }) {
  return (
    <>
      <Doubles people={people.people} shown={people.unchosen ? undefined : people.chosen} />
      <Differ people={people} />
    </>
  )
}

function Differ({ people }: { people: People }) {
  const all = useStored(disputed, [])
  const count = (all ?? []).filter((entry) => concerns(entry, people.people, people.unchosen ? undefined : people.chosen?.id)).length
  if (count === 0) return null
  return (
    <a class="banner banner--turmeric banner--link" href="/app/diary">
      <Icon name="circle-alert" />
      <span class="grow">Two phones differ on <b>{count === 1 ? 'one entry' : `${count} entries`}</b></span>
      <Icon name="chevron-right" />
    </a>
  )
}

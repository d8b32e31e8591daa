/** The lines of a day: entries, doses beside their meals, and the hours in which nothing was logged. */
import { localAt } from '../records/day.ts'
import { clockOf, gapsOf, minutesInto, type Gap } from '../records/gaps.ts'
import { withDosesBesideMeals } from '../records/person-day.ts'
import { occurredOf, type Entry } from '../records/record.ts'
import type { Person } from '../components/app-state.tsx'
import { EntryRow } from '../components/entry-row.tsx'

const END_OF_DAY = 24 * 60

interface TimelineOf {
  entries: Entry[]
  day: string
  /** The present moment, on the present day; undefined on a day that is over. */
  now: number | undefined
  shown: Person | undefined
  named: boolean
}

export function Timeline({ entries, day, now, shown, named }: TimelineOf) {
  const lines = withDosesBesideMeals(entries)
  const minutes = (entry: Entry) => minutesInto(day, occurredOf(entry.doc)?.local ?? `${day}T00:00`)
  const until = now === undefined || !shown ? END_OF_DAY : minutesInto(day, localAt(now, shown.zone))
  // Several people's gaps laid over one another would say nothing of any of them.
  const gaps = named ? [] : gapsOf(entries.map(minutes), until)
  const before = (entry: Entry, at: number) => {
    const earlier = lines.slice(0, at).findLast((line) => !line.linked)
    const from = earlier ? minutes(earlier.entry) : -Infinity
    return gaps.find((gap) => gap.to <= minutes(entry) && gap.from >= from)
  }
  const last = gaps.find((gap) => entries.every((entry) => minutes(entry) <= gap.from))
  return (
    <ul class="timeline">
      {lines.map(({ entry, linked }, at) => {
        const gap = linked ? undefined : before(entry, at)
        return [
          gap && <GapLine key={`gap-${gap.from}`} gap={gap} />,
          <li key={entry.id} class={linked ? 'timeline__linked' : ''}><EntryRow entry={entry} named={named} linked={linked} /></li>,
        ]
      })}
      {last && <GapLine gap={last} />}
    </ul>
  )
}

function GapLine({ gap }: { gap: Gap }) {
  return <li class="gap">not logged, {clockOf(gap.from)} to {clockOf(gap.to)}</li>
}

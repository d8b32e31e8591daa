/** The first week: food first, so that there is something to compare with later. */
import { today } from '../records/day.ts'
import { dayOfEntry } from '../records/person-day.ts'
import { personOf } from '../records/record.ts'
import { useEntries, useNow, type Person } from '../components/app-state.tsx'

const DAY_MS = 86_400_000
const WEEK = 7

/** "Day 3 of 7, food first", until seven days have gone by since the first meal. */
export function FoodFirst({ person }: { person: Person }) {
  const day = today(useNow(), person.zone, person.day_start)
  const end = Date.parse(`${day}T00:00Z`) + 2 * DAY_MS
  const entries = useEntries(end - (WEEK + 4) * DAY_MS, end)
  const first = entries?.find((entry) => entry.kind === 'meal' && personOf(entry.doc) === person.id)
  const started = first && dayOfEntry(first, [person])
  if (!started) return null
  const number = Math.round((Date.parse(day) - Date.parse(started)) / DAY_MS) + 1
  if (number < 1 || number > WEEK) return null
  return (
    <div class="plan-line">
      <p class="small soft">Day {number} of {WEEK}, food first</p>
      <ol class="beads" aria-hidden="true">
        {Array.from({ length: WEEK }, (_, at) => <li key={at} class={at < number ? 'beads__on' : ''} />)}
      </ol>
    </div>
  )
}

/** Which time a check-in is about: since the one before, or the last 24 hours where that is long ago. */
import { DAY } from '../records/guard-taken.ts'
import { localAt, today, zoneHere } from '../records/day.ts'
import { byTime, occurredOf, personOf } from '../records/record.ts'
import { type Person, useNow, useStored } from '../components/app-state.tsx'
import { dayWords, timeWords } from '../components/day-heading.tsx'

export function Since({ person }: { person: Person | undefined }) {
  const now = useNow()
  const known = useStored((journal) => journal.ofKind('checkin'), [])
  if (!person || !known) return null
  const last = known.filter(({ doc }) => personOf(doc) === person.id).sort(byTime).at(-1)
  const moment = last && occurredOf(last.doc)
  const isNear = moment !== undefined && now - moment.at < 2 * DAY && moment.at <= now
  if (!isNear) return <p class="soft small">The worst of it in the last 24 hours.</p>
  const local = localAt(moment.at, zoneHere())
  const on = dayWords(local.slice(0, 10), today(now, zoneHere())).toLowerCase()
  return <p class="soft small">The worst of it since the last check-in, {on} at {timeWords(local)}.</p>
}

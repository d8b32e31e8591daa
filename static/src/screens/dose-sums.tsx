/** What a day's doses come to, with the doubt that is in it: "5 g, perhaps 10 g". */
import { type Sum, sumsOf } from '../records/doubles.ts'
import type { Entry } from '../records/record.ts'
import { useHousehold, useJournal, usePeople, useStored, type Person } from '../components/app-state.tsx'
import { useDay } from './today.tsx'

/** Undefined until the phone has answered. */
export function useSums(entries: Entry[] | undefined): Sum[] | undefined {
  const { device } = useJournal()
  const household = useHousehold()
  const products = useStored(journal => journal.ofKind('product'), [])
  return entries && products && household && sumsOf(entries, products, { device, me: household.me.account })
}

/** Where a product was taken more than once: a single dose says its own sum. */
export function DoseSums({ entries }: { entries: Entry[] }) {
  const { several, byId } = usePeople()
  const sums = (useSums(entries) ?? []).filter(({ records }) => records > 1)
  if (sums.length === 0) return null
  return (
    <ul class="plain small sums" aria-label="Doses of the day together">
      {sums.map(({ person, product, title, words }) => (
        <li key={`${person}/${product}`}>{several ? `${byId(person)?.name ?? 'Someone'}, ` : ''}{title}: <b>{words}</b></li>
      ))}
    </ul>
  )
}

export function TodaySums({ person }: { person: Person }) {
  const { entries } = useDay(person)
  return entries ? <DoseSums entries={entries} /> : null
}

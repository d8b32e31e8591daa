/** Everyone: a row for each person, with what was logged today and what is planned still. */
import { headline, kindOf } from '../kinds/kind.ts'
import type { Sum } from '../records/doubles.ts'
import type { Entry } from '../records/record.ts'
import { usePeople, type Person } from '../components/app-state.tsx'
import { Avatar } from '../components/avatar.tsx'
import { Icon } from '../components/icon.tsx'
import { useDue } from '../components/plan/due.tsx'
import { useSums } from './dose-sums.tsx'
import { dueWords } from './due-words.ts'
import { useDay } from './today.tsx'

export function Everyone({ people }: { people: Person[] }) {
  return (
    <>
      <ul class="stack plain">
        {people.map((person) => <li key={person.id}><PersonDay person={person} /></li>)}
      </ul>
      <a class="button button--wide" href="/app/add/meal?who=table"><Icon name="utensils" />Log a meal</a>
    </>
  )
}

function PersonDay({ person }: { person: Person }) {
  const { choose } = usePeople()
  const { entries } = useDay(person)
  const sums = useSums(entries)
  const due = dueWords(useDue(person) ?? [])
  return (
    <button type="button" class="card person-day" onClick={() => choose(person.id)}>
      <Avatar person={person} size="big" />
      <span class="list__words">
        <span class="list__title">{person.name}</span>
        <span class="list__more">{entries && sums && summary(entries, sums)}</span>
        {due.map((words) => <span key={words} class="list__more person-day__due">{words}</span>)}
      </span>
      <Icon name="chevron-right" />
    </button>
  )
}

/** "2 meals · 5 g, perhaps 10 g L-glutamine powder · 1 check-in"; a blank is said as one. */
function summary(entries: Entry[], sums: Sum[]): string {
  if (entries.length === 0) return 'nothing logged today'
  const skipped = entries.filter((entry) => entry.kind === 'dose' && entry.doc['skipped'] !== undefined).map((entry) => headline(entry.kind, entry.doc))
  const doses = [...sums.map(({ words, title }) => `${words} ${title}`), ...skipped]
  const counts = new Map<string, number>()
  for (const { kind } of entries) if (kind !== 'dose') counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const counted = [...counts].map(([kind, count]) => `${count} ${(count === 1 ? kindOf(kind)?.label : kindOf(kind)?.plural)?.toLowerCase() ?? kind}`)
  return [...counted, ...doses].join(' · ')
}

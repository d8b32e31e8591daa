/** Insights: honest or silent. Until patterns are worked out, what has been written down so far. */
import { today } from '../records/day.ts'
import { dayAfter } from '../records/day.ts'
import { dayOfEntry } from '../records/person-day.ts'
import { personOf } from '../records/record.ts'
import { useEntries, useNow, usePeople, type Person } from '../components/app-state.tsx'
import { dateWords } from '../components/day-heading.tsx'
import { Icon } from '../components/icon.tsx'
import { Page } from '../components/page.tsx'

const DAYS = 28
const DAY_MS = 86_400_000

export function Insights() {
  const { chosen, people } = usePeople()
  const person = chosen ?? people[0]
  return (
    <Page title="Insights" who="people">
      <section class="card">
        <p class="eyebrow"><Icon name="chart" />nothing can be said yet</p>
        <h2>Patterns are not worked out yet</h2>
        <p class="soft">Villi will say what goes together only when it passed the rules, with how often and how sure. Until then, here is what there is to work with.</p>
      </section>
      {person && <Recorded person={person} />}
      <p class="small soft">Patterns in one person’s log can be chance. A day that was not logged is a gap, not a zero.</p>
    </Page>
  )
}

interface Row {
  kind: string
  words: string
  /** Which of the days hold one, oldest first. */
  days: boolean[]
  count: number
}

function Recorded({ person }: { person: Person }) {
  const { several } = usePeople()
  const present = today(useNow(), person.zone, person.day_start)
  const end = Date.parse(`${present}T00:00Z`) + 2 * DAY_MS
  const entries = useEntries(end - (DAYS + 3) * DAY_MS, end)
  if (!entries) return null
  const days = Array.from({ length: DAYS }, (_, at) => dayAfter(present, at - DAYS + 1))
  const own = entries.filter((entry) => personOf(entry.doc) === person.id)
  const row = (kind: string, words: string): Row => {
    const found = own.filter((entry) => entry.kind === kind).map((entry) => dayOfEntry(entry, [person]))
    return { kind, words, days: days.map((day) => found.includes(day)), count: found.filter((day) => day !== undefined && days.includes(day)).length }
  }
  const rows = [...(person.may.includes('eaten') ? [row('meal', 'meals'), row('dose', 'doses')] : []), ...(person.may.includes('felt') ? [row('checkin', 'check-ins')] : [])]
  return (
    <section class="section" aria-labelledby="recorded">
      <div class="section__head">
        <h2 id="recorded">{several ? `${person.name}’s` : 'Your'} last {DAYS} days</h2>
        <span class="small soft">{dateWords(days[0] ?? present, present)} to today</span>
      </div>
      <ul class="stack plain">{rows.map((one) => <Strip key={one.kind} row={one} />)}</ul>
    </section>
  )
}

function Strip({ row }: { row: Row }) {
  const logged = row.days.filter(Boolean).length
  return (
    <li class="card card--strip">
      <p><b>{row.count} {row.words}</b> <span class="soft">on {logged} of {DAYS} days</span></p>
      <ol class="strip" aria-hidden="true">{row.days.map((on, at) => <li key={at} class={on ? 'strip__on' : ''} />)}</ol>
      <p class="small soft">{longestGap(row.days)}</p>
    </li>
  )
}

/** The longest stretch without an entry, in words. */
function longestGap(days: boolean[]): string {
  const longest = Math.max(...days.map((on) => (on ? '|' : '.')).join('').split('|').map((gap) => gap.length))
  if (longest === DAYS) return 'nothing logged in this time'
  return longest === 0 ? 'no day missing' : `longest gap: ${longest === 1 ? '1 day' : `${longest} days`}`
}

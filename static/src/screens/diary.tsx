/** Diary: a day as a timeline, gaps included, with the way to any other day. */
import { useState } from 'preact/hooks'
import { headline, detail } from '../kinds/kind.ts'
import { dayAfter, spanOf, today, zoneHere } from '../records/day.ts'
import { dayOfEntry, ofDay } from '../records/person-day.ts'
import { personOf, type Entry } from '../records/record.ts'
import { navigate, useEntries, useHousehold, useNow, usePeople, type Person } from '../components/app-state.tsx'
import { dateWords, dayWords, weekday } from '../components/day-heading.tsx'
import { EntryRow } from '../components/entry-row.tsx'
import { Icon } from '../components/icon.tsx'
import { Page } from '../components/page.tsx'
import { Conflicts } from './diary-conflicts.tsx'
import { DoseSums } from './dose-sums.tsx'
import { Doubles } from './doubles.tsx'
import { Timeline } from './diary-timeline.tsx'

interface Shown {
  /** YYYY-MM-DD; null for today. */
  day: string | null
  search: string
}

export function Diary({ day: asked, search }: Shown) {
  const { people, chosen, everyone, several, unchosen } = usePeople()
  const shown = everyone || unchosen ? undefined : chosen
  const now = useNow()
  const present = today(now, shown?.zone ?? zoneHere(), shown?.day_start)
  const day = isDay(asked) ? asked : present
  const named = several && !shown
  return (
    <Page title={weekday(day)} name={`Diary, ${weekday(day)}`} aside={<time dateTime={day}>{dateWords(day, present)}</time>} who="diary">
      <DayPicker day={day} present={present} search={search} />
      {!search && <Doubles people={people} shown={shown} />}
      {!search && <Conflicts people={people} shown={shown} />}
      {search ? (
        <Found words={search} day={day} present={present} people={people} shown={shown} named={named} />
      ) : (
        <Day day={day} present={present} now={now} people={people} shown={shown} named={named} />
      )}
    </Page>
  )
}

const isDay = (day: string | null): day is string => day !== null && !Number.isNaN(Date.parse(`${day}T00:00Z`))

const goTo = (day: string, search = '') =>
  navigate(`/app/diary?day=${day}${search ? `&q=${encodeURIComponent(search)}` : ''}`, { replace: true })

function DayPicker({ day, present, search }: { day: string; present: string; search: string }) {
  const [searching, setSearching] = useState(search !== '')
  const close = () => {
    setSearching(false)
    goTo(day)
  }
  return (
    <div class="day-picker">
      <button type="button" class="button button--quiet button--icon" onClick={() => goTo(dayAfter(day, -1))}>
        <Icon name="chevron-left" /><span class="visually-hidden">Earlier day</span>
      </button>
      <label class="day-picker__date">
        <span class="visually-hidden">Jump to a day</span>
        <input class="control" type="date" value={day} max={present} onChange={(event) => goTo(event.currentTarget.value || present)} />
      </label>
      <button type="button" class="button button--quiet button--icon" disabled={day >= present} onClick={() => goTo(dayAfter(day))}>
        <Icon name="chevron-right" /><span class="visually-hidden">Later day</span>
      </button>
      <button type="button" class="button button--quiet button--icon" aria-expanded={searching} onClick={() => (searching ? close() : setSearching(true))}>
        <Icon name={searching ? 'x' : 'search'} /><span class="visually-hidden">{searching ? 'Close the search' : 'Search'}</span>
      </button>
      {searching && (
        <label class="day-picker__search">
          <span class="visually-hidden">Search 30 days around</span>
          <input class="control" type="search" placeholder="Search 30 days around" value={search} autofocus onInput={(event) => goTo(day, event.currentTarget.value)} />
        </label>
      )}
    </div>
  )
}

interface DayOf {
  day: string
  present: string
  people: Person[]
  shown: Person | undefined
  named: boolean
}

/** What a helper's phone holds of earlier days are the doses of the day before. */
function DayOfHelper({ isPresent }: { isPresent: boolean }) {
  return (
    <p class="banner">
      {isPresent ? 'As a helper you see today, and of yesterday the doses.' : 'Earlier days are hidden for helpers: of yesterday only the doses are shown.'}
    </p>
  )
}

function Day({ day, present, now, people, shown, named }: DayOf & { now: number }) {
  const found = useEntries(...spanOf(day, shown?.day_start))
  const isHelper = useHousehold()?.me.role === 'helper'
  if (!found) return null
  const entries = ofDay(found, day, people, shown?.id)
  const isPresent = day === present
  return (
    <>
      {isHelper && <DayOfHelper isPresent={isPresent} />}
      {entries.length === 0 && (isPresent || !isHelper) && <EmptyDay isPresent={isPresent} />}
      {entries.length > 0 && <DoseSums entries={entries} />}
      {entries.length > 0 && <Timeline entries={entries} day={day} now={isPresent ? now : undefined} shown={shown} named={named} />}
    </>
  )
}

function EmptyDay({ isPresent }: { isPresent: boolean }) {
  return (
    <div class="empty">
      <Icon name="notebook-pen" />
      <p class="lead">Not logged</p>
      <p class="soft">{isPresent ? 'Nothing is on the page yet. A blank is a blank, not a zero.' : 'Nothing was written for this day. It counts as a gap, not as zero.'}</p>
      {isPresent && <a class="button button--quiet" href="/app/add">Add an entry</a>}
    </div>
  )
}

const AROUND_MS = 30 * 86_400_000

/** Entries of 30 days either way whose words hold every word asked for, newest first. */
function Found({ words, day, present, people, shown, named }: DayOf & { words: string }) {
  const middle = Date.parse(`${day}T12:00Z`)
  const around = useEntries(middle - AROUND_MS, middle + AROUND_MS)
  if (!around) return null
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean)
  const hits = around.filter((entry) => isOf(entry, people, shown) && asked.every((word) => wordsOf(entry).includes(word))).reverse()
  return (
    <section class="stack" aria-label="Found">
      <p class="soft" role="status">{hits.length === 0 ? `Nothing with “${words}” in the 30 days around` : `${hits.length} with “${words}”`}</p>
      <ul class="list list--bare">
        {hits.map((entry) => (
          <li key={entry.id}>
            <p class="small soft found__day">{dayWords(dayOfEntry(entry, people) ?? day, present)}</p>
            <EntryRow entry={entry} named={named} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function isOf(entry: Entry, people: Person[], shown: Person | undefined): boolean {
  const who = personOf(entry.doc)
  return shown ? who === shown.id : people.some((person) => person.id === who)
}

const wordsOf = (entry: Entry): string => `${entry.kind} ${headline(entry.kind, entry.doc)} ${detail(entry.kind, entry.doc)}`.toLowerCase()


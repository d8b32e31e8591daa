/** On a tablet that several use: who is writing. Kept for ten minutes without a touch, then asked again. */
import type { Units } from '../kinds/kind.ts'
import { useEffect, useState } from 'preact/hooks'
import { deviceOf } from '../records/household.ts'
import type { Entry } from '../records/record.ts'
import { onTablet } from './entry-row.tsx'
import { useHousehold, useJournal, type HouseholdBlock, type Person } from './app-state.tsx'
import { PersonChip } from './person-chips.tsx'

const KEPT = 10 * 60_000
const LOOK = 15_000
/** In this tab alone: a tablet that was closed asks anew. */
const NOTE = 'villi-writing'

interface Noted { person: string, touched: number }

export function Writing() {
  const journal = useJournal()
  const household = useHousehold()
  const able = household?.shared ? writers(household) : []
  const [person, choose] = useWriter(able.map(({ id }) => id))
  const isShared = able.length > 0
  useEffect(() => {
    journal.around.signed = isShared ? set => signed(set, present(Date.now())?.person) : undefined
  }, [journal, isShared])
  const known = household?.devices.some(({ shared }) => shared)
  // Rows that were drawn before these words came are drawn again.
  useEffect(() => { if (known) journal.changed() }, [journal, known])
  if (!isShared) return null
  const found = able.find(({ id }) => id === person)
  return (
    <section class="page page--notice writing" aria-label="Who is writing?">
      {found ? (
        <p class="row small">
          <span><b>{found.name}</b> is writing</span>
          <button type="button" class="button button--plain" onClick={() => choose('')}>Somebody else</button>
        </p>
      ) : (
        <>
          <p class="small"><b>Who is writing?</b> It stands beside what is written here.</p>
          <div class="who-wrap">{able.map(one => <PersonChip key={one.id} person={one} pressed={false} onPress={() => choose(one.id)} />)}</div>
        </>
      )}
    </section>
  )
}

/** "Bob, Kitchen tablet": on a tablet that several use, the account says nothing of who wrote. */
export function writerOf({ doc, device }: Entry, household: HouseholdBlock): string | undefined {
  const on = household.devices.find(({ id }) => id === device) ?? household
  const writer = [...household.people, ...(household.past_people ?? [])].find(({ id }) => id === doc['writer'])
  return writer || on.shared ? `${writer?.name ?? 'somebody'}, ${deviceOf(household, device) ?? 'this tablet'}` : undefined
}
onTablet.writer = writerOf

/** The people of members who write. A child without an account is written for, and writes nothing. */
function writers({ members, people }: HouseholdBlock): Person[] {
  const ids = new Set(members.filter(({ role }) => ['owner', 'adult', 'helper'].includes(role)).map(member => member.person))
  return people.filter(({ id }) => ids.has(id))
}

function useWriter(able: string[]): [string, (person: string) => void] {
  const [person, setPerson] = useState(() => present(Date.now())?.person ?? '')
  useEffect(() => {
    const ear = new AbortController()
    const look = () => setPerson(present(Date.now())?.person ?? '')
    const touched = () => {
      const now = present(Date.now())
      if (now) note({ person: now.person, touched: Date.now() })
      else look()
    }
    for (const event of ['pointerdown', 'keydown']) addEventListener(event, touched, { signal: ear.signal, capture: true })
    addEventListener('visibilitychange', look, { signal: ear.signal })
    const clock = setInterval(look, LOOK)
    return () => { ear.abort(); clearInterval(clock) }
  }, [])
  const choose = (chosen: string) => {
    note({ person: chosen, touched: Date.now() })
    setPerson(chosen)
  }
  return [able.includes(person) ? person : '', choose]
}

/** Who writes now; nobody once ten minutes went by without a touch. */
export function present(now: number): Noted | undefined {
  const noted = JSON.parse(sessionStorage.getItem(NOTE) ?? 'null') as Noted | null
  return noted?.person && Math.abs(now - noted.touched) < KEPT ? noted : undefined
}

/** A new entry bears who wrote it; what is changed in one does not change that. */
function signed(set: Units, writer: string | undefined): Units {
  return writer && set['person'] ? { writer, ...set } : set
}

function note(noted: Noted): void {
  sessionStorage.setItem(NOTE, JSON.stringify(noted))
}

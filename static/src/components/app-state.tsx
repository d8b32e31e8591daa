/** What every screen may ask for: the journal, the people, the status line, the time, undo. */
import { createContext, type ComponentChildren } from 'preact'
import { useCallback, useContext, useEffect, useMemo, useState } from 'preact/hooks'
import type { HouseholdBlock, Person } from '../records/household.ts'
import type { Entry } from '../records/record.ts'
import type { Journal } from '../store/journal.ts'
import type { Phone } from '../store/phone.ts'
import type { SyncStatus } from '../sync/schedule.ts'

import { asError, type SetTrouble, type Trouble, watch } from './watch.ts'

export { useNow } from './now.tsx'
export { cameFrom, goBack, navigate } from './route.tsx'

export type { HouseholdBlock, Person }


/** Something that can be taken back for ten seconds. `words` say what was done: "Saved on this phone". */
export interface Undoable {
  words: string
  undo: () => Promise<void>
}

interface Held {
  phone: Phone
  journal: Journal
  status: SyncStatus
  household: HouseholdBlock | undefined
  who: string
  choose: (who: string) => void
  offer: Undoable | null
  setOffer: (offer: Undoable | null) => void
  trouble: Trouble | null
  setTrouble: SetTrouble
  signOut: (keep: boolean) => Promise<void>
  syncNow: () => void
}

const State = createContext<Held | null>(null)

export const EVERYONE = 'everyone'

interface StateOf {
  phone: Phone
  journal: Journal
  status: SyncStatus
  signOut: (keep: boolean) => Promise<void>
  syncNow: () => void
  children: ComponentChildren
}

export function AppState({ phone, journal, status, signOut, syncNow, children }: StateOf) {
  const [household, setHousehold] = useState<HouseholdBlock>()
  const [who, choose] = useState('')
  const [offer, setOffer] = useState<Undoable | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  useEffect(() => watch(journal, (from) => from.household(), setHousehold, setTrouble), [journal])
  const held = { phone, journal, status, household, who, choose, offer, setOffer, trouble, setTrouble, signOut, syncNow }
  return <State.Provider value={held}>{children}</State.Provider>
}

function useHeld(): Held {
  const held = useContext(State)
  if (!held) throw new Error('drawn outside AppState')
  return held
}

export const usePhone = (): Phone => useHeld().phone
export const useJournal = (): Journal => useHeld().journal
export const useStatus = (): SyncStatus => useHeld().status
export const useHousehold = (): HouseholdBlock | undefined => useHeld().household
export const useSignOut = (): ((keep: boolean) => Promise<void>) => useHeld().signOut
export const useSyncNow = (): (() => void) => useHeld().syncNow

/** What went wrong with the phone's storage, and how to take it from the screen. */
export function useTrouble(): [Error | null, (() => void) | undefined] {
  const { trouble, setTrouble } = useHeld()
  return [trouble?.fault ?? null, trouble?.of === 'acting' ? () => setTrouble(() => null) : undefined]
}

/** For a tap that writes: whatever the storage refuses is said, never swallowed. */
export function useAttempt(): (work: () => Promise<unknown>) => void {
  const { setTrouble } = useHeld()
  return useCallback((work) => {
    setTrouble(() => null)
    work().catch((fault: unknown) => setTrouble(() => ({ fault: asError(fault), of: 'acting' })))
  }, [setTrouble])
}

/** Anything read from the store, kept fresh. Undefined until the first answer. */
export function useStored<T>(ask: (journal: Journal) => Promise<T>, deps: unknown[]): T | undefined {
  const { journal, setTrouble } = useHeld()
  const [answer, setAnswer] = useState<T>()
  // The question changes with `deps` alone: callers write it in place, so it is a new function each time.
  useEffect(() => watch(journal, ask, (found) => setAnswer(() => found), setTrouble), [journal, ...deps])
  return answer
}

/** Entries that happened from `fromMs` up to `toMs`, everyone's, oldest first. */
export function useEntries(fromMs: number, toMs: number): Entry[] | undefined {
  return useStored((journal) => journal.between(fromMs, toMs), [fromMs, toMs])
}

export interface People {
  /** Those whom this account may see something of; oneself first. */
  people: Person[]
  /** False with one person in the household: then nothing on screen mentions several. */
  several: boolean
  me: Person | undefined
  /** The person chosen on the chips; undefined while "Everyone" is. */
  chosen: Person | undefined
  everyone: boolean
  /** Nobody was chosen since the app was opened: Today then shows oneself, the Diary everybody. */
  unchosen: boolean
  choose: (who: string) => void
  byId: (id: unknown) => Person | undefined
}

export function usePeople(): People {
  const { household, who, choose } = useHeld()
  return useMemo(() => {
    const mine = household?.me.person
    const all = household?.people ?? []
    const seen = all.filter((person) => person.may.length > 0 || person.id === mine)
    const people = [...seen].sort((a, b) => Number(b.id === mine) - Number(a.id === mine))
    const several = people.length > 1
    const everyone = several && who === EVERYONE
    const chosen = everyone ? undefined : (people.find((person) => person.id === who) ?? people[0])
    const me = people.find((person) => person.id === mine)
    return { people, several, me, chosen, everyone, unchosen: who === '', choose, byId: (id) => all.find((person) => person.id === id) }
  }, [household, who, choose])
}

/** Offer to take something back: `offerUndo({words: "Saved on this phone", undo})`. */
export function useUndo(): (offer: Undoable) => void {
  return useHeld().setOffer
}

export function useOffer(): [Undoable | null, () => void] {
  const { offer, setOffer } = useHeld()
  return [offer, useCallback(() => setOffer(null), [setOffer])]
}

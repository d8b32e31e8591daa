/** The whole app of a sitter: her card while it runs, its end, and nothing else at any address. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { useHousehold, useJournal, useNow, usePhone, useStatus, useStored, useSyncNow } from '../components/app-state.tsx'
import { Page } from '../components/page.tsx'
import type { Ring } from '../records/card.ts'
import { cardEnd, isPast, thrownAway } from '../store/card-end.ts'
import { CardAfter } from './card-over.tsx'
import { CardRunning } from './card-running.tsx'

const TWO_MINUTES = 120_000

/** `gone`: this phone has let go of the card, in this window, in another one or by the worker. */
export function Card({ gone }: { gone: (ring: Ring[]) => void }) {
  const journal = useJournal()
  const phone = usePhone()
  const household = useHousehold()
  const now = useMinute(household?.card?.ends)
  const end = useStored(async from => ({ noted: await cardEnd(from), isPast: await isPast(from) }), [now])
  const syncNow = useSyncNow()
  const ring = useRef<Ring[]>([])
  if (household?.card) ring.current = household.card.ring
  if (end?.noted) ring.current = end.noted.ring
  useEffect(() => phone.subscribe(() => {
    if (phone.known().some(({ actor }) => actor === journal.identity.actor)) return
    journal.close()
    // This window may have opened it anew while another one threw it away.
    void thrownAway(journal)
    gone(ring.current)
  }), [phone, journal, gone])
  const isOver = end !== undefined && (end.noted !== undefined || end.isPast)
  useEffect(() => {
    if (isOver) syncNow()
  }, [isOver])
  if (!end) return <Page title="One moment" quiet>{null}</Page>
  if (isOver) return <CardAfter end={end.noted} ring={ring.current} />
  return household?.card ? <CardRunning card={household.card} household={household} now={now} /> : <Bringing />
}

/** The time, anew each minute and at the very moment when the card ends. */
function useMinute(ends: number | undefined): number {
  const now = useNow()
  const [passed, setPassed] = useState(0)
  useEffect(() => {
    const left = ends === undefined ? 0 : ends - Date.now()
    if (left <= 0 || left > TWO_MINUTES) return
    const timer = setTimeout(() => setPassed(Date.now()), left)
    return () => clearTimeout(timer)
  }, [ends, now])
  return Math.max(now, passed)
}

function Bringing() {
  const { state } = useStatus()
  return (
    <Page title="Hand-over card">
      <p class="soft">{state === 'offline' ? 'There is no network yet. The card comes as soon as there is one.' : 'One moment: the card is on its way.'}</p>
    </Page>
  )
}

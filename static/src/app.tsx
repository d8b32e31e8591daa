/** The app: finds out who is at the phone, draws the screen of the present address, keeps the exchange going. */
import { render } from 'preact'
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { begin, confirm, signOut, type Stage } from './boot.ts'
import { AppState } from './components/app-state.tsx'
import { keepInstallOffer } from './components/install-offer.tsx'
import { Nav } from './components/nav.tsx'
import { useArrival } from './components/page.tsx'
import { usePlace } from './components/route.tsx'
import { StatusLine } from './components/status-line.tsx'
import { TroubleNotice, useWaiting, waitingTrouble } from './components/trouble-notice.tsx'
import { UndoBar } from './components/undo-bar.tsx'
import { useWorker } from './components/worker-state.tsx'
import { bringScreens, Card, CardOver, Farewell, Forgotten, NeedsNetwork, ReadyNote, screenAt, SignedOut, UpdatePrompt } from './screens/screens.tsx'
import { Leaving, StorageFails } from './screens/signed-out.tsx'
import type { Journal } from './store/journal.ts'
import type { Phone } from './store/phone.ts'
import { type Schedule, startSchedule, type SyncStatus } from './sync/schedule.ts'

declare global {
  interface Window {
    appBooted?: boolean
  }
}

const STARTING: SyncStatus = { state: 'idle', waiting: 0, held: 0, attention: 0, lastSuccess: null, message: '', trouble: null }

function App() {
  const [stage, show] = useState<Stage>({ at: 'starting' })
  useEffect(() => {
    begin(show).catch((fault: unknown) => show({ at: 'trouble', message: fault instanceof Error ? fault.message : String(fault) }))
  }, [])
  // A store that is silent from the first moment on: fetching the app anew would cure nothing.
  const late = waitingTrouble(useWaiting())
  const isStarting = stage.at === 'starting'
  useEffect(() => {
    if (!isStarting || late) window.appBooted = true
  }, [isStarting, late === undefined])
  if (isStarting && late) return <StorageFails message={late.message} />
  switch (stage.at) {
    case 'open':
      return <Open key={stage.journal.identity.actor + stage.journal.identity.household} phone={stage.phone} journal={stage.journal} show={show} />
    case 'out':
      return <Farewell {...stage} />
    case 'needs-network':
      return <NeedsNetwork retry={stage.retry} />
    case 'card-over':
      return <CardOver ring={stage.ring} />
    case 'signed-out':
      return <SignedOut />
    case 'trouble':
      return <StorageFails message={stage.message} />
    default:
      return <Leaving />
  }
}

interface OpenOf {
  phone: Phone
  journal: Journal
  show: (stage: Stage) => void
}

function Open({ phone, journal, show }: OpenOf) {
  const place = usePlace()
  const worker = useWorker()
  const [status, schedule] = useExchange(phone, journal)
  useArrival(place.path, place.scroll)
  useSignedInAgain(phone, journal, status, show)
  const end = useCallback((keep: boolean) => signOut(phone, journal, keep, show), [phone, journal, show])
  const syncNow = useCallback(() => schedule.current?.now(), [schedule])
  useEffect(bringScreens, [])
  // A sitter's phone shows her card at every address, and nothing else.
  const { card } = journal.identity
  const screen = useMemo(() => (card ? <Card gone={ring => show({ at: 'card-over', ring })} /> : screenAt(place)), [place, card])
  return (
    <AppState phone={phone} journal={journal} status={status} signOut={end} syncNow={syncNow}>
      <div class="app">
        <a class="skip" href="#main">Skip to the content</a>
        <header class="top"><div class="top__inner"><StatusLine /><UpdatePrompt {...worker} /></div></header>
        <TroubleNotice />
        <Forgotten phone={phone} />
        {screen}
        <div class="foot">
          <div class="bars">
            <ReadyNote {...worker} />
            <UndoBar />
          </div>
          {!card && <Nav path={place.path} />}
        </div>
      </div>
    </AppState>
  )
}

function useExchange(phone: Phone, journal: Journal): [SyncStatus, { current: Schedule | undefined }] {
  const [status, setStatus] = useState(STARTING)
  const schedule = useRef<Schedule | undefined>(undefined)
  useEffect(() => {
    const running = startSchedule(journal, phone, setStatus)
    schedule.current = running
    return () => running.stop()
  }, [phone, journal])
  return [status, schedule]
}

/** After trouble with the session, look who is signed in: perhaps another account, in another tab. */
function useSignedInAgain(phone: Phone, journal: Journal, status: SyncStatus, show: (stage: Stage) => void): void {
  const isOdd = status.state === 'error' || status.state === 'signed-out'
  useEffect(() => {
    if (!isOdd) return
    const look = () => {
      if (document.visibilityState === 'visible') void confirm(phone, journal, show)
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [isOdd, phone, journal, show])
}

const root = document.getElementById('app') ?? document.body
keepInstallOffer()
render(<App />, root)

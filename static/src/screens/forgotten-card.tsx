/** Said once, on whatever screen: this phone forgot its copy of the journal. */
import { useEffect, useState } from 'preact/hooks'
import { forgive, lookAfter } from '../store/canary.ts'
import type { Journal } from '../store/journal.ts'
import type { Phone } from '../store/phone.ts'
import { sweepCards } from '../sync/by-card.ts'
import { useHousehold, useJournal } from '../components/app-state.tsx'
import { Icon } from '../components/icon.tsx'
import { clock } from '../components/status-line.tsx'
import { fromNote, fromServer, type Lost } from './forgotten.ts'

/** In the phone's own meta: the last loss of which the server told, once it was read. */
const READ = 'forgot-read'
const PAUSE = 300

export function Forgotten({ phone }: { phone: Phone }) {
  const journal = useJournal()
  const household = useHousehold()
  const noted = useWatch(journal, phone)
  const [read, setRead] = useState<unknown>()
  useEffect(() => void phone.meta.get(READ).then(key => setRead(key ?? ''), () => undefined), [phone])
  // Around every screen and never the first to come: also the place to let go of a card that was open here before.
  useEffect(() => void sweepCards(phone).catch(() => undefined), [phone])
  const told = fromServer(household, phone.device, clock)
  if (noted) return <Card lost={noted} close={() => void forgive(journal, phone).catch(() => undefined)} />
  if (!told || read === undefined || told.key === read) return null
  const close = () => {
    setRead(told.key)
    void phone.meta.set(READ, told.key).catch(() => undefined)
  }
  return <Card lost={told} close={close} />
}

function Card({ lost, close }: { lost: Lost; close: () => void }) {
  return (
    <div class="page page--notice">
      <section class={`card ${lost.isGrave ? 'card--wash-plum' : 'card--wash-turmeric'}`} role="alert" aria-labelledby="forgot">
        <h2 class="row" id="forgot"><Icon name="circle-alert" />This phone forgot its copy</h2>
        <p>{lost.words}</p>
        <div class="row">
          <button type="button" class="button button--quiet" onClick={close}>I have read this</button>
        </div>
      </section>
    </div>
  )
}

/** Looks after every change of the journal, at most three times a second. */
function useWatch(journal: Journal, phone: Phone): Lost | undefined {
  const [lost, setLost] = useState<Lost>()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let again = true
    const tell = () => {
      const forgot = phone.noted(journal.identity)?.forgot
      setLost(forgot && fromNote(forgot))
    }
    const look = () => {
      if (timer !== undefined) return void (again = true)
      again = false
      timer = setTimeout(() => {
        timer = undefined
        if (again) look()
      }, PAUSE)
      // Trouble with storage is told by whoever reads or writes for the person.
      lookAfter(journal, phone).then(tell, () => undefined)
    }
    const stops = [journal.subscribe(look), phone.subscribe(tell)]
    look()
    return () => {
      clearTimeout(timer)
      stops.forEach(stop => stop())
    }
  }, [journal, phone])
  return lost
}

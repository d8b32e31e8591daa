/** Sign out without leaving anything behind unsaid: first send, then ask if something could not be sent. */
import { useState } from 'preact/hooks'
import { useJournal, useSignOut, useSyncNow } from '../components/app-state.tsx'
import { Dialog } from '../components/dialog.tsx'
import { Icon } from '../components/icon.tsx'
import { entries } from '../components/status-line.tsx'
import type { Journal } from '../store/journal.ts'

const TRY_MS = 5_000

export function SignOut() {
  const journal = useJournal()
  const signOut = useSignOut()
  const syncNow = useSyncNow()
  const [left, setLeft] = useState(0)
  const [trying, setTrying] = useState(false)
  const leave = async () => {
    setTrying(true)
    syncNow()
    const unsent = await waitUntilSent(journal)
    setTrying(false)
    if (unsent > 0) setLeft(unsent)
    else await signOut(false)
  }
  return (
    <section class="section">
      <button type="button" class="button button--quiet button--wide" aria-disabled={trying} onClick={() => trying || void leave()}>
        <Icon name="log-out" />{trying ? 'Sending what is left…' : 'Sign out'}
      </button>
      {left > 0 && (
        <Dialog title={`${entries(left)} ${left === 1 ? 'is' : 'are'} not sent`} onClose={() => setLeft(0)}>
          <p>{left === 1 ? 'It can stay on this phone, out of sight, and is' : 'They can stay on this phone, out of sight, and are'} sent when {journal.identity.actorName} signs in here again.</p>
          <div class="stack">
            <button type="button" class="button button--wide" autofocus onClick={() => void signOut(true)}>Keep {left === 1 ? 'it' : 'them'} on this phone and sign out</button>
            <button type="button" class="button button--quiet button--wide" onClick={() => setLeft(0)}>Stay</button>
          </div>
        </Dialog>
      )}
    </section>
  )
}

/** How many changes are still unsent once all are sent or the patience is over; refused ones count too. */
function waitUntilSent(journal: Journal): Promise<number> {
  const unsent = async () => {
    const { waiting, attention } = await journal.count()
    return waiting + attention
  }
  return new Promise((resolve, reject) => {
    const look = () => void unsent().then((count) => count === 0 && done(), fail)
    const stop = journal.subscribe(look)
    const timer = setTimeout(() => done(), TRY_MS)
    const end = () => {
      stop()
      clearTimeout(timer)
    }
    const done = () => {
      end()
      unsent().then(resolve, reject)
    }
    const fail = (fault: unknown) => {
      end()
      reject(fault)
    }
    look()
  })
}

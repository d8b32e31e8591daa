/** Sign out without leaving anything behind unsaid: first send, then ask if something could not be sent. */
import { useState } from 'preact/hooks'
import { discardUnsent, type Unsent, unsent } from '../store/unsent.ts'
import { useJournal, useSignOut, useSyncNow } from '../components/app-state.tsx'
import { Dialog } from '../components/dialog.tsx'
import { Icon } from '../components/icon.tsx'
import { TypedWord } from '../components/typed-word.tsx'
import { UnsentExport } from '../components/unsent-export.tsx'
import { countWords, namesOf } from '../components/unsent-words.ts'
import { waitUntilSent } from './sign-out-wait.ts'

export function SignOut() {
  const journal = useJournal()
  const signOut = useSignOut()
  const syncNow = useSyncNow()
  const [left, setLeft] = useState<Unsent>()
  const [trying, setTrying] = useState(false)
  /** Never goes on over something unsent: what was written since the last look is shown first. */
  const leaveOrAsk = async () => {
    const found = await unsent(journal)
    if (found.all.length > 0) setLeft(found)
    else await signOut(found.holdsRows)
  }
  const leave = async () => {
    setTrying(true)
    syncNow()
    try {
      await waitUntilSent(journal)
      await leaveOrAsk()
    } finally {
      setTrying(false)
    }
  }
  return (
    <section class="section">
      <button type="button" class="button button--quiet button--wide" aria-disabled={trying} onClick={() => trying || void leave()}>
        <Icon name="log-out" />{trying ? 'Sending what is left…' : 'Sign out'}
      </button>
      {left && <NotSent left={left} onKeep={() => signOut(true)} onDiscarded={leaveOrAsk} onClose={() => setLeft(undefined)} />}
    </section>
  )
}

interface Asked {
  left: Unsent
  onKeep: () => Promise<void>
  /** What was shown is gone: sign out, if nothing else is unsent by now. */
  onDiscarded: () => Promise<void>
  onClose: () => void
}

function NotSent({ left, onKeep, onDiscarded, onClose }: Asked) {
  const journal = useJournal()
  const [discarding, setDiscarding] = useState(false)
  const { actorName } = journal.identity
  const isOne = left.all.length === 1
  const count = countWords(left.all)
  const discard = async () => {
    await discardUnsent(journal, left.all)
    setDiscarding(false)
    await onDiscarded()
  }
  if (discarding) {
    return (
      <Dialog key="discard" title={`Discard ${count} and sign out?`} onClose={onClose}>
        <TypedWord act="Discard and sign out" onSure={discard} onClose={() => setDiscarding(false)}>
          <Names left={left} all />
          <p>{isOne ? 'It is' : 'They are'} nowhere else. Villi keeps nothing of {isOne ? 'it' : 'them'}.</p>
        </TypedWord>
      </Dialog>
    )
  }
  return (
    <Dialog key="ask" title={`${count} ${isOne ? 'is' : 'are'} not sent`} onClose={onClose}>
      <Names left={left} />
      <p>{isOne ? 'It waits' : 'They wait'} here, out of sight, until {actorName} signs in on this phone again. Nobody else can see {isOne ? 'it' : 'them'}.</p>
      <div class="stack">
        <button type="button" class="button button--wide" autofocus onClick={() => void onKeep()}>Keep on this phone and sign out</button>
        <UnsentExport wide words="Export as a file" />
        <button type="button" class="button button--danger button--wide" onClick={() => setDiscarding(true)}><Icon name="trash" />Discard…</button>
        <button type="button" class="button button--plain button--wide" onClick={onClose}>Stay signed in</button>
      </div>
    </Dialog>
  )
}

const FEW = 4

/** What is about to be discarded is named to the last entry. */
function Names({ left, all = false }: { left: Unsent; all?: boolean }) {
  const names = namesOf(left.all, left.docs)
  const shown = all || names.length <= FEW ? names : names.slice(0, FEW - 1)
  return (
    <ul class="names">
      {shown.map((name, at) => <li key={at}>{name}</li>)}
      {shown.length < names.length && <li class="soft">and {names.length - shown.length} more</li>}
    </ul>
  )
}

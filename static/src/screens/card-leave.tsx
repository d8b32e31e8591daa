/** The way out before the end: the phone lets go of the card; what is unsent is still sent first. */
import { useState } from 'preact/hooks'
import { useAttempt, useJournal, useSyncNow } from '../components/app-state.tsx'
import { Dialog } from '../components/dialog.tsx'
import { endCard } from '../store/card-end.ts'

export function CardLeave() {
  const journal = useJournal()
  const attempt = useAttempt()
  const syncNow = useSyncNow()
  const [asked, ask] = useState(false)
  const leave = async () => {
    await endCard(journal)
    syncNow()
  }
  return (
    <>
      <button type="button" class="button button--plain" onClick={() => ask(true)}>Take this card off this phone</button>
      {asked && (
        <Dialog title="Take the card off this phone?" onClose={() => ask(false)}>
          <p>What you ticked is sent first. To see the card again you need its link.</p>
          <div class="stack">
            <button type="button" class="button button--wide" onClick={() => attempt(leave)}>Take it off</button>
            <button type="button" class="button button--quiet button--wide" onClick={() => ask(false)}>Keep it</button>
          </div>
        </Dialog>
      )}
    </>
  )
}

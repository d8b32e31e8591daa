/** Discarding something that is nowhere else: named, and only after the word was typed. */
import { discard, type RefusedAct } from '../store/attention.ts'
import { navigate, useJournal } from '../components/app-state.tsx'
import { Dialog } from '../components/dialog.tsx'
import { TypedWord } from '../components/typed-word.tsx'
import { nameOf } from '../components/unsent-words.ts'

const TRAY = '/app/attention'

interface Discarded {
  refused: RefusedAct
  name: string
  onClose: () => void
}

export function DiscardRefused({ refused, name, onClose }: Discarded) {
  const journal = useJournal()
  const sure = async () => {
    await discard(journal, refused)
    await journal.draft.drop(`mend/${refused.act}`).catch(() => undefined)
    onClose()
    // From the screen of an entry that is no more.
    if (refused.entries.some(entry => entry.isNew) && !location.pathname.startsWith(TRAY)) navigate(TRAY, { replace: true })
  }
  const isChange = refused.entries.every(entry => !entry.isNew)
  return (
    <Dialog title={isChange ? `Discard this change to “${name}”?` : `Discard “${name}”?`} onClose={onClose}>
      <TypedWord act="Discard" onSure={sure} onClose={onClose}>
        {refused.entries.length > 1 && <ul class="names">{refused.entries.map(one => nameOf(one.kind, one.wanted)).map(each => <li key={each}>{each}</li>)}</ul>}
        <p>{isChange ? 'The entry stays as the server has it. The change is nowhere else.' : 'It is nowhere else. Villi keeps nothing of it.'}</p>
      </TypedWord>
    </Dialog>
  )
}

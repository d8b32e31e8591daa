/** The account is in this household no more: the others' entries go, one's own are offered as a file first. */
import { useEffect, useState } from 'preact/hooks'
import { Dialog } from '../components/dialog.tsx'
import { OwnExport } from '../components/own-export.tsx'
import { entries } from '../components/status-line.tsx'
import { TypedWord } from '../components/typed-word.tsx'
import type { Journal } from '../store/journal.ts'
import { keepOwn, type Out, ownEntries, takeOff } from '../store/own.ts'
import { Calm, Leaving } from './signed-out.tsx'

/** Deleted, and an owner can still bring it back: nothing leaves the phone. */
const MAY_COME_BACK = 'household_deleted'

interface Parting {
  journal: Journal
  why: Out
  /** On to another household. `keep`: this journal stays, out of sight. */
  go: (keep: boolean) => Promise<void>
}

interface Held {
  own: number
  unsent: number
}

export function Farewell({ journal, why, go }: Parting) {
  const [held, setHeld] = useState<Held>()
  const [trouble, setTrouble] = useState('')
  const [saved, setSaved] = useState(false)
  const [asked, setAsked] = useState(false)
  const isOver = why.code !== MAY_COME_BACK
  const fail = (fault: unknown) => setTrouble(fault instanceof Error ? fault.message : String(fault))
  useEffect(() => {
    const look = async () => {
      if (isOver) await keepOwn(journal)
      setHeld(await holding(journal))
    }
    look().catch(fail)
  }, [journal, isOver])
  if (trouble) return <Calm title="This phone cannot open its journal"><p role="alert">{trouble}</p></Calm>
  if (!held) return <Leaving />
  const leave = async () => {
    if (held.unsent > 0 && isOver) await takeOff(journal)
    await go(held.unsent > 0 || !isOver)
  }
  const { householdName } = journal.identity
  return (
    <Calm title={why.code === 'not_a_member' ? `You are no longer in ${householdName}` : `${householdName} was deleted`}>
      <p class="soft">{isOver ? 'What others wrote about others has left this phone.' : why.message}</p>
      <p>{ownWords(held)}</p>
      {held.own > 0 && <OwnExport journal={journal} wide onSaved={() => setSaved(true)} />}
      {isOver ? (
        <button type="button" class="button button--quiet button--wide" onClick={() => (saved || held.own === 0 ? void leave().catch(fail) : setAsked(true))}>Take them off this phone</button>
      ) : (
        <>
          <button type="button" class="button button--quiet button--wide" onClick={() => location.reload()}>Look again</button>
          <button type="button" class="button button--plain button--wide" onClick={() => void leave().catch(fail)}>Go on without it</button>
        </>
      )}
      {asked && (
        <Dialog title="Take them off without a file?" onClose={() => setAsked(false)}>
          <TypedWord act="Take them off this phone" onSure={leave} onClose={() => setAsked(false)}>
            <p>{entries(held.own)} of yours {held.own === 1 ? 'leaves' : 'leave'} this phone, and you can fetch {held.own === 1 ? 'it' : 'them'} from the household no more.</p>
          </TypedWord>
        </Dialog>
      )}
    </Calm>
  )
}

async function holding(journal: Journal): Promise<Held> {
  const [own, { waiting, attention }] = await Promise.all([ownEntries(journal), journal.count()])
  return { own: own.length, unsent: waiting + attention }
}

function ownWords({ own, unsent }: Held): string {
  if (own === 0) return 'None of the entries on this phone is yours.'
  const here = `${entries(own)} that you wrote or that ${own === 1 ? 'is' : 'are'} about you ${own === 1 ? 'is' : 'are'} still here. Save ${own === 1 ? 'it' : 'them'} as a file first.`
  if (unsent === 0) return here
  return `${here} ${unsent} that the server did not take ${unsent === 1 ? 'is' : 'are'} in the file, too, and ${unsent === 1 ? 'stays' : 'stay'} on this phone, out of sight, in case you are invited again.`
}

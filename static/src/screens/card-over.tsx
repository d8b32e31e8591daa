/** The end of a hand-over card: thanks, whom to ring, and what this phone still has to send. */
import { useEffect, useState } from 'preact/hooks'
import { useAttempt, useJournal, useOffer, useStatus, useStored, useSyncNow } from '../components/app-state.tsx'
import { Icon } from '../components/icon.tsx'
import { entries } from '../components/status-line.tsx'
import { UnsentExport } from '../components/unsent-export.tsx'
import { type Ring, telOf } from '../records/card.ts'
import type { CardEnd } from '../store/shape.ts'
import { discardUnsent, unsent } from '../store/unsent.ts'
import { Calm } from './signed-out.tsx'

/** Nothing of it is on this phone any more. */
export function CardOver({ ring }: { ring: Ring[] }) {
  return (
    <Calm title="This card is over. Thank you.">
      <p class="soft">Nothing of it is left on this phone.</p>
      <RingThem ring={ring} />
      <a class="button button--plain" href="/sign-in">I have an account</a>
    </Calm>
  )
}

/** Until what is unsent has arrived, or is saved as a file. */
export function CardAfter({ end, ring }: { end: CardEnd | undefined; ring: Ring[] }) {
  const left = useStored(from => from.count(), [])
  const { state } = useStatus()
  // What was done on the card is not to be undone without it.
  const [, clear] = useOffer()
  useEffect(clear, [clear])
  const waiting = (left?.waiting ?? 0) + (left?.attention ?? 0)
  const isStuck = end?.closed === true || state === 'signed-out' || (left?.attention ?? 0) > 0
  return (
    <Calm title="This card is over. Thank you.">
      {waiting > 0 && <p>{isStuck ? stuckWords(waiting) : waitingWords(waiting)}</p>}
      <RingThem ring={ring} />
      {waiting > 0 && <Keep isStuck={isStuck} count={waiting} />}
    </Calm>
  )
}

function waitingWords(count: number): string {
  return `${entries(count)} of yours ${count === 1 ? 'is' : 'are'} still on this phone, and ${count === 1 ? 'goes' : 'go'} off as soon as there is a network. Then nothing is left here.`
}

function stuckWords(count: number): string {
  return `${entries(count)} of yours could not be sent. Save ${count === 1 ? 'it' : 'them'} as a file and hand it over; then ${count === 1 ? 'it leaves' : 'they leave'} this phone.`
}

/** While the card runs: what the server did not take, and a session that has ended, are told here. */
export function CardTrouble() {
  const { attention, state } = useStatus()
  if (attention === 0 && state !== 'signed-out') return null
  return (
    <section class="card card--wash-plum" aria-label="Not sent">
      {state === 'signed-out' && <p>This phone was signed out. Open the link of the card again: what waits is kept, and sent then.</p>}
      {attention > 0 && <p>{entries(attention)} of yours could not be taken. Tell the family, or save {attention === 1 ? 'it' : 'them'} as a file for them.</p>}
      <UnsentExport words="Save as a file" />
    </section>
  )
}

/** What only this phone has never goes without a file first. */
function Keep({ isStuck, count }: { isStuck: boolean; count: number }) {
  const journal = useJournal()
  const attempt = useAttempt()
  const syncNow = useSyncNow()
  const [saved, setSaved] = useState(false)
  const takeOff = async () => {
    await discardUnsent(journal, (await unsent(journal)).all)
    syncNow()
  }
  return (
    <>
      <UnsentExport words={`Save ${count === 1 ? 'it' : 'them'} as a file`} wide onSaved={() => setSaved(true)} />
      {isStuck && saved && <button type="button" class="button button--quiet button--wide" onClick={() => attempt(takeOff)}>Take {count === 1 ? 'it' : 'them'} off this phone</button>}
    </>
  )
}

/** A number is rung with one tap. */
export function RingThem({ ring }: { ring: Ring[] }) {
  return (
    <>
      {ring.map(({ name, phone }) => (
        <a key={phone} class="button button--quiet button--wide ring" href={telOf(phone)}>
          <Icon name="phone" /><span>Ring {name} <span class="soft">{phone}</span></span>
        </a>
      ))}
    </>
  )
}

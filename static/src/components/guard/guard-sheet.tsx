/**
 * The guard's one question. It says what is known and how fresh that is; the person decides, and a dose that
 * was swallowed is saved whatever the answer was.
 */
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { telOf } from '../../records/card.ts'
import { Dialog } from '../dialog.tsx'
import { Icon } from '../icon.tsx'
import { aboutWords, accountWords, deletedWords, type Found, freshWords, lastWords, reasonWords, soFarWords, titleWords } from './guard-words.ts'

/** The second tap of a double tap on Save was meant for the form below: no choice is taken so soon. */
const DOUBLE_TAP = 350

interface SheetOf {
  first: Found
  /** Asks this phone again, whenever its store changed; returns the function that stops. */
  follow: (tell: (found: Found) => void) => () => void
  onSave: (found: Found) => void
  onNotGiven: () => void
}

export function GuardSheet({ first, follow, onSave, onNotGiven }: SheetOf) {
  const [shown, show] = useState(first)
  const [ready, setReady] = useState(false)
  const text = useId()
  const top = useRef<HTMLParagraphElement>(null)
  useEffect(() => follow(show), [])
  useEffect(() => {
    top.current?.focus()
    const timer = setTimeout(() => setReady(true), DOUBLE_TAP)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Dialog title={titleWords(shown)} describedBy={text} onClose={onNotGiven}>
      <div id={text} class="stack guard">
        <p class="eyebrow" ref={top} tabIndex={-1}><Icon name="pill" />{aboutWords(shown)}</p>
        <p class="guard__why">{reasonWords(shown)}</p>
        <Facts shown={shown} />
      </div>
      <div class="stack">
        {/* Neither choice is put forward: which one is true only the person knows. */}
        <button type="button" class="button button--quiet button--wide" disabled={!ready} onClick={() => onSave(shown)}><Icon name="check" />Already given: save it</button>
        <button type="button" class="button button--quiet button--wide" disabled={!ready} onClick={onNotGiven}>Not given</button>
        <Ring shown={shown} />
      </div>
    </Dialog>
  )
}

function Facts({ shown }: { shown: Found }) {
  const { lines, quiet } = freshWords(shown)
  const last = lastWords(shown)
  return (
    <>
      <dl class="guard__facts">
        <dt>Last dose</dt>
        <dd>{last ?? 'none known on this phone in the last two weeks'}</dd>
        {soFarWords(shown).map(({ label, words }) => [<dt key={label}>{label}</dt>, <dd key={`${label}-said`}>{words}</dd>])}
      </dl>
      {[...deletedWords(shown), ...lines].map(line => <p key={line} class="small">{line}.</p>)}
      {quiet && <p class="small soft">{quiet}.</p>}
    </>
  )
}

/** Only where a number is known: the sitter’s card names whom to ring. A button that cannot ring would be worse than none. */
function Ring({ shown }: { shown: Found }) {
  const { card } = shown.known.block as { card?: { ring?: { name: string; phone: string }[] } }
  const numbers = card?.ring ?? []
  const others = shown.answer.ask.map(account => accountWords(account, shown.known))
  if (numbers.length > 0) {
    return <>{numbers.map(({ name, phone }) => <a key={phone} class="button button--quiet button--wide" href={telOf(phone)}>Ring {name}</a>)}</>
  }
  const first = shown.answer.say === 'ask' && others.length > 0 ? `Ask ${others.join(' or ')} before you decide. ` : ''
  return <p class="small soft">{first}Nothing is saved until you decide.</p>
}

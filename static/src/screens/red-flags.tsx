/** Signs that no journal should wait with: ticked here, they stay on Today until somebody says what came of them. */
import { useRef } from 'preact/hooks'
import { kindOf } from '../kinds/kind.ts'
import { CHILDREN, type Flag, NOW, SOON } from '../learn/red-flags.ts'
import { newId, realRandom } from '../records/identifiers.ts'
import { zoneHere } from '../records/day.ts'
import { isSilent } from '../records/signs.ts'
import { JUST_NOW, momentOf } from '../records/when.ts'
import { type Person, useAttempt, useJournal, usePeople, useUndo } from '../components/app-state.tsx'
import { writable } from '../components/form/who.tsx'
import { Icon } from '../components/icon.tsx'
import { useLooksOn } from '../components/looks-on.tsx'
import { Page } from '../components/page.tsx'
import { CallEmergency, CallPoisonLine } from '../components/ring-now.tsx'
import { SignCards, useSigns } from '../components/sign-cards.tsx'

const KIND = kindOf('sign')!

export function RedFlags() {
  const { people, chosen, several } = usePeople()
  const looksOn = useLooksOn()
  const person = chosen ?? people[0]
  const mine = person && !looksOn && writable([person], KIND).length > 0 ? person : undefined
  return (
    <Page title="When to get help" back="/app/" {...(mine ? { who: 'people' } : {})}>
      {mine && <SignCards person={mine} />}
      {mine && <p>Tick what {several ? mine.name : 'you'} {several ? 'has' : 'have'} now: it stays on Today until somebody says what came of it.</p>}
      <section class="card card--wash-plum flags" aria-labelledby="flags-now">
        <h2 id="flags-now" class="row"><Icon name="siren" />Call emergency services now</h2>
        <List of={NOW} now person={mine} />
        <CallEmergency />
        <CallPoisonLine />
        <p class="small">112 works in Europe and from mobile phones in many other places; in North America it is 911, in the United Kingdom 999 as well. Your own numbers: Household, Members, <a href="/household/numbers">Whom to ring</a>.</p>
      </section>
      <section class="card card--wash-turmeric flags" aria-labelledby="flags-soon">
        <h2 id="flags-soon" class="row"><Icon name="stethoscope" />See a doctor soon</h2>
        <p class="small">Within days, two weeks at most, before or instead of trying more by yourself.</p>
        <List of={SOON} person={mine} />
        {(!mine || mine.is_child) && <><h3>Children, also</h3><List of={CHILDREN} person={mine} /></>}
      </section>
      <p class="small soft">Villi is a family notebook, not a doctor. It does not diagnose. If something feels seriously wrong, get help now. What you logged is saved either way.</p>
      <a class="button button--quiet button--wide" href="/app/">Back to Today</a>
    </Page>
  )
}

interface ListOf {
  of: readonly Flag[]
  now?: boolean
  /** Who it can be ticked for; nobody where this phone may not write it. */
  person: Person | undefined
}

function List({ of, now = false, person }: ListOf) {
  if (!person) return <ul class="flags__list">{of.map(([key, words]) => <li key={key}>{words}</li>)}</ul>
  return <ul class="plain">{of.map((flag) => <li key={flag[0]}><Tick flag={flag} now={now} person={person} /></li>)}</ul>
}

/** Ticked by mistake, it is taken away by the same tap. */
function Tick({ flag: [key, words], now, person }: { flag: Flag; now: boolean; person: Person }) {
  const journal = useJournal()
  const attempt = useAttempt()
  const offer = useUndo()
  const busy = useRef(false)
  const { all, stand } = useSigns(person)
  const stands = stand.find((one) => one.key === key)
  const write = async () => {
    const at = journal.around.now()
    const set = { person: person.id, occurred: { ...momentOf(JUST_NOW, at, zoneHere()) }, sign: key, words, ...(now ? { now } : {}) }
    const { undo } = stands
      ? await journal.save([{ record: stands.entry.id, kind: 'sign', set: { deleted: true } }])
      : await journal.save([{ record: newId(at, realRandom), kind: 'sign', set }], { fresh: true })
    const silent = !stands && isSilent({ key, at, now }, all)
    offer({ words: `${stands ? 'Taken away' : silent ? 'Written down, and quiet: our doctor knows' : 'Ticked'} · saved on this phone`, undo })
    if (!stands && !silent) scrollTo({ top: 0 })
    return !stands && !silent
  }
  /** What the storage refuses is not ticked; a second tap while the first is on its way is the same tap. */
  const tick = (box: HTMLInputElement) => {
    const before = stands !== undefined
    if (busy.current) { box.checked = !box.checked; return }
    busy.current = true
    attempt(() => write().then((on) => { box.checked = on }, (fault: unknown) => { box.checked = before; throw fault }).finally(() => { busy.current = false }))
  }
  return (
    <label class="check">
      <input type="checkbox" checked={stands !== undefined} onChange={(event) => tick(event.currentTarget)} />
      <span>{words}</span>
    </label>
  )
}

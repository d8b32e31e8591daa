/** What waits, what was refused, when it last went well and what was last wrong: the status line's own numbers. */
import { unsent } from '../store/unsent.ts'
import { useJournal, useNow, useStatus, useStored, useSyncNow } from '../components/app-state.tsx'
import { Icon } from '../components/icon.tsx'
import { clock, signInLink } from '../components/status-line.tsx'
import { UnsentExport } from '../components/unsent-export.tsx'
import { countWords } from '../components/unsent-words.ts'

export function Sending() {
  const status = useStatus()
  const syncNow = useSyncNow()
  const { identity } = useJournal()
  const held = useStored(journal => unsent(journal), [])
  return (
    <section class="card" aria-labelledby="sending">
      <p class="eyebrow"><Icon name="cloud-upload" />{identity.householdName}, as {identity.actorName}</p>
      <h2 id="sending">{held && held.waiting.length > 0 ? `${countWords(held.waiting)} not sent yet` : status.attention > 0 ? 'All else is sent' : 'Everything is sent'}</h2>
      <Numbers />
      <div class="row">
        {status.state === 'signed-out' && <a class="button button--quiet" href={signInLink()}>Sign in</a>}
        <button type="button" class="button button--quiet" onClick={syncNow}><Icon name="refresh-cw" />Try now</button>
        {held && held.all.length > 0 && <UnsentExport words="Export as a file" />}
      </div>
    </section>
  )
}

/** In words where there is something to say: a row of zeros tells a tired person nothing. */
function Numbers() {
  const { state, waiting, held, attention, lastSuccess, message, trouble } = useStatus()
  const now = useNow()
  const facts: [string, string][] = [
    ['Waiting', held > 0 ? `${waiting}, ${held} of them kept by the server` : String(waiting)],
    ['Needs attention', String(attention)],
    ['Last sync', lastSuccess === null ? 'not yet' : clock(lastSuccess, now)],
  ]
  // What is wrong now is said as such; what was wrong before, with its time.
  if (state === 'sending') facts.push(['Now', 'Sending…'])
  else if (message !== '') facts.push(['Now', message])
  else if (trouble) facts.push(['Last trouble', `${clock(trouble.at, now)}: ${trouble.message}`])
  return (
    <dl class="numbers">
      {facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
    </dl>
  )
}

/** This phone: what it has not sent, what the server refused, the home screen, the version. */
import { headline } from '../kinds/kind.ts'
import { useJournal, useStatus, useStored, useSyncNow } from '../components/app-state.tsx'
import { Icon } from '../components/icon.tsx'
import { useInstall } from '../components/install-card.tsx'
import { Page } from '../components/page.tsx'
import { clock, entries, signInLink } from '../components/status-line.tsx'
import { LinkRow } from './household.tsx'

export function Settings() {
  const { offer, forget } = useInstall()
  return (
    <Page title="This phone" back="/app/household">
      <Sending />
      <Refused />
      {offer && (
        <section class="card card__line">
          <h2>On your home screen</h2>
          <button type="button" class="button button--quiet" onClick={() => void offer.prompt().then(forget)}>Put it there</button>
        </section>
      )}
      <ul class="list">
        <LinkRow to="/account" icon="settings" title="Your account" more="name, password, where you are signed in" />
      </ul>
      <p class="small soft">Villi, build {buildName()}. The person who runs the server can read what is sent to it.</p>
    </Page>
  )
}

/** The hash in the script's own name: the same for every phone with this build. */
const buildName = (): string => {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"]')
  return /app\.(\w+)\.js/.exec(script?.src ?? '')?.[1] ?? 'unknown'
}

function Sending() {
  const status = useStatus()
  const syncNow = useSyncNow()
  const { identity } = useJournal()
  return (
    <section class="card" aria-labelledby="sending">
      <p class="eyebrow"><Icon name="cloud-upload" />{identity.householdName}, as {identity.actorName}</p>
      <h2 id="sending">{status.waiting > 0 ? `${entries(status.waiting)} not sent yet` : 'Everything is sent'}</h2>
      <p class="soft small">{status.lastSuccess ? `Last sync ${clock(status.lastSuccess)}. ` : 'No sync yet. '}{status.message}</p>
      <div class="row">
        {status.state === 'signed-out' && <a class="button button--quiet" href={signInLink()}>Sign in</a>}
        <button type="button" class="button button--quiet" onClick={syncNow}><Icon name="refresh-cw" />Send now</button>
      </div>
    </section>
  )
}

/** What the server would not take. It stays here until a person mends it. */
function Refused() {
  const refused = useStored((journal) => journal.attention(), [])
  if (!refused || refused.length === 0) return null
  return (
    <section class="section" aria-labelledby="refused">
      <h2 id="refused">Needs a look</h2>
      <ul class="list">
        {refused.map((op) => (
          <li key={op.id}>
            <a class="list__row" href={`/app/entry/${op.record}`}>
              <Icon name="cloud-alert" />
              <span class="list__words">
                <span class="list__title">{headline(op.kind, op.set)}</span>
                <span class="list__more">{reasons[op.code ?? ''] ?? 'The server could not take it.'}</span>
              </span>
              <Icon name="chevron-right" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const reasons: Record<string, string> = {
  unknown_person: 'This person is not in the household any more.',
  not_allowed: 'You may not write this for that person now.',
  bad_value: 'One of the values does not fit.',
  missing_value: 'Something that is needed is missing.',
  together: 'It was saved together with an entry that could not be taken.',
  fixed_unit: 'Whom an entry is about cannot be changed. Delete it and write it anew.',
  depends_on_refused: 'It changes an entry that could not be taken.',
  too_many_units: 'It is too long.',
}

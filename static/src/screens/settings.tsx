/** This phone: the numbers of the exchange, what is unsent, the app's version, storage, the server's backup. */
import { deviceOf } from '../records/household.ts'
import { useHousehold, useJournal, usePhone, useStatus } from '../components/app-state.tsx'
import { useInstall } from '../components/install-offer.tsx'
import { OwnExport } from '../components/own-export.tsx'
import { TabletExport } from '../components/tablet-export.tsx'
import { Page } from '../components/page.tsx'
import { LinkRow } from './household.tsx'
import { AppVersion } from './settings-app.tsx'
import { Beside } from './settings-beside.tsx'
import { Backup } from './settings-backup.tsx'
import { Sending } from './settings-sending.tsx'
import { Storage } from './settings-storage.tsx'

export function Settings() {
  const { attention } = useStatus()
  const journal = useJournal()
  const phone = usePhone()
  const household = useHousehold()
  const name = deviceOf(household, phone.device) ?? 'This phone'
  return (
    <Page title="This phone" back="/app/household">
      <Sending />
      {attention > 0 && <ul class="list list--look"><LinkRow to="/app/attention" icon="cloud-alert" title="Needs attention" more={`${attention} not taken by the server`} /></ul>}
      <Beside />
      <OnHomeScreen />
      <section class="card card__line" aria-labelledby="own">
        <div>
          <h2 id="own">Your own entries</h2>
          <p class="soft small">What you wrote, and what is about you, as this phone has it.</p>
        </div>
        {/* Not before it is known whose this is: a tablet hands out nothing unasked. */}
        {household && (household.shared ? <TabletExport /> : <OwnExport journal={journal} />)}
      </section>
      <Storage />
      <Backup />
      <AppVersion />
      <ul class="list">
        <LinkRow to={`/household/devices/${phone.device}`} icon="smartphone" title={name} more="its name, as the others see it" />
        <LinkRow to="/account" icon="settings" title="Your account" more="name, password, where you are signed in" />
      </ul>
      <p class="small soft">The person who runs the server can read what is sent to it.</p>
    </Page>
  )
}

function OnHomeScreen() {
  const { offer, forget } = useInstall()
  if (!offer) return null
  return (
    <section class="card card__line">
      <h2>On your home screen</h2>
      <button type="button" class="button button--quiet" onClick={() => void offer.prompt().then(forget)}>Put it there</button>
    </section>
  )
}

/** What is shown instead of a screen: the network is needed once, nobody is signed in, no such page. */
import { Page } from '../components/page.tsx'
import { Calm } from './signed-out.tsx'

export function NeedsNetwork({ retry }: { retry: () => void }) {
  return (
    <Calm title="Villi needs the network once">
      <p class="soft">To sign in on this phone. After that it works without one, wherever you are.</p>
      <button type="button" class="button button--wide" onClick={retry}>Try again</button>
    </Calm>
  )
}

export function SignedOut() {
  return (
    <Calm title="Signed out on this phone">
      <p class="soft">There was no network to tell the server. Villi tells it before anybody signs in here again.</p>
      <button type="button" class="button button--wide" onClick={() => location.replace('/app/')}>Sign in</button>
    </Calm>
  )
}

/** `online`: the address is a page that only the server draws, asked for without a network. */
export function Elsewhere({ online }: { online: boolean }) {
  return (
    <Page title={online ? 'This page needs the network' : 'Nothing is here'} back="/app/">
      <p class="soft">
        {online ? 'Accounts, members and invitations are kept on the server. Your entries are on this phone.' : 'This address belongs to no screen of Villi. Your entries are all where they were.'}
      </p>
      {online && <button type="button" class="button button--wide" onClick={() => location.reload()}>Try again</button>}
      <a class={online ? 'button button--quiet button--wide' : 'button button--wide'} href="/app/">Go to Today</a>
    </Page>
  )
}

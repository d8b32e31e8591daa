/** What is shown instead of a screen: nobody is signed in, the network is needed once, storage fails, no such page. */
import type { ComponentChildren } from 'preact'
import { Mark } from '../components/mark.tsx'
import { Page } from '../components/page.tsx'

function Calm({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <main class="page calm" id="main">
      <span class="calm__mark"><Mark size={72} /></span>
      <h1 tabIndex={-1}>{title}</h1>
      {children}
    </main>
  )
}

/** Also while the phone's own store is being opened: the mark alone, for a blink. */
export function Leaving() {
  return <main class="page calm" aria-busy="true"><span class="calm__mark"><Mark size={72} /></span></main>
}

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

export function StorageFails({ message }: { message: string }) {
  return (
    <Calm title="This phone cannot open its journal">
      <p role="alert">{message}</p>
      <p class="soft">A private window keeps nothing: open Villi in an ordinary one, or from the home screen.</p>
      <button type="button" class="button button--wide" onClick={() => location.reload()}>Open again</button>
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

/** The file of a screen did not come: a server that is many builds ahead has it no more. */
export function NotCome() {
  return (
    <Page title="This screen did not come" back="/app/">
      <p class="soft">Villi was renewed meanwhile, or the network failed. Your entries are safe on this phone.</p>
      <button type="button" class="button button--wide" onClick={() => location.reload()}>Open it again</button>
    </Page>
  )
}

/** What is shown before and instead of the screens: the mark alone, or that storage fails. */
import type { ComponentChildren } from 'preact'
import { Mark } from '../components/mark.tsx'
import { Page } from '../components/page.tsx'

export function Calm({ title, children }: { title: string; children: ComponentChildren }) {
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

export function StorageFails({ message }: { message: string }) {
  return (
    <Calm title="This phone cannot open its journal">
      <p role="alert">{message}</p>
      <p class="soft">A private window keeps nothing: open Villi in an ordinary one, or from the home screen.</p>
      <button type="button" class="button button--wide" onClick={() => location.reload()}>Open again</button>
    </Calm>
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

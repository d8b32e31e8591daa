/** For one whose role is to look on, where one writes. */
import { useHousehold } from './app-state.tsx'
import { Page } from './page.tsx'

export const useLooksOn = (): boolean => useHousehold()?.me.role === 'viewer'

export function LooksOn() {
  return (
    <Page title="You look on" back="/app/">
      <p>As a viewer you see what each person shares, and write nothing. To write here, ask an owner of the household for another role.</p>
    </Page>
  )
}

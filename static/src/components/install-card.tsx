/** Villi on the home screen: offered after the second saved entry, where the browser can do it at a tap. */
import { useState } from 'preact/hooks'
import { useStored } from './app-state.tsx'
import { Icon } from './icon.tsx'
import { useInstall } from './install-offer.tsx'

const NOT_NOW = 'villi:install-not-now'

export function InstallCard() {
  const { offer, forget } = useInstall()
  const [hidden, setHidden] = useState(() => localStorage.getItem(NOT_NOW) !== null)
  const count = useStored((journal) => journal.count(), [])
  if (!offer || hidden || (count?.entries ?? 0) < 2) return null
  const notNow = () => {
    localStorage.setItem(NOT_NOW, '1')
    setHidden(true)
  }
  return (
    <section class="card card--wash-beet" aria-label="Put Villi on the home screen">
      <p class="eyebrow"><Icon name="smartphone" />your second entry is kept</p>
      <h2>Villi on your home screen</h2>
      <p class="soft">It opens with one tap and without a network, like any app.</p>
      <div class="row">
        <button type="button" class="button button--ink button--quiet" onClick={() => void offer.prompt().then(forget)}>Put it there</button>
        <button type="button" class="button button--plain" onClick={notNow}>Not now</button>
      </div>
    </section>
  )
}

/** Which build of Villi this is, and whether a newer one waits on this phone. */
import { useEffect, useState } from 'preact/hooks'
import { applyUpdate, onUpdateReady } from '../sync/worker-registration.ts'

export function AppVersion() {
  const [waits, setWaits] = useState(false)
  useEffect(() => onUpdateReady(() => setWaits(true)), [])
  return (
    <section class="card card__line" aria-labelledby="version">
      <div>
        <h2 id="version">Villi</h2>
        <p class="soft small">{waits ? 'A newer version is on this phone.' : 'No update waits.'} Build {buildName()}</p>
      </div>
      {waits && <button type="button" class="button button--quiet" onClick={applyUpdate}>Update now</button>}
    </section>
  )
}

/** The hash in the script's own name: the same for every phone with this build. */
function buildName(): string {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"]')
  return /app\.(\w+)\.js/.exec(script?.src ?? '')?.[1] ?? 'unknown'
}

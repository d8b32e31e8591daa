/** What the phone's own storage refuses or delays, said on whatever screen. */
import { useEffect, useState } from 'preact/hooks'
import { onWaiting, type Waiting, waiting } from '../store/patience.ts'
import { StorageTrouble } from '../store/trouble.ts'
import { useTrouble } from './app-state.tsx'
import { Icon } from './icon.tsx'

/** Whether the store has kept somebody waiting for long, and why. */
export function useWaiting(): Waiting {
  const [now, set] = useState(waiting)
  useEffect(() => onWaiting(() => set(waiting())), [])
  return now
}

/** In words, for a person whose text is on the screen; undefined while the store answers. */
export function waitingTrouble(now: Waiting): StorageTrouble | undefined {
  return now === 'no' ? undefined : new StorageTrouble(now)
}

export function TroubleNotice() {
  const [trouble, close] = useTrouble()
  const late = waitingTrouble(useWaiting())
  const said = late ?? trouble
  if (!said) return null
  return (
    <div class="page page--notice">
      <section class="card card--wash-plum" role="alert">
        <p class="notice"><Icon name="circle-alert" /><span>{said.message}</span></p>
        {!late && close && <div class="row"><button type="button" class="button button--quiet" onClick={close}>Close</button></div>}
      </section>
    </div>
  )
}

/** A new version waits until the person says so, and never asks while somebody is at a form. */
import { useEffect, useState } from 'preact/hooks'
import { applyUpdate } from '../sync/worker-registration.ts'
import { Icon } from './icon.tsx'
import { useSomeoneWrites } from './typing.tsx'
import type { WorkerState } from './worker-state.tsx'

/** In the flow of the page, so that it stands before nothing that a person wants to tap. */
export function UpdatePrompt({ update }: WorkerState) {
  const [later, setLater] = useState(false)
  const writes = useSomeoneWrites()
  if (!update || later || writes) return null
  return (
    <section class="update" aria-label="Update">
      <p>A new version is ready</p>
      <button type="button" class="button button--plain" onClick={applyUpdate}>Update</button>
      <button type="button" class="button button--plain button--icon" onClick={() => setLater(true)}>
        <Icon name="x" /><span class="visually-hidden">Later</span>
      </button>
    </section>
  )
}

const SHOWN_MS = 6_000

export function ReadyNote({ ready }: WorkerState) {
  const [told, setTold] = useState(false)
  useEffect(() => {
    if (!ready) return
    const timer = setTimeout(() => setTold(true), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [ready])
  return (
    <div role="status" class="row row--middle">
      {ready && !told && <p class="note"><Icon name="cloud-check" />Ready to work offline</p>}
    </div>
  )
}

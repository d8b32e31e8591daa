/** A new version waits until the person says so, or at least until nothing is half typed. */
import { useEffect, useState } from 'preact/hooks'
import { applyUpdate, onReady, onUpdateReady, registerWorker } from '../sync/worker-registration.ts'
import { somethingTyped } from './app-state.tsx'
import { Icon } from './icon.tsx'

/** What the worker is doing, as far as a person cares. */
export interface WorkerState {
  update: boolean
  /** The shell has just been kept: from now on the app opens without a network. */
  ready: boolean
}

/** Registers the worker and follows it. Called once, by the app. */
export function useWorker(): WorkerState {
  const [update, setUpdate] = useState(false)
  const [ready, setReady] = useState(false)
  useEffect(() => {
    const stops = [onUpdateReady(() => setUpdate(true)), onReady(() => setReady(true))]
    // Without a worker the app still works while there is a network.
    registerWorker().catch(() => undefined)
    return () => stops.forEach((stop) => stop())
  }, [])
  return { update, ready }
}

export function UpdatePrompt({ update, ready }: WorkerState) {
  const [later, setLater] = useState(false)
  const [told, setTold] = useState(false)
  useEffect(() => {
    if (!ready) return
    const timer = setTimeout(() => setTold(true), 8_000)
    return () => clearTimeout(timer)
  }, [ready])
  return (
    <>
      <div role="status">
        {ready && !told && <p class="bar bar--word"><Icon name="cloud-check" />Ready to work offline</p>}
      </div>
      {update && !later && !somethingTyped() && (
        <div class="bar" role="region" aria-label="Update">
          <p class="bar__words">A new version is ready</p>
          <button type="button" class="button button--quiet" onClick={applyUpdate}>Update</button>
          <button type="button" class="button button--quiet button--icon" onClick={() => setLater(true)}>
            <Icon name="x" /><span class="visually-hidden">Later</span>
          </button>
        </div>
      )}
    </>
  )
}

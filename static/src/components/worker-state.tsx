/** The worker seen from the app: registered once, and followed. */
import { useEffect, useState } from 'preact/hooks'
import { onReady, onUpdateReady, registerWorker } from '../sync/worker-registration.ts'

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
    // Said once on a phone: a page that a worker answered for is nothing new.
    const isFirst = !navigator.serviceWorker?.controller
    const stops = [onUpdateReady(() => setUpdate(true)), onReady(() => setReady(isFirst))]
    // Without a worker the app still works while there is a network.
    registerWorker().catch(() => undefined)
    return () => stops.forEach((stop) => stop())
  }, [])
  return { update, ready }
}

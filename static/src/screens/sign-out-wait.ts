/** Before signing out, what waits gets a few seconds to be sent. */
import type { Journal } from '../store/journal.ts'

const PATIENCE_MS = 5_000

/** Resolves when nothing waits any more, when it cannot be sent anyway, or when the patience is over. */
export function waitUntilSent(journal: Journal, patience = PATIENCE_MS, isOffline = () => navigator.onLine === false): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (how: () => void) => {
      stop()
      clearTimeout(timer)
      how()
    }
    const look = () => {
      journal.count().then(
        // What was refused is not sent by waiting; neither is anything without a network.
        ({ waiting }) => (waiting === 0 || isOffline()) && end(resolve),
        (fault: unknown) => end(() => reject(fault)),
      )
    }
    const stop = journal.subscribe(look)
    const timer = setTimeout(() => end(resolve), patience)
    look()
  })
}

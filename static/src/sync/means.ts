/** What the schedule takes from the browser; tests hand in their own. */
import type { Fetch } from './exchange.ts'

export interface Means {
  fetch: Fetch
  isVisible: () => boolean
  isOnline: () => boolean
  /** Calls back at each of these moments. Returns the function that stops it. */
  listen: (on: Record<Moment, () => void>) => () => void
  /** Calls once after so many milliseconds. Returns the function that takes it back. */
  later: (fn: () => void, ms: number) => () => void
  /** Asks the browser to wake the worker when there is a network, the app closed or not. */
  wakeWorker: (tag: string) => void
  now: () => number
  /** At least 0 and below 1. */
  chance: () => number
}

/** shown: in front, or back from the browser's memory · hidden: about to be put away. */
export type Moment = 'shown' | 'hidden' | 'online'

export function browserMeans(): Means {
  return {
    fetch: (url, init) => fetch(url, init),
    isVisible: () => document.visibilityState === 'visible',
    isOnline: () => navigator.onLine,
    listen,
    later: (fn, ms) => {
      const timer = setTimeout(fn, ms)
      return () => clearTimeout(timer)
    },
    wakeWorker: tag => void wakeWorker(tag),
    now: Date.now,
    chance: Math.random,
  }
}

function listen(on: Record<Moment, () => void>): () => void {
  const ear = new AbortController()
  const options = { signal: ear.signal }
  const turned = () => (document.visibilityState === 'visible' ? on.shown() : on.hidden())
  document.addEventListener('visibilitychange', turned, options)
  // A page that was just loaded exchanges anyway; this is one that came back from memory.
  window.addEventListener('pageshow', event => event.persisted && on.shown(), options)
  window.addEventListener('pagehide', on.hidden, options)
  window.addEventListener('online', on.online, options)
  return () => ear.abort()
}

/** Each need has a new tag: one that has failed once is not tried again when registered again. */
async function wakeWorker(tag: string): Promise<void> {
  try {
    const registration = (await navigator.serviceWorker?.getRegistration()) as
      | (ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } })
      | undefined
    await registration?.sync?.register(tag)
  } catch {
    // Most engines have none of this, and none is needed: the open app sends by itself.
  }
}

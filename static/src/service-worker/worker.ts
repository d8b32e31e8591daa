/** The shell without a network, and the same exchange as the page's when the network comes back. */
import { PrecacheController, type PrecacheEntry } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { openJournal } from '../store/journal.ts'
import { openPhone } from '../store/phone.ts'
import { exchange, type Outcome } from '../sync/exchange.ts'

declare const self: ServiceWorkerGlobalScope
/** Written by the build: every file of the shell, its revision a hash of its bytes and its headers. */
declare const SHELL_FILES: PrecacheEntry[]

const SHELL = '/app/'
const APP = /^\/app(\/|$)/
const BUSY_PAUSE = 3000

const shell = new PrecacheController({ cacheName: 'villi-shell' })
shell.precache(SHELL_FILES)

// Not one file less than the whole shell: a failed fetch fails the installation, and the old worker stays.
self.addEventListener('install', event => void shell.install(event))
self.addEventListener('activate', event => {
  void shell.activate(event)
  // The first worker takes the page that installed it, so that it is ready to work offline at once.
  event.waitUntil(self.clients.claim())
})

registerRoute(new NavigationRoute(shell.createHandlerBoundToURL(SHELL), { allowlist: [APP] }))
registerRoute(
  ({ request, sameOrigin }) => sameOrigin && request.mode === 'navigate',
  async ({ request }) => {
    try {
      return await fetch(request)
    } catch (fault) {
      const cached = await shell.matchPrecache(SHELL)
      if (!cached) throw fault
      return cached
    }
  },
)
registerRoute(
  ({ url, sameOrigin, request }) =>
    sameOrigin && request.mode !== 'navigate' && shell.getCacheKeyForURL(url.href) !== undefined,
  async ({ request }) => {
    const cached = await shell.matchPrecache(request)
    return cached ?? fetch(request)
  },
)

self.addEventListener('message', event => {
  const type: unknown = typeof event.data === 'object' && event.data !== null ? event.data.type : undefined
  if (type === 'SKIP_WAITING') void self.skipWaiting()
})

let going: Promise<void> | undefined
self.addEventListener('sync', (event: Event) => {
  // Many tags may fire at once when the network returns: one exchange serves them all.
  going ??= send().finally(() => (going = undefined))
  ;(event as ExtendableEvent).waitUntil(going)
})

/** Rejects when something is still waiting, so that the browser tries again by itself. */
async function send(): Promise<void> {
  const phone = await openPhone()
  const identity = phone.current()
  if (!identity) return phone.close()
  const journal = await openJournal(identity, phone)
  try {
    let outcome = await exchange(journal, phone, fetch)
    if (outcome.state === 'busy') {
      await new Promise(done => setTimeout(done, BUSY_PAUSE))
      outcome = await exchange(journal, phone, fetch)
    }
    if (worthAnotherTry(outcome)) throw new Error(outcome.message)
  } finally {
    journal.close()
    phone.close()
  }
}

function worthAnotherTry({ state }: Outcome): boolean {
  return state === 'offline' || state === 'portal' || state === 'error'
}

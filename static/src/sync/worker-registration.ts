/** The service worker seen from the page: ready once, a new one waiting, and the change to it. */
const WORKER = '/sw.js'
const HOUR = 3600_000

type Told = () => void

let registration: ServiceWorkerRegistration | undefined
let lastLook = 0
let applying = false
const waitingForUpdate = new Set<Told>()
const waitingForReady = new Set<Told>()

/** The only thing that Trusted Types let a script make here: the address of our one worker. */
interface Policies {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): { createScriptURL(url: string): string }
}

let registering: Promise<void> | undefined

/** Once for each page, however often the app begins anew on it: the policy may be made only once. */
export const registerWorker = (): Promise<void> => (registering ??= register())

async function register(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  navigator.serviceWorker.addEventListener('controllerchange', controlled)
  registration = await navigator.serviceWorker.register(workerAddress(), { scope: '/', updateViaCache: 'none' })
  lastLook = Date.now()
  registration.addEventListener('updatefound', () => watch(registration?.installing ?? null))
  watch(registration.installing)
  if (registration.waiting) tell(waitingForUpdate)
  if (navigator.serviceWorker.controller) tell(waitingForReady)
  document.addEventListener('visibilitychange', () => void look())
}

/** Called when the app is fully on this phone and a worker answers for it: now, or once it is. */
export function onReady(told: Told): Told {
  waitingForReady.add(told)
  if (globalThis.navigator?.serviceWorker?.controller) told()
  return () => void waitingForReady.delete(told)
}

/** Called when a newer app waits to be used. It is used at the next start, or by `applyUpdate`. */
export function onUpdateReady(told: Told): Told {
  waitingForUpdate.add(told)
  if (registration?.waiting && navigator.serviceWorker.controller) told()
  return () => void waitingForUpdate.delete(told)
}

/** To be called when nothing typed would be lost: changes to the newer app and loads it, once. */
export function applyUpdate(): void {
  applying = true
  registration?.waiting?.postMessage({ type: 'SKIP_WAITING' })
}

function controlled(): void {
  // The first worker's claim is no update, and neither is a change that another tab asked for:
  // a page reloads only at its own word, and only once.
  if (!applying) return tell(waitingForReady)
  applying = false
  location.reload()
}

function watch(worker: ServiceWorker | null): void {
  worker?.addEventListener('statechange', () => {
    if (worker.state === 'installed' && navigator.serviceWorker.controller) tell(waitingForUpdate)
  })
}

/** An app on a home screen stays open for days: it looks for a newer one when it comes to the front. */
async function look(): Promise<void> {
  if (document.visibilityState !== 'visible' || Date.now() - lastLook < HOUR) return
  lastLook = Date.now()
  await registration?.update().catch(() => undefined)
}

function workerAddress(): string {
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes
  const policy = policies?.createPolicy('sw', {
    createScriptURL(url) {
      if (url !== WORKER) throw new TypeError('only our own worker may be registered')
      return url
    },
  })
  return policy ? policy.createScriptURL(WORKER) : WORKER
}

function tell(listeners: Set<Told>): void {
  for (const told of listeners) told()
}

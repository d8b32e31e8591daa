/**
 * The way out of a broken shell: a file of its own, so that it runs when the app does not.
 * It throws away the worker and the cached shell, never the journal.
 */
const PATIENCE = 8000

declare global {
  interface Window {
    /** Set by the app once it has drawn something. */
    appBooted?: boolean
  }
}

setTimeout(() => {
  if (!window.appBooted) offer()
}, PATIENCE)

function offer(): void {
  const card = document.createElement('section')
  card.className = 'card card--wash-turmeric page'
  const title = document.createElement('h1')
  title.className = 'title'
  title.textContent = 'Villi did not start'
  const words = document.createElement('p')
  words.textContent = 'Your entries are safe on this phone. Repair fetches the app again; it needs a network.'
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button button--wide'
  button.textContent = 'Repair'
  button.addEventListener('click', () => {
    button.disabled = true
    void repair().finally(() => location.reload())
  })
  card.setAttribute('role', 'alert')
  card.append(title, words, button)
  document.body.append(card)
  // A slow phone may still make it: then the offer goes away by itself.
  const watch = setInterval(() => {
    if (!window.appBooted) return
    clearInterval(watch)
    card.remove()
  }, 500)
}

async function repair(): Promise<void> {
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? []
  await Promise.all(registrations.map(registration => registration.unregister()))
  if (!('caches' in window)) return
  await Promise.all((await caches.keys()).map(name => caches.delete(name)))
}

export {}

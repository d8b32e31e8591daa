// What the server-drawn pages do beyond plain HTML. Every page works without it, but for a link's
// secret, which no server may read: it lies in the address's fragment.

import { openPhone } from './store/phone.ts'

type Wired = (element: HTMLElement) => void

function each(selector: string, wire: Wired): void {
  for (const element of document.querySelectorAll<HTMLElement>(selector)) wire(element)
}

function valueOf(element: HTMLElement, value: string): void {
  if (element instanceof HTMLInputElement) element.value = value
}

/** The clock this phone goes by, so that nobody is asked for a time zone. */
function fillZone(element: HTMLElement): void {
  valueOf(element, Intl.DateTimeFormat().resolvedOptions().timeZone)
}

// While one signs in between opening an invitation and joining, it waits in this tab.
const INVITATION = 'villi:invitation'

/** Moves an invitation's secret from the address into the form and out of sight. */
function takeSecret(element: HTMLElement): void {
  const secret = location.hash.slice(1) || (sessionStorage.getItem(INVITATION) ?? '')
  if (secret === '') return
  valueOf(element, secret)
  each('[data-by-link]', (shown) => { shown.hidden = false })
  each('[data-by-code]', (hidden) => { hidden.hidden = true })
  each('[data-copy-link]', (button) => { button.dataset['copy'] = `${location.origin}${location.pathname}#${secret}` })
  history.replaceState(null, '', location.pathname)
}

function keepSecret(element: HTMLElement): void {
  if (element instanceof HTMLInputElement) sessionStorage.setItem(INVITATION, element.value)
}

/** It fits no more, or is not wanted: only joining, and signing in on the way, need it. */
function forgetSecret(): void {
  sessionStorage.removeItem(INVITATION)
}

function wirePrint(button: HTMLElement): void {
  button.hidden = false
  button.addEventListener('click', () => print())
}

function wireCopy(button: HTMLElement): void {
  const said = button.textContent
  const text = button.dataset['copy'] ?? ''
  if (text === '' || !('clipboard' in navigator)) return
  button.hidden = false
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(text).then(() => {
      button.textContent = 'Copied'
      setTimeout(() => { button.textContent = said }, 2000)
    })
  })
}

/** The sample household was thrown away: this phone's copy of it goes, too. No other one does. */
async function dropJournal(household: string): Promise<void> {
  const phone = await openPhone()
  if (phone.current()?.household === household) await phone.signOut({ keep: false })
  phone.close()
}

/** Only the phone itself knows which of the household's it is. */
async function nameThisPhone(rows: HTMLElement[]): Promise<void> {
  const phone = await openPhone()
  const said = rows.find((row) => row.dataset['device'] === phone.device)?.querySelector<HTMLElement>('[data-this-phone]')
  if (said) {
    said.textContent = 'This phone'
    said.hidden = false
  }
  phone.close()
}

function isSafariTab(): boolean {
  const agent = navigator.userAgent
  const iphone = /iPhone|iPod/.test(agent) && /Safari/.test(agent) && !/(CriOS|FxiOS|EdgiOS)/.test(agent)
  return iphone && !matchMedia('(display-mode: standalone)').matches
}

/** A Safari tab and the home-screen app keep separate stores: what is typed here would stay here. */
function showSteps(steps: HTMLElement): void {
  const skipped = 'villi:stay-in-tab'
  if (!isSafariTab() || sessionStorage.getItem(skipped) !== null) return
  const beside = [...(steps.parentElement?.children ?? [])]
  const rest = beside.filter((other) => other !== steps && !other.hasAttribute('hidden'))
  const show = (stepping: boolean): void => {
    steps.hidden = !stepping
    for (const other of rest) other.toggleAttribute('hidden', stepping)
  }
  show(true)
  steps.querySelector('[data-skip]')?.addEventListener('click', () => {
    sessionStorage.setItem(skipped, 'yes')
    show(false)
  })
}

each('[data-zone]', fillZone)
each('[data-forget-secret]', forgetSecret)
if (!/^\/(join|sign-in)/.test(location.pathname)) forgetSecret()
each('[data-keep-secret]', keepSecret)
each('[data-secret]', takeSecret)
addEventListener('hashchange', () => each('[data-secret]', takeSecret))
each('[data-print]', wirePrint)
each('[data-copy]', wireCopy)
each('[data-journal-gone]', (gone) => void dropJournal(gone.dataset['journalGone'] ?? ''))
const devices = [...document.querySelectorAll<HTMLElement>('[data-device]')]
if (devices.length > 0) void nameThisPhone(devices)
each('[data-iphone]', showSteps)

/** Where the person is. Links are plain <a href>; a click inside /app/ changes the screen without a page load. */
import { useEffect, useState } from 'preact/hooks'

export interface Place {
  path: string
  query: URLSearchParams
  /** Set when the person came back to a place: how far it was scrolled, px. */
  scroll: number | null
}

const CHANGED = 'villi:place'

function here(scroll: number | null = null): Place {
  return { path: location.pathname, query: new URLSearchParams(location.search), scroll }
}

interface Kept {
  /** The place inside the app from which the person came; absent where the app was opened. */
  from?: string
  scroll?: number
}

const kept = (): Kept => (history.state as Kept | null) ?? {}

/** The place from which the person came here; undefined where the app was opened. */
export const cameFrom = (): string | undefined => kept().from

/** Go to a place inside the app, or leave it for a page of the server. */
export function navigate(to: string, { replace = false } = {}): void {
  const target = new URL(to, location.href)
  if (target.origin !== location.origin || !/^\/app(\/|$)/.test(target.pathname)) {
    location.assign(target)
    return
  }
  const present = location.pathname + location.search
  if (replace || target.pathname + target.search === present) {
    const { from } = kept()
    history.replaceState(from === undefined ? {} : { from }, '', target)
  } else {
    history.replaceState({ ...kept(), scroll: scrollY }, '')
    history.pushState({ from: present }, '', target)
  }
  dispatchEvent(new CustomEvent(CHANGED))
}

/** One place back inside the app, or `otherwise` when the app was opened right here. */
export function goBack(otherwise: string): void {
  if (cameFrom() === undefined) navigate(otherwise, { replace: true })
  else history.back()
}

function followLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!(link instanceof HTMLAnchorElement) || link.target || link.hasAttribute('download')) return
  if (link.origin !== location.origin || !/^\/app(\/|$)/.test(link.pathname)) return
  if (link.pathname === location.pathname && link.hash) return
  event.preventDefault()
  navigate(link.href)
}

/** The present place; draws anew whenever it changes. Used once, by the app. */
export function usePlace(): Place {
  const [place, setPlace] = useState(here)
  useEffect(() => {
    history.scrollRestoration = 'manual'
    const forward = () => setPlace(here())
    const back = () => setPlace(here(kept().scroll ?? 0))
    addEventListener(CHANGED, forward)
    addEventListener('popstate', back)
    document.addEventListener('click', followLink)
    return () => {
      removeEventListener(CHANGED, forward)
      removeEventListener('popstate', back)
      document.removeEventListener('click', followLink)
    }
  }, [])
  return place
}

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

/** Go to a place inside the app, or leave it for a page of the server. */
export function navigate(to: string, { replace = false } = {}): void {
  const target = new URL(to, location.href)
  if (target.origin !== location.origin || !target.pathname.startsWith('/app')) {
    location.assign(target)
    return
  }
  rememberScroll()
  const same = target.pathname + target.search === location.pathname + location.search
  history[replace || same ? 'replaceState' : 'pushState']({}, '', target)
  dispatchEvent(new CustomEvent(CHANGED))
}

function rememberScroll(): void {
  history.replaceState({ ...(history.state as object | null), scroll: scrollY }, '')
}

/** One place back inside the app, or `otherwise` when the app was opened right here. */
export function goBack(otherwise: string): void {
  if (cameFromInside) history.back()
  else navigate(otherwise, { replace: true })
}

let cameFromInside = false

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
    const forward = () => {
      cameFromInside = true
      setPlace(here())
    }
    const back = (event: PopStateEvent) => {
      const state = event.state as { scroll?: number } | null
      setPlace(here(state?.scroll ?? 0))
    }
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

/** The main column of a screen: its heading takes the focus after a change of place, so a screen reader starts there. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { goBack } from './route.tsx'
import { Icon } from './icon.tsx'
import { PersonChips } from './person-chips.tsx'

interface PageOf {
  title: ComponentChildren
  /** For the window's name when the title is more than words. */
  name?: string
  /** Draw a Back button that leads there when the app was opened on this screen. */
  back?: string
  aside?: ComponentChildren
  /** Whose day it is, above the title: `day` opens on oneself, `diary` on everyone. */
  who?: 'people' | 'day' | 'diary'
  /** The title is said, not shown: the screen's first card speaks for itself. */
  quiet?: boolean
  children: ComponentChildren
}

export function Page({ title, name, back, aside, who, quiet = false, children }: PageOf) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${name ?? (typeof title === 'string' ? title : 'Villi')} · Villi`
  })
  return (
    <main class="page" id="main" tabIndex={-1}>
      {who && <PersonChips withEveryone={who !== 'people'} atFirst={who === 'diary' ? 'everyone' : 'one'} />}
      <div class={quiet ? 'visually-hidden' : 'page__head'}>
        {back && (
          <button type="button" class="button button--plain button--icon" onClick={() => goBack(back)}>
            <Icon name="chevron-left" />
            <span class="visually-hidden">Back</span>
          </button>
        )}
        <h1 tabIndex={-1} ref={heading}>{title}</h1>
        {aside && <span class="page__aside">{aside}</span>}
      </div>
      {children}
    </main>
  )
}

/** After a change of place: focus the new heading, scroll to the top or to where one was. */
export function useArrival(path: string, scroll: number | null): void {
  const first = useRef(true)
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
    scrollTo({ top: scroll ?? 0, behavior: 'instant' })
    // A screen that reads from the store is short for a moment: the way back needs one more try.
    if (scroll) requestAnimationFrame(() => setTimeout(() => scrollTo({ top: scroll, behavior: 'instant' }), 60))
  }, [path, scroll])
}

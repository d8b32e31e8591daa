/** Parts of a screen that seldom have anything to say: their file comes when nothing else goes on. */
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

export function whenIdle(bring: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(bring, { timeout: 3_000 })
  else setTimeout(bring, 1_000)
}

/** Draws nothing until its file has come by itself. */
export function quietly<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let come: ComponentType<Props> | undefined
  return function Quiet(props: Props) {
    const [, drawAgain] = useState(false)
    const Part = come
    useEffect(() => {
      if (!Part) whenIdle(() => void load().then((part) => { come = part; drawAgain(true) }, () => undefined))
    }, [])
    return Part ? <Part {...props} /> : null
  }
}

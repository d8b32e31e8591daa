/** Parts of a screen that seldom have anything to say: their file comes when nothing else goes on. */
import type { ComponentChildren, ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

export function whenIdle(bring: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(bring, { timeout: 3_000 })
  else setTimeout(bring, 1_000)
}

/**
 * What stands above other things: they are drawn together with it, so that nothing moves under a finger. Its file is
 * brought at once; where it does not come, they are drawn alone.
 */
export function ahead<Props extends { children?: ComponentChildren }>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let come: ComponentType<Props> | undefined
  return function Ahead(props: Props) {
    const [failed, setFailed] = useState(false)
    const [, drawAgain] = useState(false)
    const Part = come
    useEffect(() => {
      if (!Part) void load().then((part) => { come = part; drawAgain(true) }, () => setFailed(true))
    }, [])
    if (Part) return <Part {...props} />
    return failed ? <>{props.children}</> : null
  }
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

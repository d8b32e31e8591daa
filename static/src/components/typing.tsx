/** Which forms hold words that are not saved yet. */
import { useEffect } from 'preact/hooks'

const dirtyForms = new Set<symbol>()

/** Is something typed that is not saved? An update of the app waits until it is not. */
export const somethingTyped = (): boolean => dirtyForms.size > 0

/** Called by a form on each drawing: tells whether it holds words that are not saved. */
export function useDirty(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return
    const mark = Symbol('form')
    dirtyForms.add(mark)
    return () => {
      dirtyForms.delete(mark)
    }
  }, [dirty])
}

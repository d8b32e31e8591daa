/** Whether somebody is at a form: an update of the app waits until nobody is. */
import { useEffect, useState } from 'preact/hooks'

const forms = new Set<symbol>()
const listeners = new Set<() => void>()

/** Called by every form. One that is still empty counts, too: a page must not move under a finger. */
export function useAtForm(): void {
  useEffect(() => {
    const mark = Symbol('form')
    forms.add(mark)
    tell()
    return () => {
      forms.delete(mark)
      tell()
    }
  }, [])
}

export function useSomeoneWrites(): boolean {
  const [writes, set] = useState(forms.size > 0)
  useEffect(() => {
    const look = () => set(forms.size > 0)
    listeners.add(look)
    look()
    return () => void listeners.delete(look)
  }, [])
  return writes
}

function tell(): void {
  listeners.forEach(listener => listener())
}

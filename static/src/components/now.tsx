/** The present minute, for screens that say how long ago something was. */
import { useEffect, useState } from 'preact/hooks'

/** The time, ms UTC, anew each minute and whenever the app comes to the front. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const look = () => setNow(Date.now())
    const timer = setInterval(look, 60_000)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  return now
}

/** What was just done and ten seconds to take it back; they wait while a finger or the focus is on the bar. */
import { useEffect, useState } from 'preact/hooks'
import { useAttempt, useOffer } from './app-state.tsx'
import { Icon } from './icon.tsx'

const SHOWN_MS = 10_000

export function UndoBar() {
  const [offer, clear] = useOffer()
  const attempt = useAttempt()
  const [held, setHeld] = useState(false)
  const [undone, setUndone] = useState(false)
  useEffect(() => {
    if (!offer || held) return
    setUndone(false)
    const timer = setTimeout(clear, SHOWN_MS)
    return () => clearTimeout(timer)
  }, [offer, held, clear])
  useEffect(() => setHeld(false), [offer])

  const undo = async () => {
    await offer?.undo()
    setUndone(true)
    clear()
  }
  const hold = {
    onFocusIn: () => setHeld(true),
    onFocusOut: () => setHeld(false),
    onPointerEnter: () => setHeld(true),
    onPointerLeave: () => setHeld(false),
  }
  return (
    <div class={offer ? 'bar' : ''} {...hold}>
      <p class="bar__words" role="status">
        {offer ? offer.words : undone && <span class="visually-hidden">Undone</span>}
      </p>
      {offer && (
        <button type="button" class="button button--quiet" onClick={() => attempt(undo)}>
          <Icon name="undo" /> Undo
        </button>
      )}
    </div>
  )
}

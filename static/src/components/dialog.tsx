/** A question that has to be answered first. Seldom: Villi undoes rather than asks. */
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'

interface DialogOf {
  title: string
  /** The id of the words that are read aloud with the title. */
  describedBy?: string
  onClose: () => void
  children: ComponentChildren
}

export function Dialog({ title, describedBy, onClose, children }: DialogOf) {
  const box = useRef<HTMLDialogElement>(null)
  const label = useId()
  useEffect(() => {
    const shown = box.current
    if (shown && !shown.open) shown.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog ref={box} aria-labelledby={label} aria-describedby={describedBy} onCancel={onClose}>
      <h2 id={label}>{title}</h2>
      {children}
    </dialog>
  )
}

/** A question that has to be answered first. Seldom: Villi undoes rather than asks. */
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'

interface DialogOf {
  title: string
  onClose: () => void
  children: ComponentChildren
}

export function Dialog({ title, onClose, children }: DialogOf) {
  const box = useRef<HTMLDialogElement>(null)
  const label = useId()
  useEffect(() => {
    const shown = box.current
    if (shown && !shown.open) shown.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog ref={box} aria-labelledby={label} onCancel={onClose}>
      <h2 id={label}>{title}</h2>
      {children}
    </dialog>
  )
}

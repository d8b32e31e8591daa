/** Above every screen, when there is something to say there. */
import { useEffect } from 'preact/hooks'
import { useHousehold } from '../components/app-state.tsx'
import { Writing } from '../components/writing.tsx'
import type { Phone } from '../store/phone.ts'
import { Forgotten } from './forgotten-card.tsx'

export function Around({ phone }: { phone: Phone }) {
  const role = useHousehold()?.me.role ?? ''
  // What is drawn for a role alone is drawn by the style: nothing on the first screen waits for it.
  useEffect(() => void (document.documentElement.dataset['role'] = role), [role])
  return (
    <>
      <Forgotten phone={phone} />
      <Writing />
    </>
  )
}

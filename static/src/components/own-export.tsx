/** The button that hands out one's own entries as a file, and says what became of it. */
import { useState } from 'preact/hooks'
import { ownFile } from '../store/export-own.ts'
import type { Journal } from '../store/journal.ts'
import { handOut } from './hand-out.ts'
import { Icon } from './icon.tsx'

const SAID = { shared: 'Shared', saved: 'Saved to this phone’s downloads', kept: '' }

interface OwnExported {
  journal: Journal
  wide?: boolean
  onSaved?: () => void
}

export function OwnExport({ journal, wide = false, onSaved }: OwnExported) {
  const [said, setSaid] = useState('')
  const hand = async () => {
    const { name, text } = await ownFile(journal)
    const became = await handOut(name, text)
    setSaid(SAID[became])
    if (became !== 'kept') onSaved?.()
  }
  const fail = (fault: unknown) => setSaid(fault instanceof Error ? fault.message : String(fault))
  return (
    <>
      <button type="button" class={`button ${wide ? 'button--wide' : 'button--quiet'}`} onClick={() => void hand().catch(fail)}>
        <Icon name="download" />Save my entries as a file
      </button>
      <span role="status" class={said ? 'small soft' : 'visually-hidden'}>{said}</span>
    </>
  )
}

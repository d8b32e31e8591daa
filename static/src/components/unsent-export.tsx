/** The button that hands out what is unsent as a file, and says what became of it. */
import { useState } from 'preact/hooks'
import { fileName, unsentFile } from '../store/export.ts'
import { exportSource } from '../store/export-source.ts'
import { useHousehold, useJournal } from './app-state.tsx'
import { handOut } from './hand-out.ts'
import { Icon } from './icon.tsx'

interface Exported {
  words: string
  wide?: boolean
  /** Only these operations; everything unsent when absent. */
  only?: string[]
  onSaved?: () => void
}

const SAID = { shared: 'Shared', saved: 'Saved to this phone’s downloads', kept: '' }

export function UnsentExport({ words, only, wide = false, onSaved }: Exported) {
  const journal = useJournal()
  const household = useHousehold()
  const [said, setSaid] = useState('')
  const hand = async () => {
    const source = await exportSource(journal, household, only && new Set(only))
    const became = await handOut(fileName(source.now), JSON.stringify(unsentFile(source), null, 2))
    setSaid(SAID[became])
    if (became !== 'kept') onSaved?.()
  }
  const fail = (fault: unknown) => setSaid(fault instanceof Error ? fault.message : String(fault))
  return (
    <>
      <button type="button" class={`button button--quiet ${wide ? 'button--wide' : ''}`} onClick={() => void hand().catch(fail)}>
        <Icon name="download" />{words}
      </button>
      <span role="status" class={said ? 'small soft' : 'visually-hidden'}>{said}</span>
    </>
  )
}

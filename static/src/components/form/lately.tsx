/** The meals of the last weeks, read once when a meal's form opens: who usually eats, and what was last on the table. */
import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import { LATELY_MS, type Sitting, sittingsOf } from '../../records/habit.ts'
import { useJournal } from '../app-state.tsx'

const NONE: Sitting[] = []

export const Lately = createContext<Sitting[]>(NONE)
export const useLately = (): Sitting[] => useContext(Lately)

/** Undefined until the phone has answered; none where nobody needs them. A form never waits for a habit that cannot be read. */
export function useSittings(wanted: boolean): Sitting[] | undefined {
  const journal = useJournal()
  const [sittings, setSittings] = useState<Sitting[] | undefined>(wanted ? undefined : NONE)
  useEffect(() => {
    if (!wanted) return
    const now = Date.now()
    journal.between(now - LATELY_MS, now).then(entries => setSittings(sittingsOf(entries)), () => setSittings(NONE))
  }, [journal, wanted])
  return sittings
}

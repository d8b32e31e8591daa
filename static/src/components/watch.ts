/** Asking the journal now and after every change of it, and what happens when it cannot answer. */
import type { Journal } from '../store/journal.ts'

/** Reading mends itself with the next answer; what a tap could not do is said until it is read. */
export interface Trouble {
  fault: Error
  of: 'reading' | 'acting'
}

export type SetTrouble = (change: (before: Trouble | null) => Trouble | null) => void

/** Milliseconds that an answer is waited for, before a change asks again beside it. */
const SOON = 1000

/**
 * Ask now and after every change of the store. Changes that come while an answer is on its way are asked about
 * once, after it: the outbox must not be read whole for each batch of a backlog. Returns the function that stops.
 */
export function watch<T>(
  journal: Journal,
  ask: (journal: Journal) => Promise<T>,
  tell: (answer: T) => void,
  setTrouble: SetTrouble,
): () => void {
  let wanted = true
  let again = false
  let began: number | undefined
  let asked = 0
  let told = 0
  const look = () => {
    const now = Date.now()
    if (began !== undefined && now - began < SOON) return void (again = true)
    began = now
    again = false
    const mine = ++asked
    ask(journal).then(
      (answer) => {
        // Of two that were on their way together, the later question has the later answer.
        if (!wanted || mine < told) return
        told = mine
        tell(answer)
        setTrouble((before) => (before?.of === 'reading' ? null : before))
      },
      (fault: unknown) => wanted && setTrouble((before) => before ?? { fault: asError(fault), of: 'reading' }),
    ).finally(() => {
      if (mine === asked) began = undefined
      if (again && wanted) look()
    })
  }
  look()
  const stop = journal.subscribe(look)
  return () => {
    wanted = false
    stop()
  }
}

export const asError = (fault: unknown): Error => (fault instanceof Error ? fault : new Error(String(fault)))

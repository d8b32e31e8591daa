/** What the guard is to the screens that ask it. */
import type { DoseQuestion } from '../../records/guard-from.ts'
import type { Answer } from '../../records/guard.ts'

export type { DoseQuestion } from '../../records/guard-from.ts'
export type { Answer } from '../../records/guard.ts'

/** `asked` goes into the dose's operation: it was saved although the guard said so. */
export interface Decision {
  save: boolean
  asked?: 'wait' | 'ask'
}

export interface Guard {
  /** From this phone's store, without the network; by `keyOf` the question. Unknown before the household is here. */
  look(questions: DoseQuestion[]): Promise<Map<string, Answer>>
  /** Tries one quick exchange, then looks. Asks the person only where the answer is not "fine". */
  ask(question: DoseQuestion): Promise<Decision>
}

export function keyOf({ person, product, slot }: DoseQuestion): string {
  return `${person}/${product}/${slot?.id ?? ''}`
}

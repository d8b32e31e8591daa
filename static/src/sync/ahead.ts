/**
 * Asking on before the last answer is stored: the network, the server and the phone's own disk then work at
 * the same time. Nothing rests on it: a page counts only where the stored one ends, and an operation that is
 * sent twice is applied once, whatever became of the answer before.
 */
import type { Answer, Page } from '../records/message.ts'
import { samePlace } from '../store/anew.ts'
import type { Journal } from '../store/journal.ts'
import { type Batch, batchAfter, type Limits } from '../store/outbox.ts'
import type { PullState } from '../store/shape.ts'
import { withTold } from '../store/told.ts'
import type { Turn } from '../store/turn.ts'
import { isEmpty } from './ask.ts'

/** So many batches or pages at most; then the turn is taken anew. */
export const STRETCH = 20

const NOTHING: Batch = { items: [], more: false }

/** What goes up after this turn's batch; read while its answer is on its way. */
export async function readAhead(journal: Journal, { items, more, state }: Turn, limits: Limits): Promise<Batch> {
  if (!more || items.length === 0 || state.restored) return NOTHING
  return journal.store.read(['outbox'], tx => batchAfter(tx, items, limits))
}

/** The turn that follows from an answer that is not stored yet; undefined when there is no more, or it is not plain. */
export function nextTurn({ state, agreed, items, unsent, offer }: Turn, answer: Answer, batch: Batch): Turn | undefined {
  const { pull, reset, generation } = answer
  if (!pull || reset || offer || state.restored || generation !== state.generation || !samePlace(pull.from, state)) return undefined
  // The first page is drawn before anything else is read into the store.
  if (isEmpty(state)) return undefined
  if (batch.items.length === 0 && !pull.more && !pull.boot) return undefined
  return {
    state: withTold(reached(state, pull), answer, true),
    agreed: answer.parts?.version ?? agreed,
    items: batch.items,
    more: batch.more,
    unsent: Math.max(0, unsent - items.length),
  }
}

function reached(state: PullState, { cursor, boot }: Page): PullState {
  return boot ? { ...state, boot } : { ...state, cursor, boot: null }
}

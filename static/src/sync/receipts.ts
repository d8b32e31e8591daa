/** How the exchange is going, in figures and in words. */
import type { Journal } from '../store/journal.ts'
import type { Phone } from '../store/phone.ts'
import type { Trouble } from '../store/shape.ts'
import { readContact } from '../store/turn.ts'
import type { Outcome } from './exchange.ts'
import { WORDS } from './verdict.ts'

export interface SyncStatus {
  state: 'idle' | 'sending' | 'offline' | 'signed-out' | 'portal' | 'error' | 'too-old'
  /** Operations in the outbox, exactly. */
  waiting: number
  /** Those of the waiting that the server keeps and cannot use yet. */
  held: number
  attention: number
  /** Milliseconds since 1970; null when this phone never exchanged. */
  lastSuccess: number | null
  /** What is wrong, in words; blank when nothing is. */
  message: string
  /** The last exchange that went wrong, also when all is well again. */
  trouble: Trouble | null
}

/** The status after `outcome` (undefined: none yet), as the store has it now. */
export async function statusOf(
  journal: Journal,
  phone: Phone,
  outcome: Outcome | undefined,
  sending: boolean,
): Promise<SyncStatus> {
  const [{ waiting, held, attention }, { lastSuccess, trouble = null }] = await Promise.all([journal.count(), readContact(journal)])
  const failed = outcome && outcome.state !== 'done' && outcome.state !== 'busy' ? outcome : undefined
  const figures = { waiting, held, attention, lastSuccess, trouble }
  if (sending && waiting > 0) return { ...figures, state: 'sending', message: '' }
  if (failed) return { ...figures, state: failed.state as SyncStatus['state'], message: failed.message }
  if (phone.isSignedOut()) return { ...figures, state: 'signed-out', message: WORDS.signedOut }
  return { ...figures, state: 'idle', message: '' }
}

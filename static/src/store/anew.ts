/** Loading again from the start: the outbox and the refused stay, and nothing this phone knows is lost. */
import type { HouseholdBlock } from '../records/household.ts'
import type { Answer, Page } from '../records/message.ts'
import { clearSent, sentOps } from './sent.ts'
import { type AcknowledgedOp, type JournalTx, opOf, type OutboxItem, type PullState } from './shape.ts'

type Tx = JournalTx<'readwrite'>

export async function bootAnew(
  tx: Tx,
  state: PullState,
  why: NonNullable<Answer['reset']>,
  generation: number,
): Promise<PullState> {
  const restored = why === 'history_changed'
  if (restored) await Promise.all([offerAgain(tx), askForBlock(tx)])
  return {
    generation,
    cursor: null,
    // The load goes on from the place that is known to be of this history: were the server restored
    // before the first page is asked for, that would be found out, too.
    boot: { s0: restored ? null : (state.cursor ?? state.boot?.s0 ?? null), after: null },
    era: state.era + 1,
    leftOver: state.leftOver || (await tx.objectStore('records').count()) > 0,
    restored,
    ...(state.told && !restored ? { told: state.told } : {}),
  }
}

/** A base of another history: it counts for nothing, and says that something lay under. */
export const ELSEWHERE = Number.MAX_SAFE_INTEGER

/** Versions of the household block were counted again, too. */
async function askForBlock(tx: Tx): Promise<void> {
  const meta = tx.objectStore('meta')
  const parts = (await meta.get('parts')) as HouseholdBlock | undefined
  if (parts) await meta.put({ ...parts, version: 0 }, 'parts')
}

/**
 * The server was restored from a backup: it may have forgotten what it acknowledged. Everything of
 * the last thirty days is offered again under its own id; what the server still has is a duplicate.
 */
async function offerAgain(tx: Tx): Promise<void> {
  const outbox = tx.objectStore('outbox')
  const [pending, acknowledged] = await Promise.all([outbox.getAll(), sentOps(tx)])
  const first = Math.min(0, ...pending.map(item => item.n)) - acknowledged.length
  const again: OutboxItem[] = [
    ...acknowledged.map((op, at) => waitingAgain(op, first + at)),
    ...pending.map(item => waitingAgain(item, item.n)),
  ]
  await Promise.all(again.map(item => outbox.put(item)))
  await clearSent(tx)
}

function waitingAgain(op: OutboxItem | AcknowledgedOp, n: number): OutboxItem {
  const was = op.seq === undefined ? {} : { was: op.seq }
  return { ...opOf(op), ...was, base: op.base && ELSEWHERE, n, state: 'waiting' }
}

/** Whether a page goes on from where this phone is. */
export function samePlace(from: Page['from'], { cursor, boot }: PullState): boolean {
  if ('boot' in from) {
    const { s0, after } = from.boot
    return boot !== null && boot.after === after && boot.s0?.seq === s0?.seq && boot.s0?.op === s0?.op
  }
  return cursor !== null && cursor.seq === from.seq && cursor.op === from.op
}

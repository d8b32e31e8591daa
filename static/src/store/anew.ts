/** Loading again from the start: the outbox and the refused stay, and nothing this phone knows is lost. */
import type { Answer, Page } from '../records/message.ts'
import { clearSent, sentOps } from './sent.ts'
import { type JournalTx, opOf, type OutboxItem, type PullState } from './shape.ts'

type Tx = JournalTx<'readwrite'>

export async function bootAnew(
  tx: Tx,
  state: PullState,
  why: NonNullable<Answer['reset']>,
  generation: number,
): Promise<PullState> {
  if (why === 'history_changed') await offerAgain(tx)
  return {
    generation,
    cursor: null,
    boot: { s0: null, after: null },
    era: state.era + 1,
    leftOver: state.leftOver || (await tx.objectStore('records').count()) > 0,
    // Where the witness comes in: rows of older eras whose operations the server lacks are to be
    // offered before the sweep, and only then may this be false again.
    restored: state.restored || why === 'history_changed',
  }
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
    ...acknowledged.map((op, at): OutboxItem => ({ ...opOf(op), base: 0, n: first + at, state: 'waiting' })),
    ...pending.map((item): OutboxItem => ({ ...opOf(item), base: 0, n: item.n, state: 'waiting' })),
  ]
  await Promise.all(again.map(item => outbox.put(item)))
  await clearSent(tx)
}

/** Whether a page goes on from where this phone is. */
export function samePlace(from: Page['from'], { cursor, boot }: PullState): boolean {
  if ('boot' in from) {
    const { s0, after } = from.boot
    return boot !== null && boot.after === after && boot.s0?.seq === s0?.seq && boot.s0?.op === s0?.op
  }
  return cursor !== null && cursor.seq === from.seq && cursor.op === from.op
}

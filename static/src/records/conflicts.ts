/**
 * Conflicts seen from this phone: which of them its own operations have not settled yet. Pure; the
 * merge itself is the server's alone.
 */
import type { Conflict, Entry, Op, Row } from './record.ts'

/** The row's conflicts that the operations over it have not settled; null for none. */
export function openConflicts({ conflicts }: Pick<Row, 'conflicts'>, ops: Op[]): Row['conflicts'] {
  if (!conflicts || ops.length === 0) return conflicts
  const open = Object.entries(conflicts)
    .map(([unit, lost]): [string, Conflict[]] => [unit, leftOf(unit, lost, ops)])
    .filter(([, left]) => left.length > 0)
  return open.length > 0 ? Object.fromEntries(open) : null
}

/** As the server will see it: who saw a lost value and wrote the unit again has settled it. */
function leftOf(unit: string, lost: Conflict[], ops: Op[]): Conflict[] {
  const before: string[] = []
  return ops.filter(op => unit in op.set).reduce((left, op) => {
    const isAware = before.every(id => op.after.includes(id))
    before.push(op.id)
    // Written as if the choice before it had not been made: that choice was taken back.
    return isAware ? left.filter(one => !(one.seq <= op.base || op.after.includes(one.op))) : lost
  }, lost)
}

/** Whether a question belongs on the page of one person, or (undefined) of everybody in `people`. */
export function concerns(entry: Entry, people: { id: string }[], shown: string | undefined): boolean {
  const who = entry.doc['person']
  // The cabinet is everybody's.
  if (who === undefined) return true
  return shown === undefined ? people.some(({ id }) => id === who) : who === shown
}

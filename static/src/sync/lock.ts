/** One exchange at a time over all tabs and the worker of this phone. */
import type { Journal } from '../store/journal.ts'
import { isLeaseOver } from '../store/turn.ts'
import { timeLimit } from './time-limit.ts'

const nameOf = (journal: Journal) => `${journal.store.name}:exchange`

/**
 * Runs the work under the phone's lock. Undefined when another holds it. A frozen tab keeps its lock
 * for ever: it is taken away once its lease is over, which is safe, as the server counts each
 * operation once and a stale page is not applied.
 */
export async function oneAtATime<T>(journal: Journal, work: (locked: boolean) => Promise<T>): Promise<T | undefined> {
  const { locks } = journal.around
  if (!locks) return work(false)
  const name = nameOf(journal)
  const tried = await unlessTaken(
    locks.request(name, { ifAvailable: true }, async lock => (lock ? { value: await work(true) } : undefined)),
  )
  if (tried) return tried.value
  if (!(await isLeaseOver(journal))) return undefined
  const taken = await unlessTaken(locks.request(name, { steal: true }, async () => ({ value: await work(true) })))
  return taken?.value
}

/**
 * Runs the work when no exchange is on its way in any tab or the worker, and lets none begin meanwhile.
 * One that hangs is waited for only so long (milliseconds).
 */
export async function betweenExchanges<T>(journal: Journal, patience: number, work: () => Promise<T>): Promise<T> {
  const { locks } = journal.around
  if (!locks) return work()
  const limit = timeLimit(patience)
  let begun = false
  const turn = async () => {
    begun = true
    return work()
  }
  try {
    return await locks.request(nameOf(journal), { signal: limit.signal }, turn)
  } catch (fault) {
    if (begun) throw fault
    return turn()
  } finally {
    limit.clear()
  }
}

/** Undefined when another tab took the lock away meanwhile. */
async function unlessTaken<T>(held: Promise<T>): Promise<T | undefined> {
  try {
    return await held
  } catch (fault) {
    if ((fault as { name?: string } | null)?.name === 'AbortError') return undefined
    throw fault
  }
}

/**
 * A store that neither answers nor fails: a wedged connection, or another window that keeps the
 * database shut. Nobody can say then whether a write is kept; the person is told that it takes long.
 */

/** Milliseconds after which a person wonders. */
export const LONG = 5000
/** A timer that comes so late slept with its phone: the store has had no time to answer. */
const SLEPT = 1000

export type Waiting = 'no' | 'silent' | 'blocked'

type Told = () => void

const overdue = new Set<symbol>()
const listeners = new Set<Told>()
let shut = 0

/** Begins to wait for the store; the answer ends it. */
export function beginWaiting(): () => void {
  const mine = Symbol('waiting')
  let timer: ReturnType<typeof setTimeout>
  const begin = () => {
    const due = Date.now() + LONG
    timer = setTimeout(() => {
      if (Date.now() - due > SLEPT) return begin()
      overdue.add(mine)
      tell()
    }, LONG)
  }
  begin()
  return () => {
    clearTimeout(timer)
    if (overdue.delete(mine)) tell()
  }
}

/** Another window has an older version of the database open. Ends with the function it answers. */
export function beginBlocked(): () => void {
  shut++
  return () => void shut--
}

export function waiting(): Waiting {
  return overdue.size === 0 ? 'no' : shut > 0 ? 'blocked' : 'silent'
}

export function onWaiting(told: Told): () => void {
  listeners.add(told)
  return () => void listeners.delete(told)
}

function tell(): void {
  listeners.forEach(told => told())
}

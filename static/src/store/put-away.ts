/**
 * A page that the browser keeps in memory for "back" must leave no transaction open. WebKit freezes
 * such a page with its locks, and every later page of the app would wait for them for ever.
 */
interface Open {
  abort(): void
}

const open = new Set<Open>()
let away: Promise<void> | undefined
let comeBack = () => {}

/** Resolves at once in front of a person; while the page is put away, when it is shown again. */
export const inFront = (): Promise<void> => away ?? Promise.resolve()

/** Whether a transaction may have ended because the page was put away: it is done again in front. */
export const isAway = (): boolean => away !== undefined

/** Follows a transaction until its work is over. Returns the function that ends the following. */
export function follow(transaction: Open): () => void {
  open.add(transaction)
  return () => open.delete(transaction)
}

function putAway(): void {
  away = new Promise(done => (comeBack = done))
  for (const transaction of open) {
    try {
      transaction.abort()
    } catch {
      // It had just ended by itself.
    }
  }
  open.clear()
}

if (typeof window !== 'undefined') {
  window.addEventListener('pagehide', event => event.persisted && putAway())
  window.addEventListener('pageshow', () => {
    away = undefined
    comeBack()
  })
}

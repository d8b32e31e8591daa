/** A sign-out with something unsent: the phone forgets what the server has, and keeps the rest out of sight. */
import type { Journal } from './journal.ts'
import { FIRST_STATE, type PullState } from './shape.ts'

/**
 * A journal whose account signs out with something unsent: what the server has as well leaves the
 * phone, the rest stays for the next sign-in of the same account.
 */
export function seal({ store }: Pick<Journal, 'store'>): Promise<void> {
  return store.write(['records', 'meta'], async tx => {
    const meta = tx.objectStore('meta')
    const state = ((await meta.get('pull')) as PullState | undefined) ?? FIRST_STATE
    // After a restore of the server the rows here may be the only ones.
    if (state.restored) return
    // Another era: an answer that is still on its way brings back nothing.
    await Promise.all([
      tx.objectStore('records').clear(),
      meta.delete('parts'),
      meta.put({ ...FIRST_STATE, era: state.era + 1 }, 'pull'),
    ])
  }, true)
}

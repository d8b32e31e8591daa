/** Web Locks of one device: exclusive, `ifAvailable` and `steal`, as far as the exchange asks for them. */
import type { Locks } from '../../src/store/surroundings.ts'

interface Held {
  tab: string
  lost: (reason: DOMException) => void
}

/** One manager a device. A tab that is killed leaves its locks, as the browser sees to. */
export class LockManager {
  private readonly held = new Map<string, Held>()

  of(tab: string): Locks {
    const request = (name: string, options: LockOptions, work: (lock: Lock | null) => unknown) =>
      this.take(tab, name, options, work)
    return { request } as unknown as Locks
  }

  leave(tab: string): void {
    for (const [name, one] of this.held) if (one.tab === tab) this.held.delete(name)
  }

  private async take(tab: string, name: string, options: LockOptions, work: (lock: Lock | null) => unknown) {
    const before = this.held.get(name)
    if (before && !options.steal) {
      if (options.ifAvailable) return work(null)
      throw new DOMException('the model waits for no lock', 'AbortError')
    }
    before?.lost(new DOMException('taken by another tab', 'AbortError'))
    let lost: Held['lost'] = () => undefined
    const stolen = new Promise<never>((_, reject) => (lost = reject))
    const mine: Held = { tab, lost }
    this.held.set(name, mine)
    const free = () => {
      if (this.held.get(name) === mine) this.held.delete(name)
    }
    const done = Promise.resolve(work({ name, mode: 'exclusive' })).finally(free)
    // Whoever lost the lock is told at once; what its work still does goes on unheard.
    done.catch(() => undefined)
    return Promise.race([done, stolen])
  }
}

/** Why the dose guard interrupts, or what it says in grey. As webapp/plans/reason.py. */

/**
 * The slot is recorded; too soon after another; too soon after one of the same amount; too much in a
 * day, or in 24 hours; this phone has not exchanged; another told of unsent entries; another is silent.
 */
export type Why = 'slot' | 'gap' | 'like' | 'day' | 'rolling' | 'stale' | 'unsent' | 'silent'

export interface Reason {
  why: Why
  /** The doses, or the devices. */
  about: string[]
  /** When it will have passed by itself. */
  until: number | undefined
  /** It holds whatever the answers to the open questions are. */
  sure: boolean
  /** The accounts of those who know. */
  ask: string[]
}

/** One grey line: what was deleted, who is silent, what cannot be added, a clock that is off. */
export interface Note {
  note: 'deleted' | 'quiet' | 'uncounted' | 'double' | 'clock'
  about: string[]
}

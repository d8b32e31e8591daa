/** What the dose guard reads of this phone: its doses, the deleted among them, and how far it has heard of the others. */
import type { Known } from '../records/guard-from.ts'
import { LATELY } from '../records/guard-asked.ts'
import { DAY } from '../records/guard-taken.ts'
import type { Entry } from '../records/record.ts'
import type { Journal } from './journal.ts'
import { readContact } from './turn.ts'

/** Beyond LATELY for a dose that is written down later: its gap and its 24 hours lie before it. */
const MARGIN = 4 * DAY
/** A clock that was ahead wrote doses that still lie in the future. */
const FOR_EVER = Number.MAX_SAFE_INTEGER

/** All that bears on a dose of now, or of `at`. Undefined before the household is here. */
export async function knownDoses(journal: Journal, at: number = journal.around.now()): Promise<Known | undefined> {
  const now = journal.around.now()
  const [block, doses, products, { clocks }] = await Promise.all([
    journal.household(),
    dosesWithin(journal, Math.min(now - LATELY, at) - MARGIN, FOR_EVER),
    journal.ofKind('product'),
    readContact(journal),
  ])
  return block && { now: journal.around.now(), device: journal.device, block, doses, products, ...(clocks ? { clocks } : {}) }
}

/** Doses that happened in [from, to), the deleted included, oldest first. */
export async function dosesWithin(journal: Journal, from: number, to: number): Promise<Entry[]> {
  return (await journal.withDeleted(from, to)).filter(entry => entry.kind === 'dose')
}

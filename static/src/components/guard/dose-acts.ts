/** Doses of a form on their way to the journal: each is asked about first, and says so if the guard had doubts. */
import type { Act, Written } from '../../records/acts.ts'
import type { DoseQuestion } from '../../records/guard-from.ts'
import { asQuantity } from '../../records/quantity.ts'
import type { When } from '../../records/when.ts'
import type { Guard } from './ask.ts'

/**
 * Those of `acts` that are to be saved, one after the other; what the person calls not given is left out.
 * An edit is not asked about: it corrects the record of what has happened, and a record is never held up.
 */
export async function throughGuard(guard: Guard, acts: Act[], when: When): Promise<Act[]> {
  const kept: Act[] = []
  for (const act of acts) {
    const changes = await decided(guard, act.changes, when)
    if (changes) kept.push({ ...act, changes })
  }
  return kept
}

async function decided(guard: Guard, changes: Written[], when: When): Promise<Written[] | undefined> {
  const done: Written[] = []
  for (const change of changes) {
    const question = questionOf(change, when)
    const { save, asked } = question ? await guard.ask(question) : { save: true }
    if (!save) return undefined
    done.push(asked ? { ...change, set: { ...change.set, asked } } : change)
  }
  return done
}

/** Undefined for what is no dose given: a skipped one adds nothing that could be too much. */
function questionOf({ kind, set }: Written, when: When): DoseQuestion | undefined {
  const { person, product } = set
  if (kind !== 'dose' || typeof person !== 'string' || typeof product !== 'string' || typeof set['skipped'] === 'string') return undefined
  const quantity = asQuantity(set['quantity'])
  return { person, product, when, ...(quantity ? { quantity } : {}) }
}

/** Reads what an export is made of, in one transaction. */
import type { HouseholdBlock } from '../records/household.ts'
import type { Source } from './export.ts'
import type { Journal } from './journal.ts'
import { docsOf } from './unsent.ts'

/** Everything unsent on this phone by this account, or only the operations named by `only`. */
export function exportSource(journal: Journal, household: HouseholdBlock | undefined, only?: ReadonlySet<string>): Promise<Source> {
  const { identity, device, store, around } = journal
  return store.read(['records', 'outbox', 'attention'], async tx => {
    const [waiting, refused] = await Promise.all([tx.objectStore('outbox').getAll(), tx.objectStore('attention').getAll()])
    const ops = [...waiting, ...refused].filter(op => only?.has(op.id) ?? true).sort((one, other) => one.n - other.n)
    const docs = await docsOf(tx, [...waiting, ...refused].sort((one, other) => one.n - other.n))
    return { identity, device, household, now: around.now(), ops, docOf: record => docs.get(record) }
  })
}

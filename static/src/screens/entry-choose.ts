/** Deciding between two values, so that it can be taken back: then the question is open again. */
import type { Units } from '../kinds/kind.ts'
import { waysBack } from '../records/questions.ts'
import type { Entry } from '../records/record.ts'
import type { Journal } from '../store/journal.ts'

/** Written with what is known now, a value settles the conflict, also when it is the one that stood. */
export async function choose(journal: Journal, entry: Entry, set: Units): Promise<() => Promise<void>> {
  const { id: record, kind } = entry
  const before = await journal.draftBase(record)
  await journal.save([{ record, kind, set }])
  return async () => {
    for (const back of waysBack(entry, set)) {
      await laterThan(journal)
      // As if the choice had never been seen: the server then keeps all values again.
      await journal.save([{ record, kind, set: back }], { seen: { [record]: before } })
    }
  }
}

/** Of writes that do not know of each other the later one stands, so no two may have one stamp. */
async function laterThan({ around }: Journal): Promise<void> {
  const now = around.now()
  for (let tries = 0; around.now() === now && tries < 10; tries++) await new Promise(done => setTimeout(done, 1))
}

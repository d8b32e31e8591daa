// Villi's own store and exchange in a page, without its screens. Bundled by bench/page.py.
import { openJournal } from '../../static/src/store/journal.ts'
import { exchange, round } from '../../static/src/sync/exchange.ts'

let journal, phone

/** Opens this phone's journal as it is after an install: empty. */
export async function open({ instance, household, actor, device }) {
  const identity = { instance, household, actor, householdName: '', actorName: '' }
  phone = { device, isSignedOut: () => false, setSignedOut: async () => {} }
  journal = await openJournal(identity, phone)
}

/** A backlog as a fortnight without a network leaves it. */
export function fill(ops) {
  return journal.store.write(['outbox'], async tx => {
    for (const op of ops) tx.objectStore('outbox').add({ ...op, state: 'waiting' })
  })
}

/** Milliseconds until nothing waits any more and nothing more comes. */
export async function sendAll() {
  const begun = performance.now()
  const outcome = await exchange(journal, phone, (url, init) => fetch(url, init))
  const took = performance.now() - begun
  if (outcome.state !== 'done') throw new Error(`${outcome.state}: ${outcome.message}`)
  const { waiting } = await journal.count()
  if (waiting) throw new Error(`${waiting} still wait`)
  return took
}

/** Milliseconds until the first page is committed. */
export async function firstPage() {
  const begun = performance.now()
  await round(journal, phone, (url, init) => fetch(url, init))
  return performance.now() - begun
}

export function records() {
  return journal.store.read(['records'], tx => tx.objectStore('records').count())
}

export async function forget() {
  const { name } = journal.store
  journal.close()
  const gone = indexedDB.deleteDatabase(name)
  await new Promise(done => { gone.onsuccess = gone.onerror = done })
}

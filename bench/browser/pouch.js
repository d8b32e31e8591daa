// The peer in a page: PouchDB 9 with IndexedDB, against express-pouchdb.
const LOCAL = 'peer'
let db

const remote = name => new PouchDB(`${location.origin}/db/${name}`)

export async function open() {
  db = new PouchDB(LOCAL, { auto_compaction: false })
  await db.info()
}

export async function fill(docs) {
  await db.bulkDocs(docs)
}

async function timed(work, count, direction) {
  const begun = performance.now()
  const { ok, docs_written } = await work
  const took = performance.now() - begun
  if (!ok || docs_written !== count) throw new Error(`${direction}: ${docs_written} of ${count}`)
  return took
}

/** Milliseconds until the server has them all and the phone has noted it. */
export async function sendAll(name, count) {
  return timed(db.replicate.to(remote(name), { batch_size: 1000 }), count, 'push')
}

export async function fetchAll(name, count) {
  return timed(db.replicate.from(remote(name), { batch_size: 1000 }), count, 'pull')
}

export async function one(name, doc) {
  await db.put(doc)
  return timed(db.replicate.to(remote(name), { batch_size: 1000 }), 1, 'push')
}

export async function forget() {
  await db.destroy()
}

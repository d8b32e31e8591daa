// The floor: one store, one request, no protocol. Nothing can be faster, and nothing is promised.
let db

const ended = request => new Promise((done, fail) => {
  request.onsuccess = request.oncomplete = () => done(request.result)
  request.onerror = request.onabort = () => fail(request.error)
})

export async function open() {
  const request = indexedDB.open('floor', 1)
  request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: 'id' })
  db = await ended(request)
}

/** Milliseconds of raw puts, one transaction. */
export async function fill(rows) {
  const begun = performance.now()
  const tx = db.transaction('rows', 'readwrite', { durability: 'strict' })
  const store = tx.objectStore('rows')
  for (const row of rows) store.put(row)
  await ended(tx)
  return performance.now() - begun
}

export async function sendAll() {
  const begun = performance.now()
  const rows = await ended(db.transaction('rows').objectStore('rows').getAll())
  const answer = await fetch('/rows', { method: 'POST', body: JSON.stringify(rows) })
  if (!answer.ok) throw new Error(`${answer.status}`)
  const tx = db.transaction('rows', 'readwrite', { durability: 'strict' })
  tx.objectStore('rows').clear()
  await ended(tx)
  return performance.now() - begun
}

export async function fetchAll() {
  const begun = performance.now()
  await fill(await (await fetch('/rows')).json())
  return performance.now() - begun
}

export async function forget() {
  db.close()
  await ended(indexedDB.deleteDatabase('floor'))
}

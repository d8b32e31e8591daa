import { afterEach, expect, test } from 'vitest'
import { forgive, lookAfter, noteOf } from '../src/store/canary.ts'
import type { Journal } from '../src/store/journal.ts'
import { journalName, openPhone, type Phone } from '../src/store/phone.ts'
import { seal } from '../src/store/seal.ts'
import { exchange } from '../src/sync/exchange.ts'
import { ALICE, device, type Device, meal, NOW, tab } from './device.ts'
import { Server } from './server.ts'

const open: Journal[] = []
afterEach(() => open.splice(0).forEach(journal => journal.close()))

async function reopened(on: Device): Promise<{ phone: Phone; journal: Journal }> {
  const made = await tab(on)
  open.push(made.journal)
  await lookAfter(made.journal, made.phone)
  return made
}

/** Two entries sent, one not. */
async function alice() {
  const on = device()
  const server = new Server()
  const { phone, journal } = await reopened(on)
  for (const words of ['porridge', 'soup']) await journal.save([meal(words)])
  await exchange(journal, phone, server.fetch)
  await journal.save([meal('bread')])
  await lookAfter(journal, phone)
  return { on, server, phone, journal }
}

async function isDeleted(on: Device, name: string): Promise<void> {
  await new Promise((done, fail) => Object.assign(on.indexedDB.deleteDatabase(name), { onsuccess: done, onerror: fail }))
}

const forgot = (phone: Phone) => phone.noted(ALICE)?.forgot

test('a phone that lost its journal says what had not been sent and what comes back', async () => {
  const { on, journal } = await alice()
  journal.close()
  await isDeleted(on, journalName(ALICE))
  const { phone } = await reopened(on)
  expect(forgot(phone)).toEqual({ entries: 2, unsent: 1, heard: NOW, at: NOW })
})

test('a journal that was emptied under an open app is missed, too', async () => {
  const { phone, journal } = await alice()
  await journal.store.write(['records', 'outbox', 'meta'], async tx => {
    for (const store of ['records', 'outbox', 'meta'] as const) await tx.objectStore(store).clear()
  })
  await lookAfter(journal, phone)
  expect(forgot(phone)).toMatchObject({ unsent: 1 })
})

test('once it is read it is not said again, and the phone stands watch anew', async () => {
  const { on, phone, journal } = await alice()
  journal.close()
  await isDeleted(on, journalName(ALICE))
  const again = await reopened(on)
  await forgive(again.journal, again.phone)
  await again.journal.save([meal('rice')])
  await lookAfter(again.journal, again.phone)
  expect(forgot(again.phone)).toBeUndefined()
  expect(again.phone.noted(ALICE)).toMatchObject({ unsent: 1 })
  expect(phone.device).toBe(again.phone.device)
})

test('unread, two losses are told as one', () => {
  const note = { canary: 1, entries: 120, unsent: 3, at: NOW }
  const once = noteOf(note, { canary: 2, entries: 0, unsent: 1 }, NOW)
  const twice = noteOf({ ...once, entries: 50 }, { canary: 3, entries: 0, unsent: 0 }, NOW)
  expect(twice.forgot).toEqual({ entries: 120, unsent: 4, heard: NOW, at: NOW })
})

test('no alarm for a fresh phone, a second tab, an app opened again or an entry sent', async () => {
  const { on, server, phone, journal } = await alice()
  const second = await tab(on)
  open.push(second.journal)
  await Promise.all([lookAfter(journal, phone), lookAfter(second.journal, second.phone)])
  await exchange(journal, phone, server.fetch)
  await lookAfter(journal, phone)
  const third = await reopened(on)
  expect([phone, second.phone, third.phone].map(forgot)).toEqual([undefined, undefined, undefined])
  expect(third.phone.noted(ALICE)).toMatchObject({ unsent: 0, entries: 3 })
})

test('no alarm after a sign-out that threw the journal away, nor after one that sealed it', async () => {
  for (const keep of [false, true]) {
    const { on, phone, journal } = await alice()
    await phone.signOut({ keep })
    if (keep) await seal(journal)
    // A tab that was slower than the sign-out.
    await lookAfter(journal, phone)
    journal.close()
    if (!keep) await isDeleted(on, journalName(ALICE))
    const { phone: again } = await reopened(on)
    expect(forgot(again)).toBeUndefined()
    again.close()
  }
})

test('an older root without notes is taken as it is', async () => {
  const { phone } = await alice()
  expect((await openPhone(device())).noted(ALICE)).toBeUndefined()
  phone.close()
})

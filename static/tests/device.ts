/** A phone of the household: its own storage, its own clock, and tabs that hear each other. */
import { IDBFactory } from 'fake-indexeddb'
import { type Change, type Journal, openJournal } from '../src/store/journal.ts'
import { type Identity, openPhone, type Phone } from '../src/store/phone.ts'
import type { Surroundings } from '../src/store/surroundings.ts'
import { channelsOfADevice, randomFrom } from './tabs.ts'

export const INSTANCE = 'instance-1'
export const ALICE: Identity = {
  instance: INSTANCE,
  household: '01900000-0000-7000-8000-00000000000a',
  householdName: 'The Millers',
  actor: '01900000-0000-7000-8000-0000000000a1',
  actorName: 'Alice',
}
export const PERSON = '01900000-0000-7000-8000-0000000000f1'
export const NOW = Date.UTC(2026, 10, 23, 12, 0)
export const MINUTE = 60_000

export interface Device extends Surroundings {
  pass(ms: number): void
}

/** One device. Every journal opened on it shares its storage, as tabs do. */
export function device(seed = 1): Device {
  let time = NOW
  return {
    indexedDB: new IDBFactory(),
    now: () => time,
    pass: ms => void (time += ms),
    random: randomFrom(seed),
    channel: channelsOfADevice(),
    locks: undefined,
  }
}

export async function tab(on: Device, identity = ALICE): Promise<{ phone: Phone; journal: Journal }> {
  const phone = await openPhone(on)
  await phone.signIn(identity)
  return { phone, journal: await openJournal(identity, phone, on) }
}

let records = 0
export const newRecord = () => `01900000-0000-7000-8000-${String(++records).padStart(12, '0')}`

export function meal(name: string, at = NOW, record = newRecord()): Change {
  return {
    record,
    kind: 'meal',
    set: {
      person: PERSON,
      occurred: { at, local: new Date(at).toISOString().slice(0, 16), zone: 'UTC', around: false },
      'foods/a': { name },
    },
  }
}

export function dose(amount: number, at = NOW, record = newRecord()): Change {
  return { record, kind: 'dose', set: { ...meal('', at).set, 'foods/a': null, quantity: { amount, unit: 'g' } } }
}

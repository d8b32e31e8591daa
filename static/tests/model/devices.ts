/** The model's phones and their tabs, all in one process; each has its own clock, storage and locks. */
import type { Random } from '../../src/records/identifiers.ts'
import { type Journal, openJournal, type Saved } from '../../src/store/journal.ts'
import { type Identity, openPhone, type Phone } from '../../src/store/phone.ts'
import type { Surroundings } from '../../src/store/surroundings.ts'
import { channelsOfADevice, randomFrom } from '../tabs.ts'
import { LockManager } from './locks.ts'
import { Storage } from './storage.ts'

export interface Device {
  storage: Storage
  /** Undefined: a browser without Web Locks, where the lease alone decides. */
  locks: LockManager | undefined
  now: number
  random: Random
  channel: Surroundings['channel']
}

export interface Tab {
  name: string
  device: Device
  phone: Phone
  journal: Journal
  acts: Map<string, Saved>
}

export function newDevice(seed: number, hasLocks: boolean, now: number): Device {
  return {
    storage: new Storage(),
    locks: hasLocks ? new LockManager() : undefined,
    now,
    random: randomFrom(seed),
    channel: channelsOfADevice(),
  }
}

export async function openTab(name: string, device: Device, identity: Identity): Promise<Tab> {
  const around: Surroundings = {
    indexedDB: device.storage.seen,
    now: () => device.now,
    random: device.random,
    channel: device.channel,
    locks: device.locks?.of(name),
  }
  const phone = await openPhone(around)
  const current = phone.current()
  if (current?.actor !== identity.actor || current.household !== identity.household) await phone.signIn(identity)
  return { name, device, phone, journal: await openJournal(identity, phone, around), acts: new Map() }
}

/** As a browser ends a page: nothing that it was about to do is done. */
export function killTab({ name, device, phone, journal }: Tab): void {
  journal.close()
  phone.close()
  device.locks?.leave(name)
}

/** The model's phones and their tabs, all in one process; each has its own clock, storage and locks. */
import type { Random } from '../../src/records/identifiers.ts'
import { type Journal, openJournal, type Saved } from '../../src/store/journal.ts'
import { type Identity, openPhone, type Phone } from '../../src/store/phone.ts'
import type { Channel, Surroundings } from '../../src/store/surroundings.ts'
import { LockManager } from './locks.ts'
import { Storage } from './storage.ts'

export interface Device {
  storage: Storage
  /** Undefined: a browser without Web Locks, where the lease alone decides. */
  locks: LockManager | undefined
  now: number
  random: Random
  channels: Map<string, Set<Channel>>
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
    channels: new Map(),
  }
}

export async function openTab(name: string, device: Device, identity: Identity): Promise<Tab> {
  const around: Surroundings = {
    indexedDB: device.storage.seen,
    now: () => device.now,
    random: device.random,
    channel: channel => join(device.channels, channel),
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

function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return bytes =>
    Uint8Array.from({ length: bytes }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return state >>> 24
    })
}

function join(channels: Map<string, Set<Channel>>, name: string): Channel {
  const others = channels.get(name) ?? new Set<Channel>()
  channels.set(name, others)
  const me: Channel = {
    onmessage: null,
    postMessage: data => others.forEach(other => other !== me && other.onmessage?.({ data } as MessageEvent)),
    close: () => void others.delete(me),
  }
  others.add(me)
  return me
}

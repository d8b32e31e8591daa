/** What the tabs of a test's phone have in common: luck that is the same each run, and hearing each other. */
import type { Random } from '../src/records/identifiers.ts'
import type { Channel, Surroundings } from '../src/store/surroundings.ts'

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return bytes =>
    Uint8Array.from({ length: bytes }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return state >>> 24
    })
}

/** The channels of one device. What is said is heard at once: a test has nothing to wait for. */
export function channelsOfADevice(): Surroundings['channel'] {
  const tabs = new Map<string, Set<Channel>>()
  return name => join(tabs, name)
}

function join(tabs: Map<string, Set<Channel>>, name: string): Channel {
  const others = tabs.get(name) ?? new Set<Channel>()
  tabs.set(name, others)
  const me: Channel = {
    onmessage: null,
    postMessage: data => others.forEach(other => other !== me && other.onmessage?.({ data } as MessageEvent)),
    close: () => void others.delete(me),
  }
  others.add(me)
  return me
}

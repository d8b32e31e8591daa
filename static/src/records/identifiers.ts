/** New names for things: UUIDv7 for records, acts and operations; short keys for map entries. */
import { v7 } from 'uuid'

/** Bytes nobody can guess. In tests, a sequence. */
export type Random = (bytes: number) => Uint8Array

/** Sorts by the time it was made, so that the server's indexes grow at their end. */
export function newId(now: number, random: Random): string {
  return v7({ msecs: now, random: random(16) })
}

/** A key such as `foods/<key>`: later keys sort after earlier ones. */
export function newKey(now: number, random: Random): string {
  const tail = [...random(3)].map(byte => byte.toString(36).padStart(2, '0')).join('')
  return `${now.toString(36)}${tail}`
}

export function realRandom(bytes: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(bytes))
}

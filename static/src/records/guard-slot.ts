/** The name of a planned portion: two phones that never met give it the same one. */
import { v5 } from 'uuid'

const SLOTS = '5f0c8a52-6f0b-5d0e-9f6e-2d7b1c4e8a90'
const RECORD = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const DAY = /^\d{4}-\d\d-\d\d$/
const KEY = /^[a-z0-9_-]{1,40}$/

/** Raises RangeError, naming the part, for a part that could be written in two ways. */
export function slotId(person: string, plan: string, day: string, portion: string): string {
  const parts: [string, RegExp, string][] = [['person', RECORD, person], ['plan', RECORD, plan], ['day', DAY, day], ['portion', KEY, portion]]
  for (const [name, pattern, part] of parts) {
    if (!pattern.test(part)) throw new RangeError(`${name}: "${part}" cannot name a slot`)
  }
  return v5(`${person}/${plan}/${day}/${portion}`, SLOTS)
}

/** What a hand-over card says of times and people, by the clock of the person whom it is about. Pure. */
import { localAt } from '../records/day.ts'
import type { Due } from '../records/due.ts'
import { amountWords, asQuantity } from '../records/quantity.ts'
import { type Entry, occurredOf } from '../records/record.ts'
import type { HouseholdBlock } from '../records/household.ts'
import { sitterName } from '../records/card.ts'

/** "22:00" today, else "Thu 22:00". */
export function timeIn(zone: string, at: number, now: number): string {
  const local = localAt(at, zone)
  const time = local.slice(11, 16).replace(/^0/, '')
  if (local.slice(0, 10) === localAt(now, zone).slice(0, 10)) return time
  const day = new Date(at).toLocaleDateString('en-GB', { weekday: 'short', timeZone: zone })
  return `${day} ${time}`
}

/** "5 g". */
export const amountOf = ({ portion }: Due): string => amountWords(portion.quantity)

/** "Mia had 5 g": the buttons record, they never instruct. */
export const hadWords = (name: string, amount: string): string => `${name} had ${amount}`

/** "5 g L-glutamine powder", "Refused: L-glutamine powder". */
export function doseWords({ doc }: Entry): string {
  const title = typeof doc['product_name'] === 'string' ? doc['product_name'] : 'something'
  const amount = asQuantity(doc['quantity'])
  if (doc['skipped'] === 'refused') return `Refused: ${title}`
  if (typeof doc['skipped'] === 'string') return `Not given: ${title}`
  return amount ? `${amountWords(amount)} ${title}` : title
}

/** "you", "Alice", "Anna (sitter)". */
export function byWords({ by }: Entry, household: HouseholdBlock): string {
  if (by === '' || by === household.me.account) return 'you'
  return sitterName(by, household.cards) ?? household.members.find(({ account }) => account === by)?.name ?? 'someone who left'
}

/** "18:05", "around 18:05". */
export function whenWords({ doc }: Entry, zone: string, now: number): string {
  const moment = occurredOf(doc)
  return moment ? `${moment.around ? 'around ' : ''}${timeIn(zone, moment.at, now)}` : ''
}

/** "at 18:05", "around 18:05": within a sentence. */
export function atWords(entry: Entry, zone: string, now: number): string {
  const words = whenWords(entry, zone, now)
  return words.startsWith('around') ? words : `at ${words}`
}

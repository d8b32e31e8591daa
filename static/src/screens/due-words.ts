/** What of a plan is open, beside what was logged: "Lunch: 5 g due", "Dinner: 5 g from 18:00". Pure. */
import { amountWords } from '../records/quantity.ts'
import type { Due, DueState } from '../records/due.ts'
import { clock } from '../components/clock.ts'

/** Each portion that is due; with none due, the next one of the day. What was given is told by what was logged. */
export function dueWords(all: readonly { due: Due; state: DueState }[]): string[] {
  const words = ({ due: { portion } }: { due: Due }) => `${portion.title}: ${amountWords(portion.quantity)}`
  const open = all.filter(({ state }) => state === 'due').map(one => `${words(one)} due`)
  const next = all.filter(({ state }) => state === 'later').slice(0, 1).map(one => `${words(one)} from ${clock(one.due.opens)}`)
  return open.length > 0 ? open : next
}

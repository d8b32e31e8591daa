/** A plan in plain words. Pure. */
import type { DueState } from '../../records/due.ts'
import type { Plan, Portion, Step } from '../../records/plan.ts'
import { amountWords, plain } from '../../records/quantity.ts'

/** "Lunch portion · L-glutamine powder": what a button is about. */
export function portionOf({ title }: Portion, plan: Plan): string {
  return `${title} portion · ${plan.title}`
}

/** "at most 20 g in a day", "at least 4 hours between two doses". */
export function limitsOf({ limits: { day, rolling, gap } }: Plan): string[] {
  const most = day ?? rolling
  return [
    ...(most ? [`At most ${amountWords(most)} in a day, and in any 24 hours`] : []),
    ...(gap === null ? [] : [`At least ${hoursOf(gap)} between two doses`]),
  ]
}

const hoursOf = (minutes: number): string => (minutes === 60 ? '1 hour' : `${plain(minutes / 60)} hours`)

/** "breakfast 5 g, dinner 5 g". */
export function stepWords({ portions }: Pick<Step, 'portions'>): string {
  return portions.map(({ title, quantity }) => `${title.toLowerCase()} ${amountWords(quantity)}`).join(', ')
}

/** "7:30" of "07:30", as all times are told. */
export const clock = (time: string): string => time.replace(/^0/, '')

/** How a portion stands, beside its name. */
export function stateWords(state: DueState, opens: string): string {
  const words: Record<DueState, string> = {
    given: 'recorded', skipped: 'skipped', due: 'due now', later: `from ${clock(opens)}`, past: 'not recorded',
  }
  return words[state]
}

/** "1 of 3": given and skipped are both recorded. */
export function recorded(states: DueState[]): number {
  return states.filter(state => state === 'given' || state === 'skipped').length
}

/** Why a planned dose is not switched on by itself, in one line; the guard's sheet says the whole of it. Pure. */
import type { Reason } from '../../records/guard-reason.ts'
import type { Answer } from '../../records/guard.ts'
import type { HouseholdBlock } from '../../records/household.ts'
import { accountWords } from '../guard/guard-words.ts'
import { clock } from '../clock.ts'

export function doubtWords({ say, until, ask, reasons }: Answer, block: HouseholdBlock): string {
  if (say === 'wait' && until !== undefined) return `wait until ${clock(until)}`
  if (ask.length > 0) return `cannot tell, ask ${ask.map(account => accountWords(account, { block })).join(' or ')}`
  return ALONE[reasons[0]?.why ?? 'stale']
}

/** Where nobody else can know more. */
const ALONE: Record<Reason['why'], string> = {
  slot: 'recorded already', gap: 'too soon after the last one', like: 'the same amount was just recorded',
  day: 'more than was agreed for a day', rolling: 'more than was agreed for 24 hours',
  stale: 'cannot tell, this phone has not heard from the others', unsent: 'cannot tell, another phone has unsent entries', silent: 'cannot tell, another phone is silent'
}

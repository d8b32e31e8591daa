/** The doses of a meal on their way to the journal: each is looked at once more. The meal is saved in any case. */
import type { Draft } from '../../records/draft.ts'
import { asQuantity, readNumber } from '../../records/quantity.ts'
import { isDecided, type PlannedDose, questionOf } from '../../records/table-doses.ts'
import type { Decision, DoseQuestion, Guard } from '../guard/ask.ts'

/** The draft as it is to be saved: what the person calls not given is out, what was saved in spite of a doubt says so. */
export async function throughTable(guard: Guard, draft: Draft, now: number): Promise<Draft> {
  const planned: PlannedDose[] = []
  for (const dose of draft.planned ?? []) planned.push(isAsked(dose, draft, now) ? decidedOn(dose, await ask(guard, questionOf(dose, draft.when))) : dose)
  const dose = await typedOf(guard, draft)
  return { ...draft, dose, ...(draft.planned ? { planned } : {}) }
}

const isAsked = (dose: PlannedDose, { people }: Draft, now: number): boolean => dose.on && people.includes(dose.person) && !isDecided(dose, now)

function decidedOn({ asked: _before, askedAt: _then, ...dose }: PlannedDose, { save, asked }: Decision): PlannedDose {
  return { ...dose, on: save, ...(save && asked ? { asked } : {}) }
}

/** The typed amounts of one product, person by person. */
async function typedOf(guard: Guard, { dose, people, when }: Draft): Promise<Draft['dose']> {
  if (dose === null) return null
  const amounts: Record<string, string> = {}
  const asked: Record<string, 'wait' | 'ask'> = {}
  for (const person of people) {
    const typed = dose.amounts[person] ?? ''
    const quantity = asQuantity({ amount: readNumber(typed) ?? 0, unit: dose.unit })
    if (!quantity || !(quantity.amount > 0)) continue
    const decision = await ask(guard, { person, product: dose.product, quantity, when })
    if (decision.save) amounts[person] = typed
    if (decision.save && decision.asked) asked[person] = decision.asked
  }
  return Object.keys(amounts).length > 0 ? { ...dose, amounts, asked } : null
}

/** A guard that cannot answer leaves the record as the person wrote it, and the doubt with it. */
function ask(guard: Guard, question: DoseQuestion): Promise<Decision> {
  return guard.ask(question).catch((): Decision => ({ save: true, asked: 'ask' }))
}

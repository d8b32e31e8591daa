/** The planned portions of those at a table, kept in the form as the phone learns of them. */
import { useEffect } from 'preact/hooks'
import { type Answer, type DoseQuestion, type Guard, keyOf, useGuard } from '../guard/guard.tsx'
import type { Answering } from '../../records/due.ts'
import { momentNow } from '../../records/day.ts'
import type { Entry } from '../../records/record.ts'
import { type Offered, offered, type PlannedDose, questionOf, sameDoses, settled } from '../../records/table-doses.ts'
import { momentOf, whenFault } from '../../records/when.ts'
import { useEntries, useNow, usePeople, useStored } from '../app-state.tsx'
import { useAllPlans } from '../plan/due.tsx'
import type { Form } from './form.ts'

const DAY = 24 * 3600_000

export interface Planned {
  all: Offered[]
  guard: Guard
  /** What the guard said of a dose that is not recorded; undefined until it has answered. */
  answerTo: (dose: PlannedDose) => Answer | undefined
}

/** `fresh`: a new meal. A refused one that is mended has its doses beside it already, and is offered none. */
export function usePlanned(form: Form, fresh: boolean): Planned {
  const guard = useGuard()
  const all = useOffered(form, fresh)
  const questions = [...open(all), ...(form.draft.planned ?? []).filter(({ byHand }) => byHand)].map(dose => questionOf(dose, form.draft.when))
  const answers = useStored(() => guard.look(questions), [keysOf(questions)])
  const answerTo = (dose: PlannedDose) => answers?.get(keyOf(questionOf(dose, form.draft.when)))
  useEffect(() => {
    if (!all) return
    const next = (before: PlannedDose[] = []) => settled(before, all, dose => answerTo(dose)?.say === 'fine')
    if (!sameDoses(next(form.draft.planned), form.draft.planned ?? [])) form.lay(draft => ({ ...draft, planned: next(draft.planned) }))
  })
  return { all: all ?? [], guard, answerTo }
}

const open = (all: Offered[] | undefined): PlannedDose[] => (all ?? []).flatMap(({ dose, state }) => (state === 'given' || state === 'skipped' ? [] : [dose]))

/** Looked at anew when what is asked changes, and with every minute. */
function keysOf(questions: DoseQuestion[]): string {
  return JSON.stringify([questions.map(question => [keyOf(question), question.when, question.quantity]), Math.floor(Date.now() / 60_000)])
}

/** Undefined until the phone has answered. */
function useOffered({ draft, zone }: Form, fresh: boolean): Offered[] | undefined {
  const now = useNow()
  const { byId } = usePeople()
  const { plans, ready } = useAllPlans()
  const moment = whenFault(draft.when, now, zone) === undefined ? momentOf(draft.when, now, zone) : momentNow(now, zone)
  // By whole days, so that the question stays the same while the minutes pass.
  const day = Math.floor(moment.at / DAY) * DAY
  const entries = useEntries(day - 2 * DAY, day + 3 * DAY)
  if (!entries || !ready || !fresh) return fresh ? undefined : []
  const people = draft.people.flatMap(id => byId(id) ?? [])
  return offered({ plans, people, doses: entries.filter(({ kind }) => kind === 'dose').map(answeringOf), at: moment.at, now: Math.max(now, moment.at), meal: draft.units['meal'] })
}

function answeringOf({ doc }: Entry): Answering {
  const { portion, skipped } = doc
  return { ...(typeof portion === 'string' ? { slot: portion } : {}), skipped: typeof skipped === 'string' }
}

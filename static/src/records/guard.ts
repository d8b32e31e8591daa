/**
 * The dose guard: fine, wait until then, or cannot tell and whom to ask.
 *
 * The same rules run on the server (webapp/plans/guard.py); tests/cases/guard.json holds both to the
 * same answers. A guard stops plans, never records: whatever it answers, a dose that was swallowed is saved.
 */
import { type Asked, knownOf, safeNow, takenOf, trueNow } from './guard-asked.ts'
import { openPairs } from './guard-double.ts'
import { doubts, quiet } from './guard-doubt.ts'
import { tooMuch, tooSoon, totalOfDay, totalUntil } from './guard-limits.ts'
import type { Note, Reason } from './guard-reason.ts'
import { DAY, isGiven, MINUTE, stands } from './guard-taken.ts'
import type { Total } from './guard-total.ts'

/** A clock that is off by this much is told of. */
const OFF = 5 * MINUTE

interface Verdict {
  say: 'fine' | 'wait' | 'ask'
  until: number | undefined
  /** Accounts; empty when nobody but oneself can know. */
  ask: string[]
}

export interface Answer extends Verdict {
  reasons: Reason[]
  notes: Note[]
  /** The last dose that was given. */
  last: string | undefined
  /** Given already on that day, and in the 24 hours; undefined without such a limit. */
  day: Total | undefined
  rolling: Total | undefined
}

export function answer(asked: Asked): Answer {
  const reasons = [...takenSlot(asked), ...tooSoon(asked), ...tooMuch(asked), ...doubts(asked)]
  const { day, rolling } = asked.limits ?? {}
  const totals = {
    day: day && totalOfDay(asked, day).soFar,
    rolling: rolling && totalUntil(asked, rolling, takenOf(asked)[1]).soFar,
  }
  const last = knownOf(asked).filter(isGiven).at(-1)?.id
  return { ...weighed(asked, reasons), reasons, notes: notes(asked, reasons, totals), last, ...totals }
}

/** The slot is recorded already, as given or as skipped. */
function takenSlot(asked: Asked): Reason[] {
  const { slot } = asked
  const records = asked.doses.filter(dose => slot && dose.slot === slot.id && stands(dose))
  if (!slot || records.length === 0) return []
  const sure = records.some(dose => !dose.skipped && !dose.disputed)
  const until = sure && slot.closes !== undefined && slot.closes > safeNow(asked) ? slot.closes : undefined
  const ask = [...new Set(records.map(dose => dose.by))]
  return [{ why: 'slot', about: records.map(dose => dose.id), until, sure: until !== undefined, ask }]
}

/** Waiting helps where a reason is sure, or where nobody else could be asked. */
function weighed(asked: Asked, reasons: Reason[]): Verdict {
  if (reasons.length === 0) return { say: 'fine', until: undefined, ask: [] }
  const ask = [...new Set(reasons.flatMap(reason => reason.ask))].filter(account => account !== asked.me)
  const untils = reasons.flatMap(({ until }) => (until === undefined ? [] : [until]))
  const helps = untils.length > 0 && (ask.length === 0 || reasons.some(reason => reason.sure))
  return helps ? { say: 'wait', until: Math.max(...untils), ask } : { say: 'ask', until: undefined, ask }
}

function notes(asked: Asked, reasons: Reason[], totals: { day: Total | undefined; rolling: Total | undefined }): Note[] {
  const known = knownOf(asked)
  const now = trueNow(asked)
  const said = reasons.filter(({ why }) => why === 'unsent' || why === 'silent').flatMap(reason => reason.about)
  const found: Note[] = [
    { note: 'deleted', about: known.filter(dose => dose.deleted_at !== undefined && now - dose.deleted_at <= DAY).map(dose => dose.id) },
    { note: 'quiet', about: quiet(asked).filter(device => !said.includes(device)) },
    { note: 'uncounted', about: [...new Set([totals.day, totals.rolling].flatMap(one => one?.uncounted ?? []))] },
    { note: 'double', about: [...new Set(openPairs(known).flatMap(({ one, other }) => [one, other]))] },
  ]
  const clock: Note[] = Math.abs(now - asked.now) >= OFF ? [{ note: 'clock', about: [] }] : []
  return [...found.filter(({ about }) => about.length > 0), ...clock]
}

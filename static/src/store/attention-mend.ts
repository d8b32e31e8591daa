/** A refused act on its way back into a form, and from the form into new operations. */
import { kindOf, type Kind, type Units } from '../kinds/kind.ts'
import { actsOf, type Act, editOf } from '../records/acts.ts'
import { changedUnits, same } from '../records/changed.ts'
import { type Draft, draftOf, type TableDose } from '../records/draft.ts'
import { asQuantity, plain } from '../records/quantity.ts'
import { culpritOf } from './attention-words.ts'
import type { RefusedAct, RefusedEntry } from './attention.ts'
import type { Change } from './journal.ts'

/** What the form shows, and what goes back to the server beside it. */
export interface Mend {
  kind: Kind
  /** The entry that the form is of. */
  main: RefusedEntry
  start: Draft
  /** The others of the act: sent again as they were, but for whom and when, which follow the form. */
  others: RefusedEntry[]
  /** The dose that stands in the meal's own form: its product's name, for a cabinet that lost it. */
  dose: string
}

/** Undefined when no form can show it: an unknown kind, an entry that is not here, nothing but a deletion. */
export function mendOf({ ops, entries }: RefusedAct, now: number): Mend | undefined {
  const seated = tableOf(entries)
  const culprit = culpritOf(ops)?.record
  const main = seated?.meal ?? entries.find(one => one.record === culprit) ?? entries[0]
  const kind = main && kindOf(main.kind)
  if (!main || !kind || main.isElsewhere || isDeletion(main)) return undefined
  const start = { ...draftOf(kind, main.wanted, now), dose: seated?.dose ?? null, opened: { doc: main.present, seen: main.seen } }
  const others = entries.filter(one => one !== main && one !== seated?.entry)
  return { kind, main, start, others, dose: seated?.name ?? '' }
}

/** The same again, under new ids, without a form. */
export function againOf({ entries }: RefusedAct): Change[] {
  return entries.flatMap(one => asChange(one, one.wanted))
}

interface Filled {
  draft: Draft
  /** The draft's units, every box read. */
  units: Units
  now: number
  zone: string
  id: () => string
}

/** The acts that the filled form makes, the first of them with the others in it; none when nothing is left to write. */
export function mended(mend: Mend, filled: Filled, titleOf: (product: string) => string): Change[][] {
  const { kind, main, others } = mend
  if (!main.isNew) return some([...changeOf(main, filled), ...others.flatMap(one => asChange(one, one.wanted))])
  const [first, ...more] = newActs(kind, main, filled, titleOf)
  if (!first) return []
  const [head] = first.changes
  const along = others.flatMap(one => asChange(one, following(one, main, head?.set ?? {})))
  return [[...first.changes, ...along], ...more.map(act => act.changes)]
}

/** The first person's entry keeps its id, so that whatever names it goes on naming it. */
function newActs(kind: Kind, main: RefusedEntry, filled: Filled, titleOf: (product: string) => string): Act[] {
  let kept: string | undefined = main.record
  const id = () => {
    const next = kept ?? filled.id()
    kept = undefined
    return next
  }
  return actsOf({ ...filled, kind, id }, titleOf)
}

/** An edit speaks of what it changes in the entry as it is now. */
function changeOf({ record, kind, wanted, present: atPresent }: RefusedEntry, { draft, units, now, zone }: Filled): Change[] {
  // A draft found again was begun on an older state of the entry: it speaks against that one.
  const present = draft.opened?.doc ?? atPresent
  const set = editOf(present, draft, units, now, zone)
  const removal = wanted['deleted'] === true && present['deleted'] !== true ? { deleted: true } : {}
  return withUnits({ record, kind, set: { ...set, ...removal } })
}

function asChange({ record, kind, isNew, isElsewhere, present, set }: RefusedEntry, wanted: Units): Change[] {
  if (isElsewhere) return [{ record, kind, set }]
  if (isNew) return withUnits({ record, kind, set: Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== null)) })
  const gone = wanted['deleted'] !== present['deleted'] ? { deleted: wanted['deleted'] ?? null } : {}
  return withUnits({ record, kind, set: { ...changedUnits(present, wanted), ...gone } })
}

const withUnits = (change: Change): Change[] => (Object.keys(change.set).length > 0 ? [change] : [])
const some = (changes: Change[]): Change[][] => (changes.length > 0 ? [changes] : [])

/**
 * The form asks anew for whom it is, as it cannot be for the one it was for: the amount that was
 * typed goes with it, to the first who is chosen and to nobody else.
 */
export function reseated(draft: Draft, before: string | undefined): Draft {
  const { dose, people: [to, ...more] } = draft
  const amount = before === undefined ? undefined : dose?.amounts[before]
  if (!dose || amount === undefined || to === undefined || to === before || more.length > 0) return draft
  const { [before!]: _moved, ...amounts } = dose.amounts
  return { ...draft, dose: { ...dose, amounts: { ...amounts, [to]: amounts[to] ?? amount } } }
}

/** What was for the same person at the same time stays so when the form changes either. */
function following({ isNew, wanted }: RefusedEntry, main: RefusedEntry, now: Units): Units {
  if (!isNew) return wanted
  const followed = ['person', 'occurred'].filter(unit => now[unit] !== undefined && same(wanted[unit], main.wanted[unit]))
  return { ...wanted, ...Object.fromEntries(followed.map(unit => [unit, now[unit]!])) }
}

function isDeletion({ isNew, set }: RefusedEntry): boolean {
  return !isNew && Object.keys(set).every(unit => unit === 'deleted')
}

interface Seated {
  meal: RefusedEntry
  entry: RefusedEntry
  dose: TableDose
  name: string
}

const SEATED = new Set(['person', 'occurred', 'product', 'product_name', 'quantity', 'with_food', 'meal_entry'])

/** A new meal and its dose, as the meal's form writes them: both fit into that form again. */
function tableOf(entries: RefusedEntry[]): Seated | undefined {
  const [meal, entry] = ['meal', 'dose'].map(kind => entries.find(one => one.kind === kind))
  if (!meal?.isNew || !entry?.isNew || entries.length !== 2) return undefined
  const { wanted } = entry
  const quantity = asQuantity(wanted['quantity'])
  const { product, person } = wanted
  const fits = wanted['meal_entry'] === meal.record && Object.keys(wanted).every(unit => SEATED.has(unit))
  if (!fits || !quantity || typeof product !== 'string' || typeof person !== 'string' || person !== meal.wanted['person']) return undefined
  const dose = { product, unit: quantity.unit, amounts: { [person]: plain(quantity.amount) } }
  return { meal, entry, dose, name: String(wanted['product_name'] ?? '') }
}

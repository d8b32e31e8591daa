/** From a form to the journal: checked, turned into acts, saved and undone together. */
import { check, type Fault } from '../../kinds/check.ts'
import type { Field, Kind, Units } from '../../kinds/kind.ts'
import { actsOf, incomplete, isEntry, type Act } from '../../records/acts.ts'
import { settle } from '../../records/draft.ts'
import { newId, realRandom } from '../../records/identifiers.ts'
import { momentOf, whenFault } from '../../records/when.ts'
import type { Journal } from '../../store/journal.ts'
import type { Form } from './form.ts'

export interface Checked {
  units: Units
  faults: Fault[]
}

/** Every box read and checked against the kind; faults in the order of the form. */
export function checked({ kind, draft, zone }: Pick<Form, 'kind' | 'draft' | 'zone'>, now = Date.now()): Checked {
  const { units, faults } = settle(kind, draft, now, zone)
  const late = isEntry(kind) ? whenFault(draft.when, now, zone) : undefined
  const held = isEntry(kind) ? { person: PLACE, occurred: { at: 0, local: '2020-01-01T00:00', zone: 'UTC', around: false }, ...units } : units
  const all = [
    ...faults,
    ...check(kind.name, held, true).filter(({ unit }) => !faults.some(fault => fault.unit === unit)).map(fault => cured(kind, fault)),
    ...incomplete(kind, draft, units, late === undefined && isEntry(kind) ? momentOf(draft.when, now, zone) : undefined),
    ...(late === undefined ? [] : [{ unit: 'occurred', label: 'When', why: late }])
  ]
  return { units, faults: inOrder(kind, oncePerUnit(all)) }
}

/** Stands in for the person while the rest is checked; whom it is about is checked by itself. */
const PLACE = '00000000-0000-4000-8000-000000000000'

const ASKING: Record<string, string> = {
  choice: 'Choose one', pictures: 'Choose one', scale: 'Tap a number, 0 to 10', product: 'Choose what was taken', foods: 'Add at least one'
}

/** The check's words follow a label; a form shows them alone, so they must name the cure by themselves. */
function cured(kind: Kind, fault: Fault): Fault {
  const field = fieldAt(kind, fault.unit)
  const why = fault.why === 'is needed' || fault.why === 'cannot be empty'
    ? (ASKING[field?.ask ?? ''] ?? 'Write something here')
    : `${fault.why.charAt(0).toUpperCase()}${fault.why.slice(1)}`
  return { ...fault, why }
}

function fieldAt(kind: Kind, unit: string): Field | undefined {
  return kind.fields.find(field => field.name === unit.split('/')[0])
}

function oncePerUnit(faults: Fault[]): Fault[] {
  return faults.filter((fault, at) => faults.findIndex(other => other.unit === fault.unit) === at)
}

function inOrder(kind: Kind, faults: Fault[]): Fault[] {
  const place = ({ unit }: Fault) => kind.fields.findIndex(field => field.name === unit.split('/')[0])
  return [...faults].sort((a, b) => place(a) - place(b))
}

export interface Outcome extends Checked {
  acts: Act[]
}

export function ready(form: Form, titleOf: (product: string) => string, now = Date.now()): Outcome {
  const { units, faults } = checked(form, now)
  // What was written in one breath stands in the order in which it was named.
  let turn = now
  const acts = faults.length > 0 ? [] : actsOf({ ...form, units, now, id: () => newId(turn++, realRandom) }, titleOf)
  return { units, faults, acts }
}

/** Saves new entries, an act a person, all of them or none. The answer takes them all back. Raises StorageTrouble. */
export async function write(journal: Journal, acts: Act[]): Promise<() => Promise<void>> {
  const several = acts.length > 1
  const changes = acts.flatMap(act => {
    const own = several ? { act: newId(journal.around.now(), realRandom) } : {}
    return act.changes.map(change => ({ ...change, ...own }))
  })
  return (await journal.save(changes, { fresh: true })).undo
}

/** Unsent things named and counted for a person. */
import { headline, kindOf, type Units } from '../kinds/kind.ts'
import type { Op } from '../records/record.ts'

/** "1 entry", "4 entries"; where several changes are to one entry: "3 changes". The count is the status line's. */
export function countWords(ops: readonly Op[]): string {
  const entries = new Set(ops.map(op => op.record)).size
  const [one, many] = entries === ops.length ? ['entry', 'entries'] : ['change', 'changes']
  return `${ops.length} ${ops.length === 1 ? one : many}`
}

/** One line for each entry, oldest first: "Meal: oat porridge, banana". `docs`: the entries as they are. */
export function namesOf(ops: readonly Op[], docs: ReadonlyMap<string, Units>): string[] {
  const kinds = new Map(ops.map(op => [op.record, op.kind]))
  return [...kinds].map(([record, kind]) => nameOf(kind, docs.get(record) ?? {}))
}

export function nameOf(kind: string, doc: Units): string {
  const label = kindOf(kind)?.label ?? kind
  const said = headline(kind, doc)
  const name = said === label || said === '' ? label : `${label}: ${said}`
  return doc['deleted'] === true ? `${name} (deleted)` : name
}

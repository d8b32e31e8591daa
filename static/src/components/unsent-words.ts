/** Unsent things named and counted for a person. */
import { headline, kindOf } from '../kinds/kind.ts'
import type { Op } from '../records/record.ts'

/** "1 entry", "4 entries"; where several changes are to one entry: "3 changes". The count is the status line's. */
export function countWords(ops: readonly Op[]): string {
  const entries = new Set(ops.map(op => op.record)).size
  const [one, many] = entries === ops.length ? ['entry', 'entries'] : ['change', 'changes']
  return `${ops.length} ${ops.length === 1 ? one : many}`
}

/** One line for each entry, oldest first: "Meal: oat porridge, banana". */
export function namesOf(ops: readonly Op[]): string[] {
  const docs = new Map<string, { kind: string; set: Op['set'] }>()
  for (const { record, kind, set } of ops) docs.set(record, { kind, set: { ...docs.get(record)?.set, ...set } })
  return [...docs.values()].map(({ kind, set }) => nameOf(kind, set))
}

/** An edit alone may say nothing in the headline: then its kind names it. */
export function nameOf(kind: string, set: Op['set']): string {
  const label = kindOf(kind)?.label ?? kind
  const said = set['deleted'] === true ? 'deleted' : headline(kind, set)
  return said === label || said === '' ? label : `${label}: ${said}`
}

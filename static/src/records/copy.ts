/** What an entry brings along when it is copied: what was said in it, never what bound it to that moment. Pure. */
import type { Units } from '../kinds/kind.ts'
import type { Entry, Moment } from './record.ts'

/** Who sat there, the portion that was answered, what the guard said: true of the one record alone. */
const OF_THE_RECORD: ReadonlySet<string> = new Set(['deleted', 'table', 'meal_entry', 'portion', 'asked', 'writer'])

/** The entry's units for a new record of now; undefined for a dose: a phantom dose is worse than a second tap. */
export function copiedTo(moment: Moment, { kind, doc }: Pick<Entry, 'kind' | 'doc'>): Units | undefined {
  return kind === 'dose' ? undefined : { ...said(doc), occurred: { ...moment } }
}

/** Written down for the wrong person: the same again for another, who has no planned portion of the first one's. */
export function movedTo(person: string, { kind, doc }: Pick<Entry, 'kind' | 'doc'>): Units {
  return { ...said(doc), ...(kind === 'meal' && doc['table'] !== undefined ? { table: doc['table'] } : {}), person }
}

function said(doc: Units): Units {
  return Object.fromEntries(Object.entries(doc).filter(([unit]) => !OF_THE_RECORD.has(unit) && !unit.startsWith('settled/')))
}

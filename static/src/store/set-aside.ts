/** A row that the server will not take back, as an operation that a person can look at. */
import { schema } from '../kinds/kind.ts'
import { newId } from '../records/identifiers.ts'
import type { Row } from '../records/record.ts'
import type { Journal } from './journal.ts'
import type { AttentionOp } from './shape.ts'

/** Written by nobody on this phone: it takes an act and an id of its own. */
export function attentionOf(
  { around }: Journal,
  { id: record, kind, doc, at }: Row,
  code: string,
  fields: Record<string, string>,
): AttentionOp {
  const refused = around.now()
  const id = newId(refused, around.random)
  return { id, act: id, record, kind, schema, base: 0, on: '', after: [], set: doc, at, n: 0, code, fields, refused }
}

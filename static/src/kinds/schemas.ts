/** What a unit of each field must fit, as the server declared it. For forms: what only shows entries needs none of it. */
import { type Field, type Json, kinds } from './kind.ts'
import written from './schemas.json' with { type: 'json' }

const declared = written as Record<string, Record<string, Json>>
const schemas = new Map(kinds.flatMap(({ name, fields }) => fields.map((field): [Field, Json] => [field, declared[name]?.[field.name] ?? true])))

/** Anything fits a field that no kind declares. */
export const schemaOf = (field: Field): Json => schemas.get(field) ?? true

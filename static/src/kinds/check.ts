/** Says before saving what the server would refuse: each merge unit against its declared schema. */
import { Validator, type OutputUnit, type Schema } from '@cfworker/json-schema'
import { type Field, type Json, type Units, kindOf } from './kind.ts'
import { schemaOf } from './schemas.ts'

export interface Fault {
  unit: string
  label: string
  /** What to do, in words that follow the label. */
  why: string
}

const KEY = /^[a-z0-9_-]{1,40}$/
const validators = new Map<Field, Validator>()

/**
 * The faults of a change to a record of `kind`; empty when it may be saved.
 * `isNew`: the record is being created, so required units must be there.
 * A unit of an unknown field passes, as it does on the server: a newer app may have written it.
 */
export function check(kind: string, set: Units, isNew: boolean): Fault[] {
  const known = kindOf(kind)
  if (!known) return []
  const faults = Object.entries(set).flatMap(([unit, value]) => {
    const [name, key] = parted(unit)
    const field = known.fields.find(one => one.name === name)
    const why = field && faultOf(field, key, value)
    return field && why ? [{ unit, label: field.label, why }] : []
  })
  const missing = known.fields.filter(field => isNew && field.required && !(field.name in set))
  return [...faults, ...missing.map(({ name, label }) => ({ unit: name, label, why: 'is needed' }))]
}

function parted(unit: string): [name: string, key: string | undefined] {
  const at = unit.indexOf('/')
  return at < 0 ? [unit, undefined] : [unit.slice(0, at), unit.slice(at + 1)]
}

function faultOf(field: Field, key: string | undefined, value: Json): string | undefined {
  if (field.map !== (key !== undefined)) return 'is not written like this'
  if (key !== undefined && !KEY.test(key)) return 'has a name that is too long or odd'
  if (value === null) return field.required ? 'is needed' : undefined
  const result = validatorOf(field).validate(value)
  return result.valid ? undefined : inWords(field, result.errors)
}

function validatorOf(field: Field): Validator {
  let validator = validators.get(field)
  if (!validator) {
    validator = new Validator(schemaOf(field) as Schema, '2020-12', false)
    validators.set(field, validator)
  }
  return validator
}

function inWords(field: Field, errors: OutputUnit[]): string {
  const error = errors.findLast(one => limitOf(schemaOf(field), one) !== undefined) ?? errors.at(-1)
  const limit = error && limitOf(schemaOf(field), error)
  switch (error?.keyword) {
    case 'minLength':
    case 'required':
      return 'cannot be empty'
    case 'maxLength':
      return `can have at most ${String(limit)} letters`
    case 'minimum':
      return `cannot be less than ${String(limit)}`
    case 'exclusiveMinimum':
      return `must be more than ${String(limit)}`
    case 'maximum':
      return `cannot be more than ${String(limit)}`
    case 'enum':
      return 'must be one of the choices'
    default:
      return 'is not written as expected'
  }
}

/** The value of the rule that an error names: 120 for `#/properties/name/maxLength`. */
function limitOf(schema: Json, error: OutputUnit): Json | undefined {
  if (!['minLength', 'maxLength', 'minimum', 'exclusiveMinimum', 'maximum', 'enum', 'required'].includes(error.keyword))
    return undefined
  let at: Json | undefined = schema
  for (const step of error.keywordLocation.split('/').slice(1)) {
    if (typeof at !== 'object' || at === null || Array.isArray(at)) return undefined
    at = at[step]
  }
  return at
}

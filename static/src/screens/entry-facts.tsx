/** Every field of an entry, as its kind declares them; what a newer Villi wrote is shown as it is. */
import { kindOf, mapOf, type Field, type Json, type Units } from '../kinds/kind.ts'
import { valueInWords } from '../kinds/words.ts'
import type { Entry } from '../records/record.ts'

const KEPT_APART = new Set(['person', 'occurred', 'deleted'])

export function Facts({ entry }: { entry: Entry }) {
  const kind = kindOf(entry.kind)
  const known = (kind?.fields ?? []).filter((field) => field.ask !== 'hidden')
  const facts = known.map((field) => ({ field, lines: linesOf(field, entry.doc) })).filter(({ lines }) => lines.length > 0)
  const unknown = unknownUnits(entry)
  return (
    <>
      {facts.length > 0 && (
        <dl class="facts card">
          {facts.map(({ field, lines }) => [<dt key={field.name}>{field.label}</dt>, <dd key={`${field.name}-said`}><Lines lines={lines} /></dd>])}
        </dl>
      )}
      {unknown.length > 0 && (
        <section class="section" aria-labelledby="newer">
          <h2 id="newer">Something a newer Villi wrote</h2>
          <p class="small soft">This version cannot show it properly. It is kept as it is.</p>
          <dl class="facts card small">{unknown.map(([unit, value]) => [<dt key={unit}>{unit}</dt>, <dd key={`${unit}-said`}>{JSON.stringify(value)}</dd>])}</dl>
        </section>
      )}
    </>
  )
}

function Lines({ lines }: { lines: string[] }) {
  return lines.length === 1 ? <>{lines[0]}</> : <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
}

function unknownUnits(entry: Entry): [string, Json][] {
  const names = new Set(kindOf(entry.kind)?.fields.map((field) => field.name))
  return Object.entries(entry.doc).filter(([unit]) => !KEPT_APART.has(unit) && !names.has(unit.split('/')[0] ?? ''))
}

/** One field's value in lines: a map has a line an entry. */
function linesOf(field: Field, doc: Units): string[] {
  if (KEPT_APART.has(field.name)) return []
  if (field.map) return ordered(field, mapOf(doc, field.name)).map(([key, value]) => entryInWords(field, key, value)).filter(Boolean)
  const value = field.ask === 'product' ? nameOf(field, doc) : doc[field.name]
  return value === undefined || value === null ? [] : [plainly(field, value)].filter(Boolean)
}

/** A product is another record: an entry carries its name along, since nobody reads an id. */
function nameOf({ name }: Field, doc: Units): Json | undefined {
  return doc[name] === undefined || doc[name] === null ? undefined : (doc[`${name}_name`] ?? 'A product')
}

function ordered(field: Field, entries: [string, Json][]): [string, Json][] {
  const order = field.options.map(([key]) => key)
  return order.length ? [...entries].sort(([one], [other]) => order.indexOf(one) - order.indexOf(other)) : entries
}

/** Beside its label a value needs no words of its own: "Yes", "4", "Smooth and soft". */
export function plainly(field: Field, value: Json): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (field.ask === 'scale') return `${String(value)} of 10`
  if (field.options.length > 0) return option(field, String(value))
  if (field.ask === 'moment') return valueInWords(field, value).replace(field.label.toLowerCase(), '').trim()
  return typeof value === 'number' || typeof value === 'string' ? String(value) : valueInWords(field, value)
}

/** One entry of a map: "banana (small)", "Fatigue: 4", "Travel". */
export function entryInWords(field: Field, key: string, value: Json): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? option(field, key) : ''
  if (typeof value !== 'object') return `${option(field, key)}: ${String(value)}`
  const group = value as { [key: string]: Json }
  if (typeof group['name'] !== 'string') return `${key}: ${JSON.stringify(value)}`
  return group['portion'] === 'usual' || !group['portion'] ? group['name'] : `${group['name']} (${String(group['portion'])})`
}

function option(field: Field, value: string): string {
  const words = field.options.find(([key]) => key === value)?.[1] ?? value.replaceAll('_', ' ')
  return field.ask === 'pictures' ? `${value}: ${words}` : words
}

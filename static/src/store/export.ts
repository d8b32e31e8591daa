/** Unsent entries as one readable file: docs/unsent-file.md says what each part means. Pure. */
import { headline, kindOf, schema, type Units } from '../kinds/kind.ts'
import type { HouseholdBlock } from '../records/household.ts'
import { occurredOf, personOf } from '../records/record.ts'
import { saysOf } from '../records/unit-words.ts'
import { whyOf } from './attention-words.ts'
import type { Identity } from './phone.ts'
import { type AttentionOp, opOf, type OutboxItem } from './shape.ts'

export const FORMAT = 'villi-unsent'
export const VERSION = 1

type Kept = OutboxItem | AttentionOp

export interface Source {
  identity: Identity
  device: string
  household: HouseholdBlock | undefined
  /** Milliseconds since 1970, UTC. */
  now: number
  /** Operations in the order of writing. */
  ops: Kept[]
  /** A record as this phone shows it: an edit alone does not say what it edits. */
  docOf: (record: string) => Units | undefined
}

const READ_ME =
  'Entries from Villi, written on one phone, that its server did not have yet when this file was made. ' +
  '"in_words" and "says" are for people. The rest is for putting them back: every change keeps its own id, so that none is taken twice.'

export function unsentFile(source: Source) {
  const { identity, device, household, now, ops } = source
  return {
    format: FORMAT,
    version: VERSION,
    read_me: READ_ME,
    made_at: iso(now),
    server: identity.instance,
    household: { id: identity.household, name: identity.householdName },
    account: { id: identity.actor, name: identity.actorName },
    phone: device,
    schema,
    people: (household?.people ?? []).map(({ id, name }) => ({ id, name })),
    acts: actsOf(ops).map(act => asAct(act, source)),
  }
}

/** No name of a person, no word on health: the name of a file is seen by others. */
export function fileName(now: number): string {
  return `villi-unsent-${iso(now).slice(0, 16).replace('T', '-').replace(':', '')}.json`
}

function actsOf(ops: Kept[]): Kept[][] {
  const acts = new Map<string, Kept[]>()
  for (const op of ops) acts.set(op.act, [...(acts.get(op.act) ?? []), op])
  return [...acts.values()]
}

function asAct(ops: Kept[], source: Source) {
  return { act: ops[0]!.act, written_at: iso(ops[0]!.at), changes: ops.map(op => asChange(op, source)) }
}

function asChange(op: Kept, source: Source) {
  const { record, kind, set } = op
  const doc = { ...source.docOf(record), ...set }
  const who = source.household?.people.find(person => person.id === personOf(doc))?.name
  return {
    in_words: inWords(kind, doc, who),
    ...(who === undefined ? {} : { who }),
    ...(occurredOf(doc) ? { when: whenOf(doc) } : {}),
    says: saysOf(kind, set),
    ...stateOf(op, who),
    // As it was to be sent. One without a schema is of the first.
    op: { ...opOf(op), schema: op.schema ?? 1 },
  }
}

/** "Meal for Mia: oat porridge, banana". */
export function inWords(kind: string, doc: Units, who: string | undefined): string {
  const label = kindOf(kind)?.label ?? kind
  const said = headline(kind, doc)
  return `${label}${who ? ` for ${who}` : ''}${said && said !== label ? `: ${said}` : ''}`
}

export function whenOf(doc: Units): string {
  const { local, zone, around } = occurredOf(doc)!
  return `${around ? 'around ' : ''}${local.replace('T', ' ')} (${zone})`
}

/** waiting · held by the server · received by the server · refused by the server, and why. */
function stateOf(op: Kept, who: string | undefined) {
  if (!('code' in op)) return { state: op.state }
  const why = whyOf(op, who)
  return { state: 'refused', refused_at: iso(op.refused), refused_because: [why.words, ...why.fields].join(' '), code: op.code, fields: op.fields }
}

export const iso = (at: number): string => new Date(at).toISOString()

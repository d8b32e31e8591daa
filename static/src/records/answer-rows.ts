/** The strict reading of rows. What a newer server says beyond this is kept as it came. */
import type { Units } from '../kinds/kind.ts'
import { BadAnswer, group, id, list, plainJson, text, whole } from './expected.ts'
import type { Gone } from './message.ts'
import type { Row } from './record.ts'

const KIND = /^[a-z][a-z0-9_]{0,39}$/
const UNIT = /^[a-z][a-z0-9_]{0,39}(\/[a-z0-9_-]{1,40})?$/
const PERSON = /^[0-9a-f-]{36}$/
/** The year 9999: beyond, no date can be shown. */
const LAST = 253_402_300_799_000

export function rowOf(raw: unknown, at: string): Row | Gone {
  const one = group(raw, at)
  const row = id(one['id'], `${at}/id`)
  const seq = whole(one['seq'], `${at}/seq`)
  if (one['gone'] === true) return { id: row, seq, gone: true }
  if (!KIND.test(text(one['kind'], `${at}/kind`))) throw new BadAnswer(`${at}/kind`)
  id(one['op'], `${at}/op`)
  id(one['by'], `${at}/by`)
  whole(one['at'], `${at}/at`)
  plainJson(one, at)
  const conflicts = one['conflicts'] ?? null
  return {
    ...(one as unknown as Row),
    edited_by: one['edited_by'] == null ? null : id(one['edited_by'], `${at}/edited_by`),
    edited_at: one['edited_at'] == null ? null : whole(one['edited_at'], `${at}/edited_at`),
    device: typeof one['device'] === 'string' ? one['device'] : '',
    doc: docOf(one['doc'], `${at}/doc`),
    conflicts: conflicts === null ? null : conflictsOf(conflicts, `${at}/conflicts`),
    ...('writers' in one ? { writers: writersOf(one['writers'], `${at}/writers`) } : {}),
    deleted: one['deleted'] === true,
  } as Row
}

/** The units that indexes and screens rely on are what they must be; all others are the kind's affair. */
function docOf(raw: unknown, at: string): Units {
  const doc = group(raw, at) as Units
  for (const unit in doc) if (!UNIT.test(unit)) throw new BadAnswer(`${at}/${unit.slice(0, 80)}`)
  const { person, occurred } = doc
  if (person != null && !(typeof person === 'string' && PERSON.test(person))) throw new BadAnswer(`${at}/person`)
  if (occurred != null) momentOf(occurred, `${at}/occurred`)
  return doc
}

function momentOf(raw: unknown, at: string): void {
  const one = group(raw, at)
  whole(one['at'], `${at}/at`, LAST)
  text(one['local'], `${at}/local`)
  text(one['zone'], `${at}/zone`)
}

function conflictsOf(raw: unknown, at: string): Row['conflicts'] {
  const units = group(raw, at)
  for (const [unit, lost] of Object.entries(units)) {
    if (!UNIT.test(unit)) throw new BadAnswer(at)
    for (const each of list(lost, at)) lostOf(each, `${at}/${unit}`)
  }
  return units as unknown as Row['conflicts']
}

function lostOf(raw: unknown, at: string): void {
  const one = group(raw, at)
  if (one['value'] === undefined) throw new BadAnswer(at)
  id(one['by'], at)
  id(one['op'], at)
  whole(one['at'], at)
}

function writersOf(raw: unknown, at: string): Row['writers'] {
  const one = group(raw, at)
  for (const each of Object.values(group(one['stands'], at))) id(group(each, at)['by'], at)
  for (const each of Object.values(group(one['lost_on'], at))) text(each, at)
  return one as unknown as Row['writers']
}

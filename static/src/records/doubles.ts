/**
 * "The same dose, or given twice?": which entries the question is about, what an answer writes, and what a day's
 * doses come to until it is answered. Pure.
 */
import type { Json, Units } from '../kinds/kind.ts'
import { counted, shown, totalWords } from './guard-amount.ts'
import { openPairs } from './guard-double.ts'
import { doseOf, scoopsOf } from './guard-from.ts'
import type { Dose } from './guard-taken.ts'
import { type Scoops, total } from './guard-total.ts'
import { byTime, type Entry } from './record.ts'

export type Said = 'same' | 'twice'

/** Two records that may tell of one dose; `one` has the lesser id, so that every phone names them alike. */
export interface Double {
  one: Entry
  other: Entry
}

/** Whose phone this is, and which: what it has not sent yet is by them. */
export interface Here {
  device: string
  me: string
}

export function doublesOf(entries: Entry[], { device, me }: Here): Double[] {
  const byId = new Map(entries.filter(canBeAnswered).map(entry => [entry.id, entry]))
  const pairs = openPairs(dosesIn([...byId.values()], { device, me }))
  return pairs.flatMap(pair => {
    const [one, other] = [byId.get(pair.one), byId.get(pair.other)]
    return one && other ? [inOrder(one, other)] : []
  })
}

/** Nobody has a refused entry but this phone's tray: there is nothing that an answer could lie on. */
const canBeAnswered = ({ state, seq, pending }: Entry): boolean => !(state === 'attention' && seq === 0 && pending.length === 0)

const inOrder = (one: Entry, other: Entry): Double => (one.id < other.id ? { one, other } : { one: other, other: one })

/**
 * Changes by record. "Same" lies on the one record and "twice" on the other: so two phones that answer differently
 * write nowhere over each other, and the question is open again instead of settled by whoever was later.
 */
export function settling({ one, other }: Double, said: Said): Map<string, Units> {
  const [home, away] = said === 'same' ? [one, other] : [other, one]
  const changes = new Map([[home.id, { [`settled/${away.id}`]: said as Json }]])
  if (away.doc[`settled/${home.id}`] !== undefined) changes.set(away.id, { [`settled/${home.id}`]: null })
  return changes
}

/** What opens the question once more. */
export function reopening({ one, other }: Double): Map<string, Units> {
  const written = (entry: Entry, by: Entry): [string, Units][] => (entry.doc[`settled/${by.id}`] === undefined ? [] : [[entry.id, { [`settled/${by.id}`]: null }]])
  return new Map([...written(one, other), ...written(other, one)])
}

/** What was answered about `entry` and others; contradictions are left to the question. */
export function answersOf(entry: Entry, entries: Entry[]): { pair: Double; said: Said }[] {
  return entries.filter(({ id, deleted }) => id !== entry.id && !deleted).flatMap(other => {
    const said = [entry.doc[`settled/${other.id}`], other.doc[`settled/${entry.id}`]].filter(one => one === 'same' || one === 'twice')
    const [first] = said
    return first && said.every(one => one === first) ? [{ pair: inOrder(entry, other), said: first }] : []
  })
}

export interface Sum {
  person: string
  product: string
  title: string
  /** "5 g, perhaps 10 g" */
  words: string
  /** How many records it is made of. */
  records: number
}

/** What each person's doses of each product come to; skipped and deleted ones are nothing. */
export function sumsOf(entries: Entry[], products: Entry[], here: Here): Sum[] {
  const scoops = scoopsOf(products)
  const given = entries.filter(entry => entry.kind === 'dose' && !entry.deleted && typeof entry.doc['skipped'] !== 'string').sort(byTime)
  const keys = new Map(given.map(({ doc }) => [`${String(doc['person'])}/${String(doc['product'])}`, doc]))
  return [...keys].flatMap(([key, doc]) => {
    const mine = given.filter(one => `${String(one.doc['person'])}/${String(one.doc['product'])}` === key)
    const words = wordsOf(dosesIn(mine, here), scoops)
    const title = typeof doc['product_name'] === 'string' ? doc['product_name'] : 'A product'
    return words ? [{ person: String(doc['person']), product: String(doc['product']), title, words, records: mine.length }] : []
  })
}

function wordsOf(doses: Dose[], scoops: Scoops): string {
  const first = doses.find(({ quantity }) => quantity)
  if (!first?.quantity) return 'an amount that is not known of'
  const { unit } = first.quantity
  const scoop = scoops[first.product]
  const { least, most, uncounted } = total(doses, counted(first.quantity, scoop).of, scoops, () => true)
  const more = uncounted.length === 0 ? '' : uncounted.length === 1 ? ' and one that cannot be added' : ` and ${uncounted.length} that cannot be added`
  return `${totalWords(shown(least, unit, scoop), shown(most, unit, scoop), unit)}${more}`
}

function dosesIn(entries: Entry[], { device, me }: Here): Dose[] {
  return entries.flatMap(entry => doseOf(entry, device, me) ?? [])
}

/**
 * From what lies on this phone to what the dose guard is asked: entries, cabinet, plans and devices become
 * `Asked` (guard-asked.ts). Pure: nothing here reads a clock, a store or the network.
 */
import { mapOf } from '../kinds/kind.ts'
import { counted } from './guard-amount.ts'
import { type Asked, LATELY, type Other } from './guard-asked.ts'
import { DAY, type Dose, HOUR, MINUTE } from './guard-taken.ts'
import type { Device, HouseholdBlock } from './household.ts'
import type { Plan } from './plan.ts'
import { asQuantity, type Quantity } from './quantity.ts'
import { type Entry, type Moment, occurredOf, personOf } from './record.ts'
import { momentOf, type When } from './when.ts'

/** A dose that is about to be recorded. */
export interface DoseQuestion {
  person: string
  product: string
  quantity?: Quantity
  /** The planned portion that it answers. */
  slot?: { id: string; opens: number; closes?: number }
  when: When
}

/** What this phone knows, as its store has it. */
export interface Known {
  now: number
  /** This phone's own id. */
  device: string
  block: HouseholdBlock
  /** Entries of the kind dose, the deleted included. */
  doses: Entry[]
  /** The cabinet. */
  products: Entry[]
  /** This phone's clock and the server's at the end of its last whole exchange. */
  clocks?: { here: number; there: number }
}

/** A hand-over card, as the adults' phones have it. */
interface Card {
  account: string
  person: string
  starts: number
  ends: number
  revoked?: number | null
}

/** What the block has beside what every phone knows; absent in blocks from before. */
type Block = HouseholdBlock & { plans?: Plan[]; cards?: Card[] }

/** `zone` is the phone's: the one that the times of its forms are read in. */
export function askedOf(question: DoseQuestion, known: Known, zone: string): Asked {
  const { person, product, quantity, slot } = question
  const { now, block, clocks } = known
  const whose = [...block.people, ...(block.past_people ?? [])].find(one => one.id === person)
  const doses = dosesOf(known)
  const given = givenAt(question.when, now, zone)
  return {
    now, me: block.me.account, person, product,
    zone: whose?.zone ?? zone,
    ...(whose ? { day_start: whose.day_start } : {}),
    own: block.me.person === person,
    ...(quantity ? { quantity } : {}),
    ...(given ? { at: given.at, around: given.around } : {}),
    ...(slot ? { slot } : {}),
    limits: limitsOf(question, known),
    together: togetherWith(product, known.products),
    scoops: scoopsOf(known.products),
    doses,
    devices: othersOf(question, known, doses),
    ...(clocks ? { exchanged: clocks } : {}),
  }
}

/** "Just now" is no stated time: it is measured by the clock, of which there may be two. */
function givenAt(when: When, now: number, zone: string): Moment | undefined {
  return 'minutes' in when && when.minutes === 0 ? undefined : momentOf(when, now, zone)
}

export function dosesOf({ doses, device, block }: Pick<Known, 'doses' | 'device' | 'block'>): Dose[] {
  return doses.flatMap(entry => doseOf(entry, device, block.me.account) ?? [])
}

/** An entry as the guard counts it; undefined for one without a person or a time. */
export function doseOf(entry: Entry, device: string, me: string): Dose | undefined {
  const { doc, conflicts } = entry
  const [person, moment] = [personOf(doc), occurredOf(doc)]
  if (person === undefined || !moment) return undefined
  const times = (conflicts?.['occurred'] ?? []).flatMap(({ value }) => occurredOf({ occurred: value }) ?? [])
  const amounts = (conflicts?.['quantity'] ?? []).flatMap(({ value }) => asQuantity(value) ?? [])
  const quantity = asQuantity(doc['quantity'])
  const settled = settledOf(entry)
  const writer = entry.device || device
  return {
    id: entry.id, person, product: textOf(doc['product']), by: entry.by || me, device: writer,
    at: moment.at, written: entry.at,
    ...([moment, ...times].some(({ around }) => around) ? { around: true } : {}),
    ...(quantity ? { quantity } : {}),
    ...(textOf(doc['portion']) ? { slot: textOf(doc['portion']) } : {}),
    ...(typeof doc['skipped'] === 'string' ? { skipped: true } : {}),
    ...(entry.deleted ? { deleted_at: deletedOf(entry, me).at } : {}),
    ...(writer === device ? { mine: true } : {}),
    ...(times.length > 0 ? { or_at: times.map(({ at }) => at) } : {}),
    ...(amounts.length > 0 ? { or_quantity: amounts } : {}),
    ...(conflicts?.['deleted'] ? { disputed: true } : {}),
    ...(Object.keys(settled).length > 0 ? { settled } : {}),
  }
}

/** Who deleted it, and when. */
export function deletedOf({ writers, editedBy, editedAt, at, pending }: Entry, me: string): { by: string; at: number } {
  const told = pending.length === 0 ? writers?.stands['deleted'] : undefined
  const by = pending.length > 0 ? me : (told?.by ?? editedBy ?? '')
  return { by, at: told?.at ?? editedAt ?? at }
}

function settledOf({ doc }: Entry): Record<string, 'same' | 'twice'> {
  const said = mapOf(doc, 'settled').filter(([, value]) => value === 'same' || value === 'twice')
  return Object.fromEntries(said) as Record<string, 'same' | 'twice'>
}

/** What the label says and what was agreed: of two rules the stricter one. */
function limitsOf({ person, product }: DoseQuestion, { block, products }: Known): NonNullable<Asked['limits']> {
  const label = products.find(one => one.id === product)?.doc
  const hours = label?.['gap_hours']
  const most = asQuantity(label?.['most'])
  const scoop = asQuantity(label?.['scoop'])
  const agreed = ((block as Block).plans ?? []).filter(plan => plan.state === 'running' && plan.person === person && plan.product === product)
  const gaps = [...(typeof hours === 'number' ? [(hours * HOUR) / MINUTE] : []), ...agreed.flatMap(({ limits }) => limits.gap ?? [])]
  const least = (rules: (Quantity | null | undefined)[]) => rules.flatMap(rule => rule ?? []).reduce<Quantity | undefined>((one, other) => stricter(one, other, scoop), undefined)
  const [day, rolling] = [least([...agreed.map(({ limits }) => limits.day), most]), least([...agreed.map(({ limits }) => limits.rolling), most])]
  return { ...(gaps.length > 0 ? { gap: Math.max(...gaps) } : {}), ...(day ? { day } : {}), ...(rolling ? { rolling } : {}) }
}

/** The smaller one; of two that cannot be compared the first. */
function stricter(one: Quantity | undefined, other: Quantity, scoop: Quantity | undefined): Quantity {
  if (!one) return other
  const [a, b] = [counted(one, scoop), counted(other, scoop)]
  return a.of === b.of && b.whole < a.whole ? other : one
}

/** All that contain glutamine count as one. */
function togetherWith(product: string, products: Entry[]): string[] {
  const kin = products.filter(({ doc }) => doc['glutamine'] === true).map(({ id }) => id)
  return kin.includes(product) ? kin.filter(id => id !== product) : []
}

export function scoopsOf(products: Entry[]): Record<string, Quantity> {
  return Object.fromEntries(products.flatMap(({ id, doc }) => {
    const scoop = asQuantity(doc['scoop'])
    return scoop ? [[id, scoop]] : []
  }))
}

/** The other phones that may still write: not those that were signed out, cleared, left with their account, or had a card. */
function othersOf(question: DoseQuestion, { block, now, device, clocks }: Known, doses: Dose[]): Other[] {
  const present = clocks ? Math.max(clocks.there, now + clocks.there - clocks.here) : now
  return block.devices.filter(one => one.id !== device && !one.gone && one.revoked === undefined && !hadCard(block, one, present)).map(one => {
    const gave = gaveAt(question, one, doses, present - LATELY)
    const joined = block.members.find(({ account }) => account === one.account)?.joined
    return {
      id: one.id, account: one.account,
      ...(one.heard === undefined ? {} : { heard: one.heard }),
      ...(one.unsent ? { unsent: one.unsent } : {}),
      ...(gave === undefined ? {} : { gave }),
      ...(joined === undefined ? {} : { joined }),
      ...(holdsCard(block, one, question.person, present) ? { card: true } : {}),
    }
  })
}

/** When its account last recorded this portion, or this product, for this person. */
function gaveAt({ person, product, slot }: DoseQuestion, { account }: Device, doses: Dose[], since: number): number | undefined {
  const its = doses.filter(dose => dose.by === account && dose.person === person && dose.at >= since)
  const times = its.filter(dose => dose.product === product || (slot && dose.slot === slot.id)).map(({ at }) => at)
  return times.length > 0 ? Math.max(...times) : undefined
}

function holdsCard(block: Block, { account }: Device, person: string, now: number): boolean {
  return (block.cards ?? []).some(card => card.account === account && card.person === person && !card.revoked && card.starts <= now && now < card.ends)
}

/** What its sitter gave lies a day back: no gap and no limit reaches there, and a sitter's phone falls silent for good. */
function hadCard(block: Block, { account }: Device, now: number): boolean {
  return (block.cards ?? []).some(card => card.account === account && Math.min(card.ends, card.revoked ?? card.ends) <= now - DAY)
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

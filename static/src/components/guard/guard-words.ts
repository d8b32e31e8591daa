/** What the guard's sheet says, in a person's words: the answer, why, what was last, how fresh the knowledge is. Pure. */
import { shown, totalWords } from '../../records/guard-amount.ts'
import type { Asked, Other } from '../../records/guard-asked.ts'
import { askedOf, deletedOf, type DoseQuestion, type Known } from '../../records/guard-from.ts'
import type { Reason } from '../../records/guard-reason.ts'
import type { Total } from '../../records/guard-total.ts'
import { type Answer, answer } from '../../records/guard.ts'
import { amountWords, asQuantity, type Quantity } from '../../records/quantity.ts'
import { type Entry, occurredOf } from '../../records/record.ts'
import { clock } from '../clock.ts'

/** A question and what this phone answers to it. */
export interface Found {
  question: DoseQuestion
  known: Known
  asked: Asked
  answer: Answer
}

export function found(question: DoseQuestion, known: Known, zone: string): Found {
  const asked = askedOf(question, known, zone)
  return { question, known, asked, answer: answer(asked) }
}

/** "Wait until 15:30", "Cannot tell: ask Bob". */
export function titleWords({ answer: { say, until, ask, reasons }, known }: Found): string {
  if (say === 'fine') return 'Nothing speaks against it now'
  if (say === 'wait' && until !== undefined) return `Wait until ${clock(until, known.now)}`
  if (ask.length > 0) return `Cannot tell: ask ${listed(ask.map(account => accountWords(account, known)), 'or')}`
  return ALONE[reasons[0]?.why ?? ''] ?? 'Cannot tell: look on your other phone'
}

/** Where nobody else can know more. */
const ALONE: Record<string, string> = {
  slot: 'Recorded already', gap: 'Too soon, or written twice?', like: 'Written twice?',
  day: 'More than was agreed for a day', rolling: 'More than was agreed for 24 hours',
}

/** Why, in one sentence: the reason that the answer rests on. */
export function reasonWords(one: Found): string {
  const { reasons, until } = one.answer
  const first = reasons.find(reason => reason.until !== undefined && reason.until === until) ?? reasons[0]
  return first ? WHY[first.why](one, first) : 'What this phone has heard by now allows it.'
}

const WHY: Record<Reason['why'], (one: Found, reason: Reason) => string> = {
  slot: (one, { about }) => {
    const dose = entryOf(one, about[0])
    if (!dose) return 'This portion is recorded already.'
    const how = typeof dose.doc['skipped'] === 'string' ? 'as skipped' : 'as given'
    return `This portion is recorded already: ${how}${whenWords(dose, one)}${byWords(dose, one)}.`
  },
  gap: (one, { about }) => `${hoursWords(one.asked.limits?.gap ?? 0)} between two doses were set; there was one${whenWords(entryOf(one, about[0]), one)}${byWords(entryOf(one, about[0]), one)}.`,
  like: (one, { about }) => `The same amount was recorded${whenWords(entryOf(one, about[0]), one)}${byWords(entryOf(one, about[0]), one)}.`,
  day: one => `With this one it would be more than the ${limitWords(one.asked.limits?.day)} that were set for a day.`,
  rolling: one => `With this one it would be more than the ${limitWords(one.asked.limits?.rolling)} that were set for 24 hours.`,
  stale: ({ asked: { exchanged }, known }) => exchanged
    ? `This phone has not heard from the others since ${clock(exchanged.here, known.now)}.`
    : 'This phone has not heard from the others yet.',
  unsent: (one, { about }) => `${phoneWords(deviceOf(one, about[0]), one)} had something that it had not sent.`,
  silent: (one, { about }) => {
    const device = deviceOf(one, about[0])
    const holds = device?.card ? 'has the hand-over card' : device?.gave === undefined ? 'is new here' : 'gave it lately'
    return `${phoneWords(device, one)} is silent, and ${accountWords(device?.account ?? '', one.known)} ${holds}.`
  },
}

/** "5 g at 12:40, by Bob"; undefined when none is known. */
export function lastWords(one: Found): string | undefined {
  const last = entryOf(one, one.answer.last)
  return last && `${doseWords(last, one)}${whenWords(last, one)}${byWords(last, one)}`
}

/** "A dose at 12:10 was deleted by Bob at 12:15." */
export function deletedWords(one: Found): string[] {
  const about = one.answer.notes.find(({ note }) => note === 'deleted')?.about ?? []
  return about.flatMap(id => entryOf(one, id) ?? []).map(entry => {
    const { by, at } = deletedOf(entry, one.asked.me)
    return `A dose${whenWords(entry, one)} (${doseWords(entry, one)}) was deleted by ${accountWords(by, one.known)} at ${clock(at, one.known.now)}`
  })
}

/** "5 g, perhaps 10 g, of at most 20 g", for the day and for 24 hours. */
export function soFarWords(one: Found): { label: string; words: string }[] {
  const { day, rolling } = one.answer
  const { limits = {}, product, scoops = {} } = one.asked
  const said = (label: string, total: Total | undefined, limit: Quantity | undefined) =>
    total && limit ? [{ label, words: `${sumWords(total, limit.unit, scoops[product])} of at most ${amountWords(limit)}${uncountedWords(total)}` }] : []
  const [daily, within] = [said('That day', day, limits.day), said('In 24 hours', rolling, limits.rolling)]
  // A label's maximum stands for both: once is enough where both come to the same.
  return daily[0]?.words === within[0]?.words ? within : [...daily, ...within]
}

export function sumWords({ least, most }: Total, unit: string, scoop: Quantity | undefined): string {
  return totalWords(shown(least, unit, scoop), shown(most, unit, scoop), unit)
}

function uncountedWords({ uncounted }: Total): string {
  return uncounted.length === 0 ? '' : `, and ${uncounted.length === 1 ? 'a dose' : `${uncounted.length} doses`} without a known amount`
}

/** A line for each phone that matters, and the quiet ones together. */
export function freshWords(one: Found): { lines: string[]; quiet: string } {
  const quiet = new Set(one.answer.notes.find(({ note }) => note === 'quiet')?.about)
  const heard = (device: Other) => (device.heard === undefined ? 'never' : clock(device.heard, one.known.now))
  const lines = one.asked.devices.filter(({ id }) => !quiet.has(id)).map(device => {
    const unsent = device.unsent ? `with ${device.unsent === 1 ? 'one entry' : `${device.unsent} entries`} unsent` : 'with nothing unsent it knew of'
    return `${phoneWords(device, one)} was last heard from at ${heard(device)}, ${unsent}`
  })
  const silent = one.asked.devices.filter(({ id }) => quiet.has(id)).map(device => `${phoneWords(device, one)} (${heard(device)})`)
  return { lines, quiet: silent.length > 0 ? `Not heard from since it became due: ${listed(silent, 'and')}` : '' }
}

/** "Mia · 5 g L-glutamine powder": whom and what the sheet is about. */
export function aboutWords({ question: { person, product, quantity }, known }: Found): string {
  const { people, past_people = [] } = known.block
  const name = people.length > 1 ? [...people, ...past_people].find(one => one.id === person)?.name : undefined
  const title = known.products.find(one => one.id === product)?.doc['title']
  const what = [quantity ? amountWords(quantity) : '', typeof title === 'string' ? title : ''].filter(Boolean).join(' ')
  return [name, what].filter(Boolean).join(' · ')
}

/** "you", "Bob", the name on a hand-over card. */
export function accountWords(account: string, { block }: Pick<Known, 'block'>): string {
  if (account === block.me.account) return 'you'
  const cards = (block as { cards?: { account: string; name: string }[] }).cards ?? []
  return [...block.members, ...cards].find(one => one.account === account)?.name ?? 'someone who left'
}

/** "Bob’s phone", "Kitchen tablet", "Your other phone". */
function phoneWords(device: Other | undefined, { known }: Found): string {
  const told = known.block.devices.find(({ id }) => id === device?.id)
  if (!device || !told) return 'Another phone'
  if (device.account === known.block.me.account) return told.name ? `Your ${told.name}` : 'Your other phone'
  const owner = `${accountWords(device.account, known)}’s`
  return told.name ? `${owner} ${told.name}` : `${owner} phone`
}

function doseWords({ doc }: Entry, { question }: Found): string {
  const amount = asQuantity(doc['quantity'])
  const other = doc['product'] !== question.product && typeof doc['product_name'] === 'string' ? ` ${doc['product_name']}` : ''
  return `${amount ? amountWords(amount) : 'a dose without an amount'}${other}`
}

function whenWords(entry: Entry | undefined, { known }: Found): string {
  const moment = entry && occurredOf(entry.doc)
  return moment ? ` ${moment.around ? 'around' : 'at'} ${clock(moment.at, known.now)}` : ''
}

function byWords(entry: Entry | undefined, { known }: Found): string {
  // The holder of a hand-over card is no member, and writes, too.
  if (!entry || known.block.members.length + (known.block.cards?.length ?? 0) < 2) return ''
  // On a shared tablet the account says little: who said that they were writing says more.
  const writer = known.block.people.find(({ id }) => id === entry.doc['writer'])?.name
  return `, by ${writer ?? accountWords(entry.by || known.block.me.account, known)}`
}

function hoursWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)]
  const said = [hours > 0 ? (hours === 1 ? '1 hour' : `${hours} hours`) : '', rest > 0 ? `${rest} minutes` : ''].filter(Boolean)
  return said.join(' ')
}

const limitWords = (limit: Quantity | undefined): string => (limit ? amountWords(limit) : 'amount')

const entryOf = ({ known }: Found, id: string | undefined): Entry | undefined => known.doses.find(one => one.id === id)
const deviceOf = ({ asked }: Found, id: string | undefined): Other | undefined => asked.devices.find(one => one.id === id)

function listed(names: string[], word: 'and' | 'or'): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`
}

/** The dose guard answers as tests/cases/guard.json says; the server's own code runs the same cases. */
import { expect, test } from 'vitest'
import book from '../../tests/cases/guard.json' with { type: 'json' }
import { shown, totalWords } from '../src/records/guard-amount.ts'
import type { Asked } from '../src/records/guard-asked.ts'
import { openPairs } from '../src/records/guard-double.ts'
import { slotId } from '../src/records/guard-slot.ts'
import type { Dose } from '../src/records/guard-taken.ts'
import { type Total, total } from '../src/records/guard-total.ts'
import { answer } from '../src/records/guard.ts'
import type { Quantity } from '../src/records/quantity.ts'

type Raw = Record<string, unknown>
type Named<Rest> = { name: string } & Rest

const TIMES = new Set(['now', 'at', 'written', 'opens', 'closes', 'deleted_at', 'heard', 'gave', 'joined', 'here', 'there', 'or_at'])
const AMOUNTS = new Set(['quantity', 'or_quantity', 'day', 'rolling', 'powder'])

/** "12:05" on the 23rd, "22 18:00" on the 22nd, or a whole instant. */
function at(text: string): number {
  if (text.includes('T')) return Date.parse(text)
  const [day, clock] = text.includes(' ') ? text.split(' ') : ['23', text]
  return Date.parse(`2026-11-${day?.padStart(2, '0')}T${clock}Z`)
}

function quantity(text: string): Quantity {
  const [amount, unit = ''] = text.split(' ')
  return { amount: Number(amount), unit }
}

/** Without what is null, its times in milliseconds and its amounts apart. */
function read(key: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map(one => read(key, one))
  if (typeof value === 'string') return TIMES.has(key) ? at(value) : AMOUNTS.has(key) ? quantity(value) : value
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([, one]) => one !== null)
  return Object.fromEntries(kept.map(([name, one]) => [name, read(name, one)]))
}

const doses = (raw: Raw[] = []) => raw.map(one => read('', { ...book.unless.dose, written: one['at'], ...one }) as Dose)

function asked(raw: Raw): Asked {
  const devices = (raw['devices'] ?? []) as Raw[]
  const rest = read('', { ...book.unless.ask, ...raw, devices: devices.map(one => ({ ...book.unless.device, ...one })) }) as Asked
  return { ...rest, doses: doses(raw['doses'] as Raw[] | undefined) }
}

function words({ least, most }: Total, unit: string, scoop?: Quantity): string {
  return totalWords(shown(least, unit, scoop), shown(most, unit, scoop), unit)
}

interface Wanted {
  say: string
  why?: string[]
  until?: string
  ask?: string[]
  notes?: string[]
  about?: string[]
  said?: string[]
  last?: string | null
  day?: string
  rolling?: string
}

test.for(book.answers as unknown as Named<{ ask: Raw; answer: Wanted }>[])('the guard answers: $name', ({ ask, answer: wanted }) => {
  const question = asked(ask)
  const found = answer(question)
  expect({
    say: found.say, why: found.reasons.map(one => one.why), until: found.until, ask: found.ask, notes: found.notes.map(one => one.note),
  }).toEqual({
    say: wanted.say, why: wanted.why ?? [], until: wanted.until && at(wanted.until), ask: wanted.ask ?? [], notes: wanted.notes ?? [],
  })
  if (wanted.about) expect(found.reasons.flatMap(one => one.about)).toEqual(wanted.about)
  if (wanted.said) expect(found.notes.flatMap(one => one.about)).toEqual(wanted.said)
  if (wanted.last !== undefined) expect(found.last ?? null).toBe(wanted.last)
  for (const part of ['day', 'rolling'] as const) {
    if (wanted[part] !== undefined) expect(words(found[part]!, question.limits![part]!.unit, question.scoops?.['powder'])).toBe(wanted[part])
  }
})

test.for(book.doubles as unknown as Named<{ doses: Raw[]; pairs: string[] }>[])('the same dose, or given twice? $name', ({ doses: raw, pairs }) => {
  expect(openPairs(doses(raw)).map(({ one, other, why }) => `${one} ${other} ${why}`)).toEqual(pairs)
})

test.for(book.totals as unknown as Named<{ doses: Raw[]; words: string }>[])('a total says its doubt: $name', ({ doses: raw, words: wanted }) => {
  expect(words(total(doses(raw), 'g', {}, () => true), 'g')).toBe(wanted)
})

test.for(book.slots as Named<{ of: string[]; id?: string; fault?: string }>[])('a slot has one name on every phone: $name', ({ of, id, fault }) => {
  const [person = '', plan = '', day = '', portion = ''] = of
  if (fault) expect(() => slotId(person, plan, day, portion)).toThrow(new RegExp(`^${fault}: `))
  else expect(slotId(person, plan, day, portion)).toBe(id)
})

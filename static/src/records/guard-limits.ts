/**
 * Is it too soon, or too much? The product's gap and its maximum in a day and in 24 hours. As webapp/plans/limits.py.
 * Exactly the gap and exactly the maximum are fine. Where a record leaves doubt (around noon, perhaps
 * twice, 5 or 10 g) the stricter reading interrupts, and the reason says whether the milder one would.
 */
import { dayAfter, momentAt } from './day.ts'
import { counted } from './guard-amount.ts'
import { type Asked, dayAsked, dayAt, dayStart, gapOf, knownOf, safeNow, takenOf } from './guard-asked.ts'
import { NEAR, sameAmount } from './guard-double.ts'
import type { Reason } from './guard-reason.ts'
import { DAY, type Dose, earliest, isGiven, latest } from './guard-taken.ts'
import { type Total, total } from './guard-total.ts'
import type { Quantity } from './quantity.ts'

interface Sum {
  doses: Dose[]
  soFar: Total
}

export function tooSoon(asked: Asked): Reason[] {
  return givenOf(asked).flatMap(dose => {
    const like = sameAmount(dose.quantity, asked.quantity) && dose.product === asked.product
    const gap = Math.max(gapOf(asked), like ? NEAR : 0)
    const [near, far] = distances(asked, dose)
    return near < gap ? [reasonOf(asked, dose, gap, far < gap && !dose.disputed)] : []
  })
}

/**
 * The least and the most time between this dose and the one asked about.
 * A dose that lies ahead of the clock has not been long ago: the distance from now is below zero.
 */
function distances(asked: Asked, dose: Dose): [near: number, far: number] {
  if (asked.at === undefined) {
    const now = dose.mine ? asked.now : safeNow(asked)
    return [now - latest(dose), now - earliest(dose)]
  }
  const [first, last] = takenOf(asked)
  const near = Math.max(0, first - latest(dose), earliest(dose) - last)
  return [near, Math.max(last - earliest(dose), latest(dose) - first)]
}

function reasonOf(asked: Asked, dose: Dose, gap: number, sure: boolean): Reason {
  const until = latest(dose) + gap
  const now = safeNow(asked)
  // More than a day to wait means that a clock was wrong: only people can tell.
  const helps = now < until && until <= now + gap + DAY
  const why = gap === gapOf(asked) ? 'gap' : 'like'
  return { why, about: [dose.id], until: helps ? until : undefined, sure: sure && helps, ask: [dose.by] }
}

export function tooMuch(asked: Asked): Reason[] {
  const { day, rolling } = asked.limits ?? {}
  return [...(day ? pastDay(asked, day) : []), ...(rolling ? pastRolling(asked, rolling) : [])]
}

function pastDay(asked: Asked, limit: Quantity): Reason[] {
  const { most, more } = room(asked, limit)
  const { doses, soFar } = totalOfDay(asked, limit)
  if (soFar.most + more <= most) return []
  const until = momentAt(dayAfter(dayAsked(asked)), dayStart(asked), asked.zone, false).at
  const helps = more <= most && until > safeNow(asked)
  const sure = helps && soFar.least + more > most
  return [{ why: 'day', about: ids(doses), until: helps ? until : undefined, sure, ask: writers(doses) }]
}

/** What was given on the day of the dose asked about, and how much that is. */
export function totalOfDay(asked: Asked, limit: Quantity): Sum {
  const day = dayAsked(asked)
  const first = (dose: Dose) => dayAt(earliest(dose), asked)
  const last = (dose: Dose) => dayAt(latest(dose), asked)
  const doses = givenOf(asked).filter(dose => first(dose) <= day && day <= last(dose))
  return { doses, soFar: totalOf(asked, doses, limit, dose => first(dose) === day && last(dose) === day) }
}

/** Any 24 hours that hold the new dose: those that end with it, and with each dose after it. */
function pastRolling(asked: Asked, limit: Quantity): Reason[] {
  const [first, last] = takenOf(asked)
  const { most, more } = room(asked, limit)
  const after = givenOf(asked).map(latest).filter(at => last < at && at < first + DAY)
  for (const end of [last, ...after]) {
    const { doses, soFar } = totalUntil(asked, limit, end)
    if (soFar.most + more > most) {
      const until = more <= most ? freeAgain(asked, limit) : undefined
      const sure = until !== undefined && soFar.least + more > most
      return [{ why: 'rolling', about: ids(doses), until, sure, ask: writers(doses) }]
    }
  }
  return []
}

/** What was given in the 24 hours up to `end`; exactly 24 hours ago has left them. */
export function totalUntil(asked: Asked, limit: Quantity, end: number): Sum {
  const start = end - DAY
  const doses = givenOf(asked).filter(dose => latest(dose) > start && earliest(dose) <= end)
  return { doses, soFar: totalOf(asked, doses, limit, dose => earliest(dose) > start && latest(dose) <= end) }
}

/** The first moment at which enough has left the 24 hours; undefined when that has passed. */
function freeAgain(asked: Asked, limit: Quantity): number | undefined {
  const { most, more } = room(asked, limit)
  const leaves = givenOf(asked).map(dose => latest(dose) + DAY).sort((a, b) => a - b)
  const free = leaves.find(at => {
    const rest = givenOf(asked).filter(dose => latest(dose) + DAY > at)
    return totalOf(asked, rest, limit, () => false).most + more <= most
  })
  return free !== undefined && free > safeNow(asked) ? free : undefined
}

/** The maximum, and how much would be added: any dose is more than nothing. */
function room(asked: Asked, limit: Quantity): { most: number; more: number } {
  const scoop = asked.scoops?.[asked.product]
  const { whole, of } = counted(limit, scoop)
  const more = asked.quantity && counted(asked.quantity, scoop)
  return { most: whole, more: more?.of === of ? more.whole : 1 }
}

function totalOf(asked: Asked, doses: Dose[], limit: Quantity, surely: (dose: Dose) => boolean): Total {
  const scoops = asked.scoops ?? {}
  return total(doses, counted(limit, scoops[asked.product]).of, scoops, surely)
}

function givenOf(asked: Asked): Dose[] {
  return knownOf(asked).filter(isGiven)
}

const ids = (doses: Dose[]): string[] => doses.map(dose => dose.id)
const writers = (doses: Dose[]): string[] => [...new Set(doses.map(dose => dose.by))]

/** How much was given, with the doubt that is in it: "5 g, perhaps 10 g". As webapp/plans/total.py. */
import { type Count, counted } from './guard-amount.ts'
import { groups, openPairs, sameLinks } from './guard-double.ts'
import { type Dose, isGiven } from './guard-taken.ts'
import type { Quantity } from './quantity.ts'

/** Whole numbers, as `counted` counts. */
export interface Total {
  least: number
  most: number
  /** Doses whose amount is not known, or not in a unit that can be added. Never taken for zero. */
  uncounted: string[]
}

export type Scoops = Record<string, Quantity>

/** Records that are known to tell of one dose. */
interface Heap {
  doses: Dose[]
  low: number
  high: number
}

/** Of doses that may belong here; `surely` says of which this is certain. */
export function total(doses: Dose[], of: string, scoops: Scoops, surely: (dose: Dose) => boolean): Total {
  const given = doses.filter(isGiven)
  const fits = given.filter(dose => isOf(dose, of, scoops))
  const heaps = groups(fits, sameLinks(fits)).map(together => heapOf(together, scoops))
  return {
    least: least(heaps.filter(heap => heap.doses.every(surely))),
    most: sum(heaps.map(heap => heap.high)),
    uncounted: given.filter(dose => !isOf(dose, of, scoops)).map(dose => dose.id),
  }
}

/** Its amount, and those that other phones wrote. */
function amountsOf({ quantity, or_quantity = [], product }: Dose, scoops: Scoops): Count[] {
  return [...(quantity ? [quantity] : []), ...or_quantity].map(one => counted(one, scoops[product]))
}

function isOf(dose: Dose, of: string, scoops: Scoops): boolean {
  const counts = amountsOf(dose, scoops)
  return counts.length > 0 && counts.every(count => count.of === of)
}

function heapOf(doses: Dose[], scoops: Scoops): Heap {
  const wholes = doses.flatMap(dose => amountsOf(dose, scoops).map(count => count.whole))
  const isCertain = doses.some(dose => !dose.disputed)
  return { doses, low: isCertain ? Math.min(...wholes) : 0, high: Math.max(...wholes) }
}

/** Of heaps that may be one dose written twice, as many count as one phone alone wrote. */
function least(heaps: Heap[]): number {
  const every = heaps.flatMap(heap => heap.doses)
  const links = [...openPairs(every).map(({ one, other }): [string, string] => [one, other]), ...sameLinks(every)]
  return sum(groups(every, links).map(cluster => leastOf(cluster, heaps)))
}

function leastOf(cluster: Dose[], heaps: Heap[]): number {
  const inside = heaps.filter(heap => heap.doses[0] && cluster.includes(heap.doses[0]))
  const phones = [...new Set(cluster.map(dose => dose.device))]
  const written = phones.map(phone => inside.filter(heap => heap.doses.some(dose => dose.device === phone)).length)
  return sum(inside.map(heap => heap.low).sort((a, b) => a - b).slice(0, Math.max(...written)))
}

function sum(wholes: number[]): number {
  return wholes.reduce((all, one) => all + one, 0)
}

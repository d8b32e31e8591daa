/**
 * What was taken and is more than was agreed, or than the label says. Records are never held back: this is what a
 * screen tells afterwards (health reference G8, 4.4). Pure.
 */
import { counted, shown } from './guard-amount.ts'
import { askedOf, type Known } from './guard-from.ts'
import { totalOfDay, totalUntil } from './guard-limits.ts'
import { amountWords, asQuantity, plain, type Quantity } from './quantity.ts'
import type { Entry } from './record.ts'

export interface Over {
  product: string
  title: string
  /** "5 g"; "up to 5 g" where records leave doubt. */
  by: string
  /** "the 10 g a day agreed with Dr Osei". */
  limit: string
  /** Whom to tell; undefined for a limit that only the label has. */
  provider: string | undefined
  /** More than 40 g of glutamine: beyond all that anybody has studied (G8). */
  beyondAll: boolean
}

const MOST_STUDIED = { amount: 40, unit: 'g' }

/** For one person, by what this phone knows now; a product and those that count with it once. */
export function overOf(known: Known, person: string, zone: string): Over[] {
  const told = new Set<string>()
  return known.products.filter(({ deleted }) => !deleted).flatMap(product => {
    if (told.has(product.id)) return []
    const asked = askedOf({ person, product: product.id, when: { minutes: 0 } }, known, zone)
    const found = worst(asked, product, known)
    if (found) for (const kin of asked.together ?? []) told.add(kin)
    return found ? [found] : []
  })
}

function worst(asked: ReturnType<typeof askedOf>, product: Entry, known: Known): Over | undefined {
  const scoop = asked.scoops?.[product.id]
  const over = (limit: Quantity | undefined, kind: 'day' | 'rolling') => {
    if (!limit) return []
    const { soFar } = kind === 'day' ? totalOfDay(asked, limit) : totalUntil(asked, limit, asked.now)
    const { whole } = counted(limit, scoop)
    return soFar.most > whole ? [{ limit, kind, least: soFar.least - whole, most: soFar.most - whole }] : []
  }
  const [first] = [...over(asked.limits?.day, 'day'), ...over(asked.limits?.rolling, 'rolling')].sort((one, other) => other.most - one.most)
  if (!first) return undefined
  const unit = first.limit.unit
  const by = amountWords({ amount: shown(first.most, unit, scoop), unit })
  const provider = agreedWith(known, asked.person, product.id, first)
  const most = `${amountWords(first.limit)} ${first.kind === 'day' ? 'a day' : 'in 24 hours'}`
  return {
    product: product.id,
    title: String(product.doc['title'] ?? ''),
    by: first.least === first.most ? by : `up to ${by}`,
    limit: provider ? `the ${most} agreed with ${provider}` : `the ${most} on its label`,
    provider,
    beyondAll: isBeyondAll(asked, product),
  }
}

/** The provider of the plan whose limit this is. */
function agreedWith({ block }: Known, person: string, product: string, { limit, kind }: { limit: Quantity; kind: 'day' | 'rolling' }): string | undefined {
  const plan = block.plans?.find(one => one.person === person && one.product === product && one.state === 'running')
  const agreed = plan?.limits[kind]
  return agreed && agreed.unit === limit.unit && plain(agreed.amount) === plain(limit.amount) ? plan.provider.name : undefined
}

function isBeyondAll(asked: ReturnType<typeof askedOf>, { doc }: Entry): boolean {
  if (doc['glutamine'] !== true) return false
  const { whole } = counted(MOST_STUDIED, asQuantity(doc['scoop']))
  return totalOfDay(asked, MOST_STUDIED).soFar.least > whole
}

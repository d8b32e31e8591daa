/** A hand-over card: what a sitter's own phone is told, and what the household keeps of it. Pure. */

export interface Ring {
  name: string
  phone: string
}

/** On the sitter's phone. Times in milliseconds since 1970, UTC. */
export interface Card {
  id: string
  /** The sitter's. */
  name: string
  person: string
  starts: number
  ends: number
  /** In the words of whoever made it: what to know, and what not to give. */
  what: string
  avoid: string
  ring: Ring[]
  made_by: string
}

/** As the household's phones have it; past ones too, since their names stand beside entries. */
export interface HandedOver {
  id: string
  account: string
  person: string
  name: string
  starts: number
  ends: number
  revoked: number | null
  opened: number | null
}

/** This phone's clock and the server's, at one moment. */
export interface Clocks {
  here: number
  there: number
}

/** Of two clocks that disagree, the one by which the card is over earlier. */
export function latestNow(now: number, clocks: Clocks | undefined): number {
  return clocks ? Math.max(now, now + clocks.there - clocks.here) : now
}

/** "Anna (sitter)"; undefined for an account that holds no card. */
export function sitterName(account: string, cards: HandedOver[] | undefined): string | undefined {
  const card = cards?.find(one => one.account === account)
  return card && `${card.name} (sitter)`
}

/** "+49 170 1234567" as a link that every phone dials. */
export const telOf = (phone: string): string => `tel:${phone.replace(/[^\d+*#,;]/g, '')}`

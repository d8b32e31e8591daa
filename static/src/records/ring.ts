/** Whom one rings where this phone is. A number that the household typed comes first. */

export interface Numbers {
  /** As typed; null for none. */
  emergency: string | null
  poison: string | null
}

/** Time zones of the United Kingdom and its islands; 112 is answered there, too. */
const NINES = new Set(['Europe/London', 'Europe/Belfast', 'Europe/Jersey', 'Europe/Guernsey', 'Europe/Isle_of_Man', 'GB', 'GB-Eire'])

/** 112, 911 or 999 by the zone that the phone's clock is in: where one is, not where one lives. */
export function emergencyAt(zone: string): string {
  if (NINES.has(zone)) return '999'
  return /^(America|US|Canada)\//.test(zone) || zone === 'Pacific/Honolulu' ? '911' : '112'
}

/** What a telephone dials: "+49 761 (192 40)" → "tel:+4976119240". */
export const dialled = (number: string): string => `tel:${number.replaceAll(/[^+\d]/g, '')}`

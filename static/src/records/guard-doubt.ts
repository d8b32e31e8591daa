/**
 * Can this phone tell at all? What it may not know of, and whom to ask then. As webapp/plans/doubt.py.
 * A phone that is asleep has recorded nothing, so silence alone is no doubt: it is one grey line. It
 * is doubt only where somebody who does give this dose may be doing so without a network.
 */
import { type Asked, FRESH, gapOf, isLimited, knownOf, LATELY, type Other, trueNow } from './guard-asked.ts'
import type { Reason } from './guard-reason.ts'
import { HOUR, isGiven, latest, stands } from './guard-taken.ts'

/**
 * A phone in use is heard from each day, though early on one and late on the next; one that has a
 * hand-over card, since the slot opened.
 */
const SILENT = 36 * HOUR

export function doubts(asked: Asked): Reason[] {
  const since = mattersSince(asked)
  if (since === undefined) return []
  const near = others(asked).filter(device => mayGive(asked, device))
  const stale = isStale(asked, since) ? [doubt('stale', [], near.length > 0 ? near : others(asked))] : []
  return [...stale, ...asked.devices.flatMap(device => {
    if (device.unsent && within(asked, device.heard)) return [doubt('unsent', [device.id], [device])]
    const silent = device.account !== asked.me && isSilent(asked, device, since)
    return silent ? [doubt('silent', [device.id], [device])] : []
  })]
}

function doubt(why: Reason['why'], about: string[], devices: Other[]): Reason {
  return { why, about, until: undefined, sure: false, ask: [...new Set(devices.map(device => device.account))] }
}

/** From when on an unknown dose would matter: the slot's opening, or the end of the last gap. */
function mattersSince(asked: Asked): number | undefined {
  const now = trueNow(asked)
  if (asked.slot && asked.slot.opens <= now) return asked.slot.opens
  if (!asked.slot && !isLimited(asked)) return undefined
  const gap = gapOf(asked)
  const free = gap ? knownOf(asked).filter(isGiven).map(dose => latest(dose) + gap) : []
  return Math.max(now - (gap || FRESH), ...free.filter(at => at <= now), 0)
}

/** This phone has not exchanged since, and somebody else could have given it. */
function isStale(asked: Asked, since: number): boolean {
  if (asked.exchanged && asked.exchanged.there >= since) return false
  // Whether oneself has swallowed it one knows, unless somebody else is in the habit of giving it.
  return others(asked).some(device => !asked.own || mayGive(asked, device))
}

function isSilent(asked: Asked, device: Other, since: number): boolean {
  const heard = device.heard ?? 0
  if (heard >= since || !mayGive(asked, device)) return false
  return device.card === true || trueNow(asked) - heard >= SILENT
}

/** Phones that have not been heard from since it matters: to be said, not asked about. */
export function quiet(asked: Asked): string[] {
  const since = mattersSince(asked)
  return asked.devices.filter(({ heard = 0 }) => since !== undefined && heard < since).map(device => device.id)
}

/** Its owner has given this lately, or is new here, or is in charge right now. */
function mayGive(asked: Asked, device: Other): boolean {
  const gave = knownOf(asked).filter(dose => dose.by === device.account && stands(dose)).map(dose => dose.at)
  return device.card === true || [device.gave, device.joined, ...gave].some(at => within(asked, at))
}

function within(asked: Asked, at: number | undefined): boolean {
  return at !== undefined && trueNow(asked) - at <= LATELY
}

function others(asked: Asked): Other[] {
  return asked.devices.filter(device => device.account !== asked.me)
}

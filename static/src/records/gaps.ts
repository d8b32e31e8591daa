/** Stretches of a day in which nothing was logged. A blank is a gap, never a zero. */

/** Minutes since midnight of the day's date; past 24 h for the small hours that still belong to it. */
export interface Gap {
  from: number
  to: number
}

const WAKING = { from: 8 * 60, to: 22 * 60 }
const LONG = 3 * 60

/** Minutes into `day` (YYYY-MM-DD) of a wall clock (YYYY-MM-DDTHH:MM). */
export function minutesInto(day: string, local: string): number {
  return Math.round((Date.parse(`${local}Z`) - Date.parse(`${day}T00:00Z`)) / 60_000)
}

/**
 * The gaps of more than three hours between 8:00 and 22:00 around `times` (minutes, ascending), up to
 * `until`: 22:00 of a day that is over, the present minute of a day that is not. A day without entries has none.
 */
export function gapsOf(times: number[], until: number): Gap[] {
  if (times.length === 0) return []
  const edges = [WAKING.from, ...times, Math.min(until, WAKING.to)]
  return edges.slice(1).flatMap((to, at) => {
    const gap = { from: Math.max(edges[at] ?? 0, WAKING.from), to: Math.min(to, WAKING.to) }
    return gap.to - gap.from > LONG ? [gap] : []
  })
}

/** "9:10" from minutes. */
export function clockOf(minutes: number): string {
  return `${Math.floor(minutes / 60) % 24}:${String(minutes % 60).padStart(2, '0')}`
}

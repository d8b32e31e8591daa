/** A moment as people say it, by the clock of this phone. */

/** "14:02" today, "Sun 14:02" within a week, else the date. */
export function clock(at: number, now: number = Date.now()): string {
  const time = new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  if (new Date(at).toDateString() === new Date(now).toDateString()) return time
  const days = now - at < 6 * 86_400_000 ? { weekday: 'short' as const } : { day: 'numeric' as const, month: 'short' as const }
  return `${new Date(at).toLocaleDateString('en-GB', days)} ${time}`
}

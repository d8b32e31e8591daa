/** Which day is on screen, in words: "Monday", "23 November". */

/** `day` is YYYY-MM-DD; read as UTC so that no zone moves it. */
function inWords(day: string, how: Intl.DateTimeFormatOptions): string {
  return new Date(`${day}T12:00Z`).toLocaleDateString('en-GB', { ...how, timeZone: 'UTC' })
}

export const weekday = (day: string): string => inWords(day, { weekday: 'long' })

/** "23 November", with the year when it is not `thisYear`'s. */
export function dateWords(day: string, today: string): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const }
  return inWords(day, { day: 'numeric', month: 'long', ...year })
}

export function dayWords(day: string, today: string): string {
  const apart = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000)
  if (apart === 0) return 'Today'
  return apart === 1 ? 'Yesterday' : `${weekday(day)}, ${dateWords(day, today)}`
}

/** "7:50" from YYYY-MM-DDTHH:MM. */
export const timeWords = (local: string): string => local.slice(11, 16).replace(/^0/, '')

/** Calendar days are held as Dates at midnight UTC, and travel as `YYYY-MM-DD`. */

/** `2027-03-31` → the Date of that day; undefined when it is no day of the calendar. */
export function dayFrom(text: string): Date | undefined {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && isoDay(day) === text ? day : undefined
}

/** The same for text that may be missing: null when there is none, or when it is no day. */
export const dayOrNull = (text: string | null | undefined): Date | null => (text && dayFrom(text)) || null

/** A day as `YYYY-MM-DD`. */
export const isoDay = (day: Date): string => day.toISOString().slice(0, 10)

export const isoDayOrNull = (day: Date | null): string | null => (day ? isoDay(day) : null)

/** A day as people write it: 3 March 2027. */
export const spokenDay = (day: Date): string =>
  day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** The calendar day an instant falls on in the United Kingdom. */
export const dayOf = (instant: Date): Date => new Date(`${inLondon.format(instant)}T00:00:00Z`)

const inLondon = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })

/** The same day of the month some months on, or the last day of a shorter month: 31 January + 1 → 28 February. */
export function addMonths(day: Date, months: number): Date {
  const target = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1))
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate()
  target.setUTCDate(Math.min(day.getUTCDate(), last))
  return target
}

/** First day of the calendar quarter a day falls in. */
export const quarterOf = (day: Date): Date =>
  new Date(Date.UTC(day.getUTCFullYear(), Math.floor(day.getUTCMonth() / 3) * 3, 1))

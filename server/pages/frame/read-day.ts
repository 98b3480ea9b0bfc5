const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MISIAU = ['ion', 'chw', 'maw', 'ebr', 'mai', 'meh', 'gor', 'aws', 'med', 'hyd', 'tac', 'rha']

/**
 * A day as people type it, day before month, as 2027-09-01; undefined when there is no such day.
 * “1 9 2027”, “01/09/27”, “1 September 2027”, “1 Medi 2027” and “2027-09-01” are all read.
 */
export function readDay(typed: string): string | undefined {
  const parts = typed.toLowerCase().match(/\d+|[a-zâêîôûŵŷ]+/g) ?? []
  if (parts.length !== 3) return undefined
  const [first = '', month = '', last = ''] = parts
  const [day, year] = first.length === 4 ? [last, first] : [first, last]
  if (!/^\d{1,2}$/.test(day) || !/^(\d{2}|\d{4})$/.test(year)) return undefined
  return existing(Number(year.length === 2 ? `20${year}` : year), monthNumber(month), Number(day))
}

function monthNumber(month: string): number {
  if (/^\d{1,2}$/.test(month)) return Number(month)
  const start = month.slice(0, 3)
  return Math.max(MONTHS.indexOf(start), MISIAU.indexOf(start)) + 1
}

function existing(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isSame = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isSame ? date.toISOString().slice(0, 10) : undefined
}

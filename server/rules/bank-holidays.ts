import type { Nation } from '../generated/prisma/enums.ts'
import { isoDay } from '../platform/days.ts'

/**
 * Bank holidays by nation. The Banking and Financial Dealings Act 1971, Schedule 1, names days by rule; the others are
 * appointed each year by proclamation. Checked against GOV.UK's list for 2024 to 2028.
 */
interface Holiday {
  readonly name: string
  readonly nations: readonly Nation[]
  readonly on: (year: number) => Date
  /** Kept on the next day that is no weekend and no other holiday, when it falls on a weekend. */
  readonly moves?: boolean
}

const EVERYWHERE: readonly Nation[] = ['ENGLAND', 'WALES', 'SCOTLAND', 'NORTHERN_IRELAND']
const BEYOND_SCOTLAND: readonly Nation[] = ['ENGLAND', 'WALES', 'NORTHERN_IRELAND']
const MONDAY = 1
const DAY_MS = 86_400_000

const onThe = (month: number, day: number) => (year: number) => new Date(Date.UTC(year, month - 1, day))
const firstMonday = (month: number) => (year: number) => {
  const first = new Date(Date.UTC(year, month - 1, 1))
  return plusDays(first, (MONDAY - first.getUTCDay() + 7) % 7)
}
const lastMonday = (month: number) => (year: number) => {
  const last = new Date(Date.UTC(year, month, 0))
  return plusDays(last, -((last.getUTCDay() - MONDAY + 7) % 7))
}
const easterPlus = (days: number) => (year: number) => plusDays(easterSunday(year), days)

// In the order of the year, so that of two that fall on one weekend the earlier moves first.
const holidays: readonly Holiday[] = [
  { name: 'New Year’s Day', nations: EVERYWHERE, on: onThe(1, 1), moves: true },
  { name: '2 January', nations: ['SCOTLAND'], on: onThe(1, 2), moves: true },
  { name: 'St Patrick’s Day', nations: ['NORTHERN_IRELAND'], on: onThe(3, 17), moves: true },
  { name: 'Good Friday', nations: EVERYWHERE, on: easterPlus(-2) },
  { name: 'Easter Monday', nations: BEYOND_SCOTLAND, on: easterPlus(1) },
  { name: 'Early May bank holiday', nations: EVERYWHERE, on: firstMonday(5) },
  { name: 'Spring bank holiday', nations: EVERYWHERE, on: lastMonday(5) },
  { name: 'Battle of the Boyne', nations: ['NORTHERN_IRELAND'], on: onThe(7, 12), moves: true },
  { name: 'Summer bank holiday', nations: ['SCOTLAND'], on: firstMonday(8) },
  { name: 'Summer bank holiday', nations: BEYOND_SCOTLAND, on: lastMonday(8) },
  { name: 'St Andrew’s Day', nations: ['SCOTLAND'], on: onThe(11, 30), moves: true },
  { name: 'Christmas Day', nations: EVERYWHERE, on: onThe(12, 25), moves: true },
  { name: 'Boxing Day', nations: EVERYWHERE, on: onThe(12, 26), moves: true },
]

/** Appointed once, by Royal Proclamation. */
const once: readonly { readonly day: string; readonly nations: readonly Nation[]; readonly source: string }[] = [
  { day: '2026-06-15', nations: ['SCOTLAND'], source: 'Royal Proclamation of 2025: men’s football World Cup' },
]

const known = new Map<string, ReadonlySet<string>>()

/** Is this day a bank holiday in the nation? */
export function isBankHoliday(day: Date, nation: Nation): boolean {
  return holidaysOf(day.getUTCFullYear(), nation).has(isoDay(day))
}

/** The bank holidays of a year in a nation, each as `YYYY-MM-DD`. */
export function holidaysOf(year: number, nation: Nation): ReadonlySet<string> {
  const key = `${nation} ${year}`
  const before = known.get(key)
  if (before) return before
  const days = new Set(once.filter(({ nations }) => nations.includes(nation)).map(({ day }) => day))
  const kept = holidays.filter(({ nations }) => nations.includes(nation))
  const fixed = new Set(kept.map(({ on }) => isoDay(on(year))))
  for (const { on, moves } of kept) {
    let day = on(year)
    while (
      moves &&
      (isWeekend(day) || days.has(isoDay(day)) || (fixed.has(isoDay(day)) && isoDay(day) !== isoDay(on(year))))
    )
      day = plusDays(day, 1)
    days.add(isoDay(day))
  }
  known.set(key, days)
  return days
}

const isWeekend = (day: Date): boolean => day.getUTCDay() === 0 || day.getUTCDay() === 6
const plusDays = (day: Date, days: number): Date => new Date(day.getTime() + days * DAY_MS)

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
function easterSunday(year: number): Date {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const [d, e] = [Math.floor(b / 4), b % 4]
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const [i, k] = [Math.floor(c / 4), c % 4]
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return new Date(Date.UTC(year, month - 1, ((h + l - 7 * m + 114) % 31) + 1))
}

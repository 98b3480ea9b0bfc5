import type { Nation } from '../generated/prisma/enums.ts'
import { isBankHoliday } from './bank-holidays.ts'

const DAY_MS = 86_400_000

/** Some days on; back when negative. */
export const addDays = (day: Date, days: number): Date => new Date(day.getTime() + days * DAY_MS)

/** How many days from one day to another. */
export const daysBetween = (from: Date, to: Date): number => Math.round((to.getTime() - from.getTime()) / DAY_MS)

/** A day that is no Saturday, Sunday or bank holiday in any of the nations. */
export const isWorkingDay = (day: Date, nations: readonly Nation[]): boolean =>
  day.getUTCDay() % 6 !== 0 && !nations.some((nation) => isBankHoliday(day, nation))

/**
 * The working day that many working days after a day, or before it when negative; the day itself is not counted. A day on
 * which one of the nations rests is none, so that no party to a joint purchase is short of one.
 */
export function addWorkingDays(day: Date, days: number, nations: readonly Nation[]): Date {
  const step = Math.sign(days)
  let on = day
  for (let left = Math.abs(days); left > 0; ) {
    on = addDays(on, step)
    if (isWorkingDay(on, nations)) left--
  }
  return on
}

/** How many working days lie after one day, up to and with another. */
export function workingDaysBetween(from: Date, to: Date, nations: readonly Nation[]): number {
  let count = 0
  for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) if (isWorkingDay(on, nations)) count++
  return count
}

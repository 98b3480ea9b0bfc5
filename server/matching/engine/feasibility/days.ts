import type { Day, DayWindow } from '../types.ts'

// Reckoned by the calendar's own arithmetic, because parsing and printing a Date took a twentieth of a scored query. Years
// begin in March, so that a leap day comes last: 400 of them have 146,097 days.
const daysIn400Years = 146_097
const daysIn100Years = 36_524
const daysIn4Years = 1461
const daysTo1970 = 719_468

/** The number of a day, counted from 1 January 1970: days apart are plain subtraction. */
export function dayNumber(day: string): number {
  const month = (digits(day, 5, 7) + 9) % 12
  const year = digits(day, 0, 4) - (month > 9 ? 1 : 0)
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  return 365 * year + leapDays + daysBeforeMonth(month) + digits(day, 8, 10) - 1 - daysTo1970
}

/** The day of a number, YYYY-MM-DD. */
export function dayOf(number: number): string {
  const days = number + daysTo1970
  const era = Math.floor(days / daysIn400Years)
  const inEra = days - era * daysIn400Years
  const leapDays = Math.floor(inEra / (daysIn4Years - 1)) - Math.floor(inEra / daysIn100Years)
  const yearInEra = Math.floor((inEra - leapDays + Math.floor(inEra / (daysIn400Years - 1))) / 365)
  const inYear = inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100))
  const month = Math.floor((5 * inYear + 2) / 153)
  const year = 400 * era + yearInEra + (month > 9 ? 1 : 0)
  return `${padded(year, 4)}-${padded(((month + 2) % 12) + 1, 2)}-${padded(inYear - daysBeforeMonth(month) + 1, 2)}`
}

/** March, the month 0, has 31 days, and so on: every five months have 153. */
const daysBeforeMonth = (month: number): number => Math.floor((153 * month + 2) / 5)

const padded = (number: number, digits: number): string => String(number).padStart(digits, '0')

function digits(text: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at++) number = 10 * number + text.charCodeAt(at) - 48
  return number
}

/** The day a number of days later. */
export function daysLater(day: string, days: number): string {
  return dayOf(dayNumber(day) + days)
}

const months = 'January February March April May June July August September October November December'.split(' ')

/** A day as a sentence writes it: 3 March 2027. */
export function inWords(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-')
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`
}

/** Whole months between two days, rounded to the nearest: "a 6-month extension". */
export function monthsBetween(from: string, to: string): number {
  return Math.round((dayNumber(to) - dayNumber(from)) / 30.4375)
}

/** The days in both windows; null when there are none. An end that is not stated bounds nothing. */
export function intersection(a: DayWindow, b: DayWindow): DayWindow | null {
  const earliest = later(a.earliest, b.earliest)
  const latest = earlier(a.latest, b.latest)
  return earliest !== null && latest !== null && earliest > latest ? null : { earliest, latest }
}

function later(a: Day, b: Day): Day {
  return a === null || b === null ? (a ?? b) : a > b ? a : b
}

function earlier(a: Day, b: Day): Day {
  return a === null || b === null ? (a ?? b) : a < b ? a : b
}

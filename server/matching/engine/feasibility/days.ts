import type { Day, DayWindow } from '../types.ts'

const millisecondsPerDay = 86_400_000

/** The number of a day: days apart are plain subtraction. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay)
}

/** The day of a number, YYYY-MM-DD. */
export function dayOf(number: number): string {
  return new Date(number * millisecondsPerDay).toISOString().slice(0, 10)
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

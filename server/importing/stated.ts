import { parseCpvCode } from '../classification/cpv.ts'
import { dayFrom } from '../platform/days.ts'
import { penceFromPounds } from '../platform/money.ts'
import type { Problem } from './notice.ts'

/** Collects what is wrong with the values of one record while they are read. */
export class Findings {
  readonly problems: Problem[] = []

  note(field: string, reason: string, fix: string): null {
    this.problems.push({ field, reason, fix })
    return null
  }
}

const EARLIEST_YEAR = 1990
const LATEST_YEAR = 2100

/**
 * The calendar day a notice states. The day is taken as written, before any time or offset: publishers write the end of
 * 22 January as `2028-01-22T23:59:59Z` in summer and winter alike.
 */
export function statedDay(findings: Findings, field: string, text: string | null | undefined): Date | null {
  if (text == null || text.trim() === '') return null
  const written = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(text.trim())?.[1]
  const day = written ? dayFrom(written) : undefined
  if (!day)
    return findings.note(field, `“${text.slice(0, 40)}” is no day of the calendar`, 'Give the date like 2027-03-31')
  const year = day.getUTCFullYear()
  if (year >= EARLIEST_YEAR && year <= LATEST_YEAR) return day
  return findings.note(
    field,
    `${text.slice(0, 10)} cannot be right: the year is ${year}`,
    `Give a date from ${EARLIEST_YEAR} to ${LATEST_YEAR}, or leave it empty`,
  )
}

/** The instant a release was made. */
export function statedInstant(findings: Findings, field: string, text: string | null | undefined): Date | null {
  const instant = text ? new Date(text) : undefined
  if (instant && /^\d{4}-\d{2}-\d{2}/.test(text as string) && !Number.isNaN(instant.getTime())) return instant
  const found = text ? `“${text.slice(0, 40)}” is no date` : 'The release has no date'
  return findings.note(
    field,
    `${found}, so a newer release cannot be told from an older one`,
    'Give the date of release like 2027-03-31T12:00:00Z',
  )
}

export interface StatedValue {
  readonly amount?: number | null
  readonly currency?: string | null
}

/** Pence from a stated amount in pounds. Publishers write 0 where they state no value, so 0 is none. */
export function statedPence(findings: Findings, field: string, value: StatedValue | null | undefined): bigint | null {
  if (value?.amount == null || value.amount === 0) return null
  const { amount, currency } = value
  if (amount < 0)
    return findings.note(field, `The value is negative: ${amount}`, 'Give the value in pounds, or leave it empty')
  if (currency && currency.trim().toUpperCase() !== 'GBP')
    return findings.note(
      field,
      `The value is in ${currency}, and values here are in pounds`,
      'Give the value in GBP, or leave it empty',
    )
  const pence = penceFromPounds(amount)
  if (pence !== undefined && pence <= 10_000_000_000_00n) return pence
  return findings.note(
    field,
    `A value of ${amount} cannot be right: it is more than £10 billion`,
    'Correct the value, or leave it empty',
  )
}

/** Notes an end before the start. */
export function checkOrder(findings: Findings, field: string, start: Date | null, end: Date | null): void {
  if (start && end && end < start)
    findings.note(
      field,
      `The end, ${end.toISOString().slice(0, 10)}, is before the start, ${start.toISOString().slice(0, 10)}`,
      'Correct one of the two dates, or leave it empty',
    )
}

const DAYS_IN_MONTH = 365.25 / 12

/** A term in whole months between two stated days; null when less than a month or more than 20 years. */
export function termBetween(start: Date | null, end: Date | null): number | null {
  return start && end ? termOfDays((end.getTime() - start.getTime()) / 86_400_000 + 1) : null
}

export function termOfDays(days: number | null | undefined): number | null {
  const months = days ? Math.round(days / DAYS_IN_MONTH) : 0
  return months >= 1 && months <= 240 ? months : null
}

const MOST_CPV_CODES = 20

/** The CPV codes among texts, eight digits each, no more than a need may hold. */
export const cpvCodesIn = (texts: readonly string[]): string[] =>
  [...new Set(texts.flatMap((code) => parseCpvCode(code)?.code ?? []))].slice(0, MOST_CPV_CODES)

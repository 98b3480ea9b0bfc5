import { describe, expect, test } from 'vitest'
import { isoDayOrNull } from '../platform/days.ts'
import {
  checkOrder,
  cpvCodesIn,
  Findings,
  statedDay,
  statedInstant,
  statedPence,
  termBetween,
  termOfDays,
} from './stated.ts'

const finding = <T>(read: (findings: Findings) => T) => {
  const findings = new Findings()
  return { value: read(findings), reasons: findings.problems.map(({ reason }) => reason) }
}

describe('a stated day', () => {
  test.each([
    ['2027-03-31', '2027-03-31'],
    ['2026-07-23T00:00:00+01:00', '2026-07-23'],
    ['2026-07-22T23:59:59Z', '2026-07-22'],
    [' 2027-03-31 ', '2027-03-31'],
    ['', null],
    [null, null],
  ])('%j is %j as written', (text, day) => {
    const { value, reasons } = finding((findings) => statedDay(findings, 'start', text))
    expect([isoDayOrNull(value), reasons]).toEqual([day, []])
  })

  test.each([
    ['2027-02-30', '“2027-02-30” is no day of the calendar'],
    ['31/03/2027', '“31/03/2027” is no day of the calendar'],
    ['soon', '“soon” is no day of the calendar'],
    ['0001-01-01', '0001-01-01 cannot be right: the year is 1'],
    ['9999-12-31T00:00:00Z', '9999-12-31 cannot be right: the year is 9999'],
  ])('%j is a problem', (text, reason) =>
    expect(finding((findings) => statedDay(findings, 'start', text))).toEqual({ value: null, reasons: [reason] }),
  )
})

describe('a stated value', () => {
  test.each([
    [{ amount: 1234.56, currency: 'GBP' }, 123_456n],
    [{ amount: 1234.56, currency: null }, 123_456n],
    [{ amount: 0, currency: 'GBP' }, null],
    [{ amount: null, currency: 'EUR' }, null],
    [null, null],
  ])('%j is %s pence', (given, pence) =>
    expect(finding((findings) => statedPence(findings, 'value', given))).toEqual({ value: pence, reasons: [] }),
  )

  test.each([
    [{ amount: -1 }, 'The value is negative: -1'],
    [{ amount: 5, currency: 'EUR' }, 'The value is in EUR, and values here are in pounds'],
    [{ amount: 1e15 }, 'A value of 1000000000000000 cannot be right: it is more than £10 billion'],
  ])('%j is a problem', (given, reason) =>
    expect(finding((findings) => statedPence(findings, 'value', given)).reasons).toEqual([reason]),
  )
})

test('an end before the start is a problem, the same day is not', () => {
  const [early, late] = [new Date('2027-01-01'), new Date('2027-01-02')]
  expect(finding((findings) => checkOrder(findings, 'end', late, early)).reasons).toEqual([
    'The end, 2027-01-01, is before the start, 2027-01-02',
  ])
  expect(finding((findings) => checkOrder(findings, 'end', early, early)).reasons).toEqual([])
})

test('a release without a date cannot be told from an older one', () =>
  expect(finding((findings) => statedInstant(findings, 'date', null)).reasons).toEqual([
    'The release has no date, so a newer release cannot be told from an older one',
  ]))

test('a term is counted in whole months', () => {
  expect(termBetween(new Date('2027-04-01'), new Date('2030-03-31'))).toBe(36)
  expect(termBetween(new Date('2027-04-01'), new Date('2027-04-02'))).toBeNull()
  expect(termOfDays(720)).toBe(24)
  expect(termOfDays(null)).toBeNull()
})

test('CPV codes are read as people write them, each once', () =>
  expect(cpvCodesIn(['48610000-7', '48610000', 'software', '72 00 00 00'])).toEqual(['48610000', '72000000']))

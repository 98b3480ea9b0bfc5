import { describe, expect, test } from 'vitest'
import { dayFrom, isoDay } from '../platform/days.ts'
import { addDays, addWorkingDays, workingDaysBetween } from './count-days.ts'
import { latestEndOf, reopeningsDue } from './framework-terms.ts'
import { periodFor } from './periods.ts'
import { regimeFor } from './regimes.ts'
import { thresholdFor } from './thresholds.ts'

const on = (text: string): Date => dayFrom(text) as Date

describe('which law a procurement is under', () => {
  test.each([
    ['ENGLAND', '2025-02-23', 'PCR2015'],
    ['ENGLAND', '2025-02-24', 'PA2023'],
    ['WALES', '2025-02-24', 'PA2023'],
    ['NORTHERN_IRELAND', '2025-02-23', 'PCR2015'],
    ['SCOTLAND', '2025-02-23', 'PCSR2015'],
    ['SCOTLAND', '2026-06-01', 'PCSR2015'],
  ] as const)('led from %s and commenced on %s: %s', (nation, day, code) =>
    expect(regimeFor(nation, on(day))?.code).toBe(code),
  )

  test('before any of them is no law of ours', () => expect(regimeFor('ENGLAND', on('2015-02-25'))).toBeUndefined())
})

describe('from which value on, including VAT', () => {
  test.each([
    ['GOODS_AND_SERVICES', '2025-12-31', 214_904_00n],
    ['GOODS_AND_SERVICES', '2026-01-01', 207_720_00n],
    ['WORKS', '2025-12-31', 5_372_609_00n],
    ['WORKS', '2026-01-01', 5_193_000_00n],
    ['LIGHT_TOUCH', '2026-01-01', 663_540_00n],
  ] as const)('%s commenced on %s: %s pence', (kind, day, pence) =>
    expect(thresholdFor(kind, 'PA2023', on(day))?.incVatPence).toBe(pence),
  )

  test('Scotland has no light touch', () =>
    expect(thresholdFor('LIGHT_TOUCH', 'PCSR2015', on('2026-01-01'))).toBeUndefined())
})

describe('how long the law gives', () => {
  test.each([
    ['TENDERING', 35],
    ['TENDERING_ELECTRONIC', 30],
    ['TENDERING_ELECTRONIC_WITH_DOCUMENTS', 25],
    ['TENDERING_AFTER_PLANNED_NOTICE', 10],
    ['PARTICIPATION', 25],
    ['STANDSTILL', 8],
    ['CONTRACT_DETAILS', 30],
  ] as const)('%s under the Act: %s', (code, length) =>
    expect(periodFor(code, 'PA2023', on('2026-06-01'))?.length).toBe(length),
  )

  test('a short tendering period after a planned notice is the Act’s alone', () =>
    expect(periodFor('TENDERING_AFTER_PLANNED_NOTICE', 'PCR2015', on('2020-01-01'))).toBeUndefined())

  test('28 clear days’ notice of a key decision whatever the regime', () =>
    expect(periodFor('KEY_DECISION_NOTICE', 'PCSR2015', on('2026-01-01'))).toMatchObject({
      length: 28,
      unit: 'CLEAR_DAYS',
    }))
})

describe('how long frameworks last', () => {
  test.each([
    ['CLOSED', false, '2030-06-01'],
    ['OPEN', false, '2034-06-01'],
    ['OPEN', true, '2030-06-01'],
    ['CLOSED', true, '2030-06-01'],
  ] as const)('%s, single supplier %s: to %s', (kind, single, end) =>
    expect(isoDay(latestEndOf(kind, single, on('2026-06-01')) as Date)).toBe(end),
  )

  test('an open one is awarded again within 3 years, and then within 5', () => {
    expect(reopeningsDue(on('2026-06-01'), false).map(isoDay)).toEqual(['2029-06-01'])
    expect(reopeningsDue(on('2026-06-01'), true)).toEqual([])
  })

  test('the Act knows none before it', () => expect(latestEndOf('CLOSED', false, on('2025-02-23'))).toBeUndefined())
})

describe('counting days', () => {
  test('8 working days over Christmas 2026 end in the new year', () =>
    // 23, 24, 29, 30, 31 December; 4, 5, 6 January: the 25th and 28th and New Year’s Day are holidays
    expect(isoDay(addWorkingDays(on('2026-12-22'), 8, ['ENGLAND']))).toBe('2027-01-06'))

  test('a joint purchase with Scotland rests on Scottish holidays too', () => {
    expect(isoDay(addWorkingDays(on('2026-12-31'), 1, ['ENGLAND']))).toBe('2027-01-04')
    expect(isoDay(addWorkingDays(on('2026-12-31'), 1, ['ENGLAND', 'SCOTLAND']))).toBe('2027-01-05')
  })

  test('counting back comes to where counting on began, from working days', () => {
    const start = on('2026-06-01')
    for (let days = 1; days < 400; days += 7) {
      const end = addWorkingDays(start, days, ['ENGLAND'])
      expect(isoDay(addWorkingDays(end, -days, ['ENGLAND']))).toBe(isoDay(start))
      expect(workingDaysBetween(start, end, ['ENGLAND'])).toBe(days)
    }
    expect(isoDay(addDays(start, 365))).toBe('2027-06-01')
  })
})

import { expect, test } from 'vitest'
import { given } from '../given.ts'
import { feasibilityOf } from './feasibility.ts'
import { startWindowOf } from './start-window.ts'

const leeds = (stated: Parameters<typeof given.need>[0]) => given.need({ authorityLabel: 'Leeds', ...stated })
const york = (stated: Parameters<typeof given.need>[0]) => given.need({ id: 'b', authorityLabel: 'York', ...stated })

test('a start window is the one stated', () => {
  const startWindow = { earliest: '2027-04-01', latest: null }
  expect(startWindowOf(leeds({ startWindow, contractEnd: '2028-01-01' }))).toEqual(startWindow)
})

test('or else the three months of handover before the contract ends', () => {
  expect(startWindowOf(leeds({ contractEnd: '2027-03-31' }))).toEqual({ earliest: '2026-12-29', latest: '2027-03-31' })
})

test('or else any day after notice could be given', () => {
  expect(startWindowOf(leeds({ noticeToTerminate: '2027-01-01' }))).toEqual({ earliest: '2027-01-01', latest: null })
})

test('or else unknown', () => {
  expect(startWindowOf(leeds({}))).toBeNull()
  expect(feasibilityOf(leeds({}), york({ contractEnd: '2027-03-31' }))).toMatchObject({
    windows: 'unknown',
    together: null,
    gapDays: null,
    remedies: [],
  })
})

test('two that overlap could start on the days they share', () => {
  const result = feasibilityOf(leeds({ contractEnd: '2027-03-31' }), york({ contractEnd: '2027-05-31' }))
  expect(result).toMatchObject({
    windows: 'overlap',
    gapDays: 0,
    together: { earliest: '2027-02-28', latest: '2027-03-31' },
  })
})

test('an extension that would bring them together is named, whichever side holds it', () => {
  const first = leeds({ contractEnd: '2027-03-31', latestExtendableEnd: '2027-09-30' })
  const second = york({ contractEnd: '2027-10-31' })
  const remedy = 'They would if Leeds used its 6-month extension, to 30 September 2027'
  expect(feasibilityOf(first, second)).toMatchObject({ windows: 'apart', gapDays: 122, remedies: [remedy] })
  expect(feasibilityOf(second, first).remedies).toEqual([remedy])
})

test('so is a short bridge, and an extension that needs one', () => {
  const later = york({ contractEnd: '2027-09-30' })
  expect(feasibilityOf(leeds({ contractEnd: '2027-04-30' }), later).remedies).toEqual([
    'They would if Leeds took a bridging contract of 2 months',
  ])
  const extendable = leeds({ contractEnd: '2027-01-31', latestExtendableEnd: '2027-04-30' })
  expect(feasibilityOf(extendable, later).remedies).toEqual([
    'They would if Leeds used its extension, to 30 April 2027, and then took a bridging contract of 2 months',
  ])
})

test('years apart, nothing is suggested', () => {
  expect(feasibilityOf(leeds({ contractEnd: '2026-03-31' }), york({ contractEnd: '2029-03-31' })).remedies).toEqual([])
})

test('distance, value and term are compared when both are known', () => {
  const result = feasibilityOf(
    leeds({ position: { latitude: 53.8, longitude: -1.55 }, valuePence: 100, termMonths: 12, region: 'Yorkshire' }),
    york({ position: { latitude: 53.96, longitude: -1.08 }, valuePence: 500, termMonths: 48, region: 'Yorkshire' }),
  )
  expect(result).toMatchObject({ valueRatio: 5, termRatio: 4, sameRegion: true })
  expect(result.distanceKm).toBeGreaterThan(30)
  expect(result.distanceKm).toBeLessThan(40)
  expect(feasibilityOf(leeds({ valuePence: 0 }), york({ valuePence: 5 })).valueRatio).toBeNull()
})

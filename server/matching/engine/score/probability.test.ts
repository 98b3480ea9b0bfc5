import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Features, featureNames } from './features.ts'
import { contributionsOf, logOddsOf, probabilityOf } from './probability.ts'
import { weights } from './weights.ts'

const curve = {
  ...weights,
  calibration: [
    [-2, 0.1],
    [0, 0.3],
    [2, 0.9],
  ] as const,
}

test.each([
  [-2, 0.1],
  [0, 0.3],
  [2, 0.9],
])('log-odds %d are read off the curve as %d', (logOdds, probability) => {
  expect(probabilityOf(logOdds, curve)).toBeCloseTo(probability)
})

test('between two points the odds rise evenly, and beyond the ends with the log-odds', () => {
  const oddsAt = (logOdds: number) => probabilityOf(logOdds, curve) / (1 - probabilityOf(logOdds, curve))
  expect(oddsAt(1)).toBeCloseTo(Math.sqrt(oddsAt(0) * oddsAt(2)))
  expect(oddsAt(3) / oddsAt(2)).toBeCloseTo(Math.E)
  expect(oddsAt(-4) / oddsAt(-5)).toBeCloseTo(Math.E)
})

test('a higher score is always likelier, and nothing is certain', () => {
  const score = fc.double({ min: -15, max: 15, noNaN: true })
  fc.assert(
    fc.property(score, fc.double({ min: 0.001, max: 5, noNaN: true }), (lower, more) => {
      const [before, after] = [probabilityOf(lower, weights), probabilityOf(lower + more, weights)]
      expect(after).toBeGreaterThan(before)
      expect(before).toBeGreaterThan(0)
      expect(after).toBeLessThan(1)
    }),
  )
})

test('the committed calibration rises from point to point, within 0 and 1', () => {
  const points = weights.calibration
  for (let at = 1; at < points.length; at++) {
    expect(points[at]?.[0]).toBeGreaterThan(points[at - 1]?.[0] as number)
    expect(points[at]?.[1]).toBeGreaterThan(points[at - 1]?.[1] as number)
  }
  expect(points[0]?.[1]).toBeGreaterThanOrEqual(0)
  expect(points.at(-1)?.[1]).toBeLessThanOrEqual(1)
})

test('everything speaks for a match except a clash of subjects', () => {
  for (const name of featureNames) {
    if (name === 'clash') expect(weights.features[name]).toBeLessThanOrEqual(0)
    else expect(weights.features[name]).toBeGreaterThanOrEqual(0)
  }
})

test('the contributions and the intercept add up to the score', () => {
  const features = fc.record(
    Object.fromEntries(featureNames.map((name) => [name, fc.double({ min: 0, max: 1, noNaN: true })])),
  )
  fc.assert(
    fc.property(features, (given) => {
      const contributions = Object.values(contributionsOf(given as unknown as Features, weights))
      const sum = contributions.reduce((total, contribution) => total + contribution, weights.intercept)
      expect(sum).toBeCloseTo(logOddsOf(given as unknown as Features, weights))
    }),
  )
})

import { expect, test } from 'vitest'
import { foresightOf } from './foresight.ts'

const came = (probability: number, weight = 1) => ({ probability, happened: true, weight })
const failed = (probability: number, weight = 1) => ({ probability, happened: false, weight })

test('always saying one half is the measure of knowing nothing', () => {
  const { logLoss, brier, auc, calibrationError } = foresightOf([came(0.5), failed(0.5)])
  expect([logLoss, brier, auc, calibrationError]).toEqual([Math.log(2), 0.25, 0.5, 0])
})

test('the area under the curve counts the pairs put in the right order, ties as half', () => {
  expect(foresightOf([came(0.9), came(0.4), failed(0.4), failed(0.2)]).auc).toBe(3.5 / 4)
  expect(foresightOf([came(0.1), failed(0.9)]).auc).toBe(0)
})

test('a weight of two counts like two forecasts', () => {
  const { chance: _, ...heavy } = foresightOf([came(0.8, 2), failed(0.3), came(0.2)])
  const { chance: __, ...double } = foresightOf([came(0.8), came(0.8), failed(0.3), came(0.2)])
  expect(heavy).toEqual(double)
})

test('being sure and wrong is not calibrated', () => {
  expect(foresightOf([failed(0.9), failed(0.9)]).calibrationError).toBeCloseTo(0.9)
  expect(foresightOf([came(0.75), came(0.75), came(0.75), failed(0.75)]).calibrationError).toBe(0)
})

test('where all ended alike there is no order to judge', () => {
  expect(foresightOf([came(0.9)])).toMatchObject({ auc: null, chance: null })
  expect(() => foresightOf([])).toThrow(RangeError)
})

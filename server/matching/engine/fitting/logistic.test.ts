import { expect, test } from 'vitest'
import { type Features, featureNames } from '../score/features.ts'
import { fitLogistic } from './logistic.ts'

const none = Object.fromEntries(featureNames.map((name) => [name, 0])) as Features
const example = (features: Partial<Features>, target: number) => ({
  features: { ...none, ...features },
  target,
  weight: 1,
})

test('a feature of partners gets weight, one of strangers none: nothing but a clash may speak against', () => {
  const { features, intercept } = fitLogistic([
    example({ words: 1, clash: 0 }, 1),
    example({ words: 0.9 }, 1),
    example({ words: 0.1, cpv: 1, clash: 1 }, 0),
    example({ words: 0, cpv: 1, clash: 1 }, 0),
  ])
  expect(features.words).toBeGreaterThan(1)
  expect(features.cpv).toBe(0)
  expect(features.clash).toBeLessThan(0)
  expect(features.incumbent).toBe(0)
  expect(intercept).toBeLessThan(1)
})

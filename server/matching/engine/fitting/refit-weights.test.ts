import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Features, featureNames } from '../score/features.ts'
import { logOddsOf, probabilityOf } from '../score/probability.ts'
import { weights as committed, type Weights } from '../score/weights.ts'
import { compareWeights } from './compare-weights.ts'
import type { Lesson } from './lessons.ts'
import { refitWeights } from './refit-weights.ts'

const nothing = { words: 0, breadth: 0, concepts: 0, affinity: 0, usage: 0, cpv: 0, incumbent: 0, clash: 0 }
const none: Features = { ...nothing, seen: 3 }
const alike: Features = { ...none, words: 0.35, breadth: 2.4, concepts: 0.6, affinity: 0.2, usage: 0.6, cpv: 0.25 }
const strangers: Features = { ...none, words: 0.02, breadth: 0.7, affinity: 0.02, usage: 0.1, cpv: 0.1, clash: 1 }
const likely = (features: Features, weights: Weights) => probabilityOf(logOddsOf(features, weights), weights)

const lesson = (at: number, accepted: boolean, features: Features = alike): Lesson => ({
  needId: `need ${at}`,
  otherNeedId: `other ${at}`,
  features,
  accepted,
  weight: 1,
})
const lessons = (count: number, accepted: boolean) => Array.from({ length: count }, (_, at) => lesson(at, accepted))

const anyLesson = fc
  .tuple(
    fc.nat(30),
    fc.nat(30),
    fc.boolean(),
    fc.record({
      words: fc.double({ min: 0, max: 1, noNaN: true }),
      breadth: fc.double({ min: 0, max: 4, noNaN: true }),
      concepts: fc.double({ min: 0, max: 1, noNaN: true }),
      affinity: fc.double({ min: 0, max: 1, noNaN: true }),
      usage: fc.double({ min: 0, max: 1, noNaN: true }),
      cpv: fc.constantFrom(0, 0.1, 0.5, 1),
      incumbent: fc.constantFrom(0, 0.4, 1),
      clash: fc.double({ min: 0, max: 1, noNaN: true }),
      seen: fc.constantFrom(3, 5),
    }),
  )
  .map(([a, b, accepted, features]) => ({ ...lesson(a, accepted, features), otherNeedId: `other ${b}` }))

test('without lessons the committed weights stay', () => {
  expect(refitWeights(committed, [], 'new')).toEqual({ ...committed, version: 'new' })
})

test('ten dismissals make a likely pair a little less likely; five hundred settle it', () => {
  const after = (count: number) => likely(alike, refitWeights(committed, lessons(count, false), 'new'))
  const before = likely(alike, committed)
  expect(before).toBeGreaterThan(0.6)
  expect(after(10)).toBeLessThan(before)
  expect(after(10)).toBeGreaterThan(before - 0.2)
  expect(after(500)).toBeLessThan(0.15)
})

test('however often officers accept what they are shown, strangers stay strangers', () => {
  for (const count of [10, 100, 2000]) {
    expect(likely(strangers, refitWeights(committed, lessons(count, true), 'new'))).toBeLessThan(0.1)
  }
})

test('whatever is decided, reasons stay true and more alike is never less likely', () => {
  fc.assert(
    fc.property(fc.array(anyLesson, { minLength: 1, maxLength: 80 }), (given) => {
      const { features, calibration, threshold } = refitWeights(committed, given, 'new')
      for (const name of featureNames) {
        expect(name === 'clash' ? -features[name] : features[name]).toBeGreaterThanOrEqual(0)
      }
      calibration.forEach(([logOdds, probability], at) => {
        expect(probability).toBeGreaterThan(0)
        expect(probability).toBeLessThan(1)
        if (at > 0) expect(logOdds).toBeGreaterThanOrEqual(calibration[at - 1]?.[0] as number)
        if (at > 0) expect(probability).toBeGreaterThanOrEqual(calibration[at - 1]?.[1] as number)
      })
      expect(threshold).toBe(committed.threshold)
    }),
    { numRuns: 30 },
  )
})

test('a need is foretold by weights that never heard of it, whichever side of a pair it was on', () => {
  // one need, accepted by all: nothing else may be learnt from
  const hub = Array.from({ length: 60 }, (_, at) => ({ ...lesson(at, true), needId: 'hub' }))
  const turned = hub.map((one) => ({ ...one, needId: one.otherNeedId, otherNeedId: 'hub' }))
  const choices = { committed, current: committed, isAsked: ({ needId }: Lesson) => needId === 'hub' }
  const { asked, current, candidate } = compareWeights({ ...choices, lessons: [...hub, ...turned] })
  expect(asked).toBe(60)
  expect(candidate).toEqual(current)
})

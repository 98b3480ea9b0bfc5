import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fairShare } from './fair-share.ts'

test('one loud voice counts for a third of all, once it is limited', () => {
  expect(fairShare([100, 4, 3, 2, 1], 1 / 3)).toBeCloseTo(5)
  expect(fairShare([10, 10, 10, 10], 1 / 3)).toBe(Number.POSITIVE_INFINITY)
})

test('with too few voices none can count for so little', () => {
  expect(fairShare([3, 5], 1 / 3)).toBe(0)
  expect(fairShare([], 1 / 3)).toBe(Number.POSITIVE_INFINITY)
})

test('no voice of four or more counts for more than its share, and none is limited without need', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 4, maxLength: 20 }), (voices) => {
      const most = fairShare(voices, 1 / 3)
      const heard = voices.map((voice) => Math.min(voice, most))
      const all = heard.reduce((sum, voice) => sum + voice, 0)
      expect(Math.max(...heard)).toBeLessThanOrEqual(all / 3 + 1e-9)
      if (most < Number.POSITIVE_INFINITY) expect(Math.max(...heard)).toBeCloseTo(all / 3)
    }),
  )
})

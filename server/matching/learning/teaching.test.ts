import { expect, test } from 'vitest'
import { weights } from '../engine/score/weights.ts'
import { type DecidedSide, lessonsFrom, worthOf } from './teaching.ts'

const side = (stated: Partial<DecidedSide> = {}): DecidedSide => ({
  matchId: 'match',
  needId: 'a',
  otherNeedId: 'b',
  authorityId: 'leeds',
  decision: 'ACCEPTED',
  dismissReason: null,
  features: weights.features,
  decidedAt: new Date('2027-03-01'),
  ...stated,
})
/** Enough others that nobody is too loud. */
const others = ['york', 'hull', 'kent', 'devon'].map((authorityId) => side({ matchId: authorityId, authorityId }))
const lessonsOf = (...sides: DecidedSide[]) => lessonsFrom([...others, ...sides]).slice(others.length)

test.each([
  ['ACCEPTED', null, 1],
  ['DISMISSED', 'NOT_ALIKE', 1],
  ['DISMISSED', null, 0.5],
  ['DISMISSED', 'DATES', 0],
  ['DISMISSED', 'MONEY', 0],
  ['DISMISSED', 'ALREADY_BOUGHT', 0],
  ['DISMISSED', 'OTHER', 0],
  ['NOT_NOW', null, 0],
  ['UNDECIDED', null, 0],
] as const)('%s for %s teaches %d', (decision, dismissReason, worth) => {
  expect(worthOf({ decision, dismissReason })).toBe(worth)
  expect(lessonsOf(side({ decision, dismissReason })).map(({ weight }) => weight)).toEqual(worth ? [worth] : [])
})

test('a pair counts once: what one side accepts and the other dismisses teaches half of each', () => {
  const lessons = lessonsOf(
    side(),
    side({ needId: 'b', otherNeedId: 'a', decision: 'DISMISSED', dismissReason: 'NOT_ALIKE' }),
  )
  expect(lessons.map(({ accepted, weight }) => ({ accepted, weight }))).toEqual([
    { accepted: true, weight: 0.5 },
    { accepted: false, weight: 0.5 },
  ])
})

test('what the other side says of dates takes nothing from a judgement', () => {
  const [lesson] = lessonsOf(side(), side({ needId: 'b', decision: 'DISMISSED', dismissReason: 'DATES' }))
  expect(lesson?.weight).toBe(1)
})

test('an authority that decides about everything does not drown the others', () => {
  const busy = lessonsOf(...Array.from({ length: 100 }, (_, at) => side({ matchId: `${at}` })))
  expect(busy).toHaveLength(100)
  expect(busy.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(others.length / 2)
})

test('a comparison that lacks a feature of today teaches nothing', () => {
  const { words: _, ...older } = weights.features
  expect(lessonsOf(side({ features: older }))).toEqual([])
})

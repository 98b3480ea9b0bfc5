import { expect, test } from 'vitest'
import type { Foresight } from '../engine/fitting/foresight.ts'
import { refusalToLearn, refusalToReplace } from './replacing.ts'
import type { TaughtLesson } from './teaching.ts'

const current: Foresight = { logLoss: 0.6, brier: 0.2, auc: 0.7, chance: 0.05, calibrationError: 0.1 }
const better: Foresight = { logLoss: 0.55, brier: 0.19, auc: 0.72, chance: 0.05, calibrationError: 0.1 }

test.each<[string, Partial<Foresight>, RegExp | null]>([
  ['better in all', {}, null],
  ['as good', current, /log loss 0.600 after 0.600/],
  ['hardly better: not worth matching every need afresh', { logLoss: 0.595 }, /log loss/],
  ['more surprised', { logLoss: 0.61 }, /log loss 0.610 after 0.600/],
  ['further off', { brier: 0.21 }, /Brier score/],
  ['ranks worse than chance explains', { auc: 0.64 }, /AUC 0.640 after 0.700/],
  ['ranks a little worse, as chance will have it', { auc: 0.66 }, null],
  ['decisions that follow no likeness', { auc: 0.59 }, /follow no likeness/],
  ['one kind of decision only', { auc: null, chance: null }, /All decisions were the same/],
])('%s', (_what, stated, refusal) => {
  const answer = refusalToReplace({ asked: 60, current, candidate: { ...better, ...stated } })
  if (refusal) expect(answer).toMatch(refusal)
  else expect(answer).toBeNull()
})

test.each([
  [50, 5, null],
  [49, 5, /49 decisions by 5 authorities; it takes 50 by 5/],
  [60, 4, /60 decisions by 4 authorities/],
  [1, 1, /1 decision by 1 authority;/],
])('%d new decisions by %d authorities', (count, authorities, refusal) => {
  const lessons = Array.from({ length: count }, (_, at) => ({ authorityId: `${at % authorities}` }) as TaughtLesson)
  if (refusal) expect(refusalToLearn(lessons)).toMatch(refusal)
  else expect(refusalToLearn(lessons)).toBeNull()
})

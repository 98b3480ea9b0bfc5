import { expect, test } from 'vitest'
import { printedLearning, printedVersions } from './printed-learning.ts'

const measured = { logLoss: 0.6, brier: 0.2, auc: 0.7, chance: 0.05, calibrationError: 0.1 }

test('what came of learning is said in words, with the measures beneath', () => {
  const comparison = { asked: 60, current: measured, candidate: { ...measured, logLoss: 0.5, auc: null } }
  const lines = printedLearning({ result: 'REPLACED', version: 'new', why: 'Better', comparison }).split('\n')
  expect(lines.slice(0, 2)).toEqual([
    'The weights were replaced; open needs are matched afresh while a worker runs. In use: new',
    'Better',
  ])
  const columns = lines[3]?.search('log loss') as number
  expect(lines[4]?.slice(columns)).toMatch(/^0\.600 +0\.200 +0\.700 +0\.100/)
  expect(lines[5]?.slice(columns)).toMatch(/^0\.500 +0\.200 +– +0\.100/)
})

test('without a comparison there is no table', () => {
  expect(printedLearning({ result: 'NOT_TRIED', version: 'old', why: 'Too little', comparison: null })).toBe(
    'The weights stay as they are. In use: old\nToo little',
  )
})

test('each version says what became of it, and why', () => {
  const version = { decisions: 60, authorities: 6, createdAt: new Date('2027-03-07'), why: 'Better', measures: null }
  expect(printedVersions([{ ...version, version: 'learnt-2027-03-07', status: 'IN_USE' }])).toBe(
    'learnt-2027-03-07  in use  7 March 2027, 60 decisions by 6 authorities\n  Better',
  )
  expect(printedVersions([])).toMatch(/committed weights are in use/)
})

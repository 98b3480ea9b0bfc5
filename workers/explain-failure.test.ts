import { expect, test } from 'vitest'
import { InvalidInput, NotAllowed, NotFound, Refused } from '../server/platform/errors.ts'
import { explainFailure } from './explain-failure.ts'

test.each([
  [new InvalidInput([{ field: 'title', message: 'Enter a title' }]), 'Enter a title'],
  [new Refused('LOT_CLOSED', 'This lot closed'), 'This lot closed'],
  [new NotFound('need'), 'There is no such need, or you cannot see it'],
  [new NotAllowed('approve this'), 'You are not allowed to approve this'],
])('an answer of ours is kept in its own words and for good: %s', (error, reason) => {
  expect(explainFailure(error)).toEqual({ reason, isFinal: true })
})

test.each([
  [
    new Error('Invalid call in\n/srv/app/need.ts:12:3\n\n→ 12 tx.need.create(\n\nUnique constraint failed'),
    'Unique constraint failed',
  ],
  [new Error(''), 'It failed without a reason'],
  ['a text', 'a text'],
  [undefined, 'undefined'],
])('anything else is tried again, and told by the last line of its message', (error, reason) => {
  expect(explainFailure(error)).toEqual({ reason, isFinal: false })
})

test('a reason fits on a page', () => {
  expect(explainFailure(new Error('x'.repeat(10_000))).reason).toHaveLength(500)
})

import { expect, test } from 'vitest'
import { conflictsStanding, latestReviews } from './conflicts.ts'

const day = (on: string) => new Date(`${on}T00:00:00Z`)

test.each([
  [null, null, 'NOT_ASSESSED'],
  ['2027-03-03', null, 'ASSESSED'],
  ['2027-03-02', null, 'ASSESSED'],
  ['2027-03-02', 'She holds shares', 'UNMITIGATED'],
  ['2027-03-01', null, 'REVIEW_OVERDUE'],
])('on 2 March 2027 an assessment to be reviewed on %s that leaves %s open is %s', (on, unmitigated, standing) => {
  const latest = on === null ? null : { reviewOn: day(on), unmitigated }
  expect(conflictsStanding(latest, day('2027-03-02'))).toBe(standing)
})

test('the latest assessment of each member that is still in counts', () => {
  const review = (authorityId: string, at: string) => ({
    authorityId,
    reviewOn: day('2028-01-01'),
    unmitigated: null,
    reviewedAt: day(at),
  })
  const found = latestReviews(
    [
      { authorityId: 'leeds', commitment: 'INTENDS' },
      { authorityId: 'york', commitment: 'OBSERVER' },
      { authorityId: 'kent', commitment: 'DECLINED' },
    ],
    [review('leeds', '2027-01-01'), review('leeds', '2027-02-01'), review('kent', '2027-01-01')],
  )
  expect(found.map(({ member, latest }) => [member.authorityId, latest?.reviewedAt ?? null])).toEqual([
    ['leeds', day('2027-02-01')],
    ['york', null],
  ])
})

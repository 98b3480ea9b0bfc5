import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayFrom } from '../../platform/days.ts'
import { addDays } from '../../rules/count-days.ts'
import {
  type Approver,
  approvalsNeeded,
  type GivenApproval,
  isApproved,
  nextApprover,
  reasonNotToApprove,
} from './approvals-needed.ts'
import { reasonsToLapse, type Substance } from './substance.ts'

const approved: Substance = {
  leadAuthorityId: 'leeds',
  valueIncVatPence: 400_000_00n,
  lots: ['Housing', 'Repairs'],
  startsOn: dayFrom('2028-04-01') as Date,
}
const rules = { bandsFromPence: [207_720_00n, 500_000_00n], startMayMoveDays: 90 }
const lapse = (change: Partial<Substance>) => reasonsToLapse(approved, { ...approved, ...change }, rules)

describe('an approval lapses', () => {
  test('when another authority leads', () =>
    expect(lapse({ leadAuthorityId: 'york' })).toEqual(['Another authority is to lead']))
  test('when the value reaches another band, upwards or down', () => {
    expect(lapse({ valueIncVatPence: 500_000_00n })).toEqual([
      'The value went from £400,000 to £500,000, which other rules apply to',
    ])
    expect(lapse({ valueIncVatPence: 207_719_99n })).toHaveLength(1)
  })
  test('when lots come or go', () =>
    expect(lapse({ lots: ['Repairs', 'Voids'] })).toEqual(['There are new lots: Voids', 'Lots have gone: Housing']))
  test('when the start moves by more than the authority allows', () =>
    expect(lapse({ startsOn: addDays(approved.startsOn, 91) })).toEqual([
      'The service is to start on 1 July 2028, 91 days later than approved',
    ]))
})

describe('an approval stands', () => {
  test.each<[string, Partial<Substance>]>([
    ['nothing changes', {}],
    ['the value moves within its band', { valueIncVatPence: 499_999_99n }],
    ['lots are put in another order', { lots: ['Repairs', 'Housing'] }],
    ['the start moves a little', { startsOn: addDays(approved.startsOn, -90) }],
  ])('when %s', (_what, change) => expect(lapse(change)).toEqual([]))
})

const delegation = [
  { approver: 'OFFICER', fromPence: 0n },
  { approver: 'PROCUREMENT', fromPence: 25_000_00n },
  { approver: 'FINANCE', fromPence: 100_000_00n },
  { approver: 'MEMBERS', fromPence: 500_000_00n },
] as const

test.each([
  [24_999_99n, ['OFFICER']],
  [25_000_00n, ['OFFICER', 'PROCUREMENT']],
  [500_000_00n, ['OFFICER', 'PROCUREMENT', 'FINANCE', 'MEMBERS']],
])('%s pence need %s', (value, needed) => expect(approvalsNeeded(delegation, value)).toEqual(needed))

test('however people approve, an authority has approved only when all who must did, in order, and two people at least', () => {
  const approver = fc.constantFrom<Approver>('OFFICER', 'PROCUREMENT', 'LEGAL', 'FINANCE', 'MEMBERS')
  const attempt = fc.record({ approver, personId: fc.constantFrom('ann', 'ben', 'cas') })
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 1_000_000_00n }), fc.array(attempt, { maxLength: 40 }), (value, attempts) => {
      const needed = approvalsNeeded(delegation, value)
      const given: GivenApproval[] = []
      for (const one of attempts) if (reasonNotToApprove(needed, given, one) === null) given.push(one)
      expect(given.map((one) => one.approver)).toEqual(needed.slice(0, given.length))
      expect(isApproved(needed, given)).toBe(given.length === needed.length)
      if (isApproved(needed, given)) {
        expect(nextApprover(needed, given)).toBeNull()
        expect(new Set(given.map(({ personId }) => personId)).size).toBeGreaterThanOrEqual(Math.min(2, needed.length))
      }
    }),
    { numRuns: 500 },
  )
})

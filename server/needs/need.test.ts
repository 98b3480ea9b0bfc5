import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NeedStatus, SharingTier } from '../generated/prisma/enums.ts'
import { isSharedWith, mayMeet, needMoves, refusalToMove, type SharedNeed } from './need.ts'

const statuses = Object.values(NeedStatus)

describe('statuses move by the table', () => {
  test.each(statuses.flatMap((from) => statuses.map((to) => [from, to] as const)))('from %s to %s', (from, to) => {
    const allowed = (needMoves[from] as readonly string[]).includes(to)
    expect(refusalToMove({ status: from }, to) === null).toBe(allowed)
  })

  test('what has ended stays ended; what was met is open again when its contract is cancelled', () => {
    for (const status of ['LAPSED', 'WITHDRAWN'] as const) expect(needMoves[status]).toEqual([])
    expect(needMoves.MET).toEqual(['POSTED', 'COMMITTED'])
  })
})

const anyNeed = fc.record<SharedNeed>({
  authorityId: fc.constantFrom('leeds', 'bradford', 'cardiff'),
  region: fc.constantFrom('Yorkshire and The Humber', 'Wales'),
  sharing: fc.constantFrom(...Object.values(SharingTier)),
  partnerIds: fc.subarray(['leeds', 'bradford', 'cardiff']),
})

describe('who sees an open need', () => {
  test('its own authority, whatever the tier', () => {
    fc.assert(fc.property(anyNeed, (need) => isSharedWith(need, need)))
  })

  test('nobody else, at the tier DRAFT', () => {
    fc.assert(
      fc.property(anyNeed, anyNeed, (need, onlooker) => {
        fc.pre(need.authorityId !== onlooker.authorityId)
        return !isSharedWith({ ...need, sharing: 'DRAFT' }, onlooker)
      }),
    )
  })

  test('two needs meet only when each authority sees the other’s, in either order', () => {
    fc.assert(
      fc.property(
        anyNeed,
        anyNeed,
        (a, b) => mayMeet(a, b) === mayMeet(b, a) && (!mayMeet(a, b) || isSharedWith(a, b)),
      ),
    )
  })

  test.each([
    ['PARTNERS', { partnerIds: ['bradford'] }, true],
    ['PARTNERS', { partnerIds: ['cardiff'] }, false],
    ['REGION', { region: 'Yorkshire and The Humber' }, true],
    ['REGION', { region: 'Wales' }, false],
    ['COUNCILS', {}, true],
    ['PUBLISHED', {}, true],
  ] as const)('Bradford at the tier %s with %o: %s', (sharing, more, seen) => {
    const need: SharedNeed = { authorityId: 'leeds', region: 'North West', partnerIds: [], sharing, ...more }
    expect(isSharedWith(need, { authorityId: 'bradford', region: 'Yorkshire and The Humber' })).toBe(seen)
  })
})

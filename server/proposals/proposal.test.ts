import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Commitment, ProposalStatus } from '../generated/prisma/enums.ts'
import { ageWarning, canGoOn, groupKeyOf, proposalMoves, refusalToMove } from './proposal.ts'

const statuses = Object.values(ProposalStatus)

describe('a proposal', () => {
  test.each(statuses.flatMap((from) => statuses.map((to) => [from, to] as const)))(
    'moves from %s to %s only by the table',
    (from, to) => {
      expect(refusalToMove({ status: from }, to) === null).toBe((proposalMoves[from] as readonly string[]).includes(to))
    },
  )

  test('goes on while two needs are carried by members that are still in', () => {
    const members = (leeds: Commitment, york: Commitment) => [
      { authorityId: 'leeds', commitment: leeds },
      { authorityId: 'york', commitment: york },
    ]
    const needs = [{ authorityId: 'leeds' }, { authorityId: 'york' }]
    expect(canGoOn(members('INTERESTED', 'INVITED'), needs)).toBe(true)
    expect(canGoOn(members('INTERESTED', 'DECLINED'), needs)).toBe(false)
    expect(canGoOn(members('INTERESTED', 'OBSERVER'), needs)).toBe(false)
    expect(canGoOn(members('INTERESTED', 'DECLINED'), [...needs, { authorityId: 'leeds' }])).toBe(true) // two departments of Leeds
  })

  test('the same needs make the same group in any order, and other needs another', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { minLength: 2, maxLength: 8 }), fc.uuid(), (ids, more) => {
        expect(groupKeyOf([...ids].reverse())).toBe(groupKeyOf(ids))
        fc.pre(!ids.includes(more))
        expect(groupKeyOf([...ids, more])).not.toBe(groupKeyOf(ids))
      }),
    )
  })

  test('warns of notices more than two years old, counted to the day', () => {
    const today = new Date('2026-11-23')
    const from = (...days: (string | null)[]) =>
      ageWarning(
        days.map((text) => ({ publishedOn: text === null ? null : new Date(text) })),
        today,
      )
    expect(from('2024-11-23', null)).toBeNull()
    expect(from('2024-11-22', null)).toMatch(/^1 of 2 needs comes from/)
    expect(from('2017-01-01', '2018-01-01')).toMatch(/^All of the needs come/)
  })
})

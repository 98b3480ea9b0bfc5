import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isParty, missingFrom, settle } from './agreement.ts'
import { AGREEMENT_QUESTIONS, agreementItems } from './agreement-items.ts'

const commitments = ['INVITED', 'INTERESTED', 'INTENDS', 'COMMITTED', 'OBSERVER', 'DECLINED', 'WITHDRAWN'] as const
const members = fc.uniqueArray(
  fc.record({ authorityId: fc.constantFrom('leeds', 'york', 'kent'), commitment: fc.constantFrom(...commitments) }),
  { selector: ({ authorityId }) => authorityId },
)
const clauses = fc.uniqueArray(
  fc.record({
    item: fc.constantFrom(...agreementItems),
    version: fc.integer({ min: 1, max: 3 }),
    approvals: fc.array(
      fc.record({ authorityId: fc.constantFrom('leeds', 'york', 'kent'), version: fc.integer({ min: 1, max: 3 }) }),
    ),
  }),
  { selector: ({ item }) => item },
)

test('every buying authority has agreed to a question or is awaited, and nobody else is either', () => {
  fc.assert(
    fc.property(members, clauses, (members, clauses) => {
      const parties = members.filter(isParty).map(({ authorityId }) => authorityId)
      for (const { agreed, awaited } of settle(members, clauses))
        expect([...agreed, ...awaited].sort()).toEqual([...parties].sort())
    }),
  )
})

test('nothing is missing only when everything is written and everybody agreed to the wording as it stands', () => {
  fc.assert(
    fc.property(members, clauses, (members, clauses) => {
      const parties = members.filter(isParty).map(({ authorityId }) => authorityId)
      const whole = agreementItems.every((item) => {
        const clause = clauses.find((one) => one.item === item)
        return (
          parties.every((id) => clause?.approvals.some((a) => a.authorityId === id && a.version === clause.version)) &&
          clause !== undefined
        )
      })
      expect(missingFrom(settle(members, clauses), (id) => id).length === 0).toBe(whole)
    }),
  )
})

test('a new wording asks for every yes again', () => {
  const member = { authorityId: 'leeds', commitment: 'INTENDS' } as const
  const clause = { item: 'DISPUTES', version: 2, approvals: [{ authorityId: 'leeds', version: 1 }] } as const
  expect(missingFrom(settle([member], [clause]), () => 'Leeds City Council')).toContain(
    'Disputes: Leeds City Council still to agree',
  )
})

test('each question is there once, with where it comes from', () => {
  expect(new Set(agreementItems).size).toBe(AGREEMENT_QUESTIONS.length)
  expect(AGREEMENT_QUESTIONS.filter(({ source }) => source.length < 10)).toEqual([])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SharingTier } from '../generated/prisma/enums.ts'
import { allFieldGroups, isHeldBack, isNarrower, narrower, tierOf, withoutHeldBack } from './field-groups.ts'
import { isWithheld, problemsOfFieldTiers, type Sharing, sharingWith, stateOf } from './sharing.ts'

const tier = fc.constantFrom(...Object.values(SharingTier))
const need = fc.record({
  sharing: tier,
  valueSharing: fc.option(tier),
  incumbentSharing: fc.option(tier),
  notesSharing: tier,
})

test('tiers go from the own authority to everyone', () => {
  const order = ['DRAFT', 'PARTNERS', 'REGION', 'COUNCILS', 'PUBLISHED'] as const
  for (const [a, one] of order.entries())
    for (const [b, other] of order.entries()) {
      expect(isNarrower(one, other)).toBe(a < b)
      expect(narrower(one, other)).toBe(order[Math.min(a, b)])
    }
})

test('a group is never shared more widely than its need', () => {
  fc.assert(
    fc.property(need, fc.constantFrom(...allFieldGroups), (of, group) => {
      expect(isNarrower(of.sharing, tierOf(of, group))).toBe(false)
    }),
  )
})

test('what is held back is blank, and nothing else', () => {
  const stated = {
    valueExVatPence: 1n,
    incumbentSupplier: 'a',
    incumbentSystem: 'b',
    contractEndsOn: 'c',
    latestExtendableEndOn: 'd',
    noticeToTerminateOn: 'e',
  }
  fc.assert(
    fc.property(need, (of) => {
      const shown = withoutHeldBack({ ...of, ...stated, title: 't' })
      const { valueExVatPence, title, sharing, ...incumbent } = shown
      expect([title, sharing]).toEqual(['t', of.sharing])
      expect(valueExVatPence === null).toBe(isHeldBack(of, 'VALUE'))
      for (const field of ['incumbentSupplier', 'contractEndsOn', 'noticeToTerminateOn'] as const)
        expect(incumbent[field] === null).toBe(isHeldBack(of, 'INCUMBENT'))
    }),
  )
})

const open: Sharing = {
  sharing: 'COUNCILS',
  mayBeCounted: false,
  valueSharing: null,
  incumbentSharing: null,
  notesSharing: 'DRAFT',
  valueHeldBackFor: null,
  incumbentHeldBackFor: null,
  notesHeldBackFor: null,
}

test('a group that is not named stays as it is; one without a tier goes with the need', () => {
  const held = { ...open, valueSharing: 'REGION' as const, valueHeldBackFor: 'Why' }
  const choice = { sharing: 'COUNCILS' as const, mayBeCounted: true }
  expect(sharingWith(held, { ...choice, fieldTiers: [] })).toEqual({ ...held, mayBeCounted: true })
  expect(sharingWith(held, { ...choice, fieldTiers: [{ group: 'VALUE' }] })).toEqual({ ...open, mayBeCounted: true })
  expect(sharingWith(open, { ...choice, fieldTiers: [{ group: 'NOTES' }] }).notesSharing).toBe('COUNCILS')
})

test('withholding a group needs a reason, and it is never wider than the need', () => {
  const tiers = (sharing: SharingTier, reason?: string) => [{ group: 'VALUE' as const, sharing, reason }]
  expect(problemsOfFieldTiers(open, tiers('REGION', 'Why'))).toEqual([])
  expect(problemsOfFieldTiers(open, tiers('COUNCILS'))).toEqual([])
  expect(problemsOfFieldTiers(open, tiers('REGION'))).toMatchObject([{ field: 'fieldTiers.VALUE' }])
  expect(problemsOfFieldTiers(open, tiers('PUBLISHED', 'Why'))).toMatchObject([{ field: 'fieldTiers.VALUE' }])
})

test('to withhold is to narrow a tier or to take a partner away', () => {
  const state = (more: Partial<Sharing>, partnerIds: string[] = []) => stateOf({ ...open, ...more }, partnerIds)
  const partners = (...ids: string[]) => state({ sharing: 'PARTNERS' }, ids)
  expect(isWithheld(state({ sharing: 'REGION' }), state({}))).toBe(false)
  expect(isWithheld(state({}), state({ sharing: 'REGION' }))).toBe(true)
  expect(isWithheld(state({}), state({ valueSharing: 'REGION' }))).toBe(true)
  expect(isWithheld(state({}), state({ incumbentSharing: 'DRAFT' }))).toBe(true)
  expect(isWithheld(state({ notesSharing: 'REGION' }), state({}))).toBe(true)
  expect(isWithheld(partners('a'), partners('a', 'b'))).toBe(false)
  expect(isWithheld(partners('a', 'b'), partners('a'))).toBe(true)
  expect(isWithheld(partners('a', 'b'), state({}))).toBe(false)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expiryFrom, refusalToAccept, refusalToRenew, stateOf } from './invitation.ts'

const made = new Date('2027-03-01T09:00:00Z')
const expiresAt = expiryFrom(made)
const open = { acceptedAt: null, revokedAt: null, expiresAt }

test('an invitation is open for 14 days, and not a moment longer', () => {
  expect(expiresAt).toEqual(new Date('2027-03-15T09:00:00Z'))
  expect(stateOf(open, made)).toBe('OPEN')
  expect(stateOf(open, new Date(expiresAt.getTime() - 1))).toBe('OPEN')
  expect(stateOf(open, expiresAt)).toBe('EXPIRED')
})

test('what was answered stays answered, whatever day it is', () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), (now) => {
      expect(stateOf({ ...open, acceptedAt: made }, now)).toBe('ACCEPTED')
      expect(stateOf({ ...open, revokedAt: made }, now)).toBe('REVOKED')
    }),
  )
})

test.each([
  ['open', open, made, null, null],
  ['run out', open, expiresAt, 'INVITATION_EXPIRED', null],
  ['accepted', { ...open, acceptedAt: made }, made, 'INVITATION_ACCEPTED', 'INVITATION_ACCEPTED'],
  ['taken back', { ...open, revokedAt: made }, made, 'INVITATION_REVOKED', 'INVITATION_REVOKED'],
])('one that is %s can be accepted, or sent again, or neither', (_how, invitation, now, toAccept, toRenew) => {
  expect(refusalToAccept(invitation, now)?.code ?? null).toBe(toAccept)
  expect(refusalToRenew(invitation, now)?.code ?? null).toBe(toRenew)
})

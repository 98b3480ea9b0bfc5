import { expect, test } from 'vitest'
import type { Role } from '../../../server/generated/prisma/enums.ts'
import { type Actor, nobody } from '../../../server/organisations/actor.ts'
import { addDepartment } from '../../../server/organisations/authority/add-department.ts'
import { renameDepartment } from '../../../server/organisations/authority/rename-department.ts'
import { setAuthorityContact } from '../../../server/organisations/authority/set-authority-contact.ts'
import { acceptInvitation } from '../../../server/organisations/invitations/accept-invitation.ts'
import { invitePerson } from '../../../server/organisations/invitations/invite-person.ts'
import { resendInvitation } from '../../../server/organisations/invitations/resend-invitation.ts'
import { revokeInvitation } from '../../../server/organisations/invitations/revoke-invitation.ts'
import { claimDomain } from '../../../server/organisations/joining/claim-domain.ts'
import { declineJoinRequest } from '../../../server/organisations/joining/decline-join-request.ts'
import { grantJoinRequest } from '../../../server/organisations/joining/grant-join-request.ts'
import { refuseDomain } from '../../../server/organisations/joining/refuse-domain.ts'
import { releaseDomain } from '../../../server/organisations/joining/release-domain.ts'
import { verifyDomain } from '../../../server/organisations/joining/verify-domain.ts'
import { withdrawJoinRequest } from '../../../server/organisations/joining/withdraw-join-request.ts'
import { admitPerson } from '../../../server/organisations/people/admit-person.ts'
import { changeMembership } from '../../../server/organisations/people/change-membership.ts'
import { disablePerson } from '../../../server/organisations/people/disable-person.ts'
import { enablePerson } from '../../../server/organisations/people/enable-person.ts'
import { endMembership } from '../../../server/organisations/people/end-membership.ts'
import { grantMembership } from '../../../server/organisations/people/grant-membership.ts'
import { registerSupplier } from '../../../server/organisations/suppliers/register-supplier.ts'
import type { Work } from '../../../server/platform/unit-of-work.ts'
import { marketplace } from '../../support/marketplace.ts'
import { organisations } from '../../support/organisations.ts'

/** Who may do what: every role, in the organisation and in another, against every verb about people and organisations. */

const market = await marketplace()
const { db, unitOfWork } = market
const given = await organisations(market)
const { leedsId, stranger } = given

const northgrid = await market.person('SUPPLIER_ADMINISTRATOR', { supplier: 'Northgrid Ltd' })
const supplierId = northgrid.memberships[0]?.supplierId as string

const without = (actor: Actor, scope: 'ADMIN' | 'WRITE'): Actor => ({
  ...actor,
  scopes: new Set([...actor.scopes].filter((held) => held !== scope)),
})

const actors = {
  nobody,
  'a person without a role': await stranger('nora@elsewhere.example'),
  'a viewer': await market.person('VIEWER', { authority: 'leeds' }),
  'an officer': await market.officer('leeds'),
  'an approver': await market.person('APPROVER', { authority: 'leeds' }),
  'an administrator': given.leeds,
  'an administrator without the scope': without(given.leeds, 'ADMIN'),
  'an administrator elsewhere': await market.person('AUTHORITY_ADMINISTRATOR', { authority: 'kent' }),
  'an officer elsewhere': await market.officer('kent'),
  'a coordinator': await market.person('COORDINATOR'),
  'a supplier’s member': await market.person('SUPPLIER_MEMBER', { supplier: 'Northgrid Ltd' }),
  'a supplier’s administrator': northgrid,
  'another supplier’s administrator': await market.person('SUPPLIER_ADMINISTRATOR', { supplier: 'Larchfield Ltd' }),
  'a platform administrator': given.platform,
  'a platform administrator without the scope': without(given.platform, 'ADMIN'),
} satisfies Record<string, Actor>
type Who = keyof typeof actors

const member = await market.officer('leeds')
const memberId = member.personId as string
const { id: membershipId } = await given.membershipOf(member)
const supplierMember = actors['a supplier’s member']
const { id: supplierMembershipId } = await given.membershipOf(supplierMember)
const other = await market.person('VIEWER', { authority: 'leeds' })
await db.person.update({ where: { id: other.personId as string }, data: { disabledAt: new Date() } })
const departmentId = await market.department('leeds', 'Housing')
const claimId = await given.claimed('leeds.example')
await given.verified('pension.example')
const invited = await stranger('ivy@elsewhere.example')
const invitationId = await given.invited('ivy@elsewhere.example')
const asking = await stranger('ash@pension.example')
const joinRequestId = await given.asked(asking)

const authorityAdministrators: Who[] = ['an administrator', 'a platform administrator']
const supplierAdministrators: Who[] = ['a supplier’s administrator', 'a platform administrator']
const platformAdministrators: Who[] = ['a platform administrator']

const offer = (role: Role, more: object) => (work: Work) =>
  invitePerson(work, { email: 'new@x.example', role, ...more })

const verbs: Record<string, { may: readonly Who[]; verb: (work: Work) => Promise<unknown> }> = {
  ...Object.fromEntries(
    (['VIEWER', 'OFFICER', 'APPROVER', 'AUTHORITY_ADMINISTRATOR'] as const).map((role) => [
      `invite a ${role}`,
      { may: authorityAdministrators, verb: offer(role, { authorityId: leedsId }) },
    ]),
  ),
  ...Object.fromEntries(
    (['SUPPLIER_MEMBER', 'SUPPLIER_ADMINISTRATOR'] as const).map((role) => [
      `invite a ${role}`,
      { may: supplierAdministrators, verb: offer(role, { supplierId }) },
    ]),
  ),
  'invite a COORDINATOR': { may: platformAdministrators, verb: offer('COORDINATOR', { everyRegion: true }) },
  'invite a PLATFORM_ADMINISTRATOR': { may: platformAdministrators, verb: offer('PLATFORM_ADMINISTRATOR', {}) },
  resendInvitation: { may: authorityAdministrators, verb: (work) => resendInvitation(work, { invitationId }) },
  revokeInvitation: { may: authorityAdministrators, verb: (work) => revokeInvitation(work, { invitationId }) },
  'acceptInvitation to someone else': { may: [], verb: (work) => acceptInvitation(work, { invitationId }) },
  grantMembership: {
    may: authorityAdministrators,
    verb: (work) => grantMembership(work, { personId: memberId, role: 'APPROVER', authorityId: leedsId }),
  },
  'grantMembership as coordinator': {
    may: platformAdministrators,
    verb: (work) => grantMembership(work, { personId: memberId, role: 'COORDINATOR', regions: ['Wales'] }),
  },
  changeMembership: {
    may: authorityAdministrators,
    verb: (work) => changeMembership(work, { membershipId, role: 'VIEWER' }),
  },
  endMembership: { may: authorityAdministrators, verb: (work) => endMembership(work, { membershipId }) },
  'endMembership of a supplier’s member': {
    may: ['a supplier’s member', 'a supplier’s administrator', 'a platform administrator'],
    verb: (work) => endMembership(work, { membershipId: supplierMembershipId }),
  },
  disablePerson: {
    may: platformAdministrators,
    verb: (work) => disablePerson(work, { personId: memberId, reason: 'Left' }),
  },
  enablePerson: { may: platformAdministrators, verb: (work) => enablePerson(work, { personId: other.personId }) },
  admitPerson: { may: [], verb: (work) => admitPerson(work, { email: 'x@pension.example' }) },
  claimDomain: {
    may: authorityAdministrators,
    verb: (work) => claimDomain(work, { authorityId: leedsId, domain: 'new.example' }),
  },
  verifyDomain: { may: platformAdministrators, verb: (work) => verifyDomain(work, { claimId, evidence: 'Seen' }) },
  refuseDomain: { may: platformAdministrators, verb: (work) => refuseDomain(work, { claimId, reason: 'Not theirs' }) },
  releaseDomain: { may: authorityAdministrators, verb: (work) => releaseDomain(work, { claimId }) },
  grantJoinRequest: { may: authorityAdministrators, verb: (work) => grantJoinRequest(work, { joinRequestId }) },
  declineJoinRequest: {
    may: authorityAdministrators,
    verb: (work) => declineJoinRequest(work, { joinRequestId, reason: 'Unknown' }),
  },
  'withdrawJoinRequest of someone else': { may: [], verb: (work) => withdrawJoinRequest(work, { joinRequestId }) },
  registerSupplier: {
    may: platformAdministrators,
    verb: (work) => registerSupplier(work, { companyNumber: '01234567', name: 'Tidewell', isSme: false }),
  },
  addDepartment: {
    may: authorityAdministrators,
    verb: (work) => addDepartment(work, { authorityId: leedsId, name: 'Parks' }),
  },
  renameDepartment: {
    may: authorityAdministrators,
    verb: (work) => renameDepartment(work, { departmentId, name: 'Homes' }),
  },
  setAuthorityContact: {
    may: authorityAdministrators,
    verb: (work) =>
      setAuthorityContact(work, { authorityId: leedsId, contact: { name: 'IT', email: 'it@leeds.example' } }),
  },
}

class Undone extends Error {}

/** Tries a verb and takes it back, so that everyone finds the same. */
async function outcome(actor: Actor, verb: (work: Work) => Promise<unknown>): Promise<string> {
  const tried = await unitOfWork(actor, async (work) => {
    await verb(work)
    throw new Undone()
  }).catch((error: Error) => error)
  return tried instanceof Undone ? 'done' : (tried as Error).name
}

test.each(Object.entries(verbs))('%s: who may, and who may not', async (_name, { may, verb }) => {
  const outcomes: Record<string, string> = {}
  for (const [who, actor] of Object.entries(actors)) outcomes[who] = await outcome(actor, verb)
  const done = Object.keys(outcomes).filter((who) => outcomes[who] === 'done')
  expect(done.sort()).toEqual([...may].sort())
  for (const who of Object.keys(actors).filter((who) => !done.includes(who)))
    expect(outcomes[who], who).toMatch(/^(NotAllowed|NotFound)$/)
})

test('whom an invitation or a request is of may accept it or take it back, with a token that may write', async () => {
  expect(await outcome(invited, (work) => acceptInvitation(work, { invitationId }))).toBe('done')
  expect(await outcome(without(invited, 'WRITE'), (work) => acceptInvitation(work, { invitationId }))).toBe(
    'NotAllowed',
  )
  expect(await outcome(asking, (work) => withdrawJoinRequest(work, { joinRequestId }))).toBe('done')
  expect(await outcome(without(asking, 'WRITE'), (work) => withdrawJoinRequest(work, { joinRequestId }))).toBe(
    'NotAllowed',
  )
})

test('a member gives up their own role, with a token that may write', async () => {
  expect(await outcome(member, (work) => endMembership(work, { membershipId }))).toBe('done')
  expect(await outcome(without(member, 'WRITE'), (work) => endMembership(work, { membershipId }))).toBe('NotAllowed')
})

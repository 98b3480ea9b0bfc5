import { expect, test } from 'vitest'
import { system } from '../../../server/organisations/actor.ts'
import { actorByEmail, actorByToken } from '../../../server/organisations/find-actor.ts'
import { acceptInvitation } from '../../../server/organisations/invitations/accept-invitation.ts'
import { issueToken } from '../../../server/organisations/issue-token.ts'
import { changeMembership } from '../../../server/organisations/people/change-membership.ts'
import { changeName } from '../../../server/organisations/people/change-name.ts'
import { disablePerson } from '../../../server/organisations/people/disable-person.ts'
import { enablePerson } from '../../../server/organisations/people/enable-person.ts'
import { endMembership } from '../../../server/organisations/people/end-membership.ts'
import { grantMembership } from '../../../server/organisations/people/grant-membership.ts'
import { newId } from '../../../server/platform/ids.ts'
import { marketplace } from '../../support/marketplace.ts'
import { organisations } from '../../support/organisations.ts'

const market = await marketplace()
const { db, recorded } = market
const { leeds, leedsId, platform, as, again, membershipOf, invited } = await organisations(market)

const administrator = (authority: string) => market.person('AUTHORITY_ADMINISTRATOR', { authority })
const refused = (code: string) => ({ name: 'Refused', code })

test('a member gets a further role once, and its fact with it', async () => {
  const { personId, email } = await market.officer('leeds')
  const grant = () => as(leeds, (work) => grantMembership(work, { personId, role: 'APPROVER', authorityId: leedsId }))
  const membershipId = await grant()
  expect((await again(email)).memberships.map(({ role }) => role).sort()).toEqual(['APPROVER', 'OFFICER'])
  expect(await recorded('MembershipGranted')).toContainEqual({ type: 'MembershipGranted', membershipId, personId })
  await expect(grant()).rejects.toMatchObject(refused('ALREADY_A_MEMBER'))
})

test('a role is granted once, however many grant it at the same moment', async () => {
  const { personId } = await market.officer('leeds')
  const grants = await Promise.allSettled(
    Array.from({ length: 4 }, () =>
      as(leeds, (work) => grantMembership(work, { personId, role: 'VIEWER', authorityId: leedsId })),
    ),
  )
  expect(grants.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await db.membership.count({ where: { personId: personId ?? '', role: 'VIEWER' } })).toBe(1)
})

test.each([
  ['authorityId', { role: 'OFFICER' }],
  ['supplierId', { role: 'SUPPLIER_MEMBER' }],
  ['authorityId', { role: 'COORDINATOR', everyRegion: true, authorityId: leedsId }],
  ['supplierId', { role: 'VIEWER', authorityId: leedsId, supplierId: newId() }],
  ['regions', { role: 'COORDINATOR' }],
  ['regions', { role: 'COORDINATOR', regions: ['Narnia'] }],
  ['regions', { role: 'COORDINATOR', regions: ['Wales'], everyRegion: true }],
  ['regions', { role: 'OFFICER', authorityId: leedsId, regions: ['Wales'] }],
  ['role', { role: 'KING' }],
])('a role that does not fit is refused at the field %s', async (field, role) => {
  const { personId } = leeds
  await expect(as(platform, (work) => grantMembership(work, { personId, ...role }))).rejects.toMatchObject({
    problems: [{ field }],
  })
})

test('a role changes within its organisation, where someone else has not changed it since', async () => {
  const officer = await market.officer('leeds')
  const { id: membershipId } = await membershipOf(officer)
  const change = (to: object) => as(leeds, (work) => changeMembership(work, { membershipId, ...to }))
  await change({ role: 'APPROVER', expectedVersion: 1 })
  expect((await again(officer.email)).memberships).toMatchObject([{ role: 'APPROVER' }])
  expect(await recorded('MembershipChanged')).toContainEqual(
    expect.objectContaining({ membershipId, from: 'OFFICER', to: 'APPROVER' }),
  )
  await expect(change({ role: 'VIEWER', expectedVersion: 1 })).rejects.toMatchObject(refused('CHANGED_MEANWHILE'))
  await expect(change({ role: 'SUPPLIER_MEMBER' })).rejects.toMatchObject({ problems: [{ field: 'role' }] })
  await expect(change({ role: 'PLATFORM_ADMINISTRATOR' })).rejects.toMatchObject({ problems: [{ field: 'role' }] })
})

test('a role does not change to one the person has there already', async () => {
  const officer = await market.officer('leeds')
  const { id: membershipId, personId } = await membershipOf(officer)
  await as(leeds, (work) => grantMembership(work, { personId, role: 'VIEWER', authorityId: leedsId }))
  await expect(as(leeds, (work) => changeMembership(work, { membershipId, role: 'VIEWER' }))).rejects.toMatchObject(
    refused('ALREADY_A_MEMBER'),
  )
})

test('of two roles of one person that become the same at the same moment one does', async () => {
  const officer = await market.officer('leeds')
  const { id: first, personId } = await membershipOf(officer)
  const second = await as(leeds, (work) => grantMembership(work, { personId, role: 'VIEWER', authorityId: leedsId }))
  const changes = await Promise.allSettled(
    [first, second].map((membershipId) =>
      as(leeds, (work) => changeMembership(work, { membershipId, role: 'APPROVER' })),
    ),
  )
  const lost = changes.filter((change) => change.status === 'rejected')
  expect(lost.map(({ reason }) => reason)).toEqual([expect.objectContaining(refused('ALREADY_A_MEMBER'))])
})

test('a coordinator is given other regions, or all', async () => {
  const wales = await market.person('COORDINATOR', { regions: ['Wales'] })
  const { id: membershipId } = await membershipOf(wales)
  const change = (to: object) =>
    as(platform, (work) => changeMembership(work, { membershipId, role: 'COORDINATOR', ...to }))
  await change({ regions: ['Wales', 'London', 'Wales'] })
  expect((await again(wales.email)).memberships).toMatchObject([{ regions: ['Wales', 'London'] }])
  await expect(change({ regions: [] })).rejects.toMatchObject({ problems: [{ field: 'regions' }] })
  await change({ everyRegion: true })
  expect((await again(wales.email)).memberships).toMatchObject([{ regions: [] }])
})

test('a role that ended stays as history, holds no more, and can be granted again', async () => {
  const officer = await market.officer('leeds')
  const { id: membershipId, personId } = await membershipOf(officer)
  await as(leeds, (work) => endMembership(work, { membershipId, reason: 'Moved to Bradford' }))
  expect((await again(officer.email)).memberships).toEqual([])
  expect(await db.membership.findUnique({ where: { id: membershipId } })).toMatchObject({
    role: 'OFFICER',
    endedAt: expect.any(Date),
    endedById: leeds.personId,
    endReason: 'Moved to Bradford',
  })
  await expect(as(leeds, (work) => endMembership(work, { membershipId }))).rejects.toMatchObject(
    refused('MEMBERSHIP_ENDED'),
  )
  await as(leeds, (work) => grantMembership(work, { personId, role: 'OFFICER', authorityId: leedsId }))
  expect((await again(officer.email)).memberships).toHaveLength(1)
})

test('the last administrator neither leaves nor steps down; a platform administrator may remove them', async () => {
  const kent = await administrator('kent')
  const { id: membershipId } = await membershipOf(kent)
  const last = refused('LAST_ADMINISTRATOR')
  await expect(as(kent, (work) => endMembership(work, { membershipId }))).rejects.toMatchObject(last)
  await expect(as(kent, (work) => changeMembership(work, { membershipId, role: 'OFFICER' }))).rejects.toMatchObject(
    last,
  )
  const second = await administrator('kent')
  await db.person.update({ where: { id: second.personId ?? '' }, data: { disabledAt: new Date() } })
  await expect(as(kent, (work) => endMembership(work, { membershipId }))).rejects.toMatchObject(last)
  await db.person.update({ where: { id: second.personId ?? '' }, data: { disabledAt: null } })
  await as(kent, (work) => endMembership(work, { membershipId }))
  const { id: secondId } = await membershipOf(second)
  await as(platform, (work) => endMembership(work, { membershipId: secondId }))
  expect((await again(second.email)).memberships).toEqual([])
})

test('two administrators who remove each other at the same moment leave one of them', async () => {
  const [ann, bob] = [await administrator('york'), await administrator('york')]
  const [annsId, bobsId] = [(await membershipOf(ann)).id, (await membershipOf(bob)).id]
  await Promise.allSettled([
    as(ann, (work) => endMembership(work, { membershipId: bobsId })),
    as(bob, (work) => endMembership(work, { membershipId: annsId })),
  ])
  expect(await db.membership.count({ where: { id: { in: [annsId, bobsId] }, endedAt: null } })).toBe(1)
})

test('what an administrator promised goes with them, so that none lets themself in again', async () => {
  const leaver = await administrator('leeds')
  const invitationId = await invited('spare@elsewhere.example', 'AUTHORITY_ADMINISTRATOR', leaver)
  const { id: membershipId } = await membershipOf(leaver)
  await as(leeds, (work) => endMembership(work, { membershipId }))
  await db.person.create({ data: { email: 'spare@elsewhere.example', name: 'Spare' } })
  const spare = await again('spare@elsewhere.example')
  await expect(as(spare, (work) => acceptInvitation(work, { invitationId }))).rejects.toMatchObject(
    refused('INVITATION_REVOKED'),
  )
})

test('whoever is disabled is nobody from the next request on, and is let in again with what they had', async () => {
  const { email, personId } = await market.officer('leeds')
  const { token } = await as(system, (work) => issueToken(work, { email }))
  await as(platform, (work) => disablePerson(work, { personId, reason: 'Left the council' }))
  expect((await actorByToken(db, token, new Date())).kind).toBe('nobody')
  expect(await actorByEmail(db, email ?? '')).toBeUndefined()
  expect(await recorded('PersonDisabled')).toContainEqual({ type: 'PersonDisabled', personId })
  await expect(as(platform, (work) => disablePerson(work, { personId, reason: 'Twice' }))).rejects.toMatchObject(
    refused('PERSON_DISABLED'),
  )
  await as(platform, (work) => enablePerson(work, { personId }))
  expect((await actorByToken(db, token, new Date())).memberships).toHaveLength(1)
  await expect(as(platform, (work) => enablePerson(work, { personId }))).rejects.toMatchObject(
    refused('PERSON_ENABLED'),
  )
})

test('the platform keeps an administrator: none disables themself, and of two who disable each other one stays', async () => {
  await expect(
    as(platform, (work) => disablePerson(work, { personId: platform.personId, reason: 'Bye' })),
  ).rejects.toMatchObject(refused('NOT_YOURSELF'))
  const { id: membershipId } = await membershipOf(platform)
  await expect(as(platform, (work) => endMembership(work, { membershipId }))).rejects.toMatchObject(
    refused('LAST_ADMINISTRATOR'),
  )
  const second = await market.person('PLATFORM_ADMINISTRATOR')
  await Promise.allSettled([
    as(platform, (work) => disablePerson(work, { personId: second.personId, reason: 'You' })),
    as(second, (work) => disablePerson(work, { personId: platform.personId, reason: 'No, you' })),
  ])
  const left = { disabledAt: null, memberships: { some: { role: 'PLATFORM_ADMINISTRATOR', endedAt: null } } } as const
  expect(await db.person.count({ where: left })).toBe(1)
})

test('a person says what they are called', async () => {
  const officer = await market.officer('leeds')
  const rename = (name: string) => as(officer, (work) => changeName(work, { name }))
  await rename(' Priya Nair ')
  expect((await again(officer.email)).name).toBe('Priya Nair')
  await expect(rename(' ')).rejects.toMatchObject({ problems: [{ field: 'name' }] })
  await expect(as(system, (work) => changeName(work, { name: 'A' }))).rejects.toMatchObject({ name: 'NotAllowed' })
})

test('an administrator may have a token that administers, another may not', async () => {
  const officer = await market.officer('leeds')
  const admin = { scopes: ['ADMIN'] }
  await expect(as(system, (work) => issueToken(work, { email: officer.email, ...admin }))).rejects.toMatchObject({
    problems: [{ field: 'scopes' }],
  })
  const { token } = await as(system, (work) => issueToken(work, { email: leeds.email, ...admin }))
  expect([...(await actorByToken(db, token, new Date())).scopes]).toEqual(['ADMIN'])
})

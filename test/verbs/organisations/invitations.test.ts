import { expect, test } from 'vitest'
import { nobody, system } from '../../../server/organisations/actor.ts'
import { acceptInvitation } from '../../../server/organisations/invitations/accept-invitation.ts'
import { lookUpInvitation } from '../../../server/organisations/invitations/find-invitation.ts'
import { invitePerson } from '../../../server/organisations/invitations/invite-person.ts'
import { resendInvitation } from '../../../server/organisations/invitations/resend-invitation.ts'
import { revokeInvitation } from '../../../server/organisations/invitations/revoke-invitation.ts'
import { writeInvitationMail } from '../../../server/organisations/invitations/write-invitation-mail.ts'
import { admitPerson } from '../../../server/organisations/people/admit-person.ts'
import { isAwaited } from '../../../server/organisations/people/is-awaited.ts'
import { marketplace } from '../../support/marketplace.ts'
import { organisations } from '../../support/organisations.ts'

const A_DAY_MS = 86_400_000
let now = new Date('2027-03-01T09:00:00Z')
const later = (days: number) => {
  now = new Date(now.getTime() + days * A_DAY_MS)
}

const market = await marketplace({ clock: () => now })
const { db, recorded } = market
const { leeds, leedsId, as, stranger, again, invited, verified } = await organisations(market)
const refused = (code: string) => ({ name: 'Refused', code })

const mailed = async (invitationId: string) => {
  const mail = await as(system, (work) =>
    writeInvitationMail(work, invitationId, (secret) => `https://x.example/${secret}`),
  )
  return { mail, secret: mail?.text.match(/https:\/\/x\.example\/(\S+)/)?.[1] as string }
}

test('whoever holds the address takes up the role, once', async () => {
  const ann = await stranger('ann@elsewhere.example')
  const invitationId = await invited('Ann@Elsewhere.example ')
  await as(ann, (work) => acceptInvitation(work, { invitationId }))
  expect((await again(ann.email)).memberships).toMatchObject([{ role: 'OFFICER', authorityId: leedsId }])
  const facts = (await recorded()).filter((fact) => 'invitationId' in fact && fact.invitationId === invitationId)
  expect(facts.map(({ type }) => type)).toEqual(['PersonInvited', 'InvitationAccepted'])
  await expect(as(ann, (work) => acceptInvitation(work, { invitationId }))).rejects.toMatchObject(
    refused('INVITATION_ACCEPTED'),
  )
})

test('an invitation accepted from several places at the same moment gives the role once', async () => {
  const bob = await stranger('bob@elsewhere.example')
  const invitationId = await invited('bob@elsewhere.example')
  const tries = await Promise.allSettled(
    Array.from({ length: 5 }, () => as(bob, (work) => acceptInvitation(work, { invitationId }))),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await again(bob.email)).memberships).toHaveLength(1)
  expect(
    (await recorded('InvitationAccepted')).filter((fact) => 'personId' in fact && fact.personId === bob.personId),
  ).toHaveLength(1)
})

test('accepted and taken back at the same moment is one of both', async () => {
  const cat = await stranger('cat@elsewhere.example')
  const invitationId = await invited('cat@elsewhere.example')
  await Promise.allSettled([
    as(cat, (work) => acceptInvitation(work, { invitationId })),
    as(leeds, (work) => revokeInvitation(work, { invitationId })),
  ])
  const { acceptedAt, revokedAt } = await db.invitation.findUniqueOrThrow({ where: { id: invitationId } })
  expect(acceptedAt === null).toBe(revokedAt !== null)
  expect((await again(cat.email)).memberships).toHaveLength(acceptedAt ? 1 : 0)
})

test('an invitation is open for 14 days, to the moment; sent again it runs for another 14', async () => {
  const dot = await stranger('dot@elsewhere.example')
  const invitationId = await invited('dot@elsewhere.example')
  later(14)
  await expect(as(dot, (work) => acceptInvitation(work, { invitationId }))).rejects.toMatchObject(
    refused('INVITATION_EXPIRED'),
  )
  await as(leeds, (work) => resendInvitation(work, { invitationId, expectedVersion: 1 }))
  later(14 - 1 / A_DAY_MS)
  await as(dot, (work) => acceptInvitation(work, { invitationId }))
  await expect(as(leeds, (work) => resendInvitation(work, { invitationId }))).rejects.toMatchObject(
    refused('INVITATION_ACCEPTED'),
  )
})

test('an invitation taken back can neither be accepted nor sent again', async () => {
  const eve = await stranger('eve@elsewhere.example')
  const invitationId = await invited('eve@elsewhere.example')
  await as(leeds, (work) => revokeInvitation(work, { invitationId }))
  const gone = refused('INVITATION_REVOKED')
  await expect(as(eve, (work) => acceptInvitation(work, { invitationId }))).rejects.toMatchObject(gone)
  await expect(as(leeds, (work) => resendInvitation(work, { invitationId }))).rejects.toMatchObject(gone)
  await expect(as(leeds, (work) => revokeInvitation(work, { invitationId }))).rejects.toMatchObject(gone)
  expect(await invited('eve@elsewhere.example')).not.toBe(invitationId)
})

test('what someone else changed since is not changed over their head', async () => {
  const invitationId = await invited('fay@elsewhere.example')
  await as(leeds, (work) => resendInvitation(work, { invitationId }))
  const changed = refused('CHANGED_MEANWHILE')
  await expect(as(leeds, (work) => resendInvitation(work, { invitationId, expectedVersion: 1 }))).rejects.toMatchObject(
    changed,
  )
  await expect(as(leeds, (work) => revokeInvitation(work, { invitationId, expectedVersion: 1 }))).rejects.toMatchObject(
    changed,
  )
})

test('to invite again renews the offer, also when two do so at the same moment', async () => {
  const first = await invited('gus@elsewhere.example')
  later(20)
  const renewed = await Promise.all([invited('gus@elsewhere.example'), invited('gus@elsewhere.example')])
  expect(renewed).toEqual([first, first])
  const { expiresAt } = await db.invitation.findUniqueOrThrow({ where: { id: first } })
  expect(expiresAt).toEqual(new Date(now.getTime() + 14 * A_DAY_MS))
})

test('who is known here and who is not are invited with the same answer', async () => {
  await stranger('known@elsewhere.example')
  await market.person('OFFICER', { authority: 'kent' })
  const disabled = await stranger('gone@elsewhere.example')
  await db.person.update({ where: { id: disabled.personId ?? '' }, data: { disabledAt: now } })
  const rows = []
  for (const email of ['known@elsewhere.example', 'gone@elsewhere.example', 'unknown@elsewhere.example']) {
    const id = await invited(email)
    const { id: _id, email: _email, ...row } = await db.invitation.findUniqueOrThrow({ where: { id } })
    rows.push(row)
  }
  expect(rows[1]).toEqual(rows[0])
  expect(rows[2]).toEqual(rows[0])
  expect(await db.person.count({ where: { email: 'unknown@elsewhere.example' } })).toBe(0)
})

test('a member is not invited to the role they have', async () => {
  const { email } = await market.officer('leeds')
  const invite = (role: string) => as(leeds, (work) => invitePerson(work, { email, role, authorityId: leedsId }))
  await expect(invite('OFFICER')).rejects.toMatchObject(refused('ALREADY_A_MEMBER'))
  await expect(invite('APPROVER')).resolves.toBeTypeOf('string')
})

test('the mail says who, what and until when; its secret is stored nowhere, and the next mail’s replaces it', async () => {
  const invitationId = await invited('hal@elsewhere.example')
  const { mail, secret } = await mailed(invitationId)
  expect(mail).toMatchObject({ to: 'hal@elsewhere.example', subject: expect.stringContaining('Leeds City Council') })
  expect(mail?.text).toContain(leeds.name)
  expect(mail?.text).toContain('officer')
  const rows = await db.$queryRaw<{ row: string }[]>`select row_to_json(invitation)::text as row from invitation`
  expect(rows.some(({ row }) => row.includes(secret))).toBe(false)
  expect(await lookUpInvitation(db, secret)).toMatchObject({
    id: invitationId,
    authority: { name: 'Leeds City Council' },
  })
  await as(leeds, (work) => resendInvitation(work, { invitationId }))
  expect(await lookUpInvitation(db, secret)).toBeNull()
  const second = await mailed(invitationId)
  expect(second.secret).not.toBe(secret)
  await as(leeds, (work) => revokeInvitation(work, { invitationId }))
  expect(await mailed(invitationId)).toMatchObject({ mail: null })
})

test('the secret finds the invitation, the address admits', async () => {
  const ivy = await stranger('ivy@elsewhere.example')
  const thief = await stranger('thief@elsewhere.example')
  const { secret } = await mailed(await invited('ivy@elsewhere.example'))
  await expect(as(thief, (work) => acceptInvitation(work, { secret }))).rejects.toMatchObject(
    refused('INVITATION_TO_ANOTHER_ADDRESS'),
  )
  await expect(as(ivy, (work) => acceptInvitation(work, { secret: 'guessed' }))).rejects.toMatchObject({
    name: 'NotFound',
  })
  await expect(as(nobody, (work) => acceptInvitation(work, { secret }))).rejects.toMatchObject({ name: 'NotAllowed' })
  await as(ivy, (work) => acceptInvitation(work, { secret }))
  expect((await again(ivy.email)).memberships).toHaveLength(1)
})

test('someone unknown who proves an address is let in when it is awaited, and without a role', async () => {
  const admit = (email: string) => as(system, (work) => admitPerson(work, { email }))
  await expect(admit('jo@nowhere.example')).rejects.toMatchObject(refused('NOT_AWAITED'))
  await invited('jo@nowhere.example')
  const [first, second] = await Promise.all([admit('Jo@nowhere.example'), admit('jo@nowhere.example')])
  expect(first).toBe(second)
  expect(await again('jo@nowhere.example')).toMatchObject({ name: 'jo', memberships: [] })
  expect(await isAwaited(db, 'kim@pension.example', now)).toBe(false)
  await verified('pension.example')
  expect(await isAwaited(db, 'kim@pension.example', now)).toBe(true)
  await admit('kim@pension.example')
  expect((await again('kim@pension.example')).memberships).toEqual([])
})

test('an invitation that ran out awaits nobody', async () => {
  await invited('lee@nowhere.example')
  later(14)
  expect(await isAwaited(db, 'lee@nowhere.example', now)).toBe(false)
})

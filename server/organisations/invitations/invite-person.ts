import { allow, refuseIf, valid } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { Email } from '../email.ts'
import { alreadyAMember, type RoleIn } from '../people/membership.ts'
import { mayAdminister } from '../people/people-access.ts'
import { findRoleIn, RoleInInput } from '../people/role-in.ts'
import { expiryFrom } from './invitation.ts'

const InvitePersonInput = RoleInInput.extend({ email: Email })

/**
 * An administrator offers a role to whoever holds an e-mail address. Whether that address is anybody's makes no
 * difference to the answer, unless it is a member of the same organisation. To invite again renews the offer.
 */
export async function invitePerson(work: Work, raw: unknown): Promise<string> {
  const { email, ...input } = valid(InvitePersonInput, raw)
  const { role, authorityId, supplierId, regions } = await findRoleIn(work, input)
  allow(mayAdminister(work.actor, { authorityId, supplierId }), 'invite people to this role')
  const offered = { role, authorityId, supplierId }
  const members = await work.tx.membership.count({ where: { ...offered, endedAt: null, person: { email } } })
  refuseIf(members > 0 ? alreadyAMember : null)
  return (await offer(work, email, { ...offered, regions })) ?? renewOffer(work, email, { ...offered, regions })
}

const terms = (work: Work) => ({ invitedById: work.actor.personId, expiresAt: expiryFrom(work.now) })

async function offer(work: Work, email: string, offered: RoleIn): Promise<string | null> {
  const id = newId()
  const { count } = await work.tx.invitation.createMany({
    data: [{ id, email, ...offered, ...terms(work), createdAt: work.now }],
    skipDuplicates: true,
  })
  if (count === 0) return null
  work.record({ type: 'PersonInvited', invitationId: id })
  return id
}

async function renewOffer(work: Work, email: string, { regions, ...offered }: RoleIn): Promise<string> {
  const { id } = await work.tx.invitation.findFirstOrThrow({
    where: { email, ...offered, acceptedAt: null, revokedAt: null },
    select: { id: true },
  })
  await work.tx.invitation.update({
    where: { id },
    data: { ...terms(work), regions, hash: null, version: { increment: 1 } },
  })
  work.record({ type: 'InvitationRenewed', invitationId: id })
  return id
}

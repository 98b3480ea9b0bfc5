import { z } from 'zod'
import type { Membership } from '../../generated/prisma/client.ts'
import { allow, refuseIf, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import type { Actor } from '../actor.ts'
import { expectVersion, wasChanged } from '../expect-version.ts'
import { revokeInvitationsBy } from '../invitations/revoke-invitations-by.ts'
import { findMembership } from './find-membership.ts'
import { keepAnAdministrator } from './keep-an-administrator.ts'
import { ADMINISTRATORS, refusalToChange } from './membership.ts'
import { mayAdminister } from './people-access.ts'

const EndMembershipInput = z.object({
  membershipId: z.unknown(),
  reason: z.string().trim().max(1_000, 'Use 1,000 characters or fewer').nullish(),
  expectedVersion: z.int().nullish(),
})

/**
 * A role ends: an administrator takes it away, or its holder gives it up. It is kept as history. What an administrator
 * promised by invitations still open goes with it, so that nobody who leaves has left a door open.
 */
export async function endMembership(work: Work, raw: unknown): Promise<string> {
  const { membershipId, reason, expectedVersion } = valid(EndMembershipInput, raw)
  const held = await findMembership(work, membershipId)
  allow(mayAdminister(work.actor, held) || mayGiveUp(work.actor, held), 'end this membership')
  refuseIf(refusalToChange(held))
  expectVersion('membership', held, expectedVersion)
  await keepAnAdministrator(work, held)
  const { id, personId, version } = held
  const ended = { endedAt: work.now, endedById: work.actor.personId, endReason: reason ?? null, version: version + 1 }
  wasChanged('membership', await work.tx.membership.updateMany({ where: { id, version }, data: ended }))
  if (ADMINISTRATORS.includes(held.role)) await revokeInvitationsBy(work, personId, held)
  work.record({ type: 'MembershipEnded', membershipId: id, personId })
  return id
}

const mayGiveUp = (actor: Actor, { personId }: Membership): boolean =>
  actor.scopes.has('WRITE') && actor.personId === personId

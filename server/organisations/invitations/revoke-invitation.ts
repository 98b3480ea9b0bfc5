import { z } from 'zod'
import { allow, refuseIf, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { expectVersion, wasChanged } from '../expect-version.ts'
import { mayAdminister } from '../people/people-access.ts'
import { findInvitation } from './find-invitation.ts'
import { refusalToRenew } from './invitation.ts'

const RevokeInvitationInput = z.object({ invitationId: z.unknown(), expectedVersion: z.int().nullish() })

/** An administrator takes an invitation back that was not accepted yet. */
export async function revokeInvitation(work: Work, raw: unknown): Promise<string> {
  const { invitationId, expectedVersion } = valid(RevokeInvitationInput, raw)
  const invitation = await findInvitation(work, invitationId)
  allow(mayAdminister(work.actor, invitation), 'take this invitation back')
  refuseIf(refusalToRenew(invitation, work.now))
  expectVersion('invitation', invitation, expectedVersion)
  const { id, version } = invitation
  const { count } = await work.tx.invitation.updateMany({
    where: { id, version, acceptedAt: null, revokedAt: null },
    data: { revokedAt: work.now, hash: null, version: version + 1 },
  })
  wasChanged('invitation', { count })
  work.record({ type: 'InvitationRevoked', invitationId: id })
  return id
}

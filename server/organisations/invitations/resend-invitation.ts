import { z } from 'zod'
import { allow, refuseIf, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { expectVersion, wasChanged } from '../expect-version.ts'
import { mayAdminister } from '../people/people-access.ts'
import { findInvitation } from './find-invitation.ts'
import { expiryFrom, refusalToRenew } from './invitation.ts'

const ResendInvitationInput = z.object({ invitationId: z.unknown(), expectedVersion: z.int().nullish() })

/** An administrator has an invitation mailed again: it runs for another 14 days, and the link mailed before is void. */
export async function resendInvitation(work: Work, raw: unknown): Promise<string> {
  const { invitationId, expectedVersion } = valid(ResendInvitationInput, raw)
  const invitation = await findInvitation(work, invitationId)
  allow(mayAdminister(work.actor, invitation), 'send this invitation again')
  refuseIf(refusalToRenew(invitation, work.now))
  expectVersion('invitation', invitation, expectedVersion)
  const { id, version } = invitation
  // Whoever sends it again answers for it: it goes when they leave.
  const data = {
    expiresAt: expiryFrom(work.now),
    invitedById: work.actor.personId,
    hash: null,
    version: version + 1,
  }
  const where = { id, version, acceptedAt: null, revokedAt: null }
  wasChanged('invitation', await work.tx.invitation.updateMany({ where, data }))
  work.record({ type: 'InvitationRenewed', invitationId: id })
  return id
}

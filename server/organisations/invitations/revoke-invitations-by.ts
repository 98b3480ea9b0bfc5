import type { Work } from '../../platform/unit-of-work.ts'
import type { Organisation } from '../people/membership.ts'

/**
 * Takes back what an administrator who leaves had promised, in one organisation or everywhere: otherwise they could let
 * themself in again through an invitation made before.
 */
export async function revokeInvitationsBy(work: Work, personId: string, organisation?: Organisation): Promise<void> {
  const { authorityId, supplierId } = organisation ?? {}
  // The platform's administrators invite to every organisation; when that right goes, so do all their invitations.
  const where = authorityId || supplierId ? { authorityId: authorityId ?? null, supplierId: supplierId ?? null } : {}
  const open = await work.tx.invitation.findMany({
    where: { invitedById: personId, acceptedAt: null, revokedAt: null, ...where },
    select: { id: true },
  })
  await work.tx.invitation.updateMany({
    where: { id: { in: open.map(({ id }) => id) }, acceptedAt: null },
    data: { revokedAt: work.now, hash: null, version: { increment: 1 } },
  })
  for (const { id } of open) work.record({ type: 'InvitationRevoked', invitationId: id })
}

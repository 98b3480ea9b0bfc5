import type { Prisma } from '../../generated/prisma/client.ts'
import type { Database, Transaction } from '../../platform/database.ts'
import { domainOf } from '../email.ts'

/** An open invitation to this address. */
export const openInvitationTo = (email: string, now: Date): Prisma.InvitationWhereInput => ({
  email,
  acceptedAt: null,
  revokedAt: null,
  expiresAt: { gt: now },
})

/** Claims that a platform administrator has verified and nobody has ended. */
export const verifiedClaims = {
  verifiedAt: { not: null },
  endedAt: null,
} as const satisfies Prisma.DomainClaimWhereInput

/**
 * Is someone unknown with this address awaited: by an invitation, or by an authority whose verified domain it is at?
 * Only for what answers the same either way.
 */
export async function isAwaited(tx: Database | Transaction, email: string, now: Date): Promise<boolean> {
  const [invitations, claims] = [
    await tx.invitation.count({ where: openInvitationTo(email, now) }),
    await tx.domainClaim.count({ where: { domain: domainOf(email), ...verifiedClaims } }),
  ]
  return invitations + claims > 0
}

import { z } from 'zod'
import type { Invitation } from '../../generated/prisma/client.ts'
import { allow, NotAllowed, NotFound, Refused, refuseIf, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { giveRole } from '../people/give-role.ts'
import { findInvitation, lookUpInvitation } from './find-invitation.ts'
import { refusalToAccept } from './invitation.ts'

const AcceptInvitationInput = z.object({
  invitationId: z.unknown().optional(),
  secret: z.string().trim().max(200, 'Use the link as it was mailed').nullish(),
})

/**
 * The person an invitation names takes up the role it offers. It is named by its id or by the secret of its mail; what
 * admits is the verified address of whoever is signed in. Accepted once, however often and from wherever it is tried.
 */
export async function acceptInvitation(work: Work, raw: unknown): Promise<string> {
  const { personId, email, scopes } = work.actor
  allow(personId !== null && scopes.has('WRITE'), 'accept an invitation')
  const invitation = await findNamed(work, valid(AcceptInvitationInput, raw))
  if (invitation.email !== email || !personId) throw new NotAllowed('accept an invitation to someone else')
  refuseIf(refusalToAccept(invitation, work.now))
  const { id, role, authorityId, supplierId, regions } = invitation
  const { count } = await work.tx.invitation.updateMany({
    where: { id, acceptedAt: null, revokedAt: null, expiresAt: { gt: work.now } },
    data: { acceptedAt: work.now, acceptedById: personId, hash: null, version: { increment: 1 } },
  })
  if (count === 0) throw answeredMeanwhile()
  await giveRole(work, personId, { role, authorityId, supplierId, regions })
  work.record({ type: 'InvitationAccepted', invitationId: id, personId })
  return id
}

async function findNamed(
  work: Work,
  { invitationId, secret }: z.output<typeof AcceptInvitationInput>,
): Promise<Invitation> {
  if (secret == null) return findInvitation(work, invitationId)
  const invitation = await lookUpInvitation(work.tx, secret)
  if (!invitation) throw new NotFound('invitation')
  // Whoever holds the secret has read the mail: this tells them nothing new.
  if (invitation.email !== work.actor.email)
    throw new Refused(
      'INVITATION_TO_ANOTHER_ADDRESS',
      'This invitation is to another e-mail address. Sign in with the address it was sent to',
    )
  return invitation
}

const answeredMeanwhile = () =>
  new Refused(
    'INVITATION_ACCEPTED',
    'This invitation was accepted or taken back meanwhile. Read your memberships to see',
  )

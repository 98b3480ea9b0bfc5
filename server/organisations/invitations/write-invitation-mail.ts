import { idOf } from '../../platform/ids.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { stateOf } from './invitation.ts'
import { invitationMail, type Mail } from './invitation-mail.ts'
import { hashOfSecret, newSecret } from './invitation-secret.ts'

const withNames = {
  authority: { select: { name: true } },
  supplier: { select: { name: true } },
  invitedBy: { select: { name: true } },
} as const

/**
 * Writes the mail for an invitation with a new secret in its link; from then on links of earlier mails are void. Null
 * when the invitation is no longer open. For the reaction to `PersonInvited` and `InvitationRenewed`, by the system.
 */
export async function writeInvitationMail(
  work: Work,
  invitationId: string,
  linkTo: (secret: string) => string,
): Promise<Mail | null> {
  const id = idOf('invitation', invitationId)
  const invitation = await work.tx.invitation.findUnique({ where: { id }, include: withNames })
  if (!invitation || stateOf(invitation, work.now) !== 'OPEN') return null
  const secret = newSecret()
  await work.tx.invitation.updateMany({ where: { id }, data: { hash: hashOfSecret(secret) } })
  return invitationMail({
    email: invitation.email,
    role: invitation.role,
    organisation: (invitation.authority ?? invitation.supplier)?.name ?? null,
    inviter: invitation.invitedBy?.name ?? null,
    expiresAt: invitation.expiresAt,
    link: linkTo(secret),
  })
}

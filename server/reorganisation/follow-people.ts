import { giveRole } from '../organisations/people/give-role.ts'
import { type Follow, type Move, moved } from './move.ts'

/** Each person has the same role in the successor, unless they have it there already; the one they had is kept as history. */
export const followMemberships: Follow = async (work, { formerId, successorId, successorName }) => {
  const held = await work.tx.membership.findMany({
    where: { authorityId: formerId, endedAt: null },
    orderBy: { id: 'asc' },
  })
  const moves: Move[] = []
  for (const { id, personId, role, regions } of held) {
    await work.tx.membership.update({
      where: { id },
      data: {
        endedAt: work.now,
        endReason: `The authority was replaced by ${successorName}`,
        version: { increment: 1 },
      },
    })
    work.record({ type: 'MembershipEnded', membershipId: id, personId })
    const became = await giveRole(work, personId, { role, authorityId: successorId, supplierId: null, regions })
    moves.push({ kind: 'MEMBERSHIP', thingId: id, was: { became } })
  }
  return moves
}

/**
 * A token of the authority ends, and a webhook of it is no longer sent to: whoever holds the secret was trusted by a body
 * that is no more. People's own tokens go on, with the roles their people have now.
 */
export const endTokens: Follow = async (work, { formerId }) => {
  const tokens = await work.tx.apiToken.updateManyAndReturn({
    where: { authorityId: formerId, revokedAt: null },
    data: { revokedAt: work.now },
    select: { id: true },
  })
  for (const { id: tokenId } of tokens) work.record({ type: 'TokenRevoked', tokenId })
  return moved('TOKEN', tokens)
}

export const endWebhooks: Follow = async (work, { formerId, successorName }) => {
  const webhooks = await work.tx.webhook.updateManyAndReturn({
    where: { authorityId: formerId, disabledAt: null },
    data: {
      disabledAt: work.now,
      disabledReason: `The authority was replaced by ${successorName}: set one up there`,
      version: { increment: 1 },
    },
    select: { id: true },
  })
  for (const { id: webhookId } of webhooks) work.record({ type: 'WebhookDisabled', webhookId })
  return moved('WEBHOOK', webhooks)
}

/** Who was invited and has not answered is invited to the successor, unless they are already; then this invitation ends. */
export const followInvitations: Follow = async ({ tx, now }, { formerId, successorId }) => {
  const open = { acceptedAt: null, revokedAt: null }
  const invitations = await tx.invitation.findMany({
    where: { authorityId: formerId, ...open },
    orderBy: { id: 'asc' },
  })
  for (const { id, email, role } of invitations) {
    const same = await tx.invitation.findFirst({ where: { authorityId: successorId, email, role, ...open } })
    const data = same ? { revokedAt: now } : { authorityId: successorId }
    await tx.invitation.update({ where: { id }, data: { ...data, version: { increment: 1 } } })
  }
  return moved('INVITATION', invitations)
}

/** Who asks to be let in asks the successor; who asks it already has this request withdrawn. */
export const followJoinRequests: Follow = async ({ tx, now }, { formerId, successorId, successorName }) => {
  const requests = await tx.joinRequest.findMany({
    where: { authorityId: formerId, status: 'OPEN' },
    orderBy: { id: 'asc' },
  })
  for (const { id, personId } of requests) {
    const same = await tx.joinRequest.findFirst({ where: { authorityId: successorId, personId, status: 'OPEN' } })
    const reason = `The authority was replaced by ${successorName}, which you have asked already`
    const data = same ? { status: 'WITHDRAWN' as const, answeredAt: now, reason } : { authorityId: successorId }
    await tx.joinRequest.update({ where: { id }, data: { ...data, version: { increment: 1 } } })
  }
  return moved('JOIN_REQUEST', requests)
}

/** E-mail domains that the authority claims are its successor’s: its people keep their addresses for years. */
export const followDomainClaims: Follow = async ({ tx }, { formerId, successorId }) =>
  moved(
    'DOMAIN_CLAIM',
    await tx.domainClaim.updateManyAndReturn({
      where: { authorityId: formerId, endedAt: null },
      data: { authorityId: successorId, version: { increment: 1 } },
      select: { id: true },
    }),
  )

/** Whom to write to: the successor’s own contact, and until it has one that of the authority it replaced. */
export const followContact: Follow = async ({ tx }, { formerId, successorId }) => {
  const contact = await tx.authorityContact.findUnique({ where: { authorityId: formerId } })
  if (!contact) return []
  const own = await tx.authorityContact.findUnique({ where: { authorityId: successorId } })
  if (own) await tx.authorityContact.delete({ where: { authorityId: formerId } })
  else await tx.authorityContact.update({ where: { authorityId: formerId }, data: { authorityId: successorId } })
  return [{ kind: 'CONTACT', thingId: formerId, was: { name: contact.name, email: contact.email } }]
}

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

import type { ProposalMessage } from '../../generated/prisma/client.ts'
import { actsAs } from '../../organisations/actor.ts'
import { allow, NotFound } from '../../platform/errors.ts'
import { idOf } from '../../platform/ids.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { visibleParts } from '../working-access.ts'

/** A message the actor may read; NotFound when missing or hidden. */
export async function findMessage(work: Work, rawId: unknown): Promise<ProposalMessage> {
  const id = idOf('message', rawId)
  const found = await work.tx.proposalMessage.findFirst({ where: { AND: [{ id }, visibleParts(work.actor)] } })
  if (!found) throw new NotFound('message')
  return found
}

/** A message of the actor's own, to change it. */
export async function findOwnMessage(work: Work, rawId: unknown, doing: string): Promise<ProposalMessage> {
  const message = await findMessage(work, rawId)
  const isOwn = work.actor.scopes.has('WRITE') && message.authorId === actsAs(work.actor)
  allow(isOwn, doing, { proposalId: message.proposalId })
  return message
}

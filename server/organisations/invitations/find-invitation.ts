import type { Invitation } from '../../generated/prisma/client.ts'
import type { Database, Transaction } from '../../platform/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { idOf } from '../../platform/ids.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { visibleInvitations } from '../people/people-access.ts'
import { hashOfSecret } from './invitation-secret.ts'

/** An invitation the actor may see; throws NotFound for one that is missing or hidden. */
export async function findInvitation(work: Work, rawId: unknown): Promise<Invitation> {
  const id = idOf('invitation', rawId)
  const found = await work.tx.invitation.findFirst({ where: { AND: [{ id }, visibleInvitations(work.actor)] } })
  if (!found) throw new NotFound('invitation')
  return found
}

/**
 * The invitation whose mail held this secret, for a page that shows it before signing in: whoever has the secret has
 * the mail. It admits nobody: to accept, one signs in with the address it names.
 */
export const lookUpInvitation = (tx: Database | Transaction, secret: string) =>
  tx.invitation.findUnique({
    where: { hash: hashOfSecret(secret) },
    include: { authority: { select: { name: true } }, supplier: { select: { name: true } } },
  })

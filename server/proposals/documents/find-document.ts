import type { ProposalDocument } from '../../generated/prisma/client.ts'
import type { Actor } from '../../organisations/actor.ts'
import type { Transaction } from '../../platform/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { idOf } from '../../platform/ids.ts'
import { visibleParts } from '../working-access.ts'

/** A document that the actor may read and that was not withdrawn; NotFound when missing or hidden. */
export async function findDocument(
  tx: Pick<Transaction, 'proposalDocument'>,
  actor: Actor,
  rawId: unknown,
): Promise<ProposalDocument> {
  const id = idOf('document', rawId)
  const where = { AND: [{ id, withdrawnAt: null }, visibleParts(actor)] }
  const found = await tx.proposalDocument.findFirst({ where })
  if (!found) throw new NotFound('document')
  return found
}

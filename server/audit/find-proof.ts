import type { AuditEntry } from '../generated/prisma/client.ts'
import type { Transaction } from '../platform/database.ts'
import { headOf, sealedForm } from './audit-batch.ts'
import type { AuditProof } from './audit-proof.ts'
import { pathOf } from './merkle-tree.ts'

/** The proof that an entry is in the log; null as long as it waits to be sealed, at most some ten minutes. */
export async function findProof(tx: Transaction, entry: AuditEntry): Promise<AuditProof | null> {
  const own = await tx.auditLeaf.findUnique({ where: { entryId: entry.id } })
  if (!own) return null
  const batch = await tx.auditBatch.findUniqueOrThrow({ where: { number: own.batch } })
  const leaves = await tx.auditLeaf.findMany({
    where: { batch: own.batch },
    orderBy: { position: 'asc' },
    select: { hash: true },
  })
  const path = pathOf(
    leaves.map(({ hash }) => hash),
    own.position,
  ).map((hash) => hash.toString('hex'))
  return { entry: sealedForm(entry), position: own.position, path, batch: headOf(batch) }
}

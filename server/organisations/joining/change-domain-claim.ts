import type { DomainClaim, Prisma } from '../../generated/prisma/client.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { wasChanged } from '../expect-version.ts'

/** Saves a change to a claim if it is still as it was read. */
export async function changeDomainClaim(
  work: Work,
  { id, version }: Pick<DomainClaim, 'id' | 'version'>,
  data: Prisma.DomainClaimUncheckedUpdateManyInput,
): Promise<void> {
  const where = { id, version }
  wasChanged('claim', await work.tx.domainClaim.updateMany({ where, data: { ...data, version: version + 1 } }))
}

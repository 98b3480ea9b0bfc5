import type { DomainClaim } from '../../generated/prisma/client.ts'
import { NotFound } from '../../platform/errors.ts'
import { idOf } from '../../platform/ids.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { visibleDomainClaims } from '../people/people-access.ts'

/** A claim to a domain that the actor may see; throws NotFound for one that is missing or hidden. */
export async function findDomainClaim(work: Work, rawId: unknown): Promise<DomainClaim> {
  const id = idOf('claim', rawId)
  const found = await work.tx.domainClaim.findFirst({ where: { AND: [{ id }, visibleDomainClaims(work.actor)] } })
  if (!found) throw new NotFound('claim')
  return found
}

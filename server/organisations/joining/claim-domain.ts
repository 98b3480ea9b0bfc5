import { z } from 'zod'
import { allow, Refused, refuseIf, valid } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { mayAdministerAuthority } from '../people/people-access.ts'
import { findAuthority } from '../people/role-in.ts'
import { couldBeTheirs, Domain, notClaimable } from './domain.ts'

const ClaimDomainInput = z.object({ authorityId: z.unknown(), domain: Domain })

/**
 * An administrator says that an e-mail domain is their authority's. Once a platform administrator has verified it,
 * people with an address there may ask to join.
 */
export async function claimDomain(work: Work, raw: unknown): Promise<string> {
  const { domain, ...input } = valid(ClaimDomainInput, raw)
  const authorityId = await findAuthority(work, input.authorityId)
  allow(mayAdministerAuthority(work.actor, authorityId), 'claim a domain for this authority')
  refuseIf(couldBeTheirs(domain) ? null : notClaimable)
  const id = newId()
  const { count } = await work.tx.domainClaim.createMany({
    data: [{ id, authorityId, domain, claimedAt: work.now, claimedById: work.actor.personId }],
    skipDuplicates: true,
  })
  if (count === 0) await refuseTaken(work, authorityId, domain)
  work.record({ type: 'DomainClaimed', claimId: id, authorityId })
  return id
}

async function refuseTaken(work: Work, authorityId: string, domain: string): Promise<never> {
  const own = await work.tx.domainClaim.count({ where: { authorityId, domain, endedAt: null } })
  if (own > 0)
    throw new Refused('DOMAIN_CLAIMED', 'Your authority has claimed this domain already. There is nothing to do')
  throw new Refused(notClaimable.code, notClaimable.message)
}

import { z } from 'zod'
import { allow, refuseIf, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { said } from '../email.ts'
import { expectVersion } from '../expect-version.ts'
import { mayAdministerPlatform } from '../people/people-access.ts'
import { changeDomainClaim } from './change-domain-claim.ts'
import { refusalToAnswer } from './domain.ts'
import { findDomainClaim } from './find-domain-claim.ts'

const RefuseDomainInput = z.object({
  claimId: z.unknown(),
  reason: said('Say why the domain is not the authority’s', 1_000),
  expectedVersion: z.int().nullish(),
})

/** A platform administrator finds that a domain is not the authority's; it is free to be claimed again. */
export async function refuseDomain(work: Work, raw: unknown): Promise<string> {
  const { claimId, reason, expectedVersion } = valid(RefuseDomainInput, raw)
  const claim = await findDomainClaim(work, claimId)
  allow(mayAdministerPlatform(work.actor), 'refuse a domain')
  refuseIf(refusalToAnswer(claim))
  expectVersion('claim', claim, expectedVersion)
  await changeDomainClaim(work, claim, { endedAt: work.now, endReason: reason })
  work.record({ type: 'DomainRefused', claimId: claim.id, authorityId: claim.authorityId })
  return claim.id
}

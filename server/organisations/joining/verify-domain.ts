import { z } from 'zod'
import { allow, refuseIf, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { said } from '../email.ts'
import { expectVersion } from '../expect-version.ts'
import { mayAdministerPlatform } from '../people/people-access.ts'
import { changeDomainClaim } from './change-domain-claim.ts'
import { refusalToAnswer } from './domain.ts'
import { findDomainClaim } from './find-domain-claim.ts'

const VerifyDomainInput = z.object({
  claimId: z.unknown(),
  evidence: said('Say what shows that the domain is the authority’s', 2_000),
  expectedVersion: z.int().nullish(),
})

/** A platform administrator confirms that a domain is the authority's, and says what showed it. */
export async function verifyDomain(work: Work, raw: unknown): Promise<string> {
  const { claimId, evidence, expectedVersion } = valid(VerifyDomainInput, raw)
  const claim = await findDomainClaim(work, claimId)
  allow(mayAdministerPlatform(work.actor), 'verify a domain')
  refuseIf(refusalToAnswer(claim))
  expectVersion('claim', claim, expectedVersion)
  await changeDomainClaim(work, claim, { verifiedAt: work.now, verifiedById: work.actor.personId, evidence })
  work.record({ type: 'DomainVerified', claimId: claim.id, authorityId: claim.authorityId })
  return claim.id
}

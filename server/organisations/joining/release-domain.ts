import { z } from 'zod'
import { allow, refuseIf, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { expectVersion } from '../expect-version.ts'
import { mayAdministerAuthority } from '../people/people-access.ts'
import { changeDomainClaim } from './change-domain-claim.ts'
import { refusalToRelease } from './domain.ts'
import { findDomainClaim } from './find-domain-claim.ts'

const ReleaseDomainInput = z.object({
  claimId: z.unknown(),
  reason: z.string().trim().max(1_000, 'Use 1,000 characters or fewer').nullish(),
  expectedVersion: z.int().nullish(),
})

/** An administrator gives a domain up: nobody joins through it any more, and another authority may claim it. */
export async function releaseDomain(work: Work, raw: unknown): Promise<string> {
  const { claimId, reason, expectedVersion } = valid(ReleaseDomainInput, raw)
  const claim = await findDomainClaim(work, claimId)
  allow(mayAdministerAuthority(work.actor, claim.authorityId), 'release this domain')
  refuseIf(refusalToRelease(claim))
  expectVersion('claim', claim, expectedVersion)
  await changeDomainClaim(work, claim, { endedAt: work.now, endReason: reason ?? null })
  work.record({ type: 'DomainReleased', claimId: claim.id, authorityId: claim.authorityId })
  return claim.id
}

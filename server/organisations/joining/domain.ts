import { z } from 'zod'
import type { DomainClaim } from '../../generated/prisma/client.ts'
import { type Refusal, refusal } from '../../platform/errors.ts'
import { PUBLIC_MAIL_DOMAINS, SHARED_DOMAINS } from './public-mail-domains.ts'

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const HOST = new RegExp(`^(?:${LABEL}\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$`)

/** An e-mail domain as people write it: `@Leeds.gov.uk ` is leeds.gov.uk. */
export const Domain = z
  .string('Enter a domain, like leeds.gov.uk')
  .trim()
  .toLowerCase()
  .transform((text) => text.replace(/^@/, '').replace(/\.$/, ''))
  .pipe(
    z
      .string()
      .max(253, 'Enter a domain of 253 characters or fewer')
      .regex(HOST, 'Enter a domain as it stands behind the @, like leeds.gov.uk'),
  )

/** How a claim to a domain stands. */
export type DomainClaimState = 'CLAIMED' | 'VERIFIED' | 'ENDED'

export const claimState = ({ verifiedAt, endedAt }: Pick<DomainClaim, 'verifiedAt' | 'endedAt'>): DomainClaimState =>
  endedAt ? 'ENDED' : verifiedAt ? 'VERIFIED' : 'CLAIMED'

/** Could the domain be one organisation's own? Not where anyone gets an address, and not below such a provider. */
export function couldBeTheirs(domain: string): boolean {
  const above = domain.split('.').map((_label, at, labels) => labels.slice(at).join('.'))
  return !above.some((name) => PUBLIC_MAIL_DOMAINS.has(name)) && !SHARED_DOMAINS.has(domain)
}

/** Said of a domain nobody can claim and of one that someone else has claimed alike: who holds it is not told. */
export const notClaimable: Refusal = refusal(
  'DOMAIN_NOT_CLAIMABLE',
  'This domain cannot be claimed here. Check how it is written; if it is your authority’s own, ask the platform’s administrators',
)

export const refusalToAnswer = (claim: Pick<DomainClaim, 'verifiedAt' | 'endedAt'>): Refusal | null => {
  const state = claimState(claim)
  if (state === 'CLAIMED') return null
  const was = state === 'VERIFIED' ? 'has been verified' : 'has ended'
  return refusal(`DOMAIN_${state}`, `This claim ${was}. There is nothing left to decide`)
}

export const refusalToRelease = ({ endedAt }: Pick<DomainClaim, 'endedAt'>): Refusal | null =>
  endedAt ? refusal('DOMAIN_ENDED', 'This claim has ended. There is nothing to do') : null

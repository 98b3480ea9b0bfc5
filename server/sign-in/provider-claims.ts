import { Refused } from '../platform/errors.ts'
import type { ProviderSettings } from '../platform/sign-in-settings.ts'

/** What an identity provider has said of someone, its signature, issuer, audience, time and nonce already checked. */
export interface Claims {
  readonly iss: string
  readonly sub: string
  readonly tid?: unknown
  readonly email?: unknown
  readonly email_verified?: unknown
}

/** Who someone is at a provider; the e-mail address only where the provider vouches for it. */
export interface ProvenIdentity {
  readonly issuer: string
  readonly subject: string
  readonly email: string | null
}

/** Reads who someone is; throws Refused when they come from another tenant than the one that was agreed. */
export function identityFrom(provider: ProviderSettings, claims: Claims): ProvenIdentity {
  if (provider.kind === 'entra' && claims.tid !== provider.tenantId)
    throw new Refused('WRONG_TENANT', `That account is not one of ${provider.name}. Sign in with your council’s own`)
  return { issuer: claims.iss, subject: claims.sub, email: provenEmail(provider, claims) }
}

/**
 * GOV.UK One Login says whether it has checked the address. Entra does not: a tenant can give a person any address, so
 * one counts only in the tenant's own domains.
 */
function provenEmail(provider: ProviderSettings, { email, email_verified }: Claims): string | null {
  if (typeof email !== 'string') return null
  const address = email.trim().toLowerCase()
  if (provider.kind === 'one-login') return email_verified === true ? address : null
  return provider.domains.includes(address.slice(address.lastIndexOf('@') + 1)) ? address : null
}

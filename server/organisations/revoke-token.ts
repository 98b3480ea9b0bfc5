import { allow } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { findToken } from './find-token.ts'
import { mayRevokeTokens } from './token-access.ts'

/** Ends a token for good, from the next request on. Revoking it again changes nothing. */
export async function revokeToken(work: Work, raw: unknown): Promise<string> {
  const { id, revokedAt } = await findToken(work, raw)
  allow(mayRevokeTokens(work.actor), 'revoke tokens: sign in yourself, with a token that may write')
  if (revokedAt) return id
  await work.tx.apiToken.update({ where: { id }, data: { revokedAt: work.now } })
  work.record({ type: 'TokenRevoked', tokenId: id })
  return id
}

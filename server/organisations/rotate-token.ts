import { z } from 'zod'
import { allow, refusal, refuseIf, valid } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { hashOfToken, MOST_GRACE_HOURS, newToken, scopesBeyond } from './api-token.ts'
import type { NewToken } from './create-token.ts'
import { findToken } from './find-token.ts'
import { mayRotateToken } from './token-access.ts'

const AN_HOUR_MS = 3_600_000

const RotateTokenInput = z.object({
  tokenId: z.string(),
  graceHours: z
    .int('Enter a whole number of hours, like 24')
    .min(0, 'Enter 0 hours or more')
    .max(MOST_GRACE_HOURS, `The old secret works for at most ${MOST_GRACE_HOURS} hours more`),
})

/** Gives a token a new secret; the old one works until the grace is over. Its end and its scopes stay as they are. */
export async function rotateToken(work: Work, raw: unknown): Promise<NewToken> {
  const { tokenId, graceHours } = valid(RotateTokenInput, raw)
  const token = await findToken(work, tokenId)
  const { id, hash, scopes, revokedAt, expiresAt } = token
  allow(
    mayRotateToken(work.actor, token),
    'rotate this token: sign in yourself, with a token that may write, and administer if it is an organisation’s',
  )
  // the new secret is shown: nobody is given what they have not
  allow(scopesBeyond(scopes, work.actor.scopes).length === 0, 'rotate a token that may do more than yours')
  refuseIf(
    revokedAt || expiresAt <= work.now
      ? refusal('TOKEN_ENDED', 'This token was revoked or has expired. Create a new one')
      : null,
  )
  const secret = newToken()
  const { count } = await work.tx.apiToken.updateMany({
    where: { id, hash },
    data: {
      hash: hashOfToken(secret),
      formerHash: hash,
      formerUntil: new Date(work.now.getTime() + graceHours * AN_HOUR_MS),
    },
  })
  refuseIf(
    count === 0 ? refusal('TOKEN_CHANGED', 'Someone rotated this token at the same moment. Look, and try again') : null,
  )
  work.record({ type: 'TokenRotated', tokenId: id })
  return { tokenId: id, secret }
}

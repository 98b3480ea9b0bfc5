import { z } from 'zod'
import { TokenScope } from '../generated/prisma/enums.ts'
import { allow, InvalidInput, NotAllowed, valid } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { hashOfToken, MOST_DAYS, newToken, scopesBeyond } from './api-token.ts'
import { mayCreateOwnToken, organisationToTokenise } from './token-access.ts'

const A_DAY_MS = 86_400_000

const CreateTokenInput = z.object({
  name: z
    .string('Say what the token is for')
    .trim()
    .min(1, 'Say what the token is for')
    .max(100, 'Use 100 characters or fewer'),
  scopes: z
    .array(z.enum(TokenScope, 'Choose from READ, WRITE, IMPORT and ADMIN'))
    .min(1, 'Choose at least one of READ, WRITE, IMPORT and ADMIN')
    .transform((scopes) => [...new Set(scopes)]),
  days: z
    .int('Enter a whole number of days, like 90')
    .min(1, 'A token lasts at least 1 day')
    .max(MOST_DAYS, `A token lasts at most ${MOST_DAYS} days`),
  organisationId: z.string().nullish(),
})

export interface NewToken {
  readonly tokenId: string
  /** The token itself, shown this once and stored only as a hash. */
  readonly secret: string
}

/**
 * Makes a token for the person who asks, or for an organisation they administer. It opens no more than they may do
 * themself with the token they ask with; one of an organisation acts as an officer at most.
 */
export async function createToken(work: Work, raw: unknown): Promise<NewToken> {
  const { name, scopes, days, organisationId } = valid(CreateTokenInput, raw)
  const { actor, now } = work
  allow(mayCreateOwnToken(actor), 'create tokens: sign in yourself, with a token that may write')
  const owner = organisationId ? organisationToTokenise(actor, organisationId) : { personId: actor.personId }
  if (!owner)
    throw new NotAllowed(
      'create tokens for an organisation you do not administer, or with a token without the scope ADMIN',
    )
  refuseWiderScopes(scopes, organisationId ? withoutAdmin(actor.scopes) : actor.scopes)
  const secret = newToken()
  const { id: tokenId } = await work.tx.apiToken.create({
    data: {
      ...owner,
      createdById: actor.personId,
      name,
      scopes,
      createdAt: now,
      expiresAt: new Date(now.getTime() + days * A_DAY_MS),
      hash: hashOfToken(secret),
    },
  })
  work.record({ type: 'TokenIssued', tokenId, personId: organisationId ? null : actor.personId })
  return { tokenId, secret }
}

const withoutAdmin = (scopes: ReadonlySet<TokenScope>) => new Set([...scopes].filter((scope) => scope !== 'ADMIN'))

function refuseWiderScopes(asked: readonly TokenScope[], held: ReadonlySet<TokenScope>): void {
  const beyond = scopesBeyond(asked, held)
  if (beyond.length === 0) return
  const message = `You cannot give ${beyond.join(' or ')}. Leave it out, or ask with a token that has it; a token of an organisation never has ADMIN`
  throw new InvalidInput([{ field: 'scopes', message }])
}

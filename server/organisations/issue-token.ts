import { z } from 'zod'
import { TokenScope } from '../generated/prisma/enums.ts'
import { InvalidInput, NotFound, valid } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { hashOfToken, MOST_DAYS, newToken } from './api-token.ts'
import { ADMINISTRATORS } from './people/membership.ts'

const A_DAY_MS = 86_400_000

const IssueTokenInput = z.object({
  email: z.string().trim().toLowerCase().pipe(z.email('Enter an e-mail address, like officer@leeds.example')),
  name: z
    .string()
    .trim()
    .min(1, 'Say what the token is for')
    .max(100, 'Use 100 characters or fewer')
    .default('command line'),
  scopes: z
    .array(z.enum(TokenScope, 'Choose from READ, WRITE, IMPORT and ADMIN'))
    .min(1)
    .default(['READ', 'WRITE', 'IMPORT']),
  days: z
    .int('Enter a whole number of days, like 30')
    .min(1, 'A token lasts at least 1 day')
    .max(MOST_DAYS, `A token lasts at most ${MOST_DAYS} days`)
    .default(30),
})

export interface IssuedToken {
  readonly token: string
  readonly expiresAt: Date
}

/** Issues a bearer token to a person. The token itself is returned once and stored only as a hash. */
export async function issueToken(work: Work, raw: unknown): Promise<IssuedToken> {
  const { email, name, scopes, days } = valid(IssueTokenInput, raw)
  const person = await work.tx.person.findFirst({
    where: { email, disabledAt: null },
    include: { memberships: { where: { endedAt: null } } },
  })
  if (!person) throw new NotFound('person')
  if (scopes.includes('ADMIN') && !person.memberships.some(({ role }) => ADMINISTRATORS.includes(role)))
    throw new InvalidInput([
      { field: 'scopes', message: 'The scope ADMIN is for administrators of an authority, a supplier or the platform' },
    ])
  const token = newToken()
  const expiresAt = new Date(work.now.getTime() + days * A_DAY_MS)
  const { id: tokenId } = await work.tx.apiToken.create({
    data: { personId: person.id, createdById: person.id, name, scopes, expiresAt, hash: hashOfToken(token) },
  })
  work.record({ type: 'TokenIssued', tokenId, personId: person.id })
  return { token, expiresAt }
}

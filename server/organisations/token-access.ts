import type { ApiToken, Prisma } from '../generated/prisma/client.ts'
import type { Actor } from './actor.ts'

/** The organisations whose tokens the actor looks after; a token of an organisation looks after none. */
const administered = ({ kind, memberships }: Actor) => (kind === 'person' ? memberships : [])

const authorities = (actor: Actor): string[] =>
  administered(actor).flatMap(({ role, authorityId }) =>
    role === 'AUTHORITY_ADMINISTRATOR' && authorityId ? [authorityId] : [],
  )

const suppliers = (actor: Actor): string[] =>
  administered(actor).flatMap(({ role, supplierId }) =>
    role === 'SUPPLIER_ADMINISTRATOR' && supplierId ? [supplierId] : [],
  )

/** Everyone makes tokens of their own. */
export const mayCreateOwnToken = (actor: Actor): boolean => actor.kind === 'person' && actor.scopes.has('WRITE')

/**
 * Which of their organisations a person makes a token for: null when they do not administer it, or ask with a token that
 * may not administer. An organisation's token outlives its maker's role, so a lesser token must not be able to make one.
 */
export function organisationToTokenise(actor: Actor, organisationId: string) {
  if (!mayCreateOwnToken(actor) || !actor.scopes.has('ADMIN')) return null
  if (authorities(actor).includes(organisationId)) return { authorityId: organisationId }
  if (suppliers(actor).includes(organisationId)) return { supplierId: organisationId }
  return null
}

/** The tokens a person may see: their own, and those of the organisations they administer. */
export const visibleTokens = (actor: Actor): Prisma.ApiTokenWhereInput => ({
  OR: [
    ...(actor.kind === 'person' && actor.personId ? [{ personId: actor.personId }] : []),
    { authorityId: { in: authorities(actor) } },
    { supplierId: { in: suppliers(actor) } },
  ],
})

/** Who sees a token may end it, with a token that may write. */
export const mayRevokeTokens = mayCreateOwnToken

/** To rotate a token is to be shown a secret that opens it: of an organisation's, that takes the scope ADMIN as well. */
export const mayRotateToken = (actor: Actor, { personId }: Pick<ApiToken, 'personId'>): boolean =>
  mayCreateOwnToken(actor) && (personId !== null || actor.scopes.has('ADMIN'))

import type { Prisma, Webhook } from '../generated/prisma/client.ts'
import { type Actor, nobody } from '../organisations/actor.ts'

/** The authorities whose webhooks the actor looks after. */
const administered = (actor: Actor): string[] =>
  actor.memberships.flatMap(({ role, authorityId }) =>
    authorityId && role === 'AUTHORITY_ADMINISTRATOR' ? [authorityId] : [],
  )

/** The webhooks an actor may see: their own, and those of authorities they administer. */
export function visibleWebhooks(actor: Actor): Prisma.WebhookWhereInput {
  if (actor.kind === 'system') return {}
  const ofAuthorities: Prisma.WebhookWhereInput = { authorityId: { in: administered(actor) } }
  return actor.personId ? { OR: [{ personId: actor.personId }, ofAuthorities] } : ofAuthorities
}

/** A webhook tells what its owner may read, so it takes a token that may read as well as write. */
export const mayKeepWebhooks = (actor: Actor): boolean => actor.scopes.has('READ') && actor.scopes.has('WRITE')

export const mayKeepWebhooksOf = (actor: Actor, authorityId: string): boolean =>
  mayKeepWebhooks(actor) && administered(actor).includes(authorityId)

/** As whom an authority's webhook reads: as someone who may see what the authority sees, and nothing more. */
export const readerOf = (authorityId: string, authorityRegion: string): Actor => ({
  ...nobody,
  kind: 'person',
  name: 'A webhook',
  memberships: [{ role: 'VIEWER', authorityId, authorityRegion, supplierId: null, regions: [] }],
  scopes: new Set(['READ']),
})

export type Owned = Pick<Webhook, 'personId' | 'authorityId'>

import type { AuditEntry, Prisma } from '../generated/prisma/client.ts'
import { type Actor, isPlatformAdministrator } from '../organisations/actor.ts'

/** The authorities whose part of the log the actor reads: those they administer. */
export const authoritiesAuditedBy = (actor: Actor): string[] => [
  ...new Set(
    actor.memberships.flatMap(({ role, authorityId }) =>
      role === 'AUTHORITY_ADMINISTRATOR' && authorityId ? [authorityId] : [],
    ),
  ),
]

/** A platform administrator reads the whole log, with a token that may administer. */
const readsEverything = (actor: Actor): boolean =>
  actor.kind === 'system' || (isPlatformAdministrator(actor) && actor.scopes.has('ADMIN'))

export const readsTheLog = (actor: Actor): boolean => readsEverything(actor) || authoritiesAuditedBy(actor).length > 0

/** The authority to be told that its part of the log was read: the one that was asked for, if it is the actor's to read. */
export const whoseLog = (actor: Actor, asked: string | undefined): { authorityId?: string } =>
  asked && (readsEverything(actor) || authoritiesAuditedBy(actor).includes(asked)) ? { authorityId: asked } : {}

/**
 * The entries an actor may see: for an authority's administrators those about what belonged to the authority when it
 * happened, and those of what was done on its behalf; for anybody else none.
 */
export const visibleEntries = (actor: Actor): Prisma.AuditEntryWhereInput =>
  readsEverything(actor) ? {} : { readers: { hasSome: authoritiesAuditedBy(actor) } }

/**
 * Whether the actor may know which person did it and from where: their own authority's people, never another's. Another
 * authority is named, as its part in a shared proposal is.
 */
export const seesWho = (actor: Actor, entry: Pick<AuditEntry, 'actingFor'>): boolean =>
  readsEverything(actor) || authoritiesAuditedBy(actor).some((id) => entry.actingFor.includes(id))

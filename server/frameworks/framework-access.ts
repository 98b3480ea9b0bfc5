import type { Framework, Prisma } from '../generated/prisma/client.ts'
import {
  type Actor,
  actsAs,
  authoritiesOf,
  authoritiesServedBy,
  isCoordinator,
  isPlatformAdministrator,
} from '../organisations/actor.ts'

const isOfACouncil = (actor: Actor): boolean => authoritiesOf(actor).length > 0 || isCoordinator(actor)

/** The frameworks an actor may see: the whole catalogue for every council and the platform, nothing for suppliers. */
export function visibleFrameworks(actor: Actor): Prisma.FrameworkWhereInput {
  const all = actor.kind === 'system' || isOfACouncil(actor) || isPlatformAdministrator(actor)
  return all ? {} : { id: { in: [] } }
}

/**
 * The call-offs an actor may read in full: those of their own authorities, those under a framework that their authority
 * runs, and, for councils, those whose contract was published. Of all others there are sums only.
 */
export function visibleCallOffs(actor: Actor): Prisma.CallOffWhereInput {
  if (actor.kind === 'system') return {}
  const own = authoritiesOf(actor)
  const published = isOfACouncil(actor) ? [{ publishedOn: { not: null } }] : []
  return { OR: [{ authorityId: { in: own } }, { framework: { leadAuthorityId: { in: own } } }, ...published] }
}

/** May the actor change or end it? The officers of the authority that runs it; of others’, who keeps the catalogue. */
export const mayManage = (actor: Actor, framework: Pick<Framework, 'leadAuthorityId'>): boolean =>
  framework.leadAuthorityId === null
    ? actor.scopes.has('WRITE') && keepsTheCatalogue(actor)
    : authoritiesServedBy(actor).includes(framework.leadAuthorityId)

const keepsTheCatalogue = (actor: Actor): boolean => isCoordinator(actor) || isPlatformAdministrator(actor)

/** Coordinators and platform administrators bring catalogues in, with the scope IMPORT. */
export const mayImportFrameworks = (actor: Actor): boolean =>
  actor.scopes.has('IMPORT') && actsAs(actor) !== null && keepsTheCatalogue(actor)

/** May the actor award the framework of a proposal? The officers of its lead, once it has accepted. */
export const mayAward = (
  actor: Actor,
  proposal: { readonly leadAuthorityId: string | null; readonly leadAcceptedAt: Date | null },
): boolean =>
  proposal.leadAuthorityId !== null &&
  proposal.leadAcceptedAt !== null &&
  authoritiesServedBy(actor).includes(proposal.leadAuthorityId)

/** May the actor cancel it? The officers of the authority that made it. */
export const mayCancel = (actor: Actor, callOff: { readonly authorityId: string }): boolean =>
  authoritiesServedBy(actor).includes(callOff.authorityId)

import type { Role } from '../generated/prisma/enums.ts'
import { type Actor, actsAs, isCoordinator, isPlatformAdministrator } from '../organisations/actor.ts'

const IMPORTING_ROLES: readonly Role[] = ['OFFICER', 'AUTHORITY_ADMINISTRATOR']

const importsForAll = (actor: Actor): boolean => isCoordinator(actor) || isPlatformAdministrator(actor)

const importsFor = (actor: Actor): string[] =>
  actor.memberships.flatMap(({ role, authorityId }) =>
    authorityId && IMPORTING_ROLES.includes(role) ? [authorityId] : [],
  )

/** Officers, coordinators and administrators import, with a token that has the scope IMPORT. */
export const mayImport = (actor: Actor): boolean =>
  actor.scopes.has('IMPORT') && actsAs(actor) !== null && (importsForAll(actor) || importsFor(actor).length > 0)

/** For which authorities: published notices of any for a coordinator, those of their own for an officer. */
export function mayImportFor(actor: Actor): (authorityId: string) => boolean {
  if (importsForAll(actor)) return () => true
  const own = new Set(importsFor(actor))
  return (authorityId) => own.has(authorityId)
}

/** Imports a person may read: their own, and all for a platform administrator with the scope ADMIN. */
export const visibleImports = (actor: Actor) =>
  isPlatformAdministrator(actor) && actor.scopes.has('ADMIN')
    ? {}
    : { startedById: actsAs(actor) ?? '00000000-0000-0000-0000-000000000000' }

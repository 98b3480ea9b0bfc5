import type { TokenScope } from '../generated/prisma/enums.ts'
import type { ActingAs, Actor } from '../organisations/actor.ts'

const ADMINISTRATORS: readonly ActingAs['role'][] = [
  'AUTHORITY_ADMINISTRATOR',
  'SUPPLIER_ADMINISTRATOR',
  'PLATFORM_ADMINISTRATOR',
]

const USUAL: readonly TokenScope[] = ['READ', 'WRITE', 'IMPORT']

const isOf = (organisationId: string) => (one: ActingAs) =>
  one.authorityId === organisationId || one.supplierId === organisationId

/** Whether a person has a role in an organisation, and so may act for it. */
export const mayActFor = (actor: Actor, organisationId: string): boolean => actor.memberships.some(isOf(organisationId))

/**
 * A person in their session: with every scope their roles can use, and, where they act for one organisation, with
 * their roles in that one only. A role they have lost meanwhile leaves them with none, not with the others.
 */
export function inSession(actor: Actor, actingForId: string | null): Actor {
  const memberships = actingForId === null ? actor.memberships : actor.memberships.filter(isOf(actingForId))
  const administers = memberships.some(({ role }) => ADMINISTRATORS.includes(role))
  return { ...actor, memberships, scopes: new Set(administers ? [...USUAL, 'ADMIN'] : USUAL) }
}

import type { Prisma, Role } from '../../generated/prisma/client.ts'
import { type Actor, isPlatformAdministrator } from '../actor.ts'
import type { Organisation } from './membership.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000'

const idsOf = (actor: Actor, role: Role): string[] =>
  actor.memberships.flatMap((m) => (m.role === role ? [m.authorityId ?? m.supplierId ?? NOBODY] : []))

const isSystem = (actor: Actor): boolean => actor.kind === 'system'

/** With a token or a session that may administer. */
const administering = (actor: Actor): boolean => actor.scopes.has('ADMIN')

/** A platform administrator, or the machine's own commands. */
export const mayAdministerPlatform = (actor: Actor): boolean =>
  isSystem(actor) || (administering(actor) && isPlatformAdministrator(actor))

export const mayAdministerAuthority = (actor: Actor, authorityId: string): boolean =>
  mayAdministerPlatform(actor) ||
  (administering(actor) && idsOf(actor, 'AUTHORITY_ADMINISTRATOR').includes(authorityId))

export const mayAdministerSupplier = (actor: Actor, supplierId: string): boolean =>
  mayAdministerPlatform(actor) || (administering(actor) && idsOf(actor, 'SUPPLIER_ADMINISTRATOR').includes(supplierId))

/** May the actor say who has which role in it? Roles without an organisation are the platform's to give. */
export function mayAdminister(actor: Actor, { authorityId, supplierId }: Organisation): boolean {
  if (authorityId) return mayAdministerAuthority(actor, authorityId)
  return supplierId ? mayAdministerSupplier(actor, supplierId) : mayAdministerPlatform(actor)
}

/**
 * What an actor reads because they administer the organisation it is of; null when that is everything. A platform
 * administrator reads of everybody only with a token or a session that may administer.
 */
function administered(actor: Actor): { authorityId: { in: string[] }; supplierId: { in: string[] } } | null {
  if (mayAdministerPlatform(actor)) return null
  return {
    authorityId: { in: idsOf(actor, 'AUTHORITY_ADMINISTRATOR') },
    supplierId: { in: idsOf(actor, 'SUPPLIER_ADMINISTRATOR') },
  }
}

/** Memberships an actor may see: their own, and those of the organisations they administer. */
export function visibleMemberships(actor: Actor): Prisma.MembershipWhereInput {
  const only = administered(actor)
  if (!only) return {}
  return {
    OR: [{ personId: actor.personId ?? NOBODY }, { authorityId: only.authorityId }, { supplierId: only.supplierId }],
  }
}

/** People an actor may see: themself, and whoever has or had a role in an organisation they administer. */
export function visiblePeople(actor: Actor): Prisma.PersonWhereInput {
  const only = administered(actor)
  if (!only) return {}
  return {
    OR: [
      { id: actor.personId ?? NOBODY },
      { memberships: { some: { OR: [{ authorityId: only.authorityId }, { supplierId: only.supplierId }] } } },
    ],
  }
}

/** Memberships that hold now, of those an actor may see. */
const visibleNow = (actor: Actor): Prisma.MembershipWhereInput => ({
  AND: [visibleMemberships(actor), { endedAt: null }],
})

/**
 * People whose account an actor may see: the address they sign in with, and when. Of someone who has left, an organisation
 * keeps the name and the time they were there; where they are now is no longer its business.
 */
export function visibleAccounts(actor: Actor): Prisma.PersonWhereInput {
  if (mayAdministerPlatform(actor)) return {}
  return { OR: [{ id: actor.personId ?? NOBODY }, { memberships: { some: visibleNow(actor) } }] }
}

/** What is read of a person to know whether an actor may see their account. */
export const accountSelection = (actor: Actor) =>
  ({ id: true, _count: { select: { memberships: { where: visibleNow(actor) } } } }) as const

/** Whether an actor may see the account of someone they see, from what `accountSelection` read. */
export const maySeeAccount = (actor: Actor, { id, _count }: { id: string; _count: { memberships: number } }): boolean =>
  mayAdministerPlatform(actor) || actor.personId === id || _count.memberships > 0

/** Invitations an actor may see: those to their own address, and those of the organisations they administer. */
export function visibleInvitations(actor: Actor): Prisma.InvitationWhereInput {
  const only = administered(actor)
  if (!only) return {}
  return { OR: [toThem(actor), { authorityId: only.authorityId }, { supplierId: only.supplierId }] }
}

/** Invitations to the actor's own verified address. */
export const toThem = ({ email }: Actor): Prisma.InvitationWhereInput => (email ? { email } : { id: NOBODY })

/** Requests to join an actor may see: their own, and those to the authorities they administer. */
export function visibleJoinRequests(actor: Actor): Prisma.JoinRequestWhereInput {
  const only = administered(actor)
  return only ? { OR: [{ personId: actor.personId ?? NOBODY }, { authorityId: only.authorityId }] } : {}
}

/** Claims to a domain an actor may see: those of the authorities they administer. */
export function visibleDomainClaims(actor: Actor): Prisma.DomainClaimWhereInput {
  const only = administered(actor)
  return only ? { authorityId: only.authorityId } : {}
}

/** Suppliers an actor may see: their own. */
export function visibleSuppliers(actor: Actor): Prisma.SupplierWhereInput {
  if (!administered(actor)) return {}
  return { id: { in: actor.memberships.flatMap(({ supplierId }) => supplierId ?? []) } }
}

/** An authority's contact is for those it may buy with: people of authorities, coordinators and the platform. */
export const maySeeContacts = (actor: Actor): boolean =>
  isSystem(actor) || actor.memberships.some(({ role }) => !role.startsWith('SUPPLIER'))

import type { Membership, Role } from '../../generated/prisma/client.ts'
import { type FieldProblem, type Refusal, refusal } from '../../platform/errors.ts'

/** Roles held for an authority. */
export const FOR_AN_AUTHORITY: readonly Role[] = ['VIEWER', 'OFFICER', 'APPROVER', 'AUTHORITY_ADMINISTRATOR']

/** Roles held for a supplier. */
export const FOR_A_SUPPLIER: readonly Role[] = ['SUPPLIER_MEMBER', 'SUPPLIER_ADMINISTRATOR']

/** Roles that manage people. */
export const ADMINISTRATORS: readonly Role[] = [
  'AUTHORITY_ADMINISTRATOR',
  'SUPPLIER_ADMINISTRATOR',
  'PLATFORM_ADMINISTRATOR',
]

/** For whom a role is held: an authority, a supplier, or neither for coordinators and platform administrators. */
export type Organisation = Pick<Membership, 'authorityId' | 'supplierId'>

/** A role and for whom it is held; regions are a coordinator's, and none means all. */
export type RoleIn = Organisation & Pick<Membership, 'role' | 'regions'>

const spoken: Record<Role, string> = {
  VIEWER: 'viewer',
  OFFICER: 'officer',
  APPROVER: 'approver',
  AUTHORITY_ADMINISTRATOR: 'authority administrator',
  COORDINATOR: 'coordinator',
  SUPPLIER_MEMBER: 'supplier member',
  SUPPLIER_ADMINISTRATOR: 'supplier administrator',
  PLATFORM_ADMINISTRATOR: 'platform administrator',
}

/** A role as people say it. */
export const spokenRole = (role: Role): string => spoken[role]

/** Does a role go with the organisation that was named for it? */
export function problemsWithOrganisation(role: Role, given: Organisation): FieldProblem[] {
  return [
    ...fits('authorityId', 'an authority', FOR_AN_AUTHORITY.includes(role), given.authorityId),
    ...fits('supplierId', 'a supplier', FOR_A_SUPPLIER.includes(role), given.supplierId),
  ]

  function fits(field: string, what: string, needed: boolean, id: string | null): FieldProblem[] {
    if (needed === (id !== null)) return []
    const message = needed
      ? `Say for which ${what.split(' ')[1]}: a ${spokenRole(role)} acts for one`
      : `Leave this out: a ${spokenRole(role)} does not act for ${what}`
    return [{ field, message }]
  }
}

export const isLive = (membership: Pick<Membership, 'endedAt'>): boolean => membership.endedAt === null

export const refusalToChange = (membership: Pick<Membership, 'endedAt'>): Refusal | null =>
  isLive(membership) ? null : refusal('MEMBERSHIP_ENDED', 'This membership has ended. Grant the role again instead')

/** May a role become another one? Only among those of the same kind of organisation. */
export function problemsWithRole(from: Role, to: Role): FieldProblem[] {
  const kindOf = (role: Role) => [FOR_AN_AUTHORITY, FOR_A_SUPPLIER].find((roles) => roles.includes(role)) ?? [role]
  if (kindOf(from).includes(to)) return []
  const choices = kindOf(from).map(spokenRole).join(', ')
  return [{ field: 'role', message: `Choose a role of the same organisation: ${choices}` }]
}

/**
 * An organisation keeps an administrator. Only a platform administrator may take an authority's or a supplier's last one
 * away, and the platform's last one stays.
 */
export function refusalToLeaveWithout(role: Role, byPlatformAdministrator: boolean): Refusal | null {
  if (byPlatformAdministrator && role !== 'PLATFORM_ADMINISTRATOR') return null
  return refusal(
    'LAST_ADMINISTRATOR',
    'This is the last administrator. Make someone else an administrator first, then repeat your change',
  )
}

export const alreadyAMember: Refusal = refusal(
  'ALREADY_A_MEMBER',
  'This person has that role already. There is nothing to do',
)

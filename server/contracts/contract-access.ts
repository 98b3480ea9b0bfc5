import type { Prisma } from '../generated/prisma/client.ts'
import { type Actor, authoritiesOf, isCoordinator } from '../organisations/actor.ts'

/**
 * The contracts an actor may see: those of their own authorities, and, for officers
 * of any authority and coordinators, those known from a published award. Suppliers see none here.
 */
export function visibleContracts(actor: Actor): Prisma.ContractWhereInput {
  if (actor.kind === 'system') return {}
  const own = authoritiesOf(actor)
  if (own.length === 0 && !isCoordinator(actor)) return { id: { in: [] } }
  return { OR: [{ authorityId: { in: own } }, { publishedOn: { not: null } }] }
}

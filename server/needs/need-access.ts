import type { Need, Prisma } from '../generated/prisma/client.ts'
import {
  type Actor,
  authoritiesOf,
  authoritiesServedBy,
  isCoordinator,
  regionsCoordinatedBy,
  regionsOf,
} from '../organisations/actor.ts'

/** Statuses in which another authority may see a need at all; a draft or withdrawn need does not exist for them. */
const SHOWN_TO_OTHERS = ['POSTED', 'COMMITTED', 'MET'] as const

const NOTHING: Prisma.NeedWhereInput = { id: { in: [] } }

/**
 * The needs an actor may see: every one of their own authorities', and others' open needs whose sharing tier
 * reaches them. Suppliers see none: they read aggregated demand only.
 */
export function visibleNeeds(actor: Actor): Prisma.NeedWhereInput {
  if (actor.kind === 'system') return {}
  const seen = [...asAnAuthority(actor), ...asACoordinator(actor)]
  return seen.length > 0 ? { OR: seen } : NOTHING
}

function asAnAuthority(actor: Actor): Prisma.NeedWhereInput[] {
  const own = authoritiesOf(actor)
  if (own.length === 0) return []
  return [
    { authorityId: { in: own } },
    {
      status: { in: [...SHOWN_TO_OTHERS] },
      OR: [
        { sharing: { in: ['COUNCILS', 'PUBLISHED'] } },
        { sharing: 'REGION', authority: { region: { in: regionsOf(actor) } } },
        { sharing: 'PARTNERS', partners: { some: { authorityId: { in: own } } } },
      ],
    },
  ]
}

function asACoordinator(actor: Actor): Prisma.NeedWhereInput[] {
  if (!isCoordinator(actor)) return []
  const regions = regionsCoordinatedBy(actor)
  const regional: Prisma.NeedWhereInput =
    regions === 'all' ? { sharing: 'REGION' } : { sharing: 'REGION', authority: { region: { in: regions } } }
  return [{ status: { in: [...SHOWN_TO_OTHERS] }, OR: [{ sharing: { in: ['COUNCILS', 'PUBLISHED'] } }, regional] }]
}

/** May the actor write needs for this authority? */
export const mayWriteNeedsOf = (actor: Actor, authorityId: string): boolean =>
  authoritiesServedBy(actor).includes(authorityId)

export const mayEdit = (actor: Actor, need: Pick<Need, 'authorityId'>): boolean =>
  mayWriteNeedsOf(actor, need.authorityId)

/** Is it one of the actor's own authorities'? Matching, sharing and decisions are theirs to know. */
export const isOwnNeed = (actor: Actor, need: Pick<Need, 'authorityId'>): boolean =>
  authoritiesOf(actor).includes(need.authorityId)

export const ownNeeds = (actor: Actor): Prisma.NeedWhereInput => ({ authorityId: { in: authoritiesOf(actor) } })

import { createHash } from 'node:crypto'
import { REGIONS } from '../classification/regions.ts'
import { visibleContracts } from '../contracts/contract-access.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { visibleMatches } from '../matching/match-access.ts'
import { visibleNeeds } from '../needs/need-access.ts'
import { type Actor, authoritiesOf, isCoordinator, regionsCoordinatedBy, regionsOf } from '../organisations/actor.ts'
import { visibleProposals } from '../proposals/proposal-access.ts'

/** A reader as the feed's audiences name them: `*`, `r:` and a region, `a:` and an authority. */
export interface Standing {
  readonly tags: readonly string[]
  readonly isCoordinator: boolean
}

/** As whom someone follows changes. Suppliers follow none: they read aggregated demand only. */
export function standingOf(actor: Actor): Standing {
  const own = authoritiesOf(actor)
  const coordinator = isCoordinator(actor)
  const regions = [...regionsOf(actor), ...(coordinator ? coordinated(actor) : [])]
  const tags = [...own.map((id) => `a:${id}`), ...regions.map((region) => `r:${region}`)]
  const everyone = own.length > 0 || coordinator ? ['*'] : []
  return { tags: [...everyone, ...new Set(tags)].sort(), isCoordinator: coordinator }
}

function coordinated(actor: Actor): readonly string[] {
  const regions = regionsCoordinatedBy(actor)
  return regions === 'all' ? REGIONS.map(({ name }) => name) : regions
}

/** A cursor is worth something only to who stands as its owner did: otherwise what they lost sight of went untold. */
export const markOf = ({ tags, isCoordinator }: Standing): string =>
  createHash('sha256')
    .update(JSON.stringify([tags, isCoordinator]))
    .digest('base64url')
    .slice(0, 16)

/** Proposals that a better suggestion replaced are on no list, so they are gone from the feed too. */
export const followedProposals = (actor: Actor): Prisma.ProposalWhereInput => ({
  AND: [visibleProposals(actor), { status: { not: 'SUPERSEDED' } }],
})

export const followedNeeds = visibleNeeds
export const followedMatches = visibleMatches
export const followedContracts = visibleContracts

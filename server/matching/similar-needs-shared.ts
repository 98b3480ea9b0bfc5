import { isForEveryCouncil, type Onlooker } from '../needs/need.ts'
import type { Database } from '../platform/database.ts'
import { createEngine } from './engine/engine.ts'
import type { EngineNeed, ScoredMatch } from './engine/types.ts'
import { isMatchable, type MatchableRow, matchableNeeds, matchableSelection, toEngineNeed } from './matchable-need.ts'

/** An open need that every council may see: only such needs decide for everyone what a word is worth. */
export const countsForEveryone = (row: MatchableRow): boolean => isMatchable(row) && isForEveryCouncil(row)

/** The newest of the needs shared with a region or with named partners that are looked through for one question. */
const MOST_SHARED = 1_000

/**
 * The needs most like a draft among those shared with its authority and not with every council, best first. They are
 * compared among themselves, apart from everyone's: had they a part in the weights of words there, others could tell
 * from their own answers that they exist.
 */
export async function similarAmongShared(db: Database, draft: EngineNeed, limit: number): Promise<ScoredMatch[]> {
  const { authorityId, region } = draft
  const rows = await db.need.findMany({
    where: { AND: [matchableNeeds, sharedNarrowlyWith({ authorityId, region: region ?? '' })] },
    select: matchableSelection,
    orderBy: { updatedAt: 'desc' },
    take: MOST_SHARED,
  })
  return rows.length > 0 ? createEngine(rows.map(toEngineNeed)).similarTo(draft, { limit }) : []
}

/** The same rule as `isSharedWith` in the needs room, for the narrow tiers and the database. */
const sharedNarrowlyWith = ({ authorityId, region }: Onlooker) => ({
  OR: [
    { sharing: { in: ['REGION' as const, 'PARTNERS' as const] }, authorityId },
    { sharing: 'REGION' as const, authority: { region } },
    { sharing: 'PARTNERS' as const, partners: { some: { authorityId } } },
  ],
})

/** The best of both, best first; a need that changed its tier meanwhile is in both, and shown once. */
export function bestOf(some: readonly ScoredMatch[], others: readonly ScoredMatch[], limit: number): ScoredMatch[] {
  const found = new Map([...others, ...some].map((match) => [match.otherId, match]))
  return [...found.values()].sort((a, b) => b.probability - a.probability).slice(0, limit)
}

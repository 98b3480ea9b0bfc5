import { isOpen } from '../needs/need.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { ENGINE_VERSION } from './engine/engine.ts'
import type { ScoredMatch } from './engine/types.ts'
import { type MatchingIndex, readMatchable } from './matching-index.ts'
import { storeMatches } from './store-matches.ts'

interface Stored {
  readonly id: string
  readonly otherId: string
}

/**
 * Finds the matches of one need and stores them: new ones are added, known ones updated, and those that no longer
 * hold go. Twice is once, and both needs of a pair share one row. The partners of a match that went are told as well:
 * they may now belong to another group.
 */
export async function matchNeed(work: Work, needId: string, index: MatchingIndex): Promise<void> {
  const row = await readMatchable(work.tx, needId)
  if (!row) return
  index.put(row)
  await index.catchUp(work.tx, row.updatedAt)
  const found = isOpen(row) ? index.matchesOf(row) : []
  const stored = await currentMatchesOf(work, needId)
  const gone = isOpen(row) ? await noLongerHeld(work, needId, stored, found, index) : stored
  await storeMatches(work, needId, found)
  await work.tx.match.updateMany({ where: { id: { in: ids(gone) } }, data: { status: 'GONE', updatedAt: work.now } })
  const left = gone.map(({ otherId }) => otherId)
  await work.tx.need.updateMany({ where: { id: { in: [needId, ...left].sort() } }, data: { matchedAt: work.now } })
  await work.tx.need.updateMany({ where: { id: needId }, data: { matchedBy: ENGINE_VERSION } })
  const partnerIds = [...new Set([...found, ...stored].map(({ otherId }) => otherId))]
  if (partnerIds.length > 0) work.record({ type: 'MatchesChanged', needId, partnerIds })
}

const ids = (stored: readonly Stored[]): string[] => stored.map(({ id }) => id)

async function currentMatchesOf(work: Work, needId: string): Promise<Stored[]> {
  const sides = await work.tx.matchSide.findMany({
    where: { needId, match: { status: 'CURRENT' } },
    select: { matchId: true, otherNeedId: true },
  })
  return sides.map(({ matchId, otherNeedId }) => ({ id: matchId, otherId: otherNeedId }))
}

/** A stored match missing from this need's best may still be among the other's best: only then it stays. */
async function noLongerHeld(
  work: Work,
  needId: string,
  stored: readonly Stored[],
  found: readonly ScoredMatch[],
  index: MatchingIndex,
): Promise<Stored[]> {
  const best = new Set(found.map(({ otherId }) => otherId))
  const gone: Stored[] = []
  for (const match of stored) {
    if (best.has(match.otherId)) continue
    const other = await readMatchable(work.tx, match.otherId)
    const holds = other && isOpen(other) && index.matchesOf(other).some(({ otherId }) => otherId === needId)
    if (!holds) gone.push(match)
  }
  return gone
}

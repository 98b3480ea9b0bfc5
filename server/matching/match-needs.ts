import { isOpen } from '../needs/need.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { type Pair, pairKey, pairOf } from './match.ts'
import type { MatchableRow } from './matchable-need.ts'
import type { MatchingIndex } from './matching-index.ts'
import { readMatchable } from './read-matchable.ts'
import { type FoundMatch, storeMatches } from './store-matches.ts'

interface StoredPair extends Pair {
  readonly id: string
  readonly probability: number
  /** By which engine it was found, and since the last change to either need. */
  readonly isCurrent: boolean
}

/** A change of probability that nobody would see: a pair that both of its needs found is written once. */
const UNSEEN = 0.005

/**
 * Finds the matches of some needs and stores them: new ones are added, known ones updated, and those that no longer
 * hold go. Twice is once, and both needs of a pair share one row. Partners that lost a match are matched again as well:
 * they may have room for another. `fact` is what is recorded of the needs whose matches changed.
 */
export async function matchNeeds(
  work: Work,
  needIds: readonly string[],
  index: MatchingIndex,
  fact: 'MatchesChanged' | 'BacklogMatched' = 'MatchesChanged',
): Promise<void> {
  const rows = await readMatchable(work.tx, needIds)
  for (const row of rows) index.put(row)
  await index.catchUp(work.tx, latestChange(rows))
  // before anything is scored: other weights may come while this is being stored
  const { engineVersion } = index
  const own = foundFor(rows, index)
  const stored = await currentPairsOf(work, needIds, engineVersion)
  // what the other side found since the last change to either stays as it is
  const unheld = stored.filter((pair) => !own.has(pairKey(pair)) && !pair.isCurrent)
  const partners = await readMatchable(work.tx, otherSides(unheld, new Set(needIds)))
  const found = new Map([...own, ...foundFor(partners, index)])
  const gone = unheld.filter((pair) => !found.has(pairKey(pair)))
  await storeMatches(work, worthWriting(found, stored), engineVersion)
  await letGo(work, gone)
  const matched = [...needIds, ...partners.map(({ id }) => id)]
  await markMatched(work, matched, engineVersion)
  const changed = new Set([...found.values(), ...stored].flatMap(({ needAId, needBId }) => [needAId, needBId]))
  if (changed.size > 0) work.record({ type: fact, needIds: [...changed].sort() })
}

const latestChange = (rows: readonly MatchableRow[]): Date =>
  new Date(rows.reduce((latest, { updatedAt }) => Math.max(latest, updatedAt.getTime()), 0))

/** What the index finds for some needs, each pair once. */
function foundFor(rows: readonly MatchableRow[], index: MatchingIndex): Map<string, FoundMatch> {
  const found = new Map<string, FoundMatch>()
  for (const row of rows.filter(isOpen)) {
    for (const match of index.matchesOf(row)) {
      const pair = pairOf(row.id, match.otherId)
      found.set(pairKey(pair), { ...pair, match })
    }
  }
  return found
}

/** The needs at the other end of some pairs. */
function otherSides(pairs: readonly Pair[], known: ReadonlySet<string>): string[] {
  const sides = new Set(pairs.flatMap(({ needAId, needBId }) => [needAId, needBId]))
  return [...sides].filter((id) => !known.has(id))
}

/** What was found and is not stored in the same way already. */
function worthWriting(found: ReadonlyMap<string, FoundMatch>, stored: readonly StoredPair[]): FoundMatch[] {
  const left = new Map(found)
  for (const pair of stored) {
    const match = left.get(pairKey(pair))?.match
    const isSame = match && pair.isCurrent && Math.abs(match.probability - pair.probability) <= UNSEEN
    if (isSame) left.delete(pairKey(pair))
  }
  return [...left.values()]
}

/**
 * In one list, because thousands of rows each cost as much as what they tell. `offset 0` has PostgreSQL look each need up:
 * it read the whole table instead while an import made it grow.
 */
async function currentPairsOf(work: Work, needIds: readonly string[], engineVersion: string): Promise<StoredPair[]> {
  const [answer] = await work.tx.$queryRaw<{ pairs: StoredPair[] | null }[]>`
    with pair as (
      select found.id from unnest(${needIds}::uuid[]) as named(id)
      cross join lateral (select id from match where need_a_id = named.id and status = 'CURRENT' offset 0) as found
      union
      select found.id from unnest(${needIds}::uuid[]) as named(id)
      cross join lateral (select id from match where need_b_id = named.id and status = 'CURRENT' offset 0) as found
    )
    select json_agg(json_build_object(
      'id', match.id, 'needAId', a.id, 'needBId', b.id, 'probability', probability,
      'isCurrent', engine_version = ${engineVersion} and match.updated_at > greatest(a.updated_at, b.updated_at)
    )) as pairs
    from pair join match using (id) join need a on a.id = match.need_a_id join need b on b.id = match.need_b_id`
  return answer?.pairs ?? []
}

async function letGo(work: Work, gone: readonly StoredPair[]): Promise<void> {
  if (gone.length === 0) return
  const ids = gone.map(({ id }) => id)
  await work.tx.match.updateMany({ where: { id: { in: ids } }, data: { status: 'GONE', updatedAt: work.now } })
}

/** In the order of their ids, so that workers on neighbouring needs do not lock each other out. */
async function markMatched(work: Work, needIds: readonly string[], engineVersion: string): Promise<void> {
  await work.tx.$executeRaw`
    with due as (select id from need where id = any(${needIds}::uuid[]) order by id for no key update)
    update need set matched_at = ${work.now}, matched_by = ${engineVersion} from due where need.id = due.id`
}

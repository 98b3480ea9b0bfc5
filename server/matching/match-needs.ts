import type { Categorised } from '../needs/categorise-needs.ts'
import { isOpen } from '../needs/need.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { type Pair, pairKey, pairOf } from './match.ts'
import type { MatchableRow } from './matchable-need.ts'
import type { MatchingIndex } from './matching-index.ts'
import { readMatchable } from './read-matchable.ts'
import { type FoundMatch, storeMatches } from './store-matches.ts'

interface StoredPair extends Pair {
  readonly id: string
  /** By which engine it was found, and since the last change to either need. */
  readonly isCurrent: boolean
}

/**
 * Finds the matches of some needs and stores them: new ones are added, those of changed needs updated, and
 * those that no longer hold go. Twice is once, and both needs of a pair share one row. Partners that lost a match are matched again as well:
 * they may have room for another. Answers with the needs whose matches changed.
 *
 * Categories read from their words are written with the mark that they were matched: two updates of every need of an
 * import instead of three.
 */
export async function matchNeeds(
  work: Work,
  needIds: readonly string[],
  index: MatchingIndex,
  categories: readonly Categorised[] = [],
): Promise<string[]> {
  const rows = await readMatchable(work.tx, needIds)
  await index.takeIn(work.tx, rows)
  // before anything is scored: other weights may come while this is being stored
  const { engineVersion } = index
  const stored = await currentPairsOf(work, needIds, engineVersion)
  // what was found since the last change to either side stays as it is
  const current = new Set(stored.filter(({ isCurrent }) => isCurrent).map(pairKey))
  const own = await foundAsRecorded(work, rows, current, index)
  const unheld = stored.filter((pair) => !own.has(pairKey(pair)) && !pair.isCurrent)
  const partners = await readMatchable(work.tx, otherSides(unheld, new Set(needIds)))
  const found = new Map([...own, ...foundFor(partners, current, index)])
  const gone = unheld.filter((pair) => !found.has(pairKey(pair)))
  await storeMatches(work, [...found.values()], engineVersion)
  await letGo(work, gone)
  const matched = [...needIds, ...partners.map(({ id }) => id)]
  await markMatched(work, matched, { engineVersion, categories })
  const changed = new Set([...found.values(), ...gone].flatMap(({ needAId, needBId }) => [needAId, needBId]))
  return [...changed].sort()
}

/** What the index finds for some needs, once it holds their partners as they are: another worker may have changed them. */
async function foundAsRecorded(
  work: Work,
  rows: readonly MatchableRow[],
  current: ReadonlySet<string>,
  index: MatchingIndex,
): Promise<Map<string, FoundMatch>> {
  for (;;) {
    const found = foundFor(rows, current, index)
    if (!(await index.readAgain(work.tx, otherSides([...found.values()], new Set())))) return found
  }
}

/** What the index finds for some needs, each pair once, besides the pairs that are current as they are stored. */
function foundFor(
  rows: readonly MatchableRow[],
  current: ReadonlySet<string>,
  index: MatchingIndex,
): Map<string, FoundMatch> {
  const found = new Map<string, FoundMatch>()
  for (const row of rows.filter(isOpen)) {
    const isKnown = (otherId: string) => {
      const key = pairKey(pairOf(row.id, otherId))
      return current.has(key) || found.has(key)
    }
    for (const match of index.matchesOf(row, isKnown)) {
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
      'id', match.id, 'needAId', a.id, 'needBId', b.id,
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

interface Mark {
  readonly engineVersion: string
  readonly categories: readonly Categorised[]
}

/**
 * In the order of their ids, so that workers on neighbouring needs do not lock each other out. A category follows the rule
 * of `categoriseNeeds`: what an officer chose stays.
 */
async function markMatched(work: Work, needIds: readonly string[], { engineVersion, categories }: Mark): Promise<void> {
  const read = categories.map(({ needId }) => needId)
  const slugs = categories.map(({ categorySlug }) => categorySlug)
  await work.tx.$executeRaw`
    with due as (
      select need.id, read.slug, read.id is not null and category_chosen_by <> 'OFFICER'
        and category_slug is distinct from read.slug as is_moved
      from need left join unnest(${read}::uuid[], ${slugs}::text[]) as read(id, slug) on read.id = need.id
      where need.id = any(${needIds}::uuid[])
      order by need.id for no key update of need
    )
    update need set
      matched_at = ${work.now}, matched_by = ${engineVersion},
      category_slug = case when is_moved then slug else category_slug end,
      category_chosen_by = case
        when is_moved then (case when slug is null then 'NOBODY' else 'ENGINE' end)::category_chooser
        else category_chosen_by
      end
    from due where need.id = due.id`
}

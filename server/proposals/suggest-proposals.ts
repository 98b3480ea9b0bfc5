import { describeGroup, regroup } from '../matching/engine/groups/suggest-groups.ts'
import type { MatchEdge, SuggestedGroup } from '../matching/engine/types.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { readDescribable } from './describable-need.ts'
import { dueAmong, type Groupable } from './groupable-need.ts'
import { type Neighbourhood, neighbourhoodOf } from './neighbourhood.ts'
import { groupKeyOf } from './proposal.ts'
import { suggest, supersede } from './store-suggestions.ts'

/** Needs grouped in one unit of work; what is left follows in another, so that nobody waits long for the lock. */
const MOST_AT_ONCE = 1_000
/** Of a backlog more: the larger the part of the market, the less of its edge is read and grouped twice. Some 8 s. */
const MOST_OF_A_BACKLOG = 10_000

/**
 * Brings the suggestions around some needs up to date. A group that formed is suggested as a proposal, one whose needs
 * changed is told afresh, one that no longer forms is superseded; what authorities opened or abandoned is left alone,
 * and its needs are not suggested again in the same group. Needs that nothing changed for since they were grouped cost
 * one statement.
 */
export async function suggestProposals(work: Work, needIds: readonly string[]): Promise<void> {
  const grouped = await groupTheDue(work, needIds, MOST_AT_ONCE)
  if (grouped.size < MOST_AT_ONCE) return
  const left = await dueAmong(work.tx, needIds)
  if (left.length > 0) work.record({ type: 'MatchesChanged', needIds: left })
}

/**
 * Brings up to date what is due anywhere, ten thousand needs of it: an import's, once they are matched. Killed at any moment,
 * the next call goes on where this one stopped. Answers with how many needs were grouped, 0 when none was due.
 */
export async function suggestSomeDue(work: Work, most = MOST_OF_A_BACKLOG): Promise<number> {
  const due = await work.tx.$queryRaw<{ id: string }[]>`
    select id from need where matched_at is not null and matched_at is distinct from grouped_at
    order by id limit ${most}`
  const grouped = await groupTheDue(
    work,
    due.map(({ id }) => id),
    most,
  )
  return grouped.size
}

/** Groups those of some needs that are due, and answers with what was grouped, which may be more than was named. */
async function groupTheDue(work: Work, needIds: readonly string[], most: number): Promise<ReadonlySet<string>> {
  const grouped = new Set<string>()
  if ((await dueAmong(work.tx, needIds)).length === 0) return grouped
  // One at a time: two workers on the same needs would each suggest them. Whoever waited may find it done.
  await work.tx.$executeRaw`select pg_advisory_xact_lock(hashtext('commonlot suggest proposals'))`
  let due = await dueAmong(work.tx, needIds)
  while (due.length > 0 && grouped.size < most) {
    for (const id of await suggestAround(work, due, most)) grouped.add(id)
    due = due.filter((id) => !grouped.has(id))
  }
  return grouped
}

async function suggestAround(work: Work, dueIds: readonly string[], most: number): Promise<string[]> {
  const near = await neighbourhoodOf(work, dueIds, most)
  const changed = near.due.map(({ id }) => id)
  const groups = regroup(near.needs, near.edges, { groups: near.standing.map(({ needIds }) => needIds), changed })
  const keys = new Set(groups.map(groupKeyOf))
  await supersede(
    work,
    near.standing.filter(({ needIds }) => !keys.has(groupKeyOf(needIds))).map(({ id }) => id),
  )
  await tell(work, near, groupsToTell(near, groups, new Set(changed)))
  await markGrouped(work, near.due)
  return changed
}

/** Groups that are new, and those of which a need may have been edited. */
function groupsToTell(near: Neighbourhood, groups: readonly string[][], changed: ReadonlySet<string>): string[][] {
  const standing = new Set(near.standing.map(({ needIds }) => groupKeyOf(needIds)))
  return groups.filter((group) => !standing.has(groupKeyOf(group)) || group.some((id) => changed.has(id)))
}

async function tell(work: Work, { edges }: Neighbourhood, groups: readonly string[][]): Promise<void> {
  const rows = await readDescribable(work.tx, groups.flat())
  const within = edgesWithin(groups, edges)
  const told = groups.map((group, at) => {
    const members = group.flatMap((id) => rows.get(id) ?? [])
    const described: SuggestedGroup = describeGroup(
      members.map(({ need }) => need),
      within[at] as MatchEdge[],
    )
    return { group: described, members }
  })
  await suggest(work, told)
}

/** For each group, the matches among its needs. */
function edgesWithin(groups: readonly string[][], edges: readonly MatchEdge[]): MatchEdge[][] {
  const groupOf = new Map(groups.flatMap((group, at) => group.map((id) => [id, at] as const)))
  const within: MatchEdge[][] = groups.map(() => [])
  for (const edge of edges) {
    const at = groupOf.get(edge.a)
    if (at !== undefined && at === groupOf.get(edge.b)) within[at]?.push(edge)
  }
  return within
}

/**
 * A need counts as grouped as of the matching it was read with; one matched again meanwhile is due again. In the order of
 * their ids, as they are marked when matched, so that the two do not lock each other out.
 */
async function markGrouped({ tx }: Work, needs: readonly Groupable[]): Promise<void> {
  const ids = needs.map(({ id }) => id)
  const read = needs.map(({ matchedAt }) => matchedAt)
  await tx.$executeRaw`
    with due as (
      select need.id, need.matched_at from need
      join unnest(${ids}::uuid[], ${read}::timestamptz[]) as read(id, matched_at) using (id)
      where need.matched_at = read.matched_at
      order by need.id for no key update of need
    )
    update need set grouped_at = due.matched_at from due where need.id = due.id`
}

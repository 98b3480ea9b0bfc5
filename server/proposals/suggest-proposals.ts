import { describeGroup, regroup } from '../matching/engine/groups/suggest-groups.ts'
import type { MatchEdge, SuggestedGroup } from '../matching/engine/types.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { readDescribable } from './describable-need.ts'
import { dueAmong, dueAnywhere, type Groupable } from './groupable-need.ts'
import { type Group, type InHand, type Neighbourhood, neighbourhoodOf } from './neighbourhood.ts'
import { groupKeyOf } from './proposal.ts'
import { type Regrouper, regroupInThread } from './regroup-in-thread.ts'
import { suggest, supersede } from './store-suggestions.ts'

/** Needs grouped in one unit of work; what is left follows in another, so that nobody waits long for the lock. */
const MOST_AT_ONCE = 1_000
/** Of a backlog, grouped with one look: the larger the part of the market, the less of its edge is read and grouped twice. */
const LOT_OF_A_BACKLOG = 10_000
/** For so long one unit of work goes on to further lots of a backlog: where a lot takes longer, it has only one. */
const LONGEST_MS = 8_000

/**
 * Brings the suggestions around some needs up to date. A group that formed is suggested as a proposal, one whose needs
 * changed is told afresh, one that no longer forms is superseded; what authorities opened or abandoned is left alone,
 * and its needs are not suggested again in the same group. Needs that nothing changed for since they were grouped cost
 * one statement.
 */
export async function suggestProposals(work: Work, needIds: readonly string[]): Promise<void> {
  const grouped = new Set<string>()
  if ((await dueAmong(work.tx, needIds)).length === 0) return
  await takeTheTurn(work)
  let due = await dueAmong(work.tx, needIds)
  while (due.length > 0 && grouped.size < MOST_AT_ONCE) {
    const near = await neighbourhoodOf(work, due, MOST_AT_ONCE)
    await store(work, formedIn(near, regroup(near.needs, near.edges, standingIn(near))))
    for (const { id } of near.due) grouped.add(id)
    due = due.filter((id) => !grouped.has(id))
  }
  if (grouped.size < MOST_AT_ONCE) return
  const left = await dueAmong(work.tx, needIds)
  if (left.length > 0) work.record({ type: 'MatchesChanged', needIds: left })
}

/**
 * Brings up to date what is due anywhere, lot after lot for some seconds: an import's needs, once they are matched. While
 * one lot is stored, the next is read and its groups are worked out. Killed at any moment, the next call goes on where the
 * last one committed. Answers with how many needs were grouped, 0 when none was due.
 */
export async function suggestSomeDue(work: Work, lotSize = LOT_OF_A_BACKLOG, longestMs = LONGEST_MS): Promise<number> {
  if ((await dueAnywhere(work.tx, 1)).length === 0) return 0
  await takeTheTurn(work)
  const until = performance.now() + longestMs
  const grouped = new Set<string>()
  const regrouper = regroupInThread()
  try {
    let lot = await nextLot(work, lotSize, { grouped, gone: new Set(), formed: [] }, regrouper)
    while (lot) {
      for (const { id } of lot.due) grouped.add(id)
      const further = performance.now() < until && nextLot(work, lotSize, { ...lot, grouped }, regrouper)
      const [next] = await Promise.all([further, store(work, lot)])
      lot = next || null
    }
  } finally {
    await regrouper.close()
  }
  return grouped.size
}

/** One at a time: two workers on the same needs would each suggest them. Whoever waited may find it done. */
async function takeTheTurn({ tx }: Work): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('commonlot suggest proposals'))`
}

/** What was worked out for some needs that were due, and is to be stored. */
interface Formed {
  readonly due: readonly Groupable[]
  readonly edges: readonly MatchEdge[]
  /** Keys of suggestions that no longer form. */
  readonly gone: ReadonlySet<string>
  /** Groups that did not stand before. */
  readonly formed: readonly Group[]
  /** These, and those of which a need may have been edited. */
  readonly toTell: readonly Group[]
}

async function nextLot(work: Work, lotSize: number, inHand: InHand, regrouper: Regrouper): Promise<Formed | null> {
  const found = await dueAnywhere(work.tx, 2 * lotSize)
  const due = found.filter((id) => !inHand.grouped.has(id)).slice(0, lotSize)
  if (due.length === 0) return null
  const near = await neighbourhoodOf(work, due, lotSize, inHand)
  const { needs, edges } = near
  return formedIn(near, await regrouper.regroup({ needs, edges, standing: standingIn(near) }))
}

const standingIn = ({ standing, due }: Neighbourhood) => ({ groups: standing, changed: due.map(({ id }) => id) })

function formedIn({ due, edges, standing }: Neighbourhood, groups: readonly Group[]): Formed {
  const [before, now] = [new Set(standing.map(groupKeyOf)), new Set(groups.map(groupKeyOf))]
  const changed = new Set(due.map(({ id }) => id))
  const isNew = (group: Group) => !before.has(groupKeyOf(group))
  return {
    due,
    edges,
    gone: before.difference(now),
    formed: groups.filter(isNew),
    toTell: groups.filter((group) => isNew(group) || group.some((id) => changed.has(id))),
  }
}

async function store(work: Work, { due, edges, gone, toTell }: Formed): Promise<void> {
  await supersede(work, [...gone])
  await tell(work, toTell, edges)
  await markGrouped(work, due)
}

async function tell(work: Work, groups: readonly Group[], edges: readonly MatchEdge[]): Promise<void> {
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
function edgesWithin(groups: readonly Group[], edges: readonly MatchEdge[]): MatchEdge[][] {
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

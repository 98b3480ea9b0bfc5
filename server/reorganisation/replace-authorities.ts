import type { Authority } from '../generated/prisma/client.ts'
import { dayOf } from '../platform/days.ts'
import { newId } from '../platform/ids.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { lapseApprovals } from '../proposals/sign-off/lapse-approvals.ts'
import { everythingFollows } from './belongings.ts'
import type { Move, Succession } from './move.ts'
import { successorSlugOf } from './successor.ts'

/** So many needs are matched together. */
const MATCHED_TOGETHER = 200

/**
 * On the day an authority ends, what it has follows to its successor: all that `belongings` lists. Each move is kept.
 * What comes late, such as an import, follows the next night; twice is once.
 */
export async function replaceAuthorities(work: Work): Promise<number> {
  const ended = await work.tx.authority.findMany({
    where: { endsOn: { lte: dayOf(work.now) } },
    // one that was replaced by another that ended since hands over first
    orderBy: [{ endsOn: 'asc' }, { slug: 'asc' }],
  })
  let replaced = 0
  for (const former of ended) if (await replace(work, former)) replaced++
  return replaced
}

async function replace(work: Work, former: Authority): Promise<boolean> {
  const slug = successorSlugOf(former, dayOf(work.now))
  const successor = slug ? await work.tx.authority.findUnique({ where: { slug } }) : null
  if (!successor) return false
  const succession = { formerId: former.id, successorId: successor.id, successorName: successor.name }
  const moves: Move[] = []
  for (const follow of everythingFollows) moves.push(...(await follow(work, succession)))
  if (moves.length === 0) return false
  await keepHistory(work, { ...succession, replacedOn: former.endsOn as Date }, moves)
  matchAgain(work, moves)
  for (const proposalId of proposalsAmong(moves)) await lapseApprovals(work, proposalId)
  work.record({ type: 'AuthorityReplaced', authorityId: former.id, successorId: successor.id })
  return true
}

async function keepHistory(
  { tx, now }: Work,
  { formerId, successorId, replacedOn }: Succession & { readonly replacedOn: Date },
  moves: readonly Move[],
): Promise<void> {
  const { id: replacementId } = await tx.authorityReplacement.upsert({
    where: { formerId },
    create: { id: newId(), formerId, successorId, replacedOn, carriedOutAt: now },
    update: {},
  })
  await tx.replacementMove.createMany({
    data: moves.map((move) => ({ id: newId(), replacementId, movedAt: now, ...move })),
  })
}

/** The proposals in which two members may have become one: where only one is left, nothing is agreed any more. */
const proposalsAmong = (moves: readonly Move[]): readonly string[] => [
  ...new Set(
    moves.flatMap(({ kind, was }) =>
      kind === 'PROPOSAL_MEMBER' ? [(was as { readonly proposalId: string }).proposalId] : [],
    ),
  ),
]

/** Needs of two authorities that became one are one authority's needs now, and who may see them may have changed. */
function matchAgain(work: Work, moves: readonly Move[]): void {
  const needIds = moves.flatMap(({ kind, thingId }) => (kind === 'NEED' || kind === 'NEED_PARTNER' ? [thingId] : []))
  const each = [...new Set(needIds)]
  for (let i = 0; i < each.length; i += MATCHED_TOGETHER)
    work.record({ type: 'MatchingDue', needIds: each.slice(i, i + MATCHED_TOGETHER) })
}

import type { Authority } from '../generated/prisma/client.ts'
import { dayOf } from '../platform/days.ts'
import { newId } from '../platform/ids.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { endTokens, endWebhooks, followMemberships } from './follow-people.ts'
import { followLead, followProposalMembers } from './follow-proposals.ts'
import { followContracts, followDepartments, followNeeds, followPartners } from './follow-things.ts'
import type { Follow, Move, Succession } from './move.ts'
import { successorSlugOf } from './successor.ts'

/** What follows to a successor, in this order. Whatever else comes to belong to an authority is added here. */
const everythingFollows: readonly Follow[] = [
  followDepartments,
  followNeeds,
  followPartners,
  followContracts,
  followProposalMembers,
  followLead,
  followMemberships,
  endTokens,
  endWebhooks,
]

/** So many needs are matched together. */
const MATCHED_TOGETHER = 200

/**
 * On the day an authority ends, what it has follows to its successor: needs, contracts, departments, people and its place
 * in proposals. Each move is kept. What comes late, such as an import, follows the next night; twice is once.
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

/** Needs of two authorities that became one are one authority's needs now, and who may see them may have changed. */
function matchAgain(work: Work, moves: readonly Move[]): void {
  const needIds = moves.flatMap(({ kind, thingId }) => (kind === 'NEED' || kind === 'NEED_PARTNER' ? [thingId] : []))
  const each = [...new Set(needIds)]
  for (let i = 0; i < each.length; i += MATCHED_TOGETHER)
    work.record({ type: 'MatchingDue', needIds: each.slice(i, i + MATCHED_TOGETHER) })
}

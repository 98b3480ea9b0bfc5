import type { Actor } from '../../server/organisations/actor.ts'
import { actorByEmail } from '../../server/organisations/find-actor.ts'
import type { Database } from '../../server/platform/database.ts'
import type { UnitOfWork } from '../../server/platform/unit-of-work.ts'
import { abandonProposal } from '../../server/proposals/abandon-proposal.ts'
import { declineProposal } from '../../server/proposals/decline-proposal.ts'
import { joinProposal } from '../../server/proposals/join-proposal.ts'
import { openProposal } from '../../server/proposals/open-proposal.ts'
import type { SampleProposal } from './format.ts'

/** Lets sample officers open, join, decline and abandon what was suggested, as far as the suggestions came about. */
export async function replayStories(
  db: Database,
  unitOfWork: UnitOfWork,
  stories: readonly SampleProposal[],
): Promise<void> {
  for (const story of stories) {
    const opener = story.by ? await actorByEmail(db, story.by) : undefined
    const proposalId = opener && (await suggestionLike(db, story.needRefs, opener))
    if (!opener || !proposalId) continue
    await unitOfWork(opener, (work) => openProposal(work, { proposalId }))
    for (const email of story.joins)
      await asMember(db, email, proposalId, (actor) => unitOfWork(actor, (work) => joinProposal(work, { proposalId })))
    for (const { email, reason } of story.declines)
      await asMember(db, email, proposalId, (actor) =>
        unitOfWork(actor, (work) => declineProposal(work, { proposalId, reason })),
      )
    const { abandonReason: reason } = story
    if (reason) await unitOfWork(opener, (work) => abandonProposal(work, { proposalId, reason }))
  }
}

/** The suggestion that names the opener's authority and shares the most needs with the story, at least two. */
async function suggestionLike(db: Database, refs: readonly string[], opener: Actor): Promise<string | undefined> {
  const records = await db.importedRecord.findMany({ where: { source: 'sample', sourceId: { in: [...refs] } } })
  const needIds = records.flatMap(({ needId }) => needId ?? [])
  const authorityId = opener.memberships[0]?.authorityId
  if (!authorityId) return undefined
  const suggested = await db.proposal.findMany({
    where: { status: 'SUGGESTED', members: { some: { authorityId } }, needs: { some: { needId: { in: needIds } } } },
    select: { id: true, needs: { where: { needId: { in: needIds } } } },
    orderBy: { id: 'asc' },
  })
  const [best] = suggested.sort((a, b) => b.needs.length - a.needs.length)
  return best && best.needs.length >= 2 ? best.id : undefined
}

async function asMember(
  db: Database,
  email: string,
  proposalId: string,
  act: (actor: Actor) => Promise<unknown>,
): Promise<void> {
  const actor = await actorByEmail(db, email)
  const authorityId = actor?.memberships[0]?.authorityId
  if (actor && authorityId && (await db.proposalMember.count({ where: { proposalId, authorityId } }))) await act(actor)
}

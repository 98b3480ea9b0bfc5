import { z } from 'zod'
import { PublishedNoticeKind } from '../../generated/prisma/enums.ts'
import { actsAs } from '../../organisations/actor.ts'
import { dayOf } from '../../platform/days.ts'
import { allow, InvalidInput, NotFound, type Refusal, Refused, refuseIf, valid } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { pastTheWall } from '../../platform/second-wall.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { findProposal, type WholeProposal } from '../../proposals/find-proposal.ts'
import { refusalToTender } from '../../proposals/governance/conflicts.ts'
import { publicContentOf } from '../ocds/public-content.ts'
import { lookUpNoticeFacts } from './find-notice-draft.ts'
import { authoritiesPublishing } from './notice-access.ts'
import { isTheSame, problemsWith, refusalToPublish } from './published-notice.ts'

const RecordPublishedNoticeInput = z.object({
  proposalId: z.unknown(),
  kind: z.enum(PublishedNoticeKind),
  ocid: z.string().trim().toLowerCase(),
  url: z.string().trim().max(500, 'Use 500 characters or fewer'),
  publishedOn: z.date(),
})

/**
 * The lead authority records that the central platform has published a notice: from then on, and not before, Commonlot may
 * make its content public too (SI 2024/692 reg 5(11)). It is linked to the proposal and to every need in it. Twice is once.
 * A tender notice waits until those who buy have assessed their conflicts of interest.
 */
export async function recordPublishedNotice(work: Work, raw: unknown): Promise<string> {
  const { proposalId: named, kind, ...publication } = valid(RecordPublishedNoticeInput, raw)
  const proposal = await findProposal(work, named)
  const proposalId = proposal.id
  const [authorityId] = authoritiesPublishing(work.actor, proposal)
  allow(authorityId !== undefined, 'record its notices', { proposalId })
  refuseIf(refusalToPublish(proposal))
  const problems = problemsWith(publication, dayOf(work.now))
  if (problems.length > 0) throw new InvalidInput(problems)
  const recorded = await work.tx.publishedNotice.findFirst({ where: { proposalId, kind } })
  if (recorded && isTheSame(publication, recorded)) return recorded.id
  if (recorded)
    throw new Refused('NOTICE_RECORDED', `This notice is recorded already, as ${recorded.ocid} at ${recorded.url}`)
  refuseIf(kind === 'TENDER' ? await refusalForConflicts(work, proposal) : null)
  await refuseAnothers(work, proposalId, publication.ocid)
  const facts = await lookUpNoticeFacts(work.tx, work.actor, { proposalId, now: work.now })
  if (!facts) throw new NotFound('proposal')
  const content = publicContentOf(facts, authorityId as string)
  const id = newId()
  const by = { recordedById: actsAs(work.actor), recordedAt: work.now }
  await work.tx.publishedNotice.create({
    data: { id, proposalId, authorityId: authorityId as string, kind, content, ...publication, ...by },
  })
  await pastTheWall(work, () =>
    work.tx.noticeNeed.createMany({ data: proposal.needs.map(({ needId }) => ({ noticeId: id, needId })) }),
  )
  work.record({ type: 'NoticePublished', proposalId, noticeId: id, authorityId: authorityId as string })
  return id
}

async function refusalForConflicts(work: Work, { id, members }: WholeProposal): Promise<Refusal | null> {
  const reviews = await work.tx.conflictReview.findMany({ where: { proposalId: id } })
  return refusalToTender(members, reviews, dayOf(work.now))
}

/** An identifier is one process: what is public under it is not for another proposal to add to. */
async function refuseAnothers(work: Work, proposalId: string, ocid: string): Promise<void> {
  const where = { ocid, proposalId: { not: proposalId } }
  if (await pastTheWall(work, () => work.tx.publishedNotice.findFirst({ where, select: { id: true } })))
    throw new Refused('OCID_RECORDED', `${ocid} is recorded here with another proposal. Check the identifier`)
}

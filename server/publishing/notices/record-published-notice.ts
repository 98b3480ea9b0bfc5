import { z } from 'zod'
import { PublishedNoticeKind } from '../../generated/prisma/enums.ts'
import { actsAs } from '../../organisations/actor.ts'
import { dayOf } from '../../platform/days.ts'
import { allow, InvalidInput, Refused, refuseIf, valid } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { pastTheWall } from '../../platform/second-wall.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { findProposal } from '../../proposals/find-proposal.ts'
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
  const id = newId()
  const by = { recordedById: actsAs(work.actor), recordedAt: work.now }
  await work.tx.publishedNotice.create({
    data: { id, proposalId, authorityId: authorityId as string, kind, ...publication, ...by },
  })
  await pastTheWall(work, () =>
    work.tx.noticeNeed.createMany({ data: proposal.needs.map(({ needId }) => ({ noticeId: id, needId })) }),
  )
  work.record({ type: 'NoticePublished', proposalId, noticeId: id, authorityId: authorityId as string })
  return id
}

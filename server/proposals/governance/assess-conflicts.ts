import { z } from 'zod'
import { addMonths, dayOf } from '../../platform/days.ts'
import { InvalidInput, valid } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { plainText } from '../discussion/message.ts'
import { findProposal } from '../find-proposal.ts'
import { memberWriting } from '../writing-for.ts'

/** Longer than this is not keeping it under review. */
const REVIEWED_WITHIN_MONTHS = 12

const AssessConflictsInput = z.object({
  proposalId: z.unknown(),
  authorityId: z.string().nullish(),
  interests: plainText('which interests there are, or that there are none'),
  mitigations: plainText('what is done about them, or that nothing is needed'),
  unmitigated: plainText('what nothing is done about yet, or leave it out').nullish(),
  reviewOn: z.date('Give the day on which it is looked at again'),
})

/** A member puts down which conflicts of interest it has found and what it does about them; each assessment is kept. */
export async function assessConflicts(work: Work, raw: unknown): Promise<string> {
  const { proposalId, authorityId: named, reviewOn, unmitigated = null, ...found } = valid(AssessConflictsInput, raw)
  const proposal = await findProposal(work, proposalId)
  const doing = 'assess conflicts of interest for a member'
  const { id: reviewedById, name: reviewedBy, authorityId } = memberWriting(work, proposal, named, doing)
  const today = dayOf(work.now)
  if (reviewOn < today || reviewOn > addMonths(today, REVIEWED_WITHIN_MONTHS))
    throw new InvalidInput([{ field: 'reviewOn', message: 'Choose a day within the next 12 months' }])
  await work.tx.conflictReview.create({
    data: {
      ...{ id: newId(), proposalId: proposal.id, authorityId, reviewOn, unmitigated, ...found },
      ...{ reviewedById, reviewedBy, reviewedAt: work.now },
    },
  })
  work.record({ type: 'ConflictsAssessed', proposalId: proposal.id, authorityId })
  return proposal.id
}

import { z } from 'zod'
import { allow, InvalidInput, refusal, refuseIf, valid } from '../../platform/errors.ts'
import { idOf, newId } from '../../platform/ids.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { findProposal } from '../find-proposal.ts'
import { maySpeakForAll } from '../working-access.ts'
import { writerIn } from '../writing-for.ts'
import { plainText } from './message.ts'
import { messageIn } from './write-message.ts'

const RecordDecisionInput = z.object({
  proposalId: z.unknown(),
  authorityId: z.string().nullish(),
  text: plainText('what was decided'),
  messageId: z.string().nullish(),
  supersedesId: z.string().nullish(),
})

/** The lead, whoever opened the proposal, or a coordinator puts down what was decided. It is never changed; a later one may replace it. */
export async function recordDecision(work: Work, raw: unknown): Promise<string> {
  const { proposalId, authorityId: named, text, messageId, supersedesId } = valid(RecordDecisionInput, raw)
  const proposal = await findProposal(work, proposalId)
  const writer = writerIn(work, proposal, named)
  allow(maySpeakForAll(work.actor, proposal, writer.authorityId), 'record decisions of this proposal', {
    proposalId: proposal.id,
  })
  const id = newId()
  const said = messageId == null ? null : await messageIn(work, proposal.id, messageId, 'messageId')
  const replaced = supersedesId == null ? null : await standingDecision(work, proposal.id, supersedesId)
  await work.tx.proposalDecision.create({
    data: {
      ...{ id, proposalId: proposal.id, text, messageId: said, supersedesId: replaced, recordedAt: work.now },
      ...{ recordedById: writer.id, recordedBy: writer.name, authorityId: writer.authorityId },
    },
  })
  work.record({ type: 'DecisionRecorded', proposalId: proposal.id, decisionId: id, authorityId: writer.authorityId })
  return id
}

/** The id of a decision that still holds. The proposal is held meanwhile, so no other can replace it at once. */
async function standingDecision({ tx }: Work, proposalId: string, rawId: string): Promise<string> {
  const found = await tx.proposalDecision.findFirst({
    where: { id: idOf('decision', rawId), proposalId },
    include: { supersededBy: { select: { id: true } } },
  })
  if (!found) throw new InvalidInput([{ field: 'supersedesId', message: 'Name a decision of the same proposal' }])
  refuseIf(
    found.supersededBy
      ? refusal('DECISION_SUPERSEDED', 'Another decision has replaced this one already. Replace the later one')
      : null,
  )
  return found.id
}

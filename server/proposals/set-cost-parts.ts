import { z } from 'zod'
import { allow, InvalidInput, refuseIf, valid } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { findProposal, refuseIfChanged } from './find-proposal.ts'
import { changeProposal } from './forming/change-proposal.ts'
import { refusalToAct } from './forming/forming.ts'
import { isStillIn } from './proposal.ts'
import { mayPlan } from './proposal-access.ts'

const SetCostPartsInput = z.object({
  proposalId: z.unknown(),
  expectedVersion: z.int(),
  parts: z
    .array(
      z.object({
        authorityId: z.string(),
        parts: z.int().min(0, 'Parts cannot be negative').max(1_000_000, 'Use 1,000,000 parts or fewer'),
      }),
    )
    .max(1_000),
})

/** The lead keeps the parts in which the members have agreed to share costs: one figure for each member. */
export async function setCostParts(work: Work, raw: unknown): Promise<string> {
  const { proposalId, expectedVersion, parts } = valid(SetCostPartsInput, raw)
  const proposal = await findProposal(work, proposalId)
  allow(mayPlan(work.actor, proposal), 'set the cost parts of this proposal', { proposalId: proposal.id })
  refuseIf(refusalToAct(proposal, 'SHAPE'))
  await refuseIfChanged(work, proposal, expectedVersion)
  const members = proposal.members.filter(({ commitment }) => isStillIn(commitment)).map((one) => one.authorityId)
  const named = parts.map(({ authorityId }) => authorityId)
  if (named.length !== members.length || members.some((id) => !named.includes(id)))
    throw new InvalidInput([{ field: 'parts', message: 'Give each member that is still in its parts, and each once' }])
  await work.tx.costPart.deleteMany({ where: { proposalId: proposal.id } })
  await work.tx.costPart.createMany({ data: parts.map((part) => ({ ...part, proposalId: proposal.id })) })
  work.record({ type: 'CostPartsSet', proposalId: proposal.id })
  await changeProposal(work, proposal, { what: 'The parts in which costs are shared were set' })
  return proposal.id
}

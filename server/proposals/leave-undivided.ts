import { z } from 'zod'
import { allow, refuseIf, valid } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { findProposal, refuseIfChanged } from './find-proposal.ts'
import { changeProposal } from './forming/change-proposal.ts'
import { refusalToAct } from './forming/forming.ts'
import { mayShape } from './working-out-access.ts'

const LeaveUndividedInput = z.object({
  proposalId: z.unknown(),
  expectedVersion: z.int(),
  reason: z.string().trim().min(1, 'Say why, in a few words').max(2_000, 'Use 2,000 characters or fewer'),
})

/** Members buy in one piece and say why it is not divided into lots (Procurement Act 2023 s.18). Lots drawn before go. */
export async function leaveUndivided(work: Work, raw: unknown): Promise<string> {
  const { proposalId, expectedVersion, reason } = valid(LeaveUndividedInput, raw)
  const proposal = await findProposal(work, proposalId)
  allow(mayShape(work.actor, proposal), 'leave this proposal undivided', { proposalId: proposal.id })
  refuseIf(refusalToAct(proposal, 'SHAPE'))
  await refuseIfChanged(work, proposal, expectedVersion)
  await work.tx.proposalLot.deleteMany({ where: { proposalId: proposal.id } })
  work.record({ type: 'LotsDrawn', proposalId: proposal.id })
  await changeProposal(work, proposal, { what: 'It was left undivided', data: { notDividedReason: reason } })
  return proposal.id
}

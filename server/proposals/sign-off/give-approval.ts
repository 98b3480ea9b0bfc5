import type { Work } from '../../platform/unit-of-work.ts'
import { decideApproval } from './decide-approval.ts'
import { lapseApprovals } from './lapse-approvals.ts'

/**
 * An approver approves a proposal for their authority, on evidence. With the last approval of the last member that means
 * to buy, the proposal is agreed in the same moment.
 */
export async function giveApproval(work: Work, raw: unknown): Promise<string> {
  const decided = await decideApproval(work, raw, 'APPROVED')
  work.record({ type: 'ApprovalGiven', ...decided })
  await lapseApprovals(work, decided.proposalId)
  return decided.proposalId
}

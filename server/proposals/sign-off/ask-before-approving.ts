import type { Work } from '../../platform/unit-of-work.ts'
import { decideApproval } from './decide-approval.ts'

/** An approver asks something before they decide; it goes on waiting for them, and the officer answers by asking again. */
export async function askBeforeApproving(work: Work, raw: unknown): Promise<string> {
  const decided = await decideApproval(work, raw, 'QUESTION')
  work.record({ type: 'ApprovalQuestioned', ...decided })
  return decided.proposalId
}

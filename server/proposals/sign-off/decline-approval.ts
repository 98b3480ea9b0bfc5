import type { Work } from '../../platform/unit-of-work.ts'
import { decideApproval } from './decide-approval.ts'

/** An approver declines to approve a proposal for their authority, with a reason; an officer may ask again. */
export async function declineApproval(work: Work, raw: unknown): Promise<string> {
  const decided = await decideApproval(work, raw, 'DECLINED')
  await work.tx.signOff.updateMany({ where: { id: decided.signOffId }, data: { isWaiting: false } })
  work.record({ type: 'ApprovalDeclined', ...decided })
  return decided.proposalId
}

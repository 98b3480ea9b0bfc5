import type { Approval, SignOff } from '../../generated/prisma/client.ts'
import { dayOf } from '../../platform/days.ts'
import { pastTheWall } from '../../platform/second-wall.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { approvalsNeeded, isApproved } from './approvals-needed.ts'
import { decisionRouteOf } from './find-decision-route.ts'
import { type Settled, substanceOf } from './find-substance.ts'
import { judgeApprovals } from './judge-approvals.ts'
import { isAgreed, meansToBuy } from './sign-off.ts'

/** What is read of a proposal to see which of its approvals stand. */
export const inForce = {
  members: { select: { authorityId: true, commitment: true } },
  signOffs: {
    orderBy: { id: 'asc' },
    include: { approvals: { where: { decision: 'APPROVED', lapsedAt: null }, orderBy: { id: 'asc' } } },
  },
} as const

/**
 * Brings the approvals of a proposal up to date with what it now is: those that a change in substance makes worthless
 * lapse and say why, and the proposal becomes agreed, or open again. Every verb that changes lead, value, lots, start or a
 * member's commitment calls it last, in the same commit, after its own writes and not within `pastTheWall`. Where nothing
 * changed in substance it changes nothing.
 */
export async function lapseApprovals(work: Work, proposalId: string): Promise<void> {
  await pastTheWall(work, async () => {
    // two changes at once would each judge by what the other had not written yet
    await work.tx.$queryRaw`select 1 from proposal where id = ${proposalId}::uuid for update`
    const proposal = await work.tx.proposal.findUniqueOrThrow({ where: { id: proposalId }, include: inForce })
    if (proposal.status !== 'OPEN' && proposal.status !== 'AGREED') return
    if (proposal.signOffs.length === 0) return
    const settled = await substanceOf(work.tx, proposalId, work.now)
    const approvedAt = new Map<string, Date | null>()
    for (const signOff of proposal.signOffs) {
      const member = proposal.members.find(({ authorityId }) => authorityId === signOff.authorityId)
      const buys = member !== undefined && meansToBuy(member.commitment)
      approvedAt.set(signOff.authorityId, await bringUpToDate(work, signOff, buys, settled))
    }
    const members = proposal.members.map((member) => ({
      ...member,
      approvedAt: approvedAt.get(member.authorityId) ?? null,
    }))
    await agreeOrReopen(work, proposal, isAgreed(members))
  })
}

type WithApprovals = SignOff & { readonly approvals: readonly Approval[] }

/** Since when the authority has approved, once what no longer stands has lapsed. */
async function bringUpToDate(
  work: Work,
  signOff: WithApprovals,
  buys: boolean,
  settled: Settled,
): Promise<Date | null> {
  const route = await decisionRouteOf(work.tx, signOff.authorityId, dayOf(work.now))
  const { substance } = settled
  const judged = judgeApprovals(signOff.approvals, { buys, settled, route })
  const lapsed = judged.filter(({ reasons }) => reasons.length > 0)
  for (const { id, reasons } of lapsed)
    await work.tx.approval.update({ where: { id }, data: { lapsedAt: work.now, lapsedReasons: [...reasons] } })
  const standing = judged.filter(({ reasons }) => reasons.length === 0)
  // what was approved by the rules of its day stands when only the rules change
  const stands = signOff.approvedAt !== null && lapsed.length === 0
  const needed = substance && approvalsNeeded(route.delegation, substance.valueIncVatPence)
  const isNow = buys && (stands || (needed !== null && isApproved(needed, standing)))
  const after = {
    approvedAt: isNow ? (stands ? signOff.approvedAt : work.now) : null,
    isWaiting: buys && !isNow && (signOff.isWaiting || signOff.approvedAt !== null || lapsed.length > 0),
    ...(substance && { valueIncVatPence: substance.valueIncVatPence }),
  }
  await work.tx.signOff.update({ where: { id: signOff.id }, data: after })
  if (lapsed.length > 0) {
    const { id: signOffId, authorityId, proposalId } = signOff
    work.record({ type: 'ApprovalsLapsed', signOffId, authorityId, proposalId })
  }
  return after.approvedAt
}

async function agreeOrReopen(work: Work, { id, status }: { id: string; status: string }, agreed: boolean) {
  if ((status === 'AGREED') === agreed) return
  await work.tx.proposal.update({
    where: { id },
    data: { status: agreed ? 'AGREED' : 'OPEN', updatedAt: work.now, version: { increment: 1 } },
  })
  work.record({ type: agreed ? 'ProposalAgreed' : 'ProposalReopened', proposalId: id })
}

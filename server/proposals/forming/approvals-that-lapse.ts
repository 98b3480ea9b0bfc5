import { dayOf } from '../../platform/days.ts'
import { pastTheWall } from '../../platform/second-wall.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { called } from '../sign-off/approvals-needed.ts'
import { decisionRouteOf } from '../sign-off/find-decision-route.ts'
import { type Supposed, substanceOf } from '../sign-off/find-substance.ts'
import { judgeApprovals } from '../sign-off/judge-approvals.ts'
import { inForce } from '../sign-off/lapse-approvals.ts'
import { meansToBuy } from '../sign-off/sign-off.ts'
import { readsDetailOf } from '../sign-off/sign-off-access.ts'

const named = { select: { name: true } } as const

/**
 * The approvals that would lapse if the members answered so, each in a sentence that says whose and why, by the rule that
 * makes them lapse. Of another authority only that it has approved is known, so a part of its approval goes unsaid.
 */
export const approvalsThatLapse = (work: Work, proposalId: string, supposed: Supposed): Promise<string[]> =>
  pastTheWall(work, async () => {
    const { signOffs } = await work.tx.proposal.findUniqueOrThrow({
      where: { id: proposalId },
      select: { signOffs: { ...inForce.signOffs, include: { ...inForce.signOffs.include, authority: named } } },
    })
    if (signOffs.length === 0) return []
    const settled = await substanceOf(work.tx, proposalId, work.now, supposed)
    const said: string[] = []
    for (const { authorityId, authority, approvedAt, approvals } of signOffs) {
      const route = await decisionRouteOf(work.tx, authorityId, dayOf(work.now))
      const member = supposed.members.find((one) => one.authorityId === authorityId)
      const buys = member !== undefined && meansToBuy(member.commitment)
      const lapsing = judgeApprovals(approvals, { buys, settled, route }).filter(({ reasons }) => reasons.length > 0)
      if (lapsing.length === 0 || (!approvedAt && !readsDetailOf(work.actor, authorityId))) continue
      const by = readsDetailOf(work.actor, authorityId)
        ? ` by ${lapsing.map(({ approver }) => called[approver]).join(', ')}`
        : ''
      const why = [...new Set(lapsing.flatMap(({ reasons }) => reasons))]
      said.push(`${authority.name}: its approval${by} would lapse. ${why.join('. ')}`)
    }
    return said
  })

import { z } from 'zod'
import { actsAs } from '../organisations/actor.ts'
import { allow, refusal, refuseIf, valid } from '../platform/errors.ts'
import { pastTheWall } from '../platform/second-wall.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { findProposal } from '../proposals/find-proposal.ts'
import { isStillIn } from '../proposals/proposal.ts'
import { authoritiesAnswering } from '../proposals/proposal-access.ts'
import { Reason } from './framework-details.ts'
import { usableFrameworks } from './usable-frameworks.ts'

const Input = z.object({ proposalId: z.unknown(), reason: Reason })

/**
 * An officer of a member records why they buy by themselves although existing frameworks could serve; which ones these
 * were is kept with it. Said again, the later reason takes the place of the earlier.
 */
export async function goOnWithoutFramework(work: Work, raw: unknown): Promise<string> {
  const { proposalId: asked, reason } = valid(Input, raw)
  const proposal = await findProposal(work, asked)
  const stillIn = proposal.members.filter(({ commitment }) => isStillIn(commitment))
  const may = authoritiesAnswering(work.actor, stillIn).length > 0
  allow(may, 'decide for this proposal', { proposalId: proposal.id })
  refuseIf(
    ['OPEN', 'AGREED'].includes(proposal.status)
      ? null
      : refusal(`PROPOSAL_${proposal.status}`, 'This can be decided while a proposal is open or agreed. Open it first'),
  )
  const candidates = (await usableFrameworks(work, [proposal.id])).get(proposal.id) ?? []
  const setAside = candidates.flatMap(({ frameworkId, fit }) => (fit.isUsable ? [frameworkId] : []))
  const decided = { reason, setAside, decidedById: actsAs(work.actor), decidedAt: work.now }
  await pastTheWall(work, () =>
    work.tx.withoutFramework.upsert({
      where: { proposalId: proposal.id },
      create: { proposalId: proposal.id, ...decided },
      update: decided,
    }),
  )
  work.record({ type: 'FrameworkSetAside', proposalId: proposal.id })
  return proposal.id
}

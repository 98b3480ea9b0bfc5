import { z } from 'zod'
import { allow, InvalidInput, refuseIf, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { findProposal } from '../find-proposal.ts'
import { mayPlan } from '../proposal-access.ts'
import { changeProposal } from './change-proposal.ts'
import { refusalToAct } from './forming.ts'

const AgreeToLateJoiningInput = z.object({
  proposalId: z.unknown(),
  authorityId: z.string(),
  version: z.int().nullish(),
})

/**
 * The authority that leads (until one does, whoever opened the proposal or a coordinator) agrees that a member may join
 * although the last day for it has passed, or will have.
 */
export async function agreeToLateJoining(work: Work, raw: unknown): Promise<string> {
  const { proposalId, authorityId, version } = valid(AgreeToLateJoiningInput, raw)
  const proposal = await findProposal(work, proposalId, version)
  allow(mayPlan(work.actor, proposal), 'agree to late joining', { proposalId: proposal.id })
  refuseIf(refusalToAct(proposal, 'AGREE_TO_LATE_JOINING'))
  const member = proposal.members.find((one) => one.authorityId === authorityId)
  if (!member)
    throw new InvalidInput([{ field: 'authorityId', message: 'Name an authority that is part of the proposal' }])
  await changeProposal(work, proposal, {
    what: `${member.authority.name} may join late`,
    members: proposal.members.map((one) => (one === member ? { ...one, lateJoiningAgreedAt: work.now } : one)),
  })
  // the event names the proposal only: it was not done on behalf of the authority that may join
  work.record({ type: 'LateJoiningAgreed', proposalId: proposal.id })
  return proposal.id
}

import { z } from 'zod'
import { actsAs } from '../../organisations/actor.ts'
import { refusal, refuseIf, valid } from '../../platform/errors.ts'
import { pastTheWall } from '../../platform/second-wall.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { answeringAuthority } from '../answering-authority.ts'
import { findProposal, type WholeProposal } from '../find-proposal.ts'
import { refusalToAct } from '../forming/forming.ts'
import { substanceOf } from './find-substance.ts'
import { lapseApprovals } from './lapse-approvals.ts'
import { refusalToSignOff } from './sign-off.ts'

const AskForApprovalInput = z.object({
  proposalId: z.unknown(),
  authorityId: z.string().nullish(),
  note: z.string().trim().max(4_000, 'Use 4,000 characters or fewer').nullish(),
})

/**
 * An officer of a member that means to buy asks their authority's approvers to sign a proposal off, once what there is to
 * approve is settled; after a decline or a question they ask again, with a note.
 */
export async function askForApproval(work: Work, raw: unknown): Promise<string> {
  const { proposalId, authorityId: named, note } = valid(AskForApprovalInput, raw)
  const proposal = await findProposal(work, proposalId)
  const authorityId = answeringAuthority(work, proposal, named)
  refuseIf(refusalToAct(proposal, 'SIGN_OFF'))
  const settled = await pastTheWall(work, () => substanceOf(work.tx, proposal.id, work.now))
  refuseIf(refusalToSignOff(commitmentOf(proposal, authorityId), proposal, settled.missing))
  const before = await work.tx.signOff.findFirst({ where: { proposalId: proposal.id, authorityId } })
  refuseIf(before?.approvedAt ? allGiven : null)
  const asked = { askedById: actsAs(work.actor), askedAt: work.now, note: note || null, isWaiting: true }
  const { id: signOffId } = before
    ? await work.tx.signOff.update({ where: { id: before.id }, data: asked })
    : await work.tx.signOff.create({
        data: {
          ...asked,
          proposalId: proposal.id,
          authorityId,
          valueIncVatPence: settled.substance?.valueIncVatPence ?? 0n,
        },
      })
  work.record({ type: 'ApprovalAsked', signOffId, authorityId, proposalId: proposal.id })
  await lapseApprovals(work, proposal.id)
  return proposal.id
}

export const commitmentOf = ({ members }: WholeProposal, authorityId: string) =>
  members.find((member) => member.authorityId === authorityId)?.commitment ?? 'INVITED'

const allGiven = refusal(
  'ALREADY_APPROVED',
  'Everybody in your authority who has to approve has done so. There is nothing to ask',
)

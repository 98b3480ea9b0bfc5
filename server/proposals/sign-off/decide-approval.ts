import { z } from 'zod'
import { type ApprovalDecision, Approver } from '../../generated/prisma/enums.ts'
import { said } from '../../organisations/email.ts'
import { expectVersion } from '../../organisations/expect-version.ts'
import { dayOf, spokenDay } from '../../platform/days.ts'
import { type Refusal, refusal, refuseIf, valid } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { pastTheWall } from '../../platform/second-wall.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { findProposal, type WholeProposal } from '../find-proposal.ts'
import { refusalToAct } from '../forming/forming.ts'
import { approvalsNeeded, called, type GivenApproval, reasonNotToApprove } from './approvals-needed.ts'
import { approvingAuthority } from './approving-authority.ts'
import { commitmentOf } from './ask-for-approval.ts'
import { decisionRouteOf } from './find-decision-route.ts'
import { substanceOf } from './find-substance.ts'
import { notAsked, refusalToSignOff } from './sign-off.ts'
import { type Substance, storedSubstance } from './substance.ts'

const Link = z
  .url({ protocol: /^https?$/, error: 'Enter a web address, like https://democracy.leeds.gov.uk/…' })
  .max(2_000)

const DecisionInput = z.object({
  proposalId: z.unknown(),
  authorityId: z.string().nullish(),
  approver: z.enum(Approver),
  evidence: said('Say on what decision or report this rests, or why, or what you ask', 4_000),
  link: Link.nullish(),
  expectedVersion: z.int().nullish(),
})

/** Keeps what an approver says of a proposal, whatever it is, when it is theirs to say now; the sign-off's id. */
export async function decideApproval(work: Work, raw: unknown, decision: ApprovalDecision) {
  const { proposalId, authorityId: named, expectedVersion, approver, evidence, link } = valid(DecisionInput, raw)
  const proposal = await findProposal(work, proposalId)
  const authorityId = approvingAuthority(work, proposal, named)
  expectVersion('proposal', proposal, expectedVersion)
  refuseIf(refusalToAct(proposal, 'SIGN_OFF'))
  const substance = await findSettled(work, proposal, authorityId)
  const signOff = await work.tx.signOff.findFirst({
    where: { proposalId: proposal.id, authorityId, isWaiting: true },
    include: { approvals: { where: { decision: 'APPROVED', lapsedAt: null }, include: { person: true } } },
  })
  if (!signOff) return refuseIf(notAsked) as never
  const { delegation } = await decisionRouteOf(work.tx, authorityId, dayOf(work.now))
  const needed = approvalsNeeded(delegation, substance.valueIncVatPence)
  const attempt = { approver, personId: work.actor.personId as string }
  refuseIf(refusalToDecide(needed, signOff.approvals, attempt, decision))
  const said = { ...attempt, decision, evidence, link: link ?? null, decidedAt: work.now }
  await work.tx.approval.createMany({
    data: [{ id: newId(), signOffId: signOff.id, ...said, substance: storedSubstance(substance) }],
  })
  return { signOffId: signOff.id, authorityId, proposalId: proposal.id }
}

async function findSettled(work: Work, proposal: WholeProposal, authorityId: string): Promise<Substance> {
  const { substance, missing } = await pastTheWall(work, () => substanceOf(work.tx, proposal.id, work.now))
  refuseIf(refusalToSignOff(commitmentOf(proposal, authorityId), proposal, missing))
  return substance as Substance
}

type Given = GivenApproval & { readonly decidedAt: Date; readonly person: { readonly name: string } }

/** Why this is not theirs to decide now. Whoever comes second is told who came first. */
function refusalToDecide(
  needed: Parameters<typeof reasonNotToApprove>[0],
  given: readonly Given[],
  attempt: GivenApproval,
  decision: ApprovalDecision,
): Refusal | null {
  const reason = reasonNotToApprove(needed, given, attempt)
  if (!reason) return null
  // who approved before may still ask or say no: only a second yes needs another person
  if (decision !== 'APPROVED' && reasonNotToApprove(needed, given, { ...attempt, personId: '' }) === null) return null
  const first = given.find(({ approver }) => approver === attempt.approver)
  if (!first) return refusal('NOT_YOUR_TURN', reason)
  const who = `${first.person.name} approved this for ${called[attempt.approver]} on ${spokenDay(dayOf(first.decidedAt))}`
  return refusal('ALREADY_APPROVED', `${who}. ${reason}`)
}

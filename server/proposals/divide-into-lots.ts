import { z } from 'zod'
import { allow, InvalidInput, refuseIf, valid } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { findJointPurchases } from './find-joint-purchases.ts'
import { findProposal, refuseIfChanged } from './find-proposal.ts'
import { changeProposal } from './forming/change-proposal.ts'
import { refusalToAct } from './forming/forming.ts'
import { problemsOf } from './lots/drawn-lots.ts'
import { mayShape } from './working-out-access.ts'

const DivideIntoLotsInput = z.object({
  proposalId: z.unknown(),
  expectedVersion: z.int(),
  lots: z
    .array(
      z.object({
        title: z.string().trim().min(1, 'Give the lot a title').max(200, 'Use 200 characters or fewer for a title'),
        needIds: z.array(z.string()).min(1, 'Put at least one need in each lot'),
      }),
    )
    .min(2, 'Draw two lots or more, or leave the purchase undivided and say why')
    .max(50, 'Draw 50 lots or fewer'),
})

/** Members divide what they buy into lots; each need is in exactly one. What was drawn before goes. */
export async function divideIntoLots(work: Work, raw: unknown): Promise<string> {
  const { proposalId, expectedVersion, lots } = valid(DivideIntoLotsInput, raw)
  const proposal = await findProposal(work, proposalId)
  allow(mayShape(work.actor, proposal), 'divide this proposal into lots', { proposalId: proposal.id })
  refuseIf(refusalToAct(proposal, 'SHAPE'))
  await refuseIfChanged(work, proposal, expectedVersion)
  const purchase = (await findJointPurchases(work.tx, work.actor, [proposal.id])).get(proposal.id)
  const problems = problemsOf(lots, purchase?.needs ?? [])
  if (problems.length > 0) throw new InvalidInput(problems)
  await work.tx.proposalLot.deleteMany({ where: { proposalId: proposal.id } })
  const drawn = lots.map(({ title, needIds }, at) => ({ id: newId(), number: at + 1, title, needIds }))
  await work.tx.proposalLot.createMany({
    data: drawn.map(({ needIds: _held, ...lot }) => ({ ...lot, proposalId: proposal.id })),
  })
  await work.tx.proposalLotNeed.createMany({
    data: drawn.flatMap(({ id: lotId, needIds }) => needIds.map((needId) => ({ lotId, needId }))),
  })
  work.record({ type: 'LotsDrawn', proposalId: proposal.id })
  await changeProposal(work, proposal, {
    what: `It was divided into ${lots.length} lots`,
    data: { notDividedReason: null },
  })
  return proposal.id
}

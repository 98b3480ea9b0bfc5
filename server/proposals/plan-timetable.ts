import { z } from 'zod'
import { dayOf } from '../platform/days.ts'
import { allow, refuseIf, valid } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { findJointPurchases } from './find-joint-purchases.ts'
import { findProposal, refuseIfChanged } from './find-proposal.ts'
import { changeProposal } from './forming/change-proposal.ts'
import { refusalToAct } from './forming/forming.ts'
import { estimatedOn } from './money/joint-estimate.ts'
import { mayPlan } from './proposal-access.ts'
import { routesOf } from './timetable/decision-routes.ts'
import { choicesOf, isWorkedOut, jointTimetable } from './timetable/joint-timetable.ts'
import { type MovedStep, movedSteps } from './timetable/moved-steps.ts'
import type { PlanChoices } from './timetable/plan.ts'

const days = (what: string) =>
  z
    .int(`${what} takes a whole number of days`)
    .min(0, `${what} cannot take less than no day`)
    .max(730, `${what} must take 730 days or fewer`)

const PlanTimetableInput = z.object({
  proposalId: z.unknown(),
  expectedVersion: z.int(),
  choices: z
    .object({
      isEngagement: z.boolean(),
      isPlannedNotice: z.boolean(),
      tendersElectronically: z.boolean(),
      documentsWithNotice: z.boolean(),
      engagementDays: days('Engagement'),
      specificationDays: days('The specification'),
      evaluationDays: days('Evaluation'),
      mobilisationDays: days('Mobilisation'),
    })
    .partial(),
})

/** The lead says how the members will buy; the timetable follows. Answers with the steps that moved. */
export async function planTimetable(work: Work, raw: unknown): Promise<{ proposalId: string; moved: MovedStep[] }> {
  const { proposalId, expectedVersion, choices: given } = valid(PlanTimetableInput, raw)
  const proposal = await findProposal(work, proposalId)
  allow(mayPlan(work.actor, proposal), 'plan the timetable of this proposal', { proposalId: proposal.id })
  refuseIf(refusalToAct(proposal, 'SHAPE'))
  await refuseIfChanged(work, proposal, expectedVersion)
  const before = (await findJointPurchases(work.tx, work.actor, [proposal.id])).get(proposal.id)
  const choices: PlanChoices = Object.assign({ ...choicesOf(before?.plan ?? null) }, given)
  await work.tx.proposalPlan.upsert({
    where: { proposalId: proposal.id },
    create: { proposalId: proposal.id, ...choices, updatedAt: work.now },
    update: { ...choices, updatedAt: work.now },
  })
  work.record({ type: 'TimetablePlanned', proposalId: proposal.id })
  await changeProposal(work, proposal, { what: 'The timetable was planned' })
  if (!before) return { proposalId: proposal.id, moved: [] }
  const today = dayOf(work.now)
  const asGiven = { today, routes: routesOf(before.members, today, estimatedOn(before, today)) }
  const [was, is] = [jointTimetable(before, asGiven), jointTimetable(before, { ...asGiven, choices })]
  const moved = movedSteps(isWorkedOut(was) ? was.schedule : null, isWorkedOut(is) ? is.schedule : null)
  return { proposalId: proposal.id, moved }
}

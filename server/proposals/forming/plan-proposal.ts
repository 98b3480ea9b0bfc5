import { z } from 'zod'
import { CollaborationModel } from '../../generated/prisma/enums.ts'
import { dayOf, spokenDay } from '../../platform/days.ts'
import { allow, InvalidInput, refuseIf, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { findProposal, type WholeProposal } from '../find-proposal.ts'
import { mayPlan } from '../proposal-access.ts'
import { changeProposal } from './change-proposal.ts'
import { refusalToAct } from './forming.ts'
import { modelInWords } from './model-in-words.ts'

const PlanProposalInput = z.object({
  proposalId: z.unknown(),
  model: z.enum(CollaborationModel).nullish(),
  joinBy: z.date().nullish(),
  startOn: z.date().nullish(),
  version: z.int().nullish(),
})

/**
 * Says how the members buy together, until when authorities may join, and when the service has to start: by the authority
 * that leads or, until one does, by whoever opened it or a coordinator. What is left out stays; null takes it back.
 */
export async function planProposal(work: Work, raw: unknown): Promise<string> {
  const { proposalId, version, ...given } = valid(PlanProposalInput, raw)
  const proposal = await findProposal(work, proposalId, version)
  allow(mayPlan(work.actor, proposal), 'plan this proposal', { proposalId: proposal.id })
  refuseIf(refusalToAct(proposal, 'PLAN'))
  const plan = planned(proposal, given)
  expectPossible(plan, given, dayOf(work.now))
  const changes = whatChanged(proposal, plan)
  if (changes.length === 0) return proposal.id
  await changeProposal(work, proposal, { what: changes.join('. '), data: plan })
  work.record({ type: 'ProposalPlanned', proposalId: proposal.id })
  return proposal.id
}

type Plan = Pick<WholeProposal, 'model' | 'joinBy' | 'startOn'>
type Given = { readonly [K in keyof Plan]?: Plan[K] | undefined }

const planned = (before: Plan, given: Given): Plan => ({
  model: given.model === undefined ? before.model : given.model,
  joinBy: given.joinBy === undefined ? before.joinBy : given.joinBy,
  startOn: given.startOn === undefined ? before.startOn : given.startOn,
})

function expectPossible({ joinBy, startOn }: Plan, given: Given, today: Date): void {
  const past = (field: 'joinBy' | 'startOn', day: Date | null | undefined) =>
    day && day < today ? [{ field, message: `${spokenDay(day)} is in the past. Enter today or a later day` }] : []
  const order =
    joinBy && startOn && joinBy >= startOn
      ? [{ field: given.joinBy ? 'joinBy' : 'startOn', message: 'The last day for joining must be before the start' }]
      : []
  const problems = [...past('joinBy', given.joinBy), ...past('startOn', given.startOn), ...order]
  if (problems.length > 0) throw new InvalidInput(problems)
}

function whatChanged(before: Plan, after: Plan): string[] {
  const isSame = (a: Date | null, b: Date | null) => a?.getTime() === b?.getTime()
  const day = (on: Date | null, said: (day: string) => string, unsaid: string) => (on ? said(spokenDay(on)) : unsaid)
  return [
    ...(before.model === after.model
      ? []
      : [after.model ? `It is to be ${modelInWords[after.model]}` : 'How to buy together is open again']),
    ...(isSame(before.joinBy, after.joinBy)
      ? []
      : [day(after.joinBy, (on) => `It may be joined until ${on}`, 'There is no last day for joining')]),
    ...(isSame(before.startOn, after.startOn)
      ? []
      : [day(after.startOn, (on) => `The service has to start on ${on}`, 'When the service starts is open again')]),
  ]
}

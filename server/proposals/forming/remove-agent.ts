import { z } from 'zod'
import { allow, refusal, refuseIf, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { findProposal } from '../find-proposal.ts'
import { mayPlan } from '../proposal-access.ts'
import { changeProposal } from './change-proposal.ts'
import { refusalToAct } from './forming.ts'

const RemoveAgentInput = z.object({ proposalId: z.unknown(), name: z.string().trim(), version: z.int().nullish() })

const notNamed = refusal('AGENT_NOT_NAMED', 'No agent of this name is named. Look at the proposal again')

/** Takes back that an organisation acts for the members. */
export async function removeAgent(work: Work, raw: unknown): Promise<string> {
  const { proposalId, name, version } = valid(RemoveAgentInput, raw)
  const proposal = await findProposal(work, proposalId, version)
  allow(mayPlan(work.actor, proposal), 'remove an agent', { proposalId: proposal.id })
  refuseIf(refusalToAct(proposal, 'NAME_AGENT'))
  const { count } = await work.tx.proposalAgent.deleteMany({ where: { proposalId: proposal.id, name } })
  refuseIf(count === 0 ? notNamed : null)
  await changeProposal(work, proposal, { what: `${name} is no longer an agent` })
  work.record({ type: 'AgentRemoved', proposalId: proposal.id })
  return proposal.id
}

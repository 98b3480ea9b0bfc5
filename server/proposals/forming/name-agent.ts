import { z } from 'zod'
import { allow, refuseIf, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { findProposal } from '../find-proposal.ts'
import { mayPlan } from '../proposal-access.ts'
import { changeProposal } from './change-proposal.ts'
import { refusalToAct } from './forming.ts'

const line = (most: number, missing: string) =>
  z.string().trim().min(1, missing).max(most, `Use ${most} characters or fewer`)

const NameAgentInput = z.object({
  proposalId: z.unknown(),
  name: line(200, 'Enter the name of the buying organisation'),
  role: line(300, 'Say what it does for the members, in a few words'),
  identifier: line(100, 'Enter its identifier, or leave it out').nullish(),
  version: z.int().nullish(),
})

/**
 * Names an organisation that acts for the members, such as a buying organisation, and what it does. Named again, its role
 * changes. A notice names it with this role (SI 2024/692, reg. 13).
 */
export async function nameAgent(work: Work, raw: unknown): Promise<string> {
  const { proposalId, name, role, identifier = null, version } = valid(NameAgentInput, raw)
  const proposal = await findProposal(work, proposalId, version)
  allow(mayPlan(work.actor, proposal), 'name an agent', { proposalId: proposal.id })
  refuseIf(refusalToAct(proposal, 'NAME_AGENT'))
  const named = { role, identifier }
  await work.tx.proposalAgent.upsert({
    where: { proposalId_name: { proposalId: proposal.id, name } },
    create: { proposalId: proposal.id, name, ...named },
    update: named,
  })
  await changeProposal(work, proposal, { what: `${name} was named as an agent: ${role}` })
  work.record({ type: 'AgentNamed', proposalId: proposal.id })
  return proposal.id
}

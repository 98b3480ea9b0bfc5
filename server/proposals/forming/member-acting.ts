import { refuseIf } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { memberOf } from '../answer-proposal.ts'
import { answeringAuthority } from '../answering-authority.ts'
import { findProposal, type WholeProposal } from '../find-proposal.ts'
import { type LeadAct, refusalToAct } from './forming.ts'
import { refusalAsTooLoose } from './lead.ts'

export interface Named {
  readonly proposalId?: unknown
  readonly authorityId?: string | null | undefined
  readonly version?: number | null | undefined
}

/** The proposal, and the member for which an officer has a say in who leads it; refused unless it takes part firmly enough. */
export async function memberActing(work: Work, act: LeadAct, { proposalId, authorityId, version }: Named) {
  const proposal = await findProposal(work, proposalId, version)
  const member = memberOf(proposal, answeringAuthority(work, proposal, authorityId))
  refuseIf(refusalToAct(proposal, act) ?? refusalAsTooLoose(act, member))
  return { proposal, member }
}

/** What an authority is called among the members. */
export const nameAmong = ({ members }: WholeProposal, authorityId: string | null): string =>
  members.find((one) => one.authorityId === authorityId)?.authority.name ?? 'An authority'

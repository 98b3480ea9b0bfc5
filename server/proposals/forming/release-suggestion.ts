import { z } from 'zod'
import { allow, refuseIf, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { findProposal } from '../find-proposal.ts'
import { mayReview } from '../proposal-access.ts'
import { changeProposal } from './change-proposal.ts'
import { refusalToAct } from './forming.ts'

const ReleaseSuggestionInput = z.object({ proposalId: z.unknown(), version: z.int().nullish() })

/** A coordinator has reviewed a suggestion and releases it: now its members are told. */
export async function releaseSuggestion(work: Work, raw: unknown): Promise<string> {
  const { proposalId, version } = valid(ReleaseSuggestionInput, raw)
  const proposal = await findProposal(work, proposalId, version)
  allow(mayReview(work.actor), 'release this suggestion', { proposalId: proposal.id })
  refuseIf(refusalToAct(proposal, 'RELEASE'))
  await changeProposal(work, proposal, {
    what: 'A coordinator released it',
    data: { status: 'SUGGESTED', heldAt: null },
  })
  work.record({ type: 'SuggestionReleased', proposalId: proposal.id })
  work.record({ type: 'ProposalSuggested', proposalId: proposal.id })
  return proposal.id
}

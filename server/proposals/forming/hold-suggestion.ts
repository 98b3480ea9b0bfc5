import { z } from 'zod'
import { allow, refuseIf, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { findProposal } from '../find-proposal.ts'
import { mayReview } from '../proposal-access.ts'
import { changeProposal } from './change-proposal.ts'
import { refusalToAct } from './forming.ts'

const HoldSuggestionInput = z.object({ proposalId: z.unknown(), version: z.int().nullish() })

/** A coordinator holds a suggestion for review: until it is released, its members are told nothing of it, and it does not exist for them. */
export async function holdSuggestion(work: Work, raw: unknown): Promise<string> {
  const { proposalId, version } = valid(HoldSuggestionInput, raw)
  const proposal = await findProposal(work, proposalId, version)
  allow(mayReview(work.actor), 'hold this suggestion', { proposalId: proposal.id })
  refuseIf(refusalToAct(proposal, 'HOLD'))
  await changeProposal(work, proposal, {
    what: 'A coordinator holds it for review',
    data: { status: 'HELD', heldAt: work.now },
  })
  work.record({ type: 'SuggestionHeld', proposalId: proposal.id })
  return proposal.id
}

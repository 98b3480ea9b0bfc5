import { z } from 'zod'
import { InvalidInput, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { answerProposal } from '../answer-proposal.ts'
import { answeringAuthority } from '../answering-authority.ts'
import { findProposal } from '../find-proposal.ts'

const MOST = 2_000_000_000
const MOST_PENCE = 100_000_000_000_000n
const howMany = z.int().min(1, 'Enter 1 or more').max(MOST, 'Enter a smaller number').nullish()

const CommitToProposalInput = z.object({
  proposalId: z.unknown(),
  authorityId: z.string().nullish(),
  users: howMany,
  devices: howMany,
  valueExVatPence: z.bigint().min(1n, 'Enter more than £0').max(MOST_PENCE, 'Enter a smaller amount').nullish(),
  version: z.int().nullish(),
})

/**
 * An authority that takes part commits to buying, and says how much: users, devices or a value excluding VAT. Done again, it
 * commits to another volume.
 */
export async function commitToProposal(work: Work, raw: unknown): Promise<string> {
  const input = valid(CommitToProposalInput, raw)
  const { users = null, devices = null, valueExVatPence = null } = input
  const proposal = await findProposal(work, input.proposalId, input.version)
  const authorityId = answeringAuthority(work, proposal, input.authorityId)
  if (users === null && devices === null && valueExVatPence === null)
    throw new InvalidInput([
      { field: 'users', message: 'Enter how many users or devices, or what value, you commit to' },
    ])
  await answerProposal(work, proposal, {
    authorityId,
    commitment: 'COMMITTED',
    reason: null,
    volume: { users, devices, valueExVatPence },
  })
  work.record({ type: 'MemberCommitted', proposalId: proposal.id, authorityId })
  return proposal.id
}

import { allow, InvalidInput } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'
import type { WholeProposal } from './find-proposal.ts'
import { authoritiesAnswering } from './proposal-access.ts'

/** The member authority an officer answers for: the one named, or the only one it can be. */
export function answeringAuthority(work: Work, proposal: WholeProposal, named: string | null | undefined): string {
  const possible = authoritiesAnswering(work.actor, proposal.members)
  allow(possible.length > 0 && (!named || possible.includes(named)), 'answer this proposal for that authority', {
    proposalId: proposal.id,
  })
  if (named) return named
  if (possible.length > 1)
    throw new InvalidInput([
      { field: 'authorityId', message: 'You act for several members: say which authority you answer for' },
    ])
  return possible[0] as string
}

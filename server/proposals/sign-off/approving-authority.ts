import { allow, InvalidInput } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import type { WholeProposal } from '../find-proposal.ts'
import { authoritiesApprovedBy } from './sign-off-access.ts'

/** The member authority somebody approves for: the one named, or the only one it can be. */
export function approvingAuthority(work: Work, proposal: WholeProposal, named: string | null | undefined): string {
  const own = authoritiesApprovedBy(work.actor)
  const possible = proposal.members.map(({ authorityId }) => authorityId).filter((id) => own.includes(id))
  allow(possible.length > 0 && (!named || possible.includes(named)), 'approve this proposal for that authority', {
    proposalId: proposal.id,
  })
  if (named) return named
  if (possible.length > 1)
    throw new InvalidInput([
      { field: 'authorityId', message: 'You approve for several members: say for which authority' },
    ])
  return possible[0] as string
}

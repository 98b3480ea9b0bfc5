import { type Actor, actsAs } from '../organisations/actor.ts'
import { allow, InvalidInput, NotAllowed, type Refusal, refusal, refuseIf } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'
import type { WholeProposal } from './find-proposal.ts'
import { authoritiesWritten, writesAsCoordinator } from './working-access.ts'

/** Who put something down, as it is kept with it. */
export interface Writer {
  readonly id: string
  readonly name: string
  /** The authority they wrote for; null for a coordinator. */
  readonly authorityId: string | null
}

/** What has ended is kept as it was. */
export function refusalToWorkOn({ status }: Pick<WholeProposal, 'status'>): Refusal | null {
  if (status !== 'ABANDONED' && status !== 'SUPERSEDED') return null
  const ended = status === 'ABANDONED' ? 'was abandoned' : 'was replaced by a better suggestion'
  return refusal(
    `PROPOSAL_${status}`,
    `This proposal ${ended}, so nothing in it can be changed any more. You can still read it`,
  )
}

/** Who writes in a proposal, and for which of its members: the one named, or the only one it can be. */
export function writerIn(work: Work, proposal: WholeProposal, named: string | null | undefined): Writer {
  const possible = authoritiesWritten(work.actor, proposal.members)
  const about = { proposalId: proposal.id }
  allow(possible.length > 0 || writesAsCoordinator(work.actor), 'work on this proposal', about)
  allow(!named || possible.includes(named), 'write in this proposal for that authority', about)
  refuseIf(refusalToWorkOn(proposal))
  if (!named && possible.length > 1)
    throw new InvalidInput([{ field: 'authorityId', message: 'You act for several members: say for which you write' }])
  return { ...whoIs(work.actor), authorityId: named ?? possible[0] ?? null }
}

/** As `writerIn`, where only an authority can do it and not a coordinator. */
export function memberWriting(work: Work, proposal: WholeProposal, named: string | null | undefined, doing: string) {
  const writer = writerIn(work, proposal, named)
  if (writer.authorityId === null) throw new NotAllowed(doing, { proposalId: proposal.id })
  return { ...writer, authorityId: writer.authorityId }
}

function whoIs(actor: Actor): { id: string; name: string } {
  const id = actsAs(actor)
  if (id === null) throw new NotAllowed('write without being signed in')
  return { id, name: actor.name }
}

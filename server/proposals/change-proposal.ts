import type { Proposal } from '../generated/prisma/client.ts'
import { type Refusal, Refused, refusal } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'

/** What members work out together is worked out while a proposal is open; agreed, it stands as it was agreed. */
export function refusalToShape({ status }: Pick<Proposal, 'status'>): Refusal | null {
  if (status === 'OPEN') return null
  const advice =
    status === 'SUGGESTED' ? 'it has not been opened yet. Open it first' : 'it is no longer open. Read it again'
  return refusal(`PROPOSAL_${status}`, `This cannot be changed on this proposal, because ${advice}`)
}

/** Marks a proposal, which `findProposal` holds, as changed; the version the caller read must be the one there is. */
export async function changeProposal(
  work: Work,
  proposal: Pick<Proposal, 'id' | 'version'>,
  { expectedVersion, data = {} }: { expectedVersion: number; data?: { notDividedReason?: string | null } },
): Promise<void> {
  if (expectedVersion !== proposal.version)
    throw new Refused(
      'CHANGED_MEANWHILE',
      'Someone else changed this proposal since you read it. Read it again, then repeat your change',
    )
  await work.tx.proposal.update({
    where: { id: proposal.id },
    data: { ...data, updatedAt: work.now, version: { increment: 1 } },
  })
}

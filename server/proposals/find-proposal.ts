import type { Prisma } from '../generated/prisma/client.ts'
import { NotFound, Refused } from '../platform/errors.ts'
import { idOf } from '../platform/ids.ts'
import { pastTheWall } from '../platform/second-wall.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { visibleProposals } from './proposal-access.ts'

const whole = {
  members: { include: { authority: { select: { name: true } } }, orderBy: { id: 'asc' } },
  needs: { include: { need: { select: { authorityId: true } } } },
} as const

export type WholeProposal = Prisma.ProposalGetPayload<{ include: typeof whole }>

/**
 * A proposal with its members, held for change until the unit of work ends; NotFound when missing or hidden. Refused, with
 * what happened since, when it is no longer at the version that the caller read.
 */
export async function findProposal(work: Work, rawId: unknown, version?: number | null): Promise<WholeProposal> {
  const id = idOf('proposal', rawId)
  // Answers change members and status together: two at once would each miss the other's.
  await work.tx.$queryRaw`select 1 from proposal where id = ${id}::uuid for update`
  const found = await readProposal(work, id)
  await refuseIfChanged(work, found, version)
  return found
}

/** Refuses, with what happened since, when a proposal is no longer at the version that the caller read. */
export async function refuseIfChanged(work: Work, proposal: WholeProposal, version?: number | null): Promise<void> {
  if (version != null && version !== proposal.version) throw await changedMeanwhile(work, proposal.id, version)
}

/** The same proposal, to look at only. */
export async function readProposal(work: Work, rawId: unknown): Promise<WholeProposal> {
  const id = idOf('proposal', rawId)
  const found = await work.tx.proposal.findFirst({
    where: { AND: [{ id }, visibleProposals(work.actor)] },
    select: { id: true },
  })
  if (!found) throw new NotFound('proposal')
  // Whether it can go on hangs on every need in it, also on one that the actor may no longer see.
  return pastTheWall(work, () => work.tx.proposal.findUniqueOrThrow({ where: { id }, include: whole }))
}

/** So many things that happened are told to whoever changes a proposal as it was before them. */
const MOST_TOLD = 5

async function changedMeanwhile({ tx }: Work, proposalId: string, version: number): Promise<Refused> {
  const happened = await tx.proposalEntry.findMany({
    where: { proposalId, version: { gt: version } },
    orderBy: { version: 'desc' },
    take: MOST_TOLD,
  })
  const told =
    happened.length > 0
      ? `: ${happened
          .map(({ what }) => what)
          .reverse()
          .join('; ')}`
      : ''
  return new Refused(
    'CHANGED_MEANWHILE',
    `This proposal has changed since you read it${told}. Read it again, then repeat what you wanted to do`,
  )
}

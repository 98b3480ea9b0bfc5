import type { Prisma } from '../generated/prisma/client.ts'
import { NotFound } from '../platform/errors.ts'
import { idOf } from '../platform/ids.ts'
import { pastTheWall } from '../platform/second-wall.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { visibleProposals } from './proposal-access.ts'

const whole = { members: true, needs: { include: { need: { select: { authorityId: true } } } } } as const

export type WholeProposal = Prisma.ProposalGetPayload<{ include: typeof whole }>

/** A proposal with its members, held for change until the unit of work ends; NotFound when missing or hidden. */
export async function findProposal(work: Work, rawId: unknown): Promise<WholeProposal> {
  const id = idOf('proposal', rawId)
  // Answers change members and status together: two at once would each miss the other's.
  await work.tx.$queryRaw`select 1 from proposal where id = ${id}::uuid for update`
  const found = await work.tx.proposal.findFirst({
    where: { AND: [{ id }, visibleProposals(work.actor)] },
    select: { id: true },
  })
  if (!found) throw new NotFound('proposal')
  // Whether it can go on hangs on every need in it, also on one that the actor may no longer see.
  return pastTheWall(work, () => work.tx.proposal.findUniqueOrThrow({ where: { id }, include: whole }))
}

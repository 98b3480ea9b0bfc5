import { newId } from '../../../server/platform/ids.ts'
import type { AccessWorld } from '../../support/access-world.ts'

/** Adds to the world a proposal that Leeds leads, of the needs of one that every council sees. */
export async function addLedProposal({ market: { db, authorityId }, things, add }: AccessWorld): Promise<void> {
  const like = things.find(({ relation }) => relation === 'of needs every council sees, with Kent')
  const {
    needs,
    members,
    id: _,
    groupKey,
    reasons,
    against,
    ...stated
  } = await db.proposal.findUniqueOrThrow({
    where: { id: like?.id ?? '' },
    include: { needs: true, members: true },
  })
  const proposal = await db.proposal.create({
    data: {
      ...stated,
      ...{ groupKey: `${groupKey} led`, reasons: reasons ?? [], against: against ?? [], id: newId() },
      ...{ leadAuthorityId: await authorityId('leeds'), leadAcceptedAt: new Date('2026-10-01') },
      needs: { createMany: { data: needs.map(({ needId }) => ({ needId })) } },
      members: {
        createMany: { data: members.map((one) => ({ authorityId: one.authorityId, commitment: 'INTENDS' })) },
      },
    },
  })
  add('Proposal', 'led by its authority, with Kent', proposal.id)
}

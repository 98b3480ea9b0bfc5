import type { AccessWorld } from '../../support/access-world.ts'

/** Adds to the world when its authority decides, and that its approval was asked for of every proposal. */
export async function addDecisions({ market: { db, authorityId }, things }: AccessWorld): Promise<void> {
  const leedsId = await authorityId('leeds')
  await db.decisionMeeting.create({ data: { authorityId: leedsId, body: 'Cabinet', on: new Date('2099-01-01') } })
  const asked = { authorityId: leedsId, askedAt: new Date('2026-01-01'), valueIncVatPence: 1n, isWaiting: true }
  await db.signOff.createMany({
    data: things.filter(({ type }) => type === 'Proposal').map(({ id }) => ({ ...asked, proposalId: id })),
  })
}

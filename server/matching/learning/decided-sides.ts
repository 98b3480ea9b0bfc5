import { Prisma } from '../../generated/prisma/client.ts'
import type { Transaction } from '../../platform/database.ts'
import type { DecidedSide } from './teaching.ts'

/** A fit to as many takes 3 s, in which its worker does nothing else; the oldest say least of how officers decide now. */
const MOST_DECISIONS = 5_000

/** The latest decisions whose comparison was kept, as numbers: no text of any need is read. */
export async function findDecidedSides(tx: Transaction): Promise<DecidedSide[]> {
  const sides = await tx.matchSide.findMany({
    where: { decidedAt: { not: null }, decision: { in: ['ACCEPTED', 'DISMISSED'] }, features: { not: Prisma.DbNull } },
    orderBy: [{ decidedAt: 'desc' }, { matchId: 'asc' }, { needId: 'asc' }],
    take: MOST_DECISIONS,
    select: {
      matchId: true,
      needId: true,
      otherNeedId: true,
      decision: true,
      dismissReason: true,
      features: true,
      decidedAt: true,
      need: { select: { authorityId: true } },
    },
  })
  return sides.map(({ need, features, decidedAt, ...side }) => ({
    ...side,
    authorityId: need.authorityId,
    features: features as Record<string, unknown>,
    decidedAt: decidedAt as Date,
  }))
}

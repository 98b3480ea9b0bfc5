import { z } from 'zod'
import { Prisma } from '../generated/prisma/client.ts'
import { DismissReason, MatchDecision } from '../generated/prisma/enums.ts'
import { actsAs } from '../organisations/actor.ts'
import { allow, NotFound, refuseIf, valid } from '../platform/errors.ts'
import { idOf } from '../platform/ids.ts'
import { pastTheWall } from '../platform/second-wall.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { refusalToDecide } from './match.ts'
import { mayDecideFor, visibleMatches } from './match-access.ts'

const DecideMatchInput = z
  .object({
    matchId: z.unknown(),
    needId: z.unknown(),
    decision: z.enum(MatchDecision, 'Choose ACCEPTED, DISMISSED, NOT_NOW or UNDECIDED'),
    dismissReason: z.enum(DismissReason, 'Choose NOT_ALIKE, DATES, MONEY, ALREADY_BOUGHT or OTHER').nullish(),
    reason: z.string().trim().max(1_000, 'Use 1,000 characters or fewer').nullish(),
  })
  .refine(({ decision, dismissReason }) => decision === 'DISMISSED' || !dismissReason, {
    path: ['dismissReason'],
    message: 'Give this only when you dismiss the match',
  })

/** An officer accepts a match, dismisses it with a reason, or sets it aside for now, for one of its two needs. */
export async function decideMatch(work: Work, raw: unknown): Promise<string> {
  const { matchId, needId, decision, dismissReason, reason } = valid(DecideMatchInput, raw)
  const match = await work.tx.match.findFirst({
    where: { AND: [{ id: idOf('match', matchId) }, visibleMatches(work.actor)] },
    include: { needA: true, needB: true },
  })
  if (!match) throw new NotFound('match')
  const side = [match.needA, match.needB].find(({ id }) => id === idOf('need', needId))
  if (!side) throw new NotFound('need')
  allow(mayDecideFor(work.actor, side), 'decide about this match for that need')
  refuseIf(refusalToDecide(decision, reason ?? null))
  await work.tx.matchSide.update({
    where: { matchId_needId: { matchId: match.id, needId: side.id } },
    data: {
      decision,
      dismissReason: dismissReason ?? null,
      reason: reason ?? null,
      decidedById: actsAs(work.actor),
      decidedAt: work.now,
      // kept as it stands: what was decided, and not what either need becomes, is learnt from
      features: match.features ?? Prisma.DbNull,
      engineVersion: match.engineVersion,
    },
  })
  // Both needs are due to be grouped afresh: a dismissed pair shares no group.
  const both = { id: { in: [match.needAId, match.needBId] } }
  await pastTheWall(work, () => work.tx.need.updateMany({ where: both, data: { groupedAt: null } }))
  const otherNeedId = side.id === match.needAId ? match.needBId : match.needAId
  work.record({ type: 'MatchDecided', matchId: match.id, needId: side.id, otherNeedId })
  return match.id
}

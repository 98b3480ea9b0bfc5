import type { Prisma } from '../../generated/prisma/client.ts'
import { dayOf, isoDay } from '../../platform/days.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { type Comparison, compareWeights } from '../engine/fitting/compare-weights.ts'
import { refitWeights } from '../engine/fitting/refit-weights.ts'
import { weights as committed } from '../engine/score/weights.ts'
import { findDecidedSides } from './decided-sides.ts'
import { reasonToReplace, refusalToLearn, refusalToReplace } from './replacing.ts'
import { takeIntoUse, weightsLock } from './take-into-use.ts'
import { lessonsFrom, type TaughtLesson } from './teaching.ts'
import { findWeightsInUse, type WeightsInUse } from './weights-in-use.ts'

/** What came of an attempt to learn. */
export interface Learning {
  readonly result: 'REPLACED' | 'NOT_BETTER' | 'NOT_TRIED'
  /** The weights in use afterwards. */
  readonly version: string
  readonly why: string
  readonly comparison: Comparison | null
}

/**
 * Refits the engine's weights to what officers decided about matches, and takes them into use when they foretell
 * decisions better that neither they nor the weights in use had learnt from. Each attempt is kept, with its measures and
 * its reason; the same decisions are not tried twice.
 */
export async function learnFromDecisions(work: Work): Promise<Learning> {
  await weightsLock(work)
  const inUse = await findWeightsInUse(work.tx)
  const lessons = lessonsFrom(await findDecidedSides(work.tx))
  const isFresh = ({ decidedAt }: TaughtLesson) => decidedAt > inUse.since
  const refusal = refusalToLearn(lessons.filter(isFresh)) ?? (await refusalToTryAgain(work, inUse, lessons))
  if (refusal) return { result: 'NOT_TRIED', version: inUse.weights.version, why: refusal, comparison: null }
  const comparison = compareWeights({ committed, current: inUse.weights, lessons, isAsked: isFresh })
  return keepAttempt(work, inUse, lessons, comparison)
}

async function refusalToTryAgain(work: Work, { since }: WeightsInUse, lessons: TaughtLesson[]): Promise<string | null> {
  const tried = await work.tx.matchingWeights.findFirst({
    where: { source: 'DECISIONS', base: committed.version, createdAt: { gt: since }, ...extentOf(lessons) },
    select: { why: true },
  })
  return tried ? `Nothing was decided since the last attempt. That one said: ${tried.why}` : null
}

async function keepAttempt(work: Work, inUse: WeightsInUse, lessons: TaughtLesson[], comparison: Comparison) {
  const refusal = refusalToReplace(comparison)
  const weights = refitWeights(committed, lessons, await nextVersion(work))
  const why = refusal ?? reasonToReplace(comparison)
  const { id } = await work.tx.matchingWeights.create({
    data: {
      version: weights.version,
      base: committed.version,
      source: 'DECISIONS',
      status: 'NOT_BETTER',
      weights: weights as unknown as Prisma.InputJsonObject,
      why,
      measures: comparison as unknown as Prisma.InputJsonObject,
      createdAt: work.now,
      ...extentOf(lessons),
    },
    select: { id: true },
  })
  if (refusal) return { result: 'NOT_BETTER', version: inUse.weights.version, why, comparison } as const
  await takeIntoUse(work, id)
  return { result: 'REPLACED', version: weights.version, why, comparison } as const
}

/** How much was learnt from: the same decisions have the same extent. */
const extentOf = (lessons: readonly TaughtLesson[]) => ({
  decisions: lessons.length,
  authorities: new Set(lessons.map(({ authorityId }) => authorityId)).size,
  learntUpTo: new Date(lessons.reduce((latest, { decidedAt }) => Math.max(latest, decidedAt.getTime()), 0)),
})

/** `learnt-2027-03-07`, and for another on the same day `learnt-2027-03-07.2`. */
async function nextVersion(work: Work): Promise<string> {
  const today = `learnt-${isoDay(dayOf(work.now))}`
  const earlier = await work.tx.matchingWeights.count({ where: { version: { startsWith: today } } })
  return earlier === 0 ? today : `${today}.${earlier + 1}`
}

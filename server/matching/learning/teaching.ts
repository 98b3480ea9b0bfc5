import type { DismissReason, MatchDecision } from '../../generated/prisma/enums.ts'
import type { Lesson } from '../engine/fitting/lessons.ts'
import { type Features, featureNames } from '../engine/score/features.ts'
import { fairShare } from './fair-share.ts'

/** What was decided about a match for one of its two needs, and how alike the two were then. */
export interface DecidedSide {
  readonly matchId: string
  readonly needId: string
  readonly otherNeedId: string
  readonly authorityId: string
  readonly decision: MatchDecision
  readonly dismissReason: DismissReason | null
  readonly features: Readonly<Record<string, unknown>>
  readonly decidedAt: Date
}

export interface TaughtLesson extends Lesson {
  readonly authorityId: string
  readonly decidedAt: Date
}

/** No authority counts for more than this share of all decisions, so that none teaches the others its own habits. */
const LARGEST_SHARE = 1 / 3

/**
 * How much a decision says of whether the two needs are alike. Dates, money and a purchase already made say nothing of
 * it, nor does "not now"; a dismissal that does not say what kind of reason it has says half.
 */
export function worthOf({ decision, dismissReason }: Pick<DecidedSide, 'decision' | 'dismissReason'>): number {
  if (decision === 'ACCEPTED') return 1
  if (decision !== 'DISMISSED') return 0
  return dismissReason === 'NOT_ALIKE' ? 1 : dismissReason === null ? 0.5 : 0
}

/**
 * What the engine may learn from some decisions. A pair counts once: where both sides decided, each counts half, so that
 * accepted by one and dismissed by the other teaches that nobody can tell. Decisions from before a feature was known are
 * left out.
 */
export function lessonsFrom(sides: readonly DecidedSide[]): TaughtLesson[] {
  const teaching = sides.filter((side) => worthOf(side) > 0 && isComparison(side.features))
  const decided = Map.groupBy(teaching, ({ matchId }) => matchId)
  const lessons = teaching.map((side) => ({
    needId: side.needId,
    otherNeedId: side.otherNeedId,
    authorityId: side.authorityId,
    decidedAt: side.decidedAt,
    features: side.features as Features,
    accepted: side.decision === 'ACCEPTED',
    weight: worthOf(side) / (decided.get(side.matchId)?.length ?? 1),
  }))
  return inFairShares(lessons)
}

const isComparison = (features: Readonly<Record<string, unknown>>): boolean =>
  featureNames.every((name) => typeof features[name] === 'number')

function inFairShares(lessons: readonly TaughtLesson[]): TaughtLesson[] {
  const voices = new Map<string, number>()
  for (const { authorityId, weight } of lessons) voices.set(authorityId, (voices.get(authorityId) ?? 0) + weight)
  const most = fairShare([...voices.values()], LARGEST_SHARE)
  return lessons.map((lesson) => {
    const voice = voices.get(lesson.authorityId) as number
    return { ...lesson, weight: lesson.weight * Math.min(1, most / voice) }
  })
}

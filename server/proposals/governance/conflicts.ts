import type { Commitment } from '../../generated/prisma/enums.ts'
import { isIn } from '../working-access.ts'

/** How an authority stands with its duty to assess conflicts of interest (Procurement Act 2023, ss.81-83). */
export type ConflictsStanding = 'NOT_ASSESSED' | 'ASSESSED' | 'REVIEW_OVERDUE'

interface Member {
  readonly authorityId: string
  readonly commitment: Commitment
}

interface Review {
  readonly authorityId: string
  readonly reviewOn: Date
  readonly reviewedAt: Date
}

/** An assessment is kept under review: the day after the one on which it was to be looked at again, it is overdue. */
export function conflictsStanding(latest: Pick<Review, 'reviewOn'> | null, today: Date): ConflictsStanding {
  if (!latest) return 'NOT_ASSESSED'
  return latest.reviewOn < today ? 'REVIEW_OVERDUE' : 'ASSESSED'
}

/** Every member still in, with its latest assessment, if it has made one. */
export function latestReviews<M extends Member, R extends Review>(members: readonly M[], reviews: readonly R[]) {
  const newestFirst = [...reviews].sort((a, b) => b.reviewedAt.getTime() - a.reviewedAt.getTime())
  return members.filter(isIn).map((member) => ({
    member,
    latest: newestFirst.find(({ authorityId }) => authorityId === member.authorityId) ?? null,
  }))
}

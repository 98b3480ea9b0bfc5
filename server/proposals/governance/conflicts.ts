import type { Commitment } from '../../generated/prisma/enums.ts'
import { type Refusal, refusal } from '../../platform/errors.ts'
import { meansToBuy } from '../sign-off/sign-off.ts'
import { isIn } from '../working-access.ts'

/** How an authority stands with its duty to assess conflicts of interest (Procurement Act 2023, ss.81-83). */
export type ConflictsStanding = 'NOT_ASSESSED' | 'ASSESSED' | 'UNMITIGATED' | 'REVIEW_OVERDUE'

interface Member {
  readonly authorityId: string
  readonly commitment: Commitment
}

interface Review {
  readonly authorityId: string
  readonly reviewOn: Date
  readonly unmitigated: string | null
  readonly reviewedAt: Date
}

/** An assessment is kept under review: the day after the one on which it was to be looked at again, it is overdue. */
export function conflictsStanding(
  latest: Pick<Review, 'reviewOn' | 'unmitigated'> | null,
  today: Date,
): ConflictsStanding {
  if (!latest) return 'NOT_ASSESSED'
  if (latest.reviewOn < today) return 'REVIEW_OVERDUE'
  return latest.unmitigated ? 'UNMITIGATED' : 'ASSESSED'
}

/** Every member still in, with its latest assessment, if it has made one. */
export function latestReviews<M extends Member, R extends Review>(members: readonly M[], reviews: readonly R[]) {
  const newestFirst = [...reviews].sort((a, b) => b.reviewedAt.getTime() - a.reviewedAt.getTime())
  return members.filter(isIn).map((member) => ({
    member,
    latest: newestFirst.find(({ authorityId }) => authorityId === member.authorityId) ?? null,
  }))
}

const lacking: Readonly<Record<Exclude<ConflictsStanding, 'ASSESSED'>, string>> = {
  NOT_ASSESSED: 'has no conflicts assessment',
  UNMITIGATED: 'has found conflicts that nothing is done about yet',
  REVIEW_OVERDUE: 'was to look at its conflicts assessment again by now',
}

interface Buyer extends Member {
  readonly authority: { readonly name: string }
}

/**
 * Why a tender notice may not go out yet: before it does, each authority that buys has its conflicts assessment, revised
 * when that was due and with every conflict mitigated (Procurement Act 2023, ss.82 and 83). Null when nothing holds it back.
 */
export function refusalToTender(members: readonly Buyer[], reviews: readonly Review[], today: Date): Refusal | null {
  const buying = members.filter(({ commitment }) => meansToBuy(commitment))
  const wrong = latestReviews(buying, reviews).flatMap(({ member, latest }) => {
    const standing = conflictsStanding(latest, today)
    return standing === 'ASSESSED' ? [] : [`${member.authority.name} ${lacking[standing]}`]
  })
  return wrong.length === 0
    ? null
    : refusal(
        'CONFLICTS_NOT_SETTLED',
        `Conflicts of interest are assessed before the tender notice (Procurement Act 2023, s.83). ${wrong.join('. ')}. Each puts its assessment down (assessConflicts); then go on`,
      )
}

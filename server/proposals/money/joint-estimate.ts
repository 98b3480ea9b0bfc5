import type { Nation } from '../../generated/prisma/enums.ts'
import type { ThresholdKind } from '../../rules/thresholds.ts'
import { type JointNeed, type JointPurchase, NO_NATION, nationOf } from '../joint-purchase.ts'
import type { Missing } from '../timetable/joint-timetable.ts'
import { type Estimated, type StatutoryValue, statutoryValue } from './statutory-value.ts'
import { type Consequence, whatFollows } from './what-follows.ts'

/** The statutory estimate of a joint purchase, in total and lot by lot, and what the law asks for at that value. */
export interface JointEstimate {
  readonly nation: Nation
  readonly kind: ThresholdKind
  readonly commencesOn: Date
  readonly total: StatutoryValue
  readonly lots: readonly { readonly lotId: string; readonly value: StatutoryValue }[]
  readonly follows: readonly Consequence[]
}

/** What a joint purchase is worth by law if it commences on a day, pence including VAT; null while that cannot be said. */
export function estimatedOn(purchase: JointPurchase, commencesOn: Date): bigint | null {
  const estimate = jointEstimate(purchase, commencesOn)
  return 'missing' in estimate || estimate.total.notStated.length > 0 ? null : estimate.total.incVatPence
}

/**
 * Estimates a joint purchase that commences on a day. Each lot is under the regime that the total is under: dividing does
 * not take a purchase below the threshold (Procurement Act 2023, Schedule 3, paragraph 4).
 */
export function jointEstimate(purchase: JointPurchase, commencesOn: Date): JointEstimate | Missing {
  const nation = nationOf(purchase)
  if (!nation) return { missing: NO_NATION }
  const kind = kindOf(purchase.needs)
  const estimate = (needs: readonly JointNeed[]) =>
    statutoryValue(needs.map(toEstimated), { kind, nation, commencedOn: commencesOn })
  const total = estimate(purchase.needs)
  return {
    ...{ nation, kind, commencesOn, total },
    lots: purchase.lots.map(({ id, needs }) => ({ lotId: id, value: estimate(among(purchase.needs, needs)) })),
    follows: whatFollows(total, { nation, commencesOn }),
  }
}

/** The needs of a purchase that a lot holds. */
export const among = (needs: readonly JointNeed[], held: readonly { readonly needId: string }[]): JointNeed[] =>
  needs.filter(({ id }) => held.some(({ needId }) => needId === id))

/** Works only when all of it is works; of a mixture the lower threshold counts, which is the safe side. */
export const kindOf = (needs: readonly Pick<JointNeed, 'kind'>[]): ThresholdKind =>
  needs.length > 0 && needs.every(({ kind }) => kind === 'WORKS') ? 'WORKS' : 'GOODS_AND_SERVICES'

export const toEstimated = ({ id, valueExVatPence, termMonths, extensionMonths }: JointNeed): Estimated => ({
  ...{ needId: id, valueExVatPence, termMonths, extensionMonths },
  // A need says nothing of options to buy more.
  optionsExVatPence: 0n,
})

import type { Commitment } from '../../generated/prisma/enums.ts'
import { type Refusal, refusal } from '../../platform/errors.ts'
import type { DecisionRoute } from './decision-route.ts'
import type { SubstanceRules } from './substance.ts'

/** Members that mean to buy have to approve: those that intend to, and those that have said how much. */
export const meansToBuy = (commitment: Commitment): boolean => commitment === 'INTENDS' || commitment === 'COMMITTED'

/** A member, and since when all of its approvals stand. */
export interface MemberSignOff {
  readonly commitment: Commitment
  readonly approvedAt: Date | null
}

/** A proposal is agreed when all who mean to buy, two at least, have approved. */
export function isAgreed(members: readonly MemberSignOff[]): boolean {
  const buying = members.filter(({ commitment }) => meansToBuy(commitment))
  return buying.length >= 2 && buying.every(({ approvedAt }) => approvedAt !== null)
}

/** What counts as substance to an authority: its own limits, and the threshold of the law. */
export const substanceRulesOf = (
  { delegation, keyDecisionFromPence, startMayMoveDays }: DecisionRoute,
  thresholdIncVatPence: bigint | null,
): SubstanceRules => ({
  bandsFromPence: [
    ...new Set([...delegation.map(({ fromPence }) => fromPence), keyDecisionFromPence, thresholdIncVatPence ?? 0n]),
  ],
  startMayMoveDays,
})

/** Why nothing can be approved yet: the authority does not mean to buy, or what it would buy is not settled. */
export function refusalToSignOff(
  commitment: Commitment,
  { leadAcceptedAt }: { readonly leadAcceptedAt: Date | null },
  missing: readonly string[] | null,
): Refusal | null {
  if (!meansToBuy(commitment))
    return refusal(
      'NOT_INTENDING',
      'Your authority has not said that it intends to buy, so there is nothing to approve. Join the proposal with INTENDS first',
    )
  if (missing)
    return refusal(
      'NOT_SETTLED',
      `There is nothing to approve yet. ${missing.join('. ')}. Settle this first, then ask again`,
    )
  if (!leadAcceptedAt)
    return refusal('LEAD_NOT_ACCEPTED', 'The authority that is to lead has not accepted yet. Ask again once it has')
  return null
}

export const notAsked: Refusal = refusal(
  'APPROVAL_NOT_ASKED',
  'Nobody is waiting for this approval: it was not asked for, or was declined since. An officer of your authority asks for it',
)

import type { JointMember } from '../joint-purchase.ts'
import { approvalsNeeded } from '../sign-off/approvals-needed.ts'
import { routeOn } from '../sign-off/decision-route.ts'
import type { DecisionRoute } from './plan.ts'

/**
 * How each member decides on a day, as it has said in its own rules. One that has said nothing is planned for cautiously: in
 * England as for a key decision, of which notice is given; and so is a purchase whose value is not known. The meetings of
 * its members count where they have to decide and their dates are entered.
 */
export const routesOf = (
  members: readonly JointMember[],
  onDay: Date,
  valueIncVatPence: bigint | null,
): DecisionRoute[] =>
  members.map(({ authorityId, authority }) => {
    const rules = routeOn(onDay, authority)
    const isLarge = valueIncVatPence === null || valueIncVatPence >= rules.keyDecisionFromPence
    const needed = valueIncVatPence === null ? ['MEMBERS'] : approvalsNeeded(rules.delegation, valueIncVatPence)
    const meetings = authority.meetings.map(({ on }) => on).filter((on) => on >= onDay)
    return {
      ...{ authorityId, name: authority.name },
      isKeyDecision: authority.nation === 'ENGLAND' && (rules.isDefault || isLarge),
      papersBefore: rules.papersDaysBefore,
      callIn: rules.callInWorkingDays,
      meetsOn: needed.includes('MEMBERS') && meetings.length > 0 ? meetings : null,
    }
  })

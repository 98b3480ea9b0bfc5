import type { Approval } from '../../generated/prisma/client.ts'
import type { DecisionRoute } from './decision-route.ts'
import type { Settled } from './find-substance.ts'
import { substanceRulesOf } from './sign-off.ts'
import { reasonsToLapse, substanceFrom } from './substance.ts'

/** What an authority's approvals are judged by. */
export interface Judging {
  /** Whether the authority means to buy. */
  readonly buys: boolean
  readonly settled: Settled
  readonly route: DecisionRoute
}

/** Why each approval no longer stands, a sentence for each change in substance; none for one that stands. */
export function judgeApprovals<A extends Pick<Approval, 'substance'>>(
  approvals: readonly A[],
  { buys, settled, route }: Judging,
): (A & { readonly reasons: readonly string[] })[] {
  const reasonsFor = ({ substance: approved }: A): readonly string[] => {
    if (!buys) return ['The authority no longer intends to buy']
    const { substance } = settled
    if (!substance) return settled.missing
    return reasonsToLapse(substanceFrom(approved), substance, substanceRulesOf(route, settled.thresholdIncVatPence))
  }
  return approvals.map((approval) => ({ ...approval, reasons: reasonsFor(approval) }))
}

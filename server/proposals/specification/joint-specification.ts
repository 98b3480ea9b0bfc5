import type { JointPurchase } from '../joint-purchase.ts'
import { type Condition, conditionsOf } from './conditions.ts'
import { mergeRequirements, type SpecificationLine } from './merge-requirements.ts'
import { withOfficersWording } from './officers-wording.ts'

/** What the members require, merged: its lines, and the conditions on the whole of it. */
export interface JointSpecification {
  readonly lines: readonly SpecificationLine[]
  readonly conditions: readonly Condition[]
}

/** Merges what the needs of a joint purchase require. */
export function jointSpecification({ needs }: Pick<JointPurchase, 'needs'>): JointSpecification {
  const stated = needs.map(({ id, authorityId, requirements, hosting, dataResidency, certifications }) => ({
    ...{ needId: id, authorityId, hosting, dataResidency, certifications },
    requirements: requirements.map(({ text, priority }) => ({ text, priority })),
  }))
  return { lines: mergeRequirements(stated), conditions: conditionsOf(stated) }
}

/** What would be kept as the next version: the merge of today, in the officers’ words where they gave it any. */
export function nextSpecification(purchase: Pick<JointPurchase, 'needs' | 'specifications'>): JointSpecification {
  const { lines, conditions } = jointSpecification(purchase)
  const kept = purchase.specifications.at(-1)?.lines ?? []
  return { lines: withOfficersWording(lines, kept as unknown as readonly SpecificationLine[]), conditions }
}

/** A specification without what is said only in needs that the reader does not see. */
export function asSeen({ lines, conditions }: JointSpecification, needIds: ReadonlySet<string>): JointSpecification {
  const isSeen = ({ needId }: { readonly needId: string }) => needIds.has(needId)
  return {
    lines: lines
      .map((line) => ({ ...line, wordings: line.wordings.filter(isSeen) }))
      .filter(({ wordings }) => wordings.length > 0),
    conditions: conditions
      .map((condition) => ({ ...condition, stated: condition.stated.filter(isSeen) }))
      .filter(({ stated }) => stated.length > 0),
  }
}

import type { Actor } from '../organisations/actor.ts'
import type { Transaction } from '../platform/database.ts'
import { type JointPurchase, jointPurchaseOf, toJointPurchase } from './joint-purchase.ts'
import { visibleProposals } from './proposal-access.ts'

/** The joint purchases of some proposals, as far as the actor sees them, by the proposals' ids; hidden ones are not in it. */
export async function findJointPurchases(
  db: Pick<Transaction, 'proposal'>,
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, JointPurchase>> {
  const rows = await db.proposal.findMany({
    where: { AND: [{ id: { in: [...ids] } }, visibleProposals(actor)] },
    include: jointPurchaseOf(actor),
  })
  return new Map(rows.map((row) => [row.id, toJointPurchase(row, actor)]))
}

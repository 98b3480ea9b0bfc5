import type { Transaction } from '../../platform/database.ts'
import { type DecisionRoute, type Meeting, routeOn } from './decision-route.ts'

/** The way a decision takes within an authority on a day, and its meetings from that day on, the next first. */
export async function decisionRouteOf(
  tx: Transaction,
  authorityId: string,
  onDay: Date,
): Promise<DecisionRoute & { readonly meetings: readonly Meeting[] }> {
  const { settings, delegation, meetings } = await tx.authority.findUniqueOrThrow({
    where: { id: authorityId },
    select: {
      settings: true,
      delegation: true,
      meetings: {
        where: { on: { gte: onDay } },
        orderBy: [{ on: 'asc' }, { body: 'asc' }],
        select: { body: true, on: true },
      },
    },
  })
  return { ...routeOn(onDay, { settings, delegation }), meetings }
}

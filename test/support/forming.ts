import type { Actor } from '../../server/organisations/actor.ts'
import { newId } from '../../server/platform/ids.ts'
import type { Marketplace } from './marketplace.ts'

/** A suggestion among authorities, each with so many needs, as a worker would have stored it. */
export async function suggestionAmong(
  { db }: Marketplace,
  authorityIds: readonly string[],
  more: { valueExVatPence?: bigint; status?: 'SUGGESTED' | 'OPEN' | 'AGREED'; openedById?: string | null } = {},
): Promise<string> {
  const { valueExVatPence = 10_000_000n, status = 'OPEN', openedById = null } = more
  const needs = authorityIds.map((authorityId) => ({
    id: newId(),
    authorityId,
    status: 'POSTED' as const,
    sharing: 'COUNCILS' as const,
    title: 'Parking permits',
    description: 'Permits and appeals',
    valueExVatPence,
  }))
  await db.need.createMany({ data: needs })
  const proposal = await db.proposal.create({
    data: {
      status,
      openedById,
      title: 'Parking permits',
      groupKey: newId(),
      probability: 0.9,
      reasons: [],
      against: [],
      engineVersion: 'test',
      valueExVatPence: valueExVatPence * BigInt(needs.length),
      needs: { createMany: { data: needs.map(({ id }) => ({ needId: id })) } },
      members: { createMany: { data: authorityIds.map((authorityId) => ({ authorityId })) } },
    },
  })
  return proposal.id
}

/** The authority that somebody acts for. */
export const authorityOf = (actor: Actor): string => {
  const id = actor.memberships[0]?.authorityId
  if (!id) throw new Error(`${actor.name} acts for no authority`)
  return id
}

import { newId } from '../../platform/ids.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import type { RoleIn } from './membership.ts'

/**
 * Writes a membership and its fact, unless the person has that role there already: then null. Of two at the same moment
 * one writes it.
 */
export async function giveRole(work: Work, personId: string, given: RoleIn): Promise<string | null> {
  const id = newId()
  const { count } = await work.tx.membership.createMany({
    data: [{ ...given, id, personId, grantedAt: work.now, grantedById: work.actor.personId }],
    skipDuplicates: true,
  })
  if (count === 0) return null
  work.record({ type: 'MembershipGranted', membershipId: id, personId })
  return id
}

import type { Membership } from '../../generated/prisma/client.ts'
import { refuseIf } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { ADMINISTRATORS, refusalToLeaveWithout } from './membership.ts'
import { mayAdministerPlatform } from './people-access.ts'

type Held = Pick<Membership, 'id' | 'personId' | 'role' | 'authorityId' | 'supplierId'>

/**
 * Refuses what would leave an organisation without an administrator. Two administrators who remove each other at the
 * same moment wait for each other here, so that one of them stays.
 */
export async function keepAnAdministrator(work: Work, leaving: Held): Promise<void> {
  if (!ADMINISTRATORS.includes(leaving.role)) return
  const { role, authorityId, supplierId, personId } = leaving
  await work.tx
    .$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`administrators of ${authorityId ?? supplierId ?? 'the platform'}`}, 0))`
  const others = await work.tx.membership.count({
    where: { id: { not: leaving.id }, role, authorityId, supplierId, endedAt: null, person: { disabledAt: null } },
  })
  const bySomeoneElse = mayAdministerPlatform(work.actor) && work.actor.personId !== personId
  if (others === 0) refuseIf(refusalToLeaveWithout(role, bySomeoneElse))
}

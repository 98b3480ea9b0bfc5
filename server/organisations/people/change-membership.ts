import { z } from 'zod'
import type { Membership, Role as RoleName } from '../../generated/prisma/client.ts'
import { Role } from '../../generated/prisma/enums.ts'
import { allow, InvalidInput, refuseIf, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { expectVersion, wasChanged } from '../expect-version.ts'
import { revokeInvitationsBy } from '../invitations/revoke-invitations-by.ts'
import { findMembership } from './find-membership.ts'
import { keepAnAdministrator } from './keep-an-administrator.ts'
import { ADMINISTRATORS, alreadyAMember, problemsWithRole, refusalToChange } from './membership.ts'
import { mayAdminister } from './people-access.ts'
import { problemsWithRegions } from './role-in.ts'

const ChangeMembershipInput = z.object({
  membershipId: z.unknown(),
  role: z.enum(Role, 'Choose a role'),
  regions: z.array(z.string().trim()).max(20, 'Name at most 20 regions').nullish(),
  everyRegion: z.boolean().nullish(),
  expectedVersion: z.int().nullish(),
})

/** An administrator gives a member another role in the same organisation, or a coordinator other regions. */
export async function changeMembership(work: Work, raw: unknown): Promise<string> {
  const { membershipId, role, expectedVersion, ...regional } = valid(ChangeMembershipInput, raw)
  const held = await findMembership(work, membershipId)
  allow(mayAdminister(work.actor, held), 'change this membership')
  const problems = [...problemsWithRole(held.role, role), ...(await problemsWithRegions(work, { role, ...regional }))]
  if (problems.length > 0) throw new InvalidInput(problems)
  refuseIf(refusalToChange(held))
  expectVersion('membership', held, expectedVersion)
  if (role !== held.role) await makeRoom(work, held, role)
  const { count } = await work.tx.membership.updateMany({
    where: { id: held.id, version: held.version },
    data: { role, regions: [...new Set(regional.regions ?? [])], version: held.version + 1 },
  })
  wasChanged('membership', { count })
  const { id, personId } = held
  work.record({ type: 'MembershipChanged', membershipId: id, personId, from: held.role, to: role })
  return id
}

async function makeRoom(work: Work, held: Membership, role: RoleName): Promise<void> {
  const { personId, authorityId, supplierId } = held
  const same = await work.tx.membership.count({ where: { personId, role, authorityId, supplierId, endedAt: null } })
  refuseIf(same > 0 ? alreadyAMember : null)
  await keepAnAdministrator(work, held)
  if (ADMINISTRATORS.includes(held.role)) await revokeInvitationsBy(work, personId, held)
}

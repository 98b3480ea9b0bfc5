import { z } from 'zod'
import { type Membership, Prisma } from '../../generated/prisma/client.ts'
import { Role } from '../../generated/prisma/enums.ts'
import { allow, InvalidInput, Refused, refuseIf, valid } from '../../platform/errors.ts'
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
  if (role !== held.role) await stepDown(work, held)
  const data = { role, regions: [...new Set(regional.regions ?? [])], version: held.version + 1 }
  const where = { id: held.id, version: held.version }
  wasChanged('membership', await work.tx.membership.updateMany({ where, data }).catch(refuseIfHeld))
  const { id, personId } = held
  work.record({ type: 'MembershipChanged', membershipId: id, personId, from: held.role, to: role })
  return id
}

async function stepDown(work: Work, held: Membership): Promise<void> {
  await keepAnAdministrator(work, held)
  if (ADMINISTRATORS.includes(held.role)) await revokeInvitationsBy(work, held.personId, held)
}

/** The one thing that can be in the way is that the person has the role already, perhaps since a moment ago. */
function refuseIfHeld(error: unknown): never {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')) throw error
  throw new Refused(alreadyAMember.code, alreadyAMember.message)
}

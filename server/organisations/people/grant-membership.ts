import { z } from 'zod'
import { allow, Refused, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { findPerson } from './find-membership.ts'
import { giveRole } from './give-role.ts'
import { alreadyAMember } from './membership.ts'
import { mayAdminister } from './people-access.ts'
import { findRoleIn, RoleInInput } from './role-in.ts'

const GrantMembershipInput = RoleInInput.extend({ personId: z.unknown() })

/**
 * An administrator gives someone they know of, as a member now or before, a role in their organisation. Anyone else is
 * invited, so that nobody learns from this who uses the service.
 */
export async function grantMembership(work: Work, raw: unknown): Promise<string> {
  const input = valid(GrantMembershipInput, raw)
  const role = await findRoleIn(work, input)
  allow(mayAdminister(work.actor, role), 'grant this role')
  const person = await findPerson(work, input.personId)
  const membershipId = await giveRole(work, person.id, role)
  if (!membershipId) throw new Refused(alreadyAMember.code, alreadyAMember.message)
  return membershipId
}

import { z } from 'zod'
import { allow, Refused, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { said } from '../email.ts'
import { revokeInvitationsBy } from '../invitations/revoke-invitations-by.ts'
import { findPerson } from './find-membership.ts'
import { keepAnAdministrator } from './keep-an-administrator.ts'
import { mayAdministerPlatform } from './people-access.ts'

const DisablePersonInput = z.object({
  personId: z.unknown(),
  reason: said('Say why the person is disabled', 1_000),
})

/**
 * A platform administrator shuts someone out: from the next request on they are nobody, whatever token or session they
 * hold, and what they hold open ends.
 */
export async function disablePerson(work: Work, raw: unknown): Promise<string> {
  const { personId, reason } = valid(DisablePersonInput, raw)
  const person = await findPerson(work, personId)
  allow(mayAdministerPlatform(work.actor), 'disable people')
  if (person.id === work.actor.personId)
    throw new Refused('NOT_YOURSELF', 'You cannot disable yourself. Ask another platform administrator')
  const role = 'PLATFORM_ADMINISTRATOR'
  const held = await work.tx.membership.findFirst({ where: { personId: person.id, role, endedAt: null } })
  if (held) await keepAnAdministrator(work, held)
  const { count } = await work.tx.person.updateMany({
    where: { id: person.id, disabledAt: null },
    data: { disabledAt: work.now, disabledReason: reason },
  })
  if (count === 0) throw new Refused('PERSON_DISABLED', 'This person is disabled already. There is nothing to do')
  await revokeInvitationsBy(work, person.id)
  work.record({ type: 'PersonDisabled', personId: person.id })
  return person.id
}

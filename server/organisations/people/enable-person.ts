import { z } from 'zod'
import { allow, Refused, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { findPerson } from './find-membership.ts'
import { mayAdministerPlatform } from './people-access.ts'

const EnablePersonInput = z.object({ personId: z.unknown() })

/** A platform administrator lets someone in again who was disabled, with the roles they still have. */
export async function enablePerson(work: Work, raw: unknown): Promise<string> {
  const { personId } = valid(EnablePersonInput, raw)
  const person = await findPerson(work, personId)
  allow(mayAdministerPlatform(work.actor), 'enable people')
  const { count } = await work.tx.person.updateMany({
    where: { id: person.id, disabledAt: { not: null } },
    data: { disabledAt: null, disabledReason: null },
  })
  if (count === 0) throw new Refused('PERSON_ENABLED', 'This person is not disabled. There is nothing to do')
  work.record({ type: 'PersonEnabled', personId: person.id })
  return person.id
}

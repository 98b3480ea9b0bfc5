import { z } from 'zod'
import { allow, Refused, refuseIf, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { expectVersion } from '../expect-version.ts'
import { giveRole } from '../people/give-role.ts'
import { mayAdministerAuthority } from '../people/people-access.ts'
import { answerJoinRequest } from './answer-join-request.ts'
import { findJoinRequest } from './find-join-request.ts'
import { refusalToAnswerRequest } from './join-request.ts'

const GrantJoinRequestInput = z.object({ joinRequestId: z.unknown(), expectedVersion: z.int().nullish() })

/** An administrator lets in someone who asked, in the role they asked for. */
export async function grantJoinRequest(work: Work, raw: unknown): Promise<string> {
  const { joinRequestId, expectedVersion } = valid(GrantJoinRequestInput, raw)
  const request = await findJoinRequest(work, joinRequestId)
  const { id, authorityId, personId, role } = request
  allow(mayAdministerAuthority(work.actor, authorityId), 'grant this request')
  refuseIf(refusalToAnswerRequest(request))
  expectVersion('request', request, expectedVersion)
  await refuseTheDisabled(work, personId)
  await answerJoinRequest(work, request, 'GRANTED')
  await giveRole(work, personId, { role, authorityId, supplierId: null, regions: [] })
  work.record({ type: 'JoiningGranted', joinRequestId: id, authorityId, personId })
  return id
}

async function refuseTheDisabled(work: Work, id: string): Promise<void> {
  const disabled = await work.tx.person.count({ where: { id, disabledAt: { not: null } } })
  if (disabled > 0)
    throw new Refused('PERSON_DISABLED', 'This person was disabled since they asked. Decline the request')
}

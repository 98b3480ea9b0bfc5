import { z } from 'zod'
import { allow, refuseIf, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { said } from '../email.ts'
import { expectVersion } from '../expect-version.ts'
import { mayAdministerAuthority } from '../people/people-access.ts'
import { answerJoinRequest } from './answer-join-request.ts'
import { findJoinRequest } from './find-join-request.ts'
import { refusalToAnswerRequest } from './join-request.ts'

const DeclineJoinRequestInput = z.object({
  joinRequestId: z.unknown(),
  reason: said('Say why, so that the person knows what to do', 1_000),
  expectedVersion: z.int().nullish(),
})

/** An administrator does not let in someone who asked, and says why; they may ask again. */
export async function declineJoinRequest(work: Work, raw: unknown): Promise<string> {
  const { joinRequestId, reason, expectedVersion } = valid(DeclineJoinRequestInput, raw)
  const request = await findJoinRequest(work, joinRequestId)
  const { id, authorityId, personId } = request
  allow(mayAdministerAuthority(work.actor, authorityId), 'decline this request')
  refuseIf(refusalToAnswerRequest(request))
  expectVersion('request', request, expectedVersion)
  await answerJoinRequest(work, request, 'DECLINED', reason)
  work.record({ type: 'JoiningDeclined', joinRequestId: id, authorityId, personId })
  return id
}

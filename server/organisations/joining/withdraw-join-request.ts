import { z } from 'zod'
import { allow, refuseIf, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { expectVersion } from '../expect-version.ts'
import { answerJoinRequest } from './answer-join-request.ts'
import { findJoinRequest } from './find-join-request.ts'
import { refusalToAnswerRequest } from './join-request.ts'

const WithdrawJoinRequestInput = z.object({ joinRequestId: z.unknown(), expectedVersion: z.int().nullish() })

/** Whoever asked to join takes the request back. */
export async function withdrawJoinRequest(work: Work, raw: unknown): Promise<string> {
  const { joinRequestId, expectedVersion } = valid(WithdrawJoinRequestInput, raw)
  const request = await findJoinRequest(work, joinRequestId)
  const { id, authorityId, personId } = request
  allow(work.actor.scopes.has('WRITE') && work.actor.personId === personId, 'withdraw someone else’s request')
  refuseIf(refusalToAnswerRequest(request))
  expectVersion('request', request, expectedVersion)
  await answerJoinRequest(work, request, 'WITHDRAWN')
  work.record({ type: 'JoiningWithdrawn', joinRequestId: id, authorityId, personId })
  return id
}

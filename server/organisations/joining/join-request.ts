import type { JoinRequest } from '../../generated/prisma/client.ts'
import { type Refusal, refusal } from '../../platform/errors.ts'

const said = { GRANTED: 'was granted', DECLINED: 'was declined', WITHDRAWN: 'was withdrawn' } as const

/** A request is answered once. */
export const refusalToAnswerRequest = ({ status }: Pick<JoinRequest, 'status'>): Refusal | null =>
  status === 'OPEN'
    ? null
    : refusal(`JOIN_REQUEST_${status}`, `This request ${said[status]}. There is nothing left to decide`)

export const notTheirDomain: Refusal = refusal(
  'NOT_THEIR_DOMAIN',
  'Your e-mail address is not at a domain that was verified for this authority. Ask one of its administrators to invite you',
)

import type { Invitation } from '../../generated/prisma/client.ts'
import { spokenDay } from '../../platform/days.ts'
import { type Refusal, refusal } from '../../platform/errors.ts'

export const INVITATION_DAYS = 14
const A_DAY_MS = 86_400_000

export const expiryFrom = (now: Date): Date => new Date(now.getTime() + INVITATION_DAYS * A_DAY_MS)

export type InvitationState = 'OPEN' | 'ACCEPTED' | 'REVOKED' | 'EXPIRED'

type Times = Pick<Invitation, 'acceptedAt' | 'revokedAt' | 'expiresAt'>

/** How an invitation stands at a moment; what was answered stays so, whatever day it is. */
export function stateOf({ acceptedAt, revokedAt, expiresAt }: Times, now: Date): InvitationState {
  if (acceptedAt) return 'ACCEPTED'
  if (revokedAt) return 'REVOKED'
  return expiresAt > now ? 'OPEN' : 'EXPIRED'
}

/** Only an open invitation can be accepted. */
export function refusalToAccept(invitation: Times, now: Date): Refusal | null {
  switch (stateOf(invitation, now)) {
    case 'OPEN':
      return null
    case 'ACCEPTED':
      return refusal('INVITATION_ACCEPTED', 'This invitation has been accepted already. There is nothing to do')
    case 'REVOKED':
      return refusal('INVITATION_REVOKED', 'This invitation was taken back. Ask whoever invited you for another')
    case 'EXPIRED':
      return refusal(
        'INVITATION_EXPIRED',
        `This invitation ran out on ${spokenDay(invitation.expiresAt)}. Ask whoever invited you to send it again`,
      )
  }
}

/** One that has run out can still be sent again or taken back; one that was answered cannot. */
export function refusalToRenew(invitation: Times, now: Date): Refusal | null {
  const state = stateOf(invitation, now)
  if (state === 'OPEN' || state === 'EXPIRED') return null
  const was = state === 'ACCEPTED' ? 'has been accepted' : 'was taken back'
  return refusal(`INVITATION_${state}`, `This invitation ${was}. Invite the person again instead`)
}

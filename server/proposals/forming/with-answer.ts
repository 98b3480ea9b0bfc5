import type { Commitment } from '../../generated/prisma/enums.ts'

/** What an authority commits to buy. */
export interface Volume {
  readonly users: number | null
  readonly devices: number | null
  readonly valueExVatPence: bigint | null
}

interface Given {
  readonly authorityId: string
  readonly commitment: Commitment
  readonly reason: string | null
  readonly volume?: Volume
  readonly respondedById: string | null
  readonly respondedAt: Date
}

interface Answered {
  authorityId: string
  commitment: Commitment
  reason: string | null
  respondedById: string | null
  respondedAt: Date | null
  lateJoiningAgreedAt: Date | null
  committedUsers: number | null
  committedDevices: number | null
  committedValueExVatPence: bigint | null
}

/**
 * The members once one of them has answered. A volume stands as long as the commitment does, and leave to join late is
 * for once: who goes has to ask again.
 */
export const withAnswer = <M extends Answered>(
  members: readonly M[],
  { authorityId, commitment, volume, ...answer }: Given,
): M[] =>
  members.map((one) =>
    one.authorityId === authorityId
      ? {
          ...one,
          ...answer,
          commitment,
          lateJoiningAgreedAt: ['DECLINED', 'WITHDRAWN'].includes(commitment) ? null : one.lateJoiningAgreedAt,
          committedUsers: volume?.users ?? null,
          committedDevices: volume?.devices ?? null,
          committedValueExVatPence: volume?.valueExVatPence ?? null,
        }
      : one,
  )

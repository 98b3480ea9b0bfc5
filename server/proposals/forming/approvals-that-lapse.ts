import type { Transaction } from '../../platform/database.ts'

/** What an approval rests on, before and after what somebody thinks of doing. */
export interface Rest {
  readonly leadAuthorityId: string | null
  readonly valueExVatPence: bigint | null
  /** The lots that somebody still needs, by their titles. */
  readonly lots: readonly string[]
  readonly startOn: Date | null
}

/**
 * The approvals that would lapse, each in a sentence that says whose and why. Sign-off fills it in; as long as no approval is
 * recorded, none can lapse.
 */
export const approvalsThatLapse = async (
  _tx: Transaction,
  _proposalId: string,
  _before: Rest,
  _after: Rest,
): Promise<readonly string[]> => []

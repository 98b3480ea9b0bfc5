import type { Commitment } from '../../generated/prisma/enums.ts'
import { startWindowOf } from '../../matching/engine/feasibility/start-window.ts'
import { type MatchableRow, toEngineNeed } from '../../matching/matchable-need.ts'
import { withoutHeldBack } from '../../needs/field-groups.ts'
import { dayOrNull } from '../../platform/days.ts'
import { combinedValue, isStillIn } from '../proposal.ts'

export interface Carried {
  /** How many needs there are of members that are still in. */
  readonly needs: number
  readonly valueExVatPence: bigint | null
  readonly needsWithoutValue: number
  readonly windowEarliestOn: Date | null
  readonly windowLatestOn: Date | null
}

/** What the members that are still in buy together: how many needs, for how much, and when all of them could start. */
export function carriedBy(
  members: readonly { authorityId: string; commitment: Commitment }[],
  needs: readonly MatchableRow[],
): Carried {
  const stillIn = new Set(members.filter((m) => isStillIn(m.commitment)).map((m) => m.authorityId))
  const carried = needs.filter((need) => stillIn.has(need.authorityId))
  return { needs: carried.length, ...combinedValue(carried.map(withoutHeldBack)), ...windowOf(carried) }
}

/** The columns of a proposal that say so. */
export const columnsOf = ({ needs: _count, ...columns }: Carried): Omit<Carried, 'needs'> => columns

/** From the latest first day to the earliest last day on which those with a stated window could start. */
function windowOf(needs: readonly MatchableRow[]) {
  const windows = needs.map((need) => startWindowOf(toEngineNeed(need)))
  const firsts = windows.flatMap((window) => window?.earliest ?? []).sort()
  const lasts = windows.flatMap((window) => window?.latest ?? []).sort()
  return { windowEarliestOn: dayOrNull(firsts.at(-1)), windowLatestOn: dayOrNull(lasts[0]) }
}

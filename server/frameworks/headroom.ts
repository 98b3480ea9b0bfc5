import { type Refusal, refusal } from '../platform/errors.ts'
import { spokenPounds } from '../platform/money.ts'
import type { Framework } from './framework.ts'

/** A call-off as it counts against what was advertised, including VAT and its own extensions. */
export interface CountedCallOff {
  readonly lotId: string | null
  readonly valueIncVatPence: bigint
}

export interface Headroom {
  readonly advertisedIncVatPence: bigint
  readonly usedIncVatPence: bigint
  readonly leftIncVatPence: bigint
}

type Measured = Pick<Framework, 'advertisedIncVatPence' | 'lots'>

/** What is left of the whole framework. */
export const headroomOf = (framework: Measured, callOffs: readonly CountedCallOff[]): Headroom =>
  left(framework.advertisedIncVatPence, callOffs)

/** What is left of a lot; null when it was advertised without a value of its own. */
export function headroomOfLot(
  framework: Measured,
  lotId: string,
  callOffs: readonly CountedCallOff[],
): Headroom | null {
  const advertised = framework.lots.find(({ id }) => id === lotId)?.advertisedIncVatPence ?? null
  return advertised === null
    ? null
    : left(
        advertised,
        callOffs.filter((callOff) => callOff.lotId === lotId),
      )
}

/** Why a call-off may not be made for want of headroom, in its lot or in all; null when it may. */
export function refusalForHeadroom(
  framework: Measured,
  callOffs: readonly CountedCallOff[],
  { lotId, valueIncVatPence }: CountedCallOff,
): Refusal | null {
  const ofLot = lotId === null ? null : headroomOfLot(framework, lotId, callOffs)
  if (ofLot && ofLot.leftIncVatPence < valueIncVatPence)
    return refusal('NO_HEADROOM_IN_LOT', `Only ${spokenPounds(ofLot.leftIncVatPence)} is left of this lot`)
  const whole = headroomOf(framework, callOffs)
  return whole.leftIncVatPence < valueIncVatPence
    ? refusal('NO_HEADROOM', `Only ${spokenPounds(whole.leftIncVatPence)} is left of this framework`)
    : null
}

function left(advertisedIncVatPence: bigint, callOffs: readonly CountedCallOff[]): Headroom {
  const usedIncVatPence = callOffs.reduce((sum, { valueIncVatPence }) => sum + valueIncVatPence, 0n)
  return { advertisedIncVatPence, usedIncVatPence, leftIncVatPence: advertisedIncVatPence - usedIncVatPence }
}

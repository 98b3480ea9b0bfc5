import { daysBetween } from '../../rules/count-days.ts'

/** When a member's present contract ends, and how far it can be extended. */
export interface PresentContract {
  readonly authorityId: string
  readonly endsOn: Date | null
  readonly latestExtendableEndOn: Date | null
  /** By when notice must be given for it to end; after that it goes on. */
  readonly noticeOn: Date | null
}

/** What a member must do about its present contract so that the joint one can follow it. */
export type Position =
  | { readonly kind: 'NOTHING_STATED' }
  /** It ends on or after the start: nothing is missing, and up to so many days overlap. */
  | { readonly kind: 'COVERED'; readonly overlapDays: number }
  /** Its own extension reaches the start. */
  | { readonly kind: 'EXTEND'; readonly until: Date; readonly days: number }
  /** Even extended it ends before the start: another contract must bridge the days between. */
  | { readonly kind: 'BRIDGE'; readonly from: Date; readonly until: Date; readonly days: number }

/** How a member's present contract stands to the day a joint one starts. */
export function positionOf({ endsOn, latestExtendableEndOn }: PresentContract, startOn: Date): Position {
  if (!endsOn) return { kind: 'NOTHING_STATED' }
  if (endsOn >= startOn) return { kind: 'COVERED', overlapDays: daysBetween(startOn, endsOn) }
  if (latestExtendableEndOn && latestExtendableEndOn >= startOn)
    return { kind: 'EXTEND', until: startOn, days: daysBetween(endsOn, startOn) }
  const from = latestExtendableEndOn && latestExtendableEndOn > endsOn ? latestExtendableEndOn : endsOn
  return { kind: 'BRIDGE', from, until: startOn, days: daysBetween(from, startOn) }
}

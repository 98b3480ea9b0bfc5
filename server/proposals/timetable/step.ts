import type { Duration } from './duration.ts'

/** Something that must be done by a day: a notice, a decision, an evaluation. */
export interface Step {
  /** Stable, such as `TENDER_NOTICE` or `DECISION leeds`. */
  readonly id: string
  readonly label: string
  /** The authority whose step it is; null for what all do together. */
  readonly authorityId: string | null
  /** The steps that must be done before. */
  readonly after: readonly string[]
  /** At least this long after the last of those. */
  readonly least: Duration
  /** Where that is the law's and not the plan's: what it says, and where. */
  readonly rule: { readonly words: string; readonly source: string } | null
  /** Done by people at work, and not a time that runs. */
  readonly onWorkingDay: boolean
  /** Done on one of these days only, in their order, as by a committee. */
  readonly onlyOn?: readonly Date[]
}

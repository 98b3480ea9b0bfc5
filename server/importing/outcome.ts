import { type HeldRecord, type Ledger, OVER } from './ledger.ts'
import type { Consequence, Problem } from './notice.ts'

/** What became of a notice, or of one of its consequences. */
export type Outcome =
  | { readonly is: 'created' | 'updated' | 'unchanged' }
  | ({ readonly is: 'left out' | 'rejected' } & Problem)
  /** It ends something that was never imported. */
  | { readonly is: 'nothing'; readonly reason: string }

/** One consequence with all it is decided by. */
export interface Case<C extends Consequence> {
  readonly ledger: Ledger
  readonly record: HeldRecord
  readonly consequence: C
  readonly releasedAt: Date | null
  readonly authorityId: string
  readonly now: Date
}

/** A release older than what is held says nothing new. Unknown dates are never older. */
export const isOlder = (releasedAt: Date | null, record: HeldRecord): boolean =>
  releasedAt !== null && record.releasedAt !== null && releasedAt < record.releasedAt

/** Notes on the record what it now stands for. */
export function keep(record: HeldRecord, releasedAt: Date | null, change: Partial<HeldRecord>): void {
  Object.assign(record, change, { releasedAt: releasedAt ?? record.releasedAt, isChanged: true })
}

/** The content is the same, only released again: later releases are compared with the later date. */
export function keepDate(record: HeldRecord, releasedAt: Date | null): void {
  if (releasedAt && (!record.releasedAt || record.releasedAt < releasedAt)) keep(record, releasedAt, {})
}

/** Nothing is held, and the record is known to be over: an older release of it shall post nothing. */
export function keepAsOver(record: HeldRecord, releasedAt: Date | null): void {
  if (record.contentHash === '') keep(record, releasedAt, { contentHash: OVER })
  else keepDate(record, releasedAt)
}

export const leftOut = (reason: string, fix: string): Outcome => ({ is: 'left out', field: null, reason, fix })

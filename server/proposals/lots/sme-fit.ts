import { spokenPounds } from '../../platform/money.ts'

/** Turnover of a small company, at most: Companies Act 2006 s.382, as amended from 6 April 2025. */
const SMALL_TURNOVER_PENCE = 15_000_000_00n
/** A bidder is asked for at most this many times the yearly value as turnover: the ceiling of SI 2015/102 reg 58(9). */
const TURNOVER_PER_YEARLY_VALUE = 2n

/** Whether a small company could bid for a lot, in words; says so when it cannot be told. */
export function smeNote(yearlyExVatPence: bigint | null): string {
  if (yearlyExVatPence === null)
    return 'It cannot be said whether a small company could bid: not every need in it states its value and term'
  const turnover = yearlyExVatPence * TURNOVER_PER_YEARLY_VALUE
  const asked = `If bidders must turn over twice its yearly value, that is ${spokenPounds(turnover)}`
  return turnover <= SMALL_TURNOVER_PENCE
    ? `A small company could bid. ${asked}; a small company turns over up to ${spokenPounds(SMALL_TURNOVER_PENCE)}`
    : `Too large for a small company on its own. ${asked}; a small company turns over up to ${spokenPounds(SMALL_TURNOVER_PENCE)}`
}

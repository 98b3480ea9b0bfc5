import { isoDay, spokenDay } from '../../platform/days.ts'
import { spokenPounds } from '../../platform/money.ts'
import { daysBetween } from '../../rules/count-days.ts'

/** What an authority approves when it approves a proposal: if this changes in substance, its approval lapses. */
export interface Substance {
  readonly leadAuthorityId: string
  /** Including VAT, as the statutory estimate has it. */
  readonly valueIncVatPence: bigint
  /** The lots by their titles, in any order. */
  readonly lots: readonly string[]
  readonly startsOn: Date
}

/** What counts as substance to one authority, as its own rules have it. */
export interface SubstanceRules {
  /** Values at which another rule applies, such as those of key decisions and of the law, including VAT. */
  readonly bandsFromPence: readonly bigint[]
  /** A later or earlier start than this many days is another timetable. */
  readonly startMayMoveDays: number
}

/** Why an approval no longer stands, a sentence for each change in substance; empty when it stands. */
export function reasonsToLapse(approved: Substance, now: Substance, rules: SubstanceRules): string[] {
  const moved = daysBetween(approved.startsOn, now.startsOn)
  const [added, removed] = [without(now.lots, approved.lots), without(approved.lots, now.lots)]
  return [
    ...(approved.leadAuthorityId === now.leadAuthorityId ? [] : ['Another authority is to lead']),
    ...(bandOf(approved, rules) === bandOf(now, rules)
      ? []
      : [
          `The value went from ${spokenPounds(approved.valueIncVatPence)} to ${spokenPounds(now.valueIncVatPence)}, which other rules apply to`,
        ]),
    ...(added.length > 0 ? [`There are new lots: ${added.join(', ')}`] : []),
    ...(removed.length > 0 ? [`Lots have gone: ${removed.join(', ')}`] : []),
    ...(Math.abs(moved) > rules.startMayMoveDays
      ? [
          `The service is to start on ${spokenDay(now.startsOn)}, ${Math.abs(moved)} days ${moved > 0 ? 'later' : 'earlier'} than approved`,
        ]
      : []),
  ]
}

/** A substance as it is kept with an approval. */
export const storedSubstance = ({ valueIncVatPence, startsOn, leadAuthorityId, lots }: Substance) => ({
  leadAuthorityId,
  valueIncVatPence: valueIncVatPence.toString(),
  lots: [...lots],
  startsOn: isoDay(startsOn),
})

/** The substance that was kept with an approval. */
export function substanceFrom(stored: unknown): Substance {
  const { startsOn, valueIncVatPence, ...rest } = stored as ReturnType<typeof storedSubstance>
  return { ...rest, valueIncVatPence: BigInt(valueIncVatPence), startsOn: new Date(startsOn) }
}

/** How many of the authority's limits the value has reached. */
const bandOf = ({ valueIncVatPence }: Substance, { bandsFromPence }: SubstanceRules): number =>
  bandsFromPence.filter((from) => valueIncVatPence >= from).length

const without = (some: readonly string[], others: readonly string[]): string[] =>
  some.filter((one) => !others.includes(one)).sort()

import { addMonths } from '../platform/days.ts'
import { type EffectiveDated, ruleInForce } from './effective-dated.ts'

/** How long frameworks may last, and how often an open one must be awarded again. Months. */
interface FrameworkTerms extends EffectiveDated {
  /** A closed one, unless the nature of the supply requires longer and the notice says why. */
  readonly closed: number
  /** A closed or open one with a single supplier. */
  readonly singleSupplier: number
  /** An open scheme, from its first award. */
  readonly open: number
  /** An open one is awarded again at least once within this long of the first award … */
  readonly firstReopening: number
  /** … and then at least once in every so many months. */
  readonly laterReopening: number
}

const terms: readonly FrameworkTerms[] = [
  {
    closed: 48,
    singleSupplier: 48,
    open: 96,
    firstReopening: 36,
    laterReopening: 60,
    from: '2025-02-24',
    until: null,
    source: 'Procurement Act 2023 ss.47 and 49',
  },
]

export type FrameworkKind = 'CLOSED' | 'OPEN' | 'DYNAMIC_MARKET'

export const frameworkTermsOn = (day: Date): FrameworkTerms | undefined => ruleInForce(terms, day)

/** The last day a framework may run to without a reason given; undefined before the Act, and for a dynamic market (s.34). */
export function latestEndOf(kind: FrameworkKind, isSingleSupplier: boolean, awardedOn: Date): Date | undefined {
  const rule = frameworkTermsOn(awardedOn)
  if (!rule || kind === 'DYNAMIC_MARKET') return undefined
  const months = isSingleSupplier ? rule.singleSupplier : kind === 'OPEN' ? rule.open : rule.closed
  return addMonths(awardedOn, months)
}

/** The days by which an open framework must have been awarded again, up to its end; none for a single supplier. */
export function reopeningsDue(awardedOn: Date, isSingleSupplier: boolean): Date[] {
  const rule = frameworkTermsOn(awardedOn)
  if (!rule || isSingleSupplier) return []
  const due: Date[] = []
  for (let months = rule.firstReopening; months < rule.open; months += rule.laterReopening)
    due.push(addMonths(awardedOn, months))
  return due
}

import type { Nation } from '../../generated/prisma/enums.ts'
import { spokenPounds } from '../../platform/money.ts'
import { inForce } from '../../rules/effective-dated.ts'
import { type NoticeKind, noticeKinds } from '../../rules/notice-kinds.ts'
import { type PeriodCode, periodFor } from '../../rules/periods.ts'
import { regimeFor } from '../../rules/regimes.ts'
import type { StatutoryValue } from './statutory-value.ts'

/** Something the law asks for at a value, and where it says so. */
export interface Consequence {
  readonly kind: 'REGIME' | 'NOTICE' | 'PERIOD'
  readonly words: string
  readonly source: string
}

/** Notices that every competitive award above the threshold has; the others depend on what is chosen or happens. */
const NOTICES: readonly NoticeKind[] = ['TENDER', 'CONTRACT_AWARD', 'CONTRACT_DETAILS']
const PERIODS: readonly PeriodCode[] = ['TENDERING', 'STANDSTILL', 'CONTRACT_DETAILS']

/** Above this a contract has performance indicators and its copy is published; including VAT, in pence. */
const LARGE_PENCE = 500_000_000n

/** What the law asks for at an estimated value; empty where no law is known for the nation and day. */
export function whatFollows(
  { incVatPence, isAboveThreshold, thresholdIncVatPence, notStated, source }: StatutoryValue,
  { nation, commencesOn }: { readonly nation: Nation; readonly commencesOn: Date },
): Consequence[] {
  const regime = regimeFor(nation, commencesOn)
  if (!regime || thresholdIncVatPence === null) return []
  const threshold = spokenPounds(thresholdIncVatPence)
  if (!isAboveThreshold)
    return [
      { kind: 'REGIME', words: `Below the threshold of ${threshold} including VAT in the ${regime.name}`, source },
    ]
  const why =
    notStated.length > 0 && incVatPence < thresholdIncVatPence
      ? `A value is not stated, so it counts as at or above the threshold of ${threshold} including VAT`
      : `At or above the threshold of ${threshold} including VAT`
  const periods = PERIODS.flatMap((code) => periodFor(code, regime.code, commencesOn) ?? [])
  const isLargeUnderTheAct = regime.code === 'PA2023' && incVatPence > LARGE_PENCE
  const copy = isLargeUnderTheAct ? [periodFor('CONTRACT_COPY', regime.code, commencesOn)] : []
  return [
    { kind: 'REGIME', words: `${why}: the whole of the ${regime.name} applies`, source },
    ...(regime.code === 'PA2023' ? noticesOn(commencesOn) : []),
    ...[...periods, ...copy].flatMap((period) =>
      period ? [{ kind: 'PERIOD' as const, words: period.words, source: period.source }] : [],
    ),
  ]
}

const noticesOn = (day: Date): Consequence[] =>
  inForce(noticeKinds, day)
    .filter(({ kind }) => NOTICES.includes(kind))
    .map(({ code, name, source }) => ({ kind: 'NOTICE', words: `${name} (${code})`, source }))

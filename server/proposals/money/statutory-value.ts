import type { Nation } from '../../generated/prisma/enums.ts'
import { type RegimeCode, regimeFor } from '../../rules/regimes.ts'
import { type ThresholdKind, thresholdFor } from '../../rules/thresholds.ts'
import { withVat } from '../../rules/vat.ts'

/** What one need adds to the estimate. */
export interface Estimated {
  readonly needId: string
  /** Over the whole term, without extensions; null when not stated. */
  readonly valueExVatPence: bigint | null
  readonly termMonths: number | null
  readonly extensionMonths: number | null
  /** Options to buy more, over the whole term. */
  readonly optionsExVatPence: bigint
}

/** One line of the sum, so that anybody can follow it. */
export interface EstimateLine {
  readonly needId: string
  readonly what: 'VALUE' | 'EXTENSIONS' | 'OPTIONS' | 'NOT_STATED'
  readonly exVatPence: bigint
  readonly incVatPence: bigint
}

export interface StatutoryValue {
  readonly lines: readonly EstimateLine[]
  readonly exVatPence: bigint
  readonly incVatPence: bigint
  /** Needs without a value: while there are any, the estimate counts as above the threshold. */
  readonly notStated: readonly string[]
  readonly regime: RegimeCode | null
  readonly thresholdIncVatPence: bigint | null
  readonly isAboveThreshold: boolean
  readonly source: string
}

/**
 * The estimated value of a procurement including VAT, options, extensions and all call-offs (Procurement Act 2023,
 * Schedule 3), and where it stands to the threshold. A value that cannot be estimated counts as above it (paragraph 5).
 */
export function statutoryValue(
  needs: readonly Estimated[],
  { kind, nation, commencedOn }: { readonly kind: ThresholdKind; readonly nation: Nation; readonly commencedOn: Date },
): StatutoryValue {
  const lines = needs.flatMap((need) => linesOf(need, commencedOn))
  const incVatPence = lines.reduce((sum, line) => sum + line.incVatPence, 0n)
  const notStated = lines.filter(({ what }) => what === 'NOT_STATED').map(({ needId }) => needId)
  const regime = regimeFor(nation, commencedOn)
  const threshold = regime && thresholdFor(kind, regime.code, commencedOn)
  return {
    lines,
    exVatPence: lines.reduce((sum, line) => sum + line.exVatPence, 0n),
    incVatPence,
    notStated,
    regime: regime?.code ?? null,
    thresholdIncVatPence: threshold?.incVatPence ?? null,
    isAboveThreshold: notStated.length > 0 || (threshold !== undefined && incVatPence >= threshold.incVatPence),
    source: threshold?.source ?? 'No threshold is known for this day and nation',
  }
}

function linesOf(need: Estimated, on: Date): EstimateLine[] {
  const { needId, valueExVatPence: value, optionsExVatPence: options } = need
  const line = (what: EstimateLine['what'], exVatPence: bigint): EstimateLine => ({
    ...{ needId, what, exVatPence },
    incVatPence: withVat(exVatPence, on),
  })
  if (value === null) return [line('NOT_STATED', 0n)]
  const extensions = extensionsOf(value, need)
  return [
    line('VALUE', value),
    ...(extensions > 0n ? [line('EXTENSIONS', extensions)] : []),
    ...(options > 0n ? [line('OPTIONS', options)] : []),
  ]
}

/** Extensions cost as much a month as the term does, rounded up to the penny; nothing when no term is stated. */
function extensionsOf(value: bigint, { termMonths, extensionMonths }: Estimated): bigint {
  if (!termMonths || !extensionMonths) return 0n
  const months = BigInt(termMonths)
  return (value * BigInt(extensionMonths) + months - 1n) / months
}

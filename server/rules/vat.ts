import { type EffectiveDated, ruleInForce } from './effective-dated.ts'

interface VatRate extends EffectiveDated {
  /** Hundredths of a per cent. */
  readonly basisPoints: bigint
}

const standardRate: readonly VatRate[] = [
  { basisPoints: 2_000n, from: '2011-01-04', until: null, source: 'Value Added Tax Act 1994 s.2(1), as amended' },
]

/** An amount with VAT at the standard rate of a day, rounded up to the penny; as it is where no rate is known. */
export function withVat(exVatPence: bigint, on: Date): bigint {
  const rate = ruleInForce(standardRate, on)?.basisPoints ?? 0n
  return (exVatPence * (10_000n + rate) + 9_999n) / 10_000n
}

import { type EffectiveDated, ruleInForce } from './effective-dated.ts'
import type { RegimeCode } from './regimes.ts'

/** What a contract is for, as thresholds tell it apart. */
export type ThresholdKind = 'GOODS_AND_SERVICES' | 'WORKS' | 'LIGHT_TOUCH'

interface Threshold extends EffectiveDated {
  readonly kind: ThresholdKind
  readonly regimes: readonly RegimeCode[]
  readonly incVatPence: bigint
}

const FROM_2024 = { from: '2024-01-01', until: '2026-01-01', source: 'PPN 11/23; SI 2023/1117' } as const
const FROM_2026 = { from: '2026-01-01', until: null, source: 'SI 2025/1200' } as const
const UNITED_KINGDOM = ['PA2023', 'PCR2015', 'PCSR2015'] as const
const BEYOND_SCOTLAND = ['PA2023', 'PCR2015'] as const

/** For authorities that are not central government, including VAT, by the day the procurement commenced. */
const thresholds: readonly Threshold[] = [
  { kind: 'GOODS_AND_SERVICES', regimes: UNITED_KINGDOM, incVatPence: 214_904_00n, ...FROM_2024 },
  { kind: 'WORKS', regimes: UNITED_KINGDOM, incVatPence: 5_372_609_00n, ...FROM_2024 },
  { kind: 'LIGHT_TOUCH', regimes: BEYOND_SCOTLAND, incVatPence: 663_540_00n, ...FROM_2024 },
  { kind: 'GOODS_AND_SERVICES', regimes: UNITED_KINGDOM, incVatPence: 207_720_00n, ...FROM_2026 },
  { kind: 'WORKS', regimes: UNITED_KINGDOM, incVatPence: 5_193_000_00n, ...FROM_2026 },
  { kind: 'LIGHT_TOUCH', regimes: BEYOND_SCOTLAND, incVatPence: 663_540_00n, ...FROM_2026 },
]

/** From this value on, including VAT, a contract is under the whole of its regime; undefined where none is known. */
export function thresholdFor(kind: ThresholdKind, regime: RegimeCode, commencedOn: Date): Threshold | undefined {
  return ruleInForce(
    thresholds.filter((rule) => rule.kind === kind && rule.regimes.includes(regime)),
    commencedOn,
  )
}

import { type EffectiveDated, inForce } from './effective-dated.ts'
import type { RegimeCode } from './regimes.ts'

/** What a period of the law lies between. */
export type PeriodCode =
  | 'TENDERING'
  | 'TENDERING_ELECTRONIC'
  | 'TENDERING_ELECTRONIC_WITH_DOCUMENTS'
  | 'TENDERING_AFTER_PLANNED_NOTICE'
  | 'PARTICIPATION'
  | 'PLANNED_NOTICE_LEAST'
  | 'PLANNED_NOTICE_MOST'
  | 'STANDSTILL'
  | 'CONTRACT_DETAILS'
  | 'CONTRACT_COPY'
  | 'CONTRACT_TERMINATION'
  | 'KEY_DECISION_NOTICE'

export type PeriodUnit = 'DAYS' | 'WORKING_DAYS' | 'CLEAR_DAYS' | 'MONTHS'

interface Period extends EffectiveDated {
  readonly code: PeriodCode
  /** The regimes it belongs to; none for what does not depend on procurement law. */
  readonly regimes: readonly RegimeCode[]
  readonly length: number
  readonly unit: PeriodUnit
  /** What it is, in words that follow “there must be”. */
  readonly words: string
}

const ACT = { regimes: ['PA2023'], from: '2025-02-24', until: null } as const
const REGULATIONS = { regimes: ['PCR2015'], from: '2015-02-26', until: null } as const
const SCOTTISH = { regimes: ['PCSR2015'], from: '2016-04-18', until: null } as const

const periods: readonly Period[] = [
  {
    ...ACT,
    code: 'TENDERING',
    length: 35,
    unit: 'DAYS',
    words: '35 days to tender',
    source: 'Procurement Act 2023 s.54(4)',
  },
  {
    ...ACT,
    code: 'TENDERING_ELECTRONIC',
    length: 30,
    unit: 'DAYS',
    words: '30 days to tender, as tenders come electronically',
    source: 'Procurement Act 2023 s.54(4)',
  },
  {
    ...ACT,
    code: 'TENDERING_ELECTRONIC_WITH_DOCUMENTS',
    length: 25,
    unit: 'DAYS',
    words: '25 days to tender, as tenders come electronically and every document came with the notice',
    source: 'Procurement Act 2023 s.54(4)',
  },
  {
    ...ACT,
    code: 'TENDERING_AFTER_PLANNED_NOTICE',
    length: 10,
    unit: 'DAYS',
    words: '10 days to tender, after a qualifying planned procurement notice',
    source: 'Procurement Act 2023 s.54(4) and s.15(3)',
  },
  {
    ...ACT,
    code: 'PARTICIPATION',
    length: 25,
    unit: 'DAYS',
    words: '25 days to ask to take part',
    source: 'Procurement Act 2023 s.54(3)',
  },
  {
    ...ACT,
    code: 'PLANNED_NOTICE_LEAST',
    length: 40,
    unit: 'DAYS',
    words: 'at least 40 days between a planned procurement notice and the tender notice',
    source: 'Procurement Act 2023 s.15(3)',
  },
  {
    ...ACT,
    code: 'PLANNED_NOTICE_MOST',
    length: 12,
    unit: 'MONTHS',
    words: 'at most 12 months between a planned procurement notice and the tender notice',
    source: 'Procurement Act 2023 s.15(3)',
  },
  {
    ...ACT,
    code: 'STANDSTILL',
    length: 8,
    unit: 'WORKING_DAYS',
    words: '8 working days’ standstill after the contract award notice',
    source: 'Procurement Act 2023 s.51(2)',
  },
  {
    ...ACT,
    code: 'CONTRACT_DETAILS',
    length: 30,
    unit: 'DAYS',
    words: 'a contract details notice within 30 days of the contract',
    source: 'Procurement Act 2023 s.53(1)',
  },
  {
    ...ACT,
    code: 'CONTRACT_COPY',
    length: 90,
    unit: 'DAYS',
    words: 'a copy of a contract over £5 million within 90 days',
    source: 'Procurement Act 2023 s.53(3)',
  },
  {
    ...ACT,
    code: 'CONTRACT_TERMINATION',
    length: 30,
    unit: 'DAYS',
    words: 'a contract termination notice within 30 days of the end',
    source: 'Procurement Act 2023 s.80',
  },
  {
    ...REGULATIONS,
    code: 'TENDERING',
    length: 35,
    unit: 'DAYS',
    words: '35 days to tender',
    source: 'SI 2015/102 reg 27(2)',
  },
  {
    ...REGULATIONS,
    code: 'TENDERING_ELECTRONIC',
    length: 30,
    unit: 'DAYS',
    words: '30 days to tender, as tenders come electronically',
    source: 'SI 2015/102 reg 27(6)',
  },
  {
    ...REGULATIONS,
    code: 'STANDSTILL',
    length: 10,
    unit: 'DAYS',
    words: '10 days’ standstill',
    source: 'SI 2015/102 reg 87',
  },
  {
    ...SCOTTISH,
    code: 'TENDERING',
    length: 35,
    unit: 'DAYS',
    words: '35 days to tender',
    source: 'SSI 2015/446 reg 28',
  },
  {
    ...SCOTTISH,
    code: 'TENDERING_ELECTRONIC',
    length: 30,
    unit: 'DAYS',
    words: '30 days to tender, as tenders come electronically',
    source: 'SSI 2015/446 reg 28',
  },
  {
    ...SCOTTISH,
    code: 'STANDSTILL',
    length: 10,
    unit: 'DAYS',
    words: '10 days’ standstill',
    source: 'SSI 2015/446 reg 48',
  },
  {
    regimes: [],
    code: 'KEY_DECISION_NOTICE',
    length: 28,
    unit: 'CLEAR_DAYS',
    words: '28 clear days’ notice of a key decision',
    from: '2012-09-10',
    until: null,
    source: 'SI 2012/2089 reg 9',
  },
]

/** A period of the law as it is for a regime and a day of commencement; undefined where the regime has none. */
export function periodFor(code: PeriodCode, regime: RegimeCode, commencedOn: Date): Period | undefined {
  return inForce(periods, commencedOn).find(
    (period) => period.code === code && (period.regimes.length === 0 || period.regimes.includes(regime)),
  )
}

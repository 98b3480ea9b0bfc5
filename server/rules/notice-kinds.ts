import type { EffectiveDated } from './effective-dated.ts'

/** A notice of the Procurement Act, by what it is for; its UK code is how people name it. */
export type NoticeKind =
  | 'PIPELINE'
  | 'PRELIMINARY_MARKET_ENGAGEMENT'
  | 'PLANNED_PROCUREMENT'
  | 'TENDER'
  | 'TRANSPARENCY'
  | 'CONTRACT_AWARD'
  | 'CONTRACT_DETAILS'
  | 'CONTRACT_PERFORMANCE'
  | 'CONTRACT_CHANGE'
  | 'CONTRACT_TERMINATION'
  | 'PROCUREMENT_TERMINATION'

interface Notice extends EffectiveDated {
  readonly kind: NoticeKind
  readonly code: string
  readonly name: string
}

const ACT = { from: '2025-02-24', until: null } as const

export const noticeKinds: readonly Notice[] = [
  { ...ACT, kind: 'PIPELINE', code: 'UK1', name: 'Pipeline notice', source: 'Procurement Act 2023 s.93' },
  {
    ...ACT,
    kind: 'PRELIMINARY_MARKET_ENGAGEMENT',
    code: 'UK2',
    name: 'Preliminary market engagement notice',
    source: 'Procurement Act 2023 s.17',
  },
  {
    ...ACT,
    kind: 'PLANNED_PROCUREMENT',
    code: 'UK3',
    name: 'Planned procurement notice',
    source: 'Procurement Act 2023 s.15',
  },
  { ...ACT, kind: 'TENDER', code: 'UK4', name: 'Tender notice', source: 'Procurement Act 2023 s.21' },
  { ...ACT, kind: 'TRANSPARENCY', code: 'UK5', name: 'Transparency notice', source: 'Procurement Act 2023 s.44' },
  { ...ACT, kind: 'CONTRACT_AWARD', code: 'UK6', name: 'Contract award notice', source: 'Procurement Act 2023 s.50' },
  {
    ...ACT,
    kind: 'CONTRACT_DETAILS',
    code: 'UK7',
    name: 'Contract details notice',
    source: 'Procurement Act 2023 s.53',
  },
  {
    ...ACT,
    kind: 'CONTRACT_PERFORMANCE',
    code: 'UK9',
    name: 'Contract performance notice',
    source: 'Procurement Act 2023 s.71',
  },
  {
    ...ACT,
    kind: 'CONTRACT_CHANGE',
    code: 'UK10',
    name: 'Contract change notice',
    source: 'Procurement Act 2023 s.75',
  },
  {
    ...ACT,
    kind: 'CONTRACT_TERMINATION',
    code: 'UK11',
    name: 'Contract termination notice',
    source: 'Procurement Act 2023 s.80',
  },
  {
    ...ACT,
    kind: 'PROCUREMENT_TERMINATION',
    code: 'UK12',
    name: 'Procurement termination notice',
    source: 'Procurement Act 2023 s.55',
  },
]

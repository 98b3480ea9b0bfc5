import type {
  DecisionMeeting,
  DecisionSetting,
  DelegationRule as DelegationRow,
} from '../../generated/prisma/client.ts'
import { isoDay, isoDayOrNull } from '../../platform/days.ts'
import { inForce, ruleInForce } from '../../rules/effective-dated.ts'
import type { DelegationRule } from './approvals-needed.ts'

/** What an authority's own rules say of its decisions on one day. */
export interface DecisionRules {
  /** Including VAT, as all values here. */
  readonly keyDecisionFromPence: bigint
  readonly callInWorkingDays: number
  /** Clear working days. */
  readonly papersDaysBefore: number
  readonly startMayMoveDays: number
  /** Where the rules were read. */
  readonly source: string
}

/** The way a decision takes within an authority. */
export interface DecisionRoute extends DecisionRules {
  readonly delegation: readonly DelegationRule[]
  /** The authority has set no rules for that day: these are the service's own. */
  readonly isDefault: boolean
}

/** Meetings of an authority's deciding bodies, the next first. */
export type Meeting = Pick<DecisionMeeting, 'body' | 'on'>

/**
 * What holds where an authority has said nothing: cautious, so that nobody is passed over. Papers are out five clear days
 * before a meeting (Local Government Act 1972, s.100B); five working days of call-in and £500,000 for a key decision are
 * what councils mostly choose.
 */
const otherwise: DecisionRoute = {
  keyDecisionFromPence: 500_000_00n,
  callInWorkingDays: 5,
  papersDaysBefore: 5,
  startMayMoveDays: 90,
  source: 'The authority has not entered its own rules; these are Commonlot’s',
  isDefault: true,
  delegation: [
    { approver: 'OFFICER', fromPence: 0n },
    { approver: 'PROCUREMENT', fromPence: 25_000_00n },
    { approver: 'LEGAL', fromPence: 100_000_00n },
    { approver: 'FINANCE', fromPence: 100_000_00n },
    { approver: 'MEMBERS', fromPence: 500_000_00n },
  ],
}

/** The way decisions take on a day, of all that an authority ever entered. */
export function routeOn(
  day: Date,
  {
    settings,
    delegation,
  }: { readonly settings: readonly DecisionSetting[]; readonly delegation: readonly DelegationRow[] },
): DecisionRoute {
  const setting = ruleInForce(settings.map(dated), day)
  return setting ? { ...setting, delegation: inForce(delegation.map(dated), day), isDefault: false } : otherwise
}

const dated = <Row extends { effectiveFrom: Date; effectiveTo: Date | null; source: string }>(row: Row) => ({
  ...row,
  from: isoDay(row.effectiveFrom),
  until: isoDayOrNull(row.effectiveTo),
})

import { z } from 'zod'
import { Approver } from '../../generated/prisma/enums.ts'
import { said } from '../../organisations/email.ts'
import { mayAdministerAuthority } from '../../organisations/people/people-access.ts'
import { findAuthority } from '../../organisations/people/role-in.ts'
import { spokenDay } from '../../platform/days.ts'
import { allow, type Refusal, refusal, refuseIf, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'

const Pence = z.bigint().min(0n, 'Enter 0 or more pence')
const days = (most: number) =>
  z.int('Enter a whole number of days').min(0, 'Enter 0 or more days').max(most, `Enter ${most} days or fewer`)

const SetDelegationInput = z.object({
  authorityId: z.unknown(),
  effectiveFrom: z.date('Enter the day from which the rules apply'),
  source: said('Say where the rules are written down, like a part of your constitution', 500),
  keyDecisionFromPence: Pence,
  callInWorkingDays: days(60),
  papersDaysBefore: days(60),
  startMayMoveDays: days(730),
  delegation: z
    .array(z.object({ approver: z.enum(Approver), fromPence: Pence }))
    .refine((rules) => rules.some(({ fromPence }) => fromPence === 0n), {
      error: 'Name somebody who approves from 0 pence on, or small purchases would be approved by nobody',
    })
    .refine((rules) => new Set(rules.map(({ approver }) => approver)).size === rules.length, {
      error: 'Name each approver once, with the least value they must approve',
    }),
})

/**
 * An administrator says how their authority decides from a day on: who has to approve from which value, when a decision
 * is a key decision, and how long call-in and papers take. Rules that hold until then end on that day and stay as history.
 */
export async function setDelegation(work: Work, raw: unknown): Promise<string> {
  const { authorityId: named, delegation, effectiveFrom, source, ...setting } = valid(SetDelegationInput, raw)
  const authorityId = await findAuthority(work, named)
  allow(mayAdministerAuthority(work.actor, authorityId), 'set how this authority decides', { authorityId })
  await work.tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`delegation of ${authorityId}`}, 0))`
  const later = await work.tx.decisionSetting.findFirst({
    where: { authorityId, effectiveFrom: { gt: effectiveFrom } },
  })
  refuseIf(later && hasLaterRules(later.effectiveFrom))
  const ofThatDay = { where: { authorityId, effectiveFrom } }
  const until = { where: { authorityId, effectiveTo: null }, data: { effectiveTo: effectiveFrom } }
  // rules of the same day are mended, not ended
  await work.tx.decisionSetting.deleteMany(ofThatDay)
  await work.tx.delegationRule.deleteMany(ofThatDay)
  await work.tx.decisionSetting.updateMany(until)
  await work.tx.delegationRule.updateMany(until)
  await work.tx.decisionSetting.create({ data: { authorityId, effectiveFrom, source, ...setting } })
  await work.tx.delegationRule.createMany({
    data: delegation.map((rule) => ({ ...rule, authorityId, effectiveFrom, source })),
  })
  work.record({ type: 'DelegationSet', authorityId })
  return authorityId
}

const hasLaterRules = (from: Date): Refusal =>
  refusal(
    'LATER_RULES_KNOWN',
    `The authority has entered rules that apply from ${spokenDay(from)}. Choose that day or a later one`,
  )

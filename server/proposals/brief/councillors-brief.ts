import { spokenDay } from '../../platform/days.ts'
import { spokenPounds } from '../../platform/money.ts'
import { type JointPurchase, nameOf } from '../joint-purchase.ts'
import type { JointEstimate } from '../money/joint-estimate.ts'
import type { JointTimetable, Missing } from '../timetable/joint-timetable.ts'
import { isWorkedOut } from '../timetable/joint-timetable.ts'

/** One page for a councillor, in plain sentences from the record. A part that the record cannot fill is null. */
export interface CouncillorsBrief {
  readonly what: string
  readonly withWhom: string
  readonly whyTogether: string | null
  readonly money: string | null
  readonly risk: string | null
  readonly decisionWanted: string
  readonly byWhen: string | null
  readonly ifNothing: string | null
  /** What the record does not say yet, a sentence for each. */
  readonly missing: readonly string[]
}

interface Basis {
  readonly timetable: JointTimetable | Missing
  readonly estimate: JointEstimate | Missing
}

const models = {
  JOINT_PROCUREMENT: 'in one procurement with one contract',
  FRAMEWORK: 'through a framework that each of them calls off from',
  PARALLEL_LOTS: 'in lots of one procurement, each with its own contract',
  PIGGY_BACK: 'through a framework that exists already',
  SHARED_SERVICE: 'as a shared service',
} as const

/** Writes the page for a councillor; leaves a part out and says so rather than write what the record does not hold. */
export function councillorsBrief(purchase: JointPurchase, { timetable, estimate }: Basis): CouncillorsBrief {
  const reasons = purchase.reasons as string[]
  const workedOut = isWorkedOut(timetable) ? timetable : null
  const brief = {
    what: whatOf(purchase),
    withWhom: withWhomOf(purchase),
    whyTogether: reasons.length > 0 ? sentences(reasons) : null,
    money: 'missing' in estimate ? null : moneyOf(estimate),
    risk: riskOf(purchase, workedOut),
    decisionWanted: decisionOf(purchase),
    byWhen: workedOut && byWhenOf(purchase, workedOut),
    ifNothing: ifNothingOf(purchase, workedOut),
  }
  return { ...brief, missing: missingFrom(purchase, { timetable, estimate }) }
}

const whatOf = ({ title, model, startOn }: JointPurchase): string =>
  [
    `${title}${model ? `, bought together ${models[model]}` : ''}.`,
    startOn && `The service starts on ${spokenDay(startOn)}.`,
  ]
    .filter(Boolean)
    .join(' ')

function withWhomOf(purchase: JointPurchase): string {
  const { members, leadAuthorityId, leadAcceptedAt } = purchase
  const names = listed(members.map(({ authority }) => authority.name))
  const lead = leadAuthorityId ? nameOf(purchase, leadAuthorityId) : null
  return [`${names}.`, lead && (leadAcceptedAt ? `${lead} leads.` : `${lead} has been asked to lead.`)]
    .filter(Boolean)
    .join(' ')
}

function moneyOf({ total }: JointEstimate): string | null {
  const { incVatPence, notStated, lines } = total
  const stated = new Set(lines.filter(({ what }) => what !== 'NOT_STATED').map(({ needId }) => needId)).size
  if (stated === 0) return null
  const all = stated + notStated.length
  return [
    `The estimate is ${spokenPounds(incVatPence)} over the whole term, including VAT and extensions.`,
    notStated.length > 0 && `It counts ${stated} of ${all} needs: the others state no value to all members.`,
  ]
    .filter(Boolean)
    .join(' ')
}

function riskOf({ against }: JointPurchase, timetable: JointTimetable | null): string | null {
  const risks = [
    ...(timetable && !timetable.schedule.isFeasible ? ['The timetable as it stands cannot be kept'] : []),
    ...(against as string[]),
  ]
  return risks.length > 0 ? sentences(risks) : null
}

function decisionOf({ leadAuthorityId, leadAcceptedAt, status }: JointPurchase): string {
  if (status !== 'OPEN') return 'None at present.'
  return leadAuthorityId && leadAcceptedAt
    ? 'Whether to commit to buying this together.'
    : 'Whether to take part, and who should lead.'
}

function byWhenOf(purchase: JointPurchase, { schedule }: JointTimetable): string | null {
  const decisions = schedule.steps.filter(({ step }) => step.id.startsWith('DECISION '))
  const days = decisions.flatMap(({ step: { authorityId }, latestOn }) =>
    authorityId && latestOn ? [{ name: nameOf(purchase, authorityId), latestOn }] : [],
  )
  if (days.length === 0) return null
  const byDay = Map.groupBy(days, ({ latestOn }) => latestOn.getTime())
  return [...byDay]
    .sort(([a], [b]) => a - b)
    .map(([day, who]) => `${listed(who.map(({ name }) => name))}: by ${spokenDay(new Date(day))}.`)
    .join(' ')
}

/** What the record says of the contracts there are: that each ends, or goes on when no notice is given. */
function ifNothingOf(purchase: JointPurchase, timetable: JointTimetable | null): string | null {
  const ends = purchase.needs.flatMap(({ authorityId, contractEndsOn, latestExtendableEndOn }) =>
    contractEndsOn ? [{ name: nameOf(purchase, authorityId), contractEndsOn, latestExtendableEndOn }] : [],
  )
  if (!timetable || ends.length === 0) return null
  return ends
    .sort((a, b) => a.contractEndsOn.getTime() - b.contractEndsOn.getTime())
    .map(({ name, contractEndsOn, latestExtendableEndOn: until }) => {
      const longer = until && until > contractEndsOn ? ` and can be extended to ${spokenDay(until)}` : ''
      return `The present contract of ${name} ends on ${spokenDay(contractEndsOn)}${longer}.`
    })
    .join(' ')
}

function missingFrom(purchase: JointPurchase, { timetable, estimate }: Basis): string[] {
  const { members, needs, membersLeftOut, model, leadAuthorityId } = purchase
  const withoutEnd = members.filter(
    ({ authorityId }) => !needs.some((need) => need.authorityId === authorityId && need.contractEndsOn),
  )
  return [
    ...(model ? [] : ['How they buy together has not been chosen']),
    ...(leadAuthorityId ? [] : ['No authority has been proposed to lead']),
    ...('missing' in timetable ? [timetable.missing] : []),
    ...('missing' in estimate && estimate.missing !== (timetable as Partial<Missing>).missing
      ? [estimate.missing]
      : []),
    ...('missing' in estimate || estimate.total.notStated.length === 0
      ? []
      : [`${counted(estimate.total.notStated.length, 'need')} without a value that all members may see`]),
    ...(withoutEnd.length > 0
      ? [`When the present contract ends is not told by ${listed(withoutEnd.map(({ authority }) => authority.name))}`]
      : []),
    ...(membersLeftOut.length > 0
      ? [`You see no need of ${listed(membersLeftOut.map(({ authority }) => authority.name))}: it is left out`]
      : []),
  ]
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? ' is' : 's are'}`

const english = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const listed = (names: readonly string[]): string => english.format(names)

const sentences = (parts: readonly string[]): string => parts.map((part) => `${part.replace(/\.$/, '')}.`).join(' ')

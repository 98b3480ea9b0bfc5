import type { ProposalPlan } from '../../generated/prisma/client.ts'
import { regimeFor } from '../../rules/regimes.ts'
import { type JointNeed, type JointPurchase, NO_NATION, nationOf, nationsOf } from '../joint-purchase.ts'
import { type Position, positionOf } from './member-position.ts'
import { type DecisionRoute, type Plan, type PlanChoices, stepsOf } from './plan.ts'
import { leastRemedies, type Remedy } from './remedies.ts'
import { type Schedule, scheduleOf } from './schedule.ts'

/** What members are taken to choose until they say: no notice beyond the least, tenders by computer, and usual days. */
export const usualChoices: PlanChoices = {
  isEngagement: true,
  isPlannedNotice: false,
  tendersElectronically: true,
  documentsWithNotice: true,
  engagementDays: 30,
  specificationDays: 42,
  evaluationDays: 28,
  mobilisationDays: 60,
}

/** The choices that were kept, or the usual ones. */
export function choicesOf(plan: ProposalPlan | null): PlanChoices {
  if (!plan) return usualChoices
  const { proposalId: _id, updatedAt: _at, ...choices } = plan
  return choices
}

/** Where the day on which the service starts comes from. */
export type StartBasis = 'CHOSEN' | 'EARLIEST_CONTRACT_END' | 'START_WINDOW'

export interface MemberPosition {
  readonly authorityId: string
  readonly position: Position
  readonly noticeOn: Date | null
}

/** The plan of a joint purchase, back from the day on which the service starts. */
export interface JointTimetable {
  readonly startOn: Date
  readonly basis: StartBasis
  /** The day of the tender notice, when it commences: the later of today and its latest safe day. */
  readonly commencesOn: Date
  readonly choices: PlanChoices
  readonly schedule: Schedule
  readonly positions: readonly MemberPosition[]
  readonly remedies: readonly Remedy[]
}

/** What the timetable lacks to be worked out, in words. */
export interface Missing {
  readonly missing: string
}

export interface Given {
  readonly today: Date
  readonly routes: readonly DecisionRoute[]
  readonly choices?: PlanChoices
}

/** Works out the timetable of a joint purchase, or says what is missing for it. */
export function jointTimetable(purchase: JointPurchase, { today, routes, choices }: Given): JointTimetable | Missing {
  const nation = nationOf(purchase)
  if (!nation) return { missing: NO_NATION }
  const start = startOf(purchase, today)
  if (!start) return { missing: 'Choose the day on which the service has to start: no member states when it needs it' }
  const nations = nationsOf(purchase.members)
  const chosen = choices ?? choicesOf(purchase.plan)
  const planFrom = (commencesOn: Date): Plan => ({ nation, commencesOn, routes, choices: chosen })
  if (!regimeFor(nation, today)) return { missing: 'No procurement law is known for that nation and day' }
  const scheduled = (plan: Plan) => scheduleOf(stepsOf(plan), { today, endOn: start.startOn, nations })
  const commencesOn = noticeDay(scheduled(planFrom(today)), today)
  const plan = planFrom(commencesOn)
  const schedule = scheduled(plan)
  return {
    ...start,
    ...{ commencesOn, choices: chosen, schedule },
    positions: positionsOf(purchase, start.startOn),
    remedies: schedule.isFeasible ? [] : leastRemedies(plan, { today, startOn: start.startOn, nations }),
  }
}

/** The law that applies is that of the day of the tender notice, which may lie behind a change of the law. */
function noticeDay({ steps }: Schedule, today: Date): Date {
  const notice = steps.find(({ step }) => step.id === 'TENDER_NOTICE')?.latestOn
  return notice && notice > today ? notice : today
}

/** The day chosen; else the first contract to end from today on; else the last day on which all could start. */
export function startOf(
  { startOn, needs, windowLatestOn }: Pick<JointPurchase, 'startOn' | 'needs' | 'windowLatestOn'>,
  today: Date,
): { startOn: Date; basis: StartBasis } | null {
  if (startOn) return { startOn, basis: 'CHOSEN' }
  const [first] = needs
    .flatMap(({ contractEndsOn: end }) => (end && end >= today ? [end] : []))
    .sort((a, b) => a.getTime() - b.getTime())
  if (first) return { startOn: first, basis: 'EARLIEST_CONTRACT_END' }
  return windowLatestOn && windowLatestOn >= today ? { startOn: windowLatestOn, basis: 'START_WINDOW' } : null
}

/** How each member's first contract to end stands to the start; one's own as stated, others' as far as they share it. */
function positionsOf({ members, needs, ownNeeds }: JointPurchase, startOn: Date): MemberPosition[] {
  return members.map(({ authorityId }) => {
    const isTheirs = (need: JointNeed) => need.authorityId === authorityId
    const own = ownNeeds.filter(isTheirs)
    const [first] = (own.length > 0 ? own : needs.filter(isTheirs))
      .filter(({ contractEndsOn }) => contractEndsOn !== null)
      .sort((a, b) => Number(a.contractEndsOn) - Number(b.contractEndsOn))
    const present = {
      authorityId,
      endsOn: first?.contractEndsOn ?? null,
      latestExtendableEndOn: first?.latestExtendableEndOn ?? null,
      noticeOn: first?.noticeToTerminateOn ?? null,
    }
    return { authorityId, position: positionOf(present, startOn), noticeOn: present.noticeOn }
  })
}

export const isWorkedOut = (timetable: JointTimetable | Missing): timetable is JointTimetable =>
  !('missing' in timetable)

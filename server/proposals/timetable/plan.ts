import type { Nation } from '../../generated/prisma/enums.ts'
import { type PeriodCode, periodFor } from '../../rules/periods.ts'
import { regimeFor } from '../../rules/regimes.ts'
import type { Duration } from './duration.ts'
import type { Step } from './step.ts'

/** How one authority decides, as its own constitution has it. */
export interface DecisionRoute {
  readonly authorityId: string
  readonly name: string
  /** Whether the award is a key decision, of which notice must be given. */
  readonly isKeyDecision: boolean
  /** Days from the agenda to the meeting, in working days. */
  readonly papersBefore: number
  /** Days in which the decision may be called in, in working days. */
  readonly callIn: number
  /** The days on which it is decided; null when an officer may decide on any day. */
  readonly meetsOn: readonly Date[] | null
}

/** What the members have chosen about how to buy; each choice costs or saves time. */
export interface PlanChoices {
  readonly isEngagement: boolean
  readonly isPlannedNotice: boolean
  readonly tendersElectronically: boolean
  readonly documentsWithNotice: boolean
  /** Days, unless they say otherwise: what the members allow themselves. */
  readonly engagementDays: number
  readonly specificationDays: number
  readonly evaluationDays: number
  readonly mobilisationDays: number
}

export interface Plan {
  /** The nation of the authority that leads, which decides the law. */
  readonly nation: Nation
  readonly commencesOn: Date
  readonly routes: readonly DecisionRoute[]
  readonly choices: PlanChoices
}

const NOTHING: Duration = { length: 0, unit: 'DAYS' }
const days = (length: number): Duration => ({ length, unit: 'DAYS' })

/**
 * The steps from today to the day the service starts, each after those it waits for: engagement and planned notice when
 * they were chosen, specification, each member's own decision, tender, evaluation, award, standstill, contract,
 * mobilisation.
 */
export function stepsOf(plan: Plan): Step[] {
  const { choices } = plan
  const law = lawOf(plan)
  const shared = (id: string, label: string, after: readonly string[], least: Duration): Step => ({
    ...{ id, label, authorityId: null, after, least },
    ...{ rule: null, onWorkingDay: true },
  })
  const steps: Step[] = []
  const add = (step: Step): string => {
    steps.push(step)
    return step.id
  }

  const engaged = choices.isEngagement
    ? [
        add(shared('ENGAGEMENT_NOTICE', 'Preliminary market engagement notice (UK2)', [], NOTHING)),
        add(shared('ENGAGEMENT', 'Market engagement', ['ENGAGEMENT_NOTICE'], days(choices.engagementDays))),
      ].slice(-1)
    : []
  const planned = choices.isPlannedNotice && law.has('PLANNED_NOTICE_LEAST')
  if (planned) add(shared('PLANNED_NOTICE', 'Planned procurement notice (UK3)', [], NOTHING))
  const specified = add(shared('SPECIFICATION', 'Specification agreed', engaged, days(choices.specificationDays)))
  const decided = plan.routes.map((route) => lastOf(decisionSteps(route, specified, law).map(add)))
  if (planned)
    add(law.step('PLANNED_NOTICE_LEAST', 'PLANNED_NOTICE_WAIT', 'Planned procurement notice runs', ['PLANNED_NOTICE']))
  const notice = add(
    shared('TENDER_NOTICE', 'Tender notice (UK4)', [...decided, ...(planned ? ['PLANNED_NOTICE_WAIT'] : [])], NOTHING),
  )
  const tendered = add(law.step(tenderingPeriod(choices, planned, law), 'TENDERS', 'Tenders received', [notice]))
  const evaluated = add(shared('EVALUATION', 'Tenders evaluated', [tendered], days(choices.evaluationDays)))
  const awarded = add(shared('AWARD_NOTICE', 'Contract award notice (UK6)', [evaluated], NOTHING))
  const stood = add(law.step('STANDSTILL', 'STANDSTILL', 'Standstill ends', [awarded]))
  const contracted = add(shared('CONTRACT', 'Contract entered into', [stood], days(1)))
  add({ ...shared('SERVICE', 'Service starts', [contracted], days(choices.mobilisationDays)), onWorkingDay: false })
  return steps
}

const lastOf = (ids: readonly string[]): string => ids.at(-1) as string

/** One member's own route to a decision: notice of it, papers, the meeting, and the days in which it can be called in. */
function decisionSteps(route: DecisionRoute, after: string, law: Law): Step[] {
  const { authorityId, name } = route
  const own = { authorityId, rule: null, onWorkingDay: true }
  const papers: Step = {
    ...own,
    id: `PAPERS ${authorityId}`,
    label: `${name}: papers published`,
    after: [after],
    least: NOTHING,
  }
  const notice = route.isKeyDecision
    ? [
        {
          ...law.step(
            'KEY_DECISION_NOTICE',
            `KEY_DECISION ${authorityId}`,
            `${name}: notice of the key decision has run`,
            [],
          ),
          authorityId,
        },
      ]
    : []
  const decision: Step = {
    ...own,
    id: `DECISION ${authorityId}`,
    label: `${name} decides`,
    after: [papers.id, ...notice.map(({ id }) => id)],
    least: { length: route.papersBefore, unit: 'WORKING_DAYS' },
    ...(route.meetsOn && { onlyOn: route.meetsOn }),
  }
  const callIn: Step = {
    ...own,
    id: `CALL_IN ${authorityId}`,
    label: `${name}: the decision stands`,
    after: [decision.id],
    least: { length: route.callIn, unit: 'WORKING_DAYS' },
  }
  return [papers, ...notice, decision, callIn]
}

/** The shortest tendering period that the choices allow. */
function tenderingPeriod(
  { tendersElectronically, documentsWithNotice }: PlanChoices,
  planned: boolean,
  law: Law,
): PeriodCode {
  const wanted: PeriodCode[] = [
    ...(planned ? (['TENDERING_AFTER_PLANNED_NOTICE'] as const) : []),
    ...(tendersElectronically && documentsWithNotice ? (['TENDERING_ELECTRONIC_WITH_DOCUMENTS'] as const) : []),
    ...(tendersElectronically || documentsWithNotice ? (['TENDERING_ELECTRONIC'] as const) : []),
  ]
  return wanted.find((code) => law.has(code)) ?? 'TENDERING'
}

interface Law {
  has(code: PeriodCode): boolean
  step(code: PeriodCode, id: string, label: string, after: readonly string[]): Step
}

function lawOf({ nation, commencesOn }: Plan): Law {
  const regime = regimeFor(nation, commencesOn)
  const lookUp = (code: PeriodCode) => (regime ? periodFor(code, regime.code, commencesOn) : undefined)
  return {
    has: (code) => lookUp(code) !== undefined,
    step: (code, id, label, after) => {
      const period = lookUp(code)
      if (!period) throw new Error(`There is no period ${code} in ${regime?.name ?? nation}`)
      const { length, unit, words, source } = period
      return {
        id,
        label,
        authorityId: null,
        after,
        least: { length, unit },
        rule: { words, source },
        onWorkingDay: false,
      }
    },
  }
}

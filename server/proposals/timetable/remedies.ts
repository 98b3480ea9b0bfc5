import type { Nation } from '../../generated/prisma/enums.ts'
import { daysBetween } from '../../rules/count-days.ts'
import { type Plan, type PlanChoices, stepsOf } from './plan.ts'
import { type Schedule, scheduleOf } from './schedule.ts'

/** One change to a plan, in words. */
interface Change {
  readonly words: string
  readonly to: Partial<PlanChoices>
}

/** What makes an infeasible plan feasible: some changes to how it is bought, and a later start if those do not do. */
export interface Remedy {
  readonly changes: readonly string[]
  /** Days by which the service starts later than wanted; 0 when the changes alone are enough. */
  readonly delayDays: number
  readonly startOn: Date
  readonly choices: PlanChoices
}

export interface Wish {
  readonly today: Date
  readonly startOn: Date
  readonly nations: readonly Nation[]
}

/** Changes that save time and take nothing from anybody but work; those that bidders feel come last. */
const possible = (choices: PlanChoices): Change[] => [
  ...(choices.tendersElectronically
    ? []
    : [{ words: 'Take tenders electronically', to: { tendersElectronically: true } }]),
  ...(choices.documentsWithNotice
    ? []
    : [{ words: 'Publish every document with the tender notice', to: { documentsWithNotice: true } }]),
  ...(choices.isPlannedNotice
    ? []
    : [
        {
          words: 'Publish a planned procurement notice (UK3) now, for a tendering period of 10 days',
          to: { isPlannedNotice: true },
        },
      ]),
  ...(choices.isEngagement ? [{ words: 'Leave out market engagement', to: { isEngagement: false } }] : []),
]

/**
 * The least change that makes a plan feasible: as few changes as do it with the start as wanted; where none do, the start
 * that all of them together allow, and the one that the plan as it is allows. Undefined when no later start helps either,
 * because a committee has no meeting left. Empty changes and no delay when nothing need change.
 */
export function leastRemedies(plan: Plan, wish: Wish): Remedy[] {
  const tried = subsetsOf(possible(plan.choices)).map((changes) => attempt(plan, wish, changes))
  const found = tried.filter((remedy) => remedy !== null)
  const inTime = found.filter(({ delayDays }) => delayDays === 0)
  const fewest = Math.min(...inTime.map(({ changes }) => changes.length))
  if (inTime.length > 0) return inTime.filter(({ changes }) => changes.length === fewest)
  const asItIs = found.find(({ changes }) => changes.length === 0)
  const quickest = found.toSorted((a, b) => a.delayDays - b.delayDays || a.changes.length - b.changes.length)[0]
  return [quickest, asItIs].filter((one, at, all) => one !== undefined && all.indexOf(one) === at) as Remedy[]
}

function attempt(plan: Plan, { today, startOn, nations }: Wish, changes: readonly Change[]): Remedy | null {
  const choices: PlanChoices = Object.assign({ ...plan.choices }, ...changes.map(({ to }) => to))
  const schedule: Schedule = scheduleOf(stepsOf({ ...plan, choices }), { today, endOn: startOn, nations })
  const words = changes.map((change) => change.words)
  if (schedule.isFeasible) return { changes: words, delayDays: 0, startOn, choices }
  const { earliestEndOn } = schedule
  if (!earliestEndOn) return null
  return {
    changes: words,
    delayDays: Math.max(1, daysBetween(startOn, earliestEndOn)),
    startOn: earliestEndOn,
    choices,
  }
}

const subsetsOf = <One>(all: readonly One[]): One[][] =>
  all.reduce<One[][]>((sets, one) => sets.concat(sets.map((set) => set.concat(one))), [[]])

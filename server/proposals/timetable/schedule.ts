import type { Nation } from '../../generated/prisma/enums.ts'
import { addWorkingDays, daysBetween, isWorkingDay } from '../../rules/count-days.ts'
import { endOf, latestStartOf } from './duration.ts'
import type { Step } from './step.ts'

/** A step with its days. Null where no meeting is left in time. */
export interface ScheduledStep {
  readonly step: Step
  /** When it can be done at the earliest, if everything before is. */
  readonly earliestOn: Date | null
  /** By when it must be done for the service to start in time. */
  readonly latestOn: Date | null
  /** Days to spare; negative when it is too late already, null when there is no such day. */
  readonly spareDays: number | null
}

export interface Schedule {
  readonly steps: readonly ScheduledStep[]
  readonly isFeasible: boolean
  /** The steps with the least to spare: a day lost on one of them is a day lost for all. */
  readonly critical: readonly string[]
  /** The earliest day that the last step can be done; null when a meeting is missing. */
  readonly earliestEndOn: Date | null
}

/**
 * When each step can be done at the earliest, from today, and must be done at the latest, for the last of them to be done
 * on a day. The steps come in an order in which each follows those it waits for.
 */
export function scheduleOf(
  steps: readonly Step[],
  { today, endOn, nations }: { readonly today: Date; readonly endOn: Date; readonly nations: readonly Nation[] },
): Schedule {
  const earliest = earliestDays(steps, today, nations)
  const latest = latestDays(steps, endOn, nations)
  const scheduled = steps.map((step) => {
    const [earliestOn, latestOn] = [earliest.get(step.id) ?? null, latest.get(step.id) ?? null]
    return { step, earliestOn, latestOn, spareDays: earliestOn && latestOn && daysBetween(earliestOn, latestOn) }
  })
  const spare = scheduled.map(({ spareDays }) => spareDays)
  const least = spare.includes(null) ? null : Math.min(...(spare as number[]))
  return {
    steps: scheduled,
    isFeasible: least !== null && least >= 0,
    critical: scheduled.filter(({ spareDays }) => spareDays === least).map(({ step }) => step.id),
    earliestEndOn: earliest.get(steps.at(-1)?.id ?? '') ?? null,
  }
}

type Days = Map<string, Date | null>

function earliestDays(steps: readonly Step[], today: Date, nations: readonly Nation[]): Days {
  const days: Days = new Map()
  for (const step of steps) {
    const { id, after, least } = step
    const before = after.map((other) => days.get(other) ?? null)
    if (before.includes(null)) {
      days.set(id, null)
      continue
    }
    const start = new Date(Math.max(today.getTime(), ...before.map((day) => (day as Date).getTime())))
    const end = endOf(start, least, nations)
    days.set(step.id, firstDay(step, end, nations))
  }
  return days
}

function latestDays(steps: readonly Step[], endOn: Date, nations: readonly Nation[]): Days {
  const days: Days = new Map()
  for (const step of steps.toReversed()) {
    const following = steps.filter(({ after }) => after.includes(step.id))
    const starts = following.map(({ id, least }) => {
      const end = days.get(id)
      return end ? latestStartOf(end, least, nations) : null
    })
    if (starts.includes(null)) {
      days.set(step.id, null)
      continue
    }
    const by = new Date(Math.min(endOn.getTime(), ...starts.map((day) => (day as Date).getTime())))
    days.set(step.id, lastDay(step, by, nations))
  }
  return days
}

/** The first day from one on that a step can be done on. */
function firstDay({ onlyOn, onWorkingDay }: Step, from: Date, nations: readonly Nation[]): Date | null {
  if (onlyOn) return onlyOn.find((day) => day >= from) ?? null
  return onWorkingDay && !isWorkingDay(from, nations) ? addWorkingDays(from, 1, nations) : from
}

/** The last day up to one that a step can be done on. */
function lastDay({ onlyOn, onWorkingDay }: Step, by: Date, nations: readonly Nation[]): Date | null {
  if (onlyOn) return onlyOn.findLast((day) => day <= by) ?? null
  return onWorkingDay && !isWorkingDay(by, nations) ? addWorkingDays(by, -1, nations) : by
}

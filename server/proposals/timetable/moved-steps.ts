import type { Schedule } from './schedule.ts'

/** A step whose latest safe day moved; null where the step was not there, or no longer is. */
export interface MovedStep {
  readonly id: string
  readonly label: string
  readonly from: Date | null
  readonly to: Date | null
}

/** The steps whose latest safe days differ between two plans, those of the later plan first, in their order. */
export function movedSteps(before: Schedule | null, after: Schedule | null): MovedStep[] {
  const [was, is] = [daysOf(before), daysOf(after)]
  const all = new Map([...is, ...was])
  return [...all].flatMap(([id, { label }]) => {
    const [from, to] = [was.get(id)?.latestOn ?? null, is.get(id)?.latestOn ?? null]
    return from?.getTime() === to?.getTime() ? [] : [{ id, label, from, to }]
  })
}

const daysOf = (schedule: Schedule | null) =>
  new Map((schedule?.steps ?? []).map(({ step: { id, label }, latestOn }) => [id, { label, latestOn }] as const))

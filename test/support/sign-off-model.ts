import type { Approver } from '../../server/proposals/sign-off/approvals-needed.ts'

/** What sign-off must come to, said once more in the plainest way, to compare the real one with. */

export interface Approved {
  readonly approver: Approver
  readonly who: string
  readonly of: Made
}

/** What a proposal is in substance: days are counted from its first start. */
export interface Made {
  readonly lead: string
  /** Thousands of pounds excluding VAT that Leeds buys for; Bradford buys for 10. */
  readonly thousands: number
  readonly lots: string
  readonly day: number
}

export interface Side {
  readonly buys: boolean
  readonly waiting: boolean
  readonly approved: boolean
  readonly standing: readonly Approved[]
}

export interface Model {
  made: Made
  sides: Record<string, Side>
}

/** Thousands including VAT from which the default rules ask for more, and at which approvals lapse. */
const steps: readonly (readonly [number, readonly Approver[]])[] = [
  [0, ['OFFICER']],
  [25, ['PROCUREMENT']],
  [100, ['LEGAL', 'FINANCE']],
  [207.72, []],
  [500, ['MEMBERS']],
]
const worthOf = ({ thousands }: Made) => (thousands + 10) * 1.2
const bandOf = (made: Made) => steps.filter(([from]) => worthOf(made) >= from).length

export const neededFor = (made: Made): Approver[] => steps.slice(0, bandOf(made)).flatMap(([, approvers]) => approvers)

const stillStands = (then: Made, now: Made) =>
  then.lead === now.lead && then.lots === now.lots && bandOf(then) === bandOf(now) && Math.abs(then.day - now.day) <= 90

const people = (standing: readonly Approved[]) => new Set(standing.map(({ who }) => who)).size

const complete = (made: Made, standing: readonly Approved[]) => {
  const needed = neededFor(made)
  return (
    needed.every((approver) => standing.some((one) => one.approver === approver)) &&
    people(standing) >= Math.min(2, needed.length)
  )
}

export const isAgreed = ({ sides }: Model) => Object.values(sides).every(({ buys, approved }) => buys && approved)

/** Whether somebody may say this now. */
export function may(model: Model, side: Side, attempt: Omit<Approved, 'of'>, isYes: boolean): boolean {
  const next = neededFor(model.made).find((approver) => !side.standing.some((one) => one.approver === approver))
  if (isAgreed(model) || !side.buys || !side.waiting || attempt.approver !== next) return false
  const isLast = attempt.approver === neededFor(model.made).at(-1)
  const after = people([...side.standing, { ...attempt, of: model.made }])
  const closes = neededFor(model.made).length === side.standing.length + 1
  return !isYes || !(isLast || closes) || after >= Math.min(2, neededFor(model.made).length)
}

/** After any change: what no longer stands is gone. */
export function settle(model: Model): void {
  for (const [name, side] of Object.entries(model.sides)) {
    const standing = side.standing.filter(({ of }) => side.buys && stillStands(of, model.made))
    const lost = standing.length < side.standing.length
    const approved = side.buys && complete(model.made, standing)
    const waiting = side.buys && !approved && (side.waiting || side.approved || lost)
    model.sides[name] = { ...side, standing, approved, waiting }
  }
}

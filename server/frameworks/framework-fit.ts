import { spokenDay } from '../platform/days.ts'
import { spokenPounds } from '../platform/money.ts'
import { type Framework, mayUse, type PossibleUser } from './framework.ts'
import { type CountedCallOff, headroomOf } from './headroom.ts'

/** What a joint purchase asks of a framework. */
export interface Wanted {
  readonly members: readonly (PossibleUser & { readonly name: string })[]
  readonly startsOn: Date | null
  readonly valueIncVatPence: bigint | null
}

/** Whether a framework that is alike in scope could serve, and why or why not, in sentences. */
export interface FrameworkFit {
  readonly isUsable: boolean
  readonly inFavour: readonly string[]
  readonly against: readonly string[]
}

/** Judges a framework by who may use it, how long it runs, what is left of it and what it costs; scope is the engine's. */
export function fitOf(framework: Framework, callOffs: readonly CountedCallOff[], wanted: Wanted): FrameworkFit {
  const barred = wanted.members.filter((member) => !mayUse(framework, member)).map(({ name }) => name)
  const expires = wanted.startsOn !== null && framework.endsOn <= wanted.startsOn
  const { leftIncVatPence } = headroomOf(framework, callOffs)
  const tooSmall = wanted.valueIncVatPence !== null && leftIncVatPence < wanted.valueIncVatPence
  const fee = framework.feeBasisPoints
  return {
    isUsable: barred.length === 0 && !expires && !tooSmall,
    inFavour: [
      ...(barred.length === 0 ? ['All of you may use it'] : []),
      ...(expires ? [] : [`It runs to ${spokenDay(framework.endsOn)}`]),
      ...(tooSmall ? [] : [`${spokenPounds(leftIncVatPence)} of it is left`]),
      ...(framework.isDirectAwardAllowed ? ['It allows an award without another competition'] : []),
      ...(fee === 0 ? ['It costs no fee'] : []),
    ],
    against: [
      ...(barred.length > 0 ? [`${barred.join(', ')} may not use it`] : []),
      ...(expires ? [`It ends on ${spokenDay(framework.endsOn)}, before you want to start`] : []),
      ...(tooSmall ? [`Only ${spokenPounds(leftIncVatPence)} of it is left`] : []),
      ...(fee ? [`It costs a fee of ${fee / 100}% of what you buy`] : []),
      ...(fee === null ? ['Its fee is not known'] : []),
    ],
  }
}

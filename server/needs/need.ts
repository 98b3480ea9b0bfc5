import type { Need, NeedStatus, SharingTier } from '../generated/prisma/client.ts'
import { spokenDay } from '../platform/days.ts'
import { type FieldProblem, type Refusal, refusal } from '../platform/errors.ts'

/** Which status may follow which. */
export const needMoves = {
  DRAFT: ['POSTED', 'WITHDRAWN'],
  POSTED: ['COMMITTED', 'MET', 'LAPSED', 'WITHDRAWN'],
  COMMITTED: ['MET', 'WITHDRAWN'],
  // the contract that met it was cancelled
  MET: ['POSTED', 'COMMITTED'],
  LAPSED: [],
  WITHDRAWN: [],
} as const satisfies Record<NeedStatus, readonly NeedStatus[]>

/** Statuses in which a need is open to being bought together with others. */
export const OPEN_STATUSES = ['POSTED', 'COMMITTED'] as const satisfies readonly NeedStatus[]

export const isOpen = (need: Pick<Need, 'status'>): boolean =>
  (OPEN_STATUSES as readonly NeedStatus[]).includes(need.status)

const said: Record<NeedStatus, string> = {
  DRAFT: 'is a draft',
  POSTED: 'has been posted',
  COMMITTED: 'is committed to a joint purchase',
  MET: 'has been met',
  LAPSED: 'has lapsed',
  WITHDRAWN: 'has been withdrawn',
}

export function refusalToMove(need: Pick<Need, 'status'>, to: NeedStatus): Refusal | null {
  const allowed: readonly NeedStatus[] = needMoves[need.status]
  return allowed.includes(to)
    ? null
    : refusal(`NEED_${need.status}`, `This need ${said[need.status]}, so this can no longer be done`)
}

export function refusalToEdit(need: Pick<Need, 'status'>): Refusal | null {
  const editable: readonly NeedStatus[] = ['DRAFT', 'POSTED']
  return editable.includes(need.status)
    ? null
    : refusal(`NEED_${need.status}`, `This need ${said[need.status]} and can no longer be edited`)
}

type Dates = Pick<
  Need,
  'earliestStartOn' | 'latestStartOn' | 'contractEndsOn' | 'latestExtendableEndOn' | 'noticeToTerminateOn'
>

/** Dates that contradict each other, each named at the field to change. */
export function contradictionsIn(dates: Dates): FieldProblem[] {
  const problems: FieldProblem[] = []
  const mustNotPrecede = (later: keyof Dates, earlier: keyof Dates, what: string, than: string) => {
    const [a, b] = [dates[later], dates[earlier]]
    if (a && b && a < b)
      problems.push({ field: later, message: `${what} must be on or after ${than}, ${spokenDay(b)}` })
  }
  mustNotPrecede('latestStartOn', 'earliestStartOn', 'The latest start', 'the earliest start')
  mustNotPrecede('latestExtendableEndOn', 'contractEndsOn', 'The latest extendable end', 'the contract end')
  if (dates.noticeToTerminateOn && dates.contractEndsOn && dates.noticeToTerminateOn > dates.contractEndsOn)
    problems.push({
      field: 'noticeToTerminateOn',
      message: `Notice to terminate must be given on or before the contract end, ${spokenDay(dates.contractEndsOn)}`,
    })
  return problems
}

/** What a draft still lacks before other authorities can judge it. */
export function missingToPost(
  need: Pick<Need, 'title' | 'description' | 'earliestStartOn' | 'contractEndsOn'>,
): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (need.description.trim().length < 10)
    problems.push({
      field: 'description',
      message: 'Describe the need in a sentence at least, so that others can judge whether it is like theirs',
    })
  if (!need.earliestStartOn && !need.contractEndsOn)
    problems.push({
      field: 'earliestStartOn',
      message: 'Enter the earliest start, or the end of the contract it replaces, so that dates can be lined up',
    })
  return problems
}

export interface Onlooker {
  readonly authorityId: string
  readonly region: string
}

export interface SharedNeed {
  readonly authorityId: string
  readonly region: string
  readonly sharing: SharingTier
  readonly partnerIds: readonly string[]
}

/** May an authority see another's open need? The same rule as `visibleNeeds`, for needs held in memory. */
export function isSharedWith(need: SharedNeed, onlooker: Onlooker): boolean {
  if (need.authorityId === onlooker.authorityId) return true
  switch (need.sharing) {
    case 'DRAFT':
      return false
    case 'PARTNERS':
      return need.partnerIds.includes(onlooker.authorityId)
    case 'REGION':
      return need.region === onlooker.region
    default:
      return true
  }
}

/** Does every council see it, whoever they are? */
export const isForEveryCouncil = ({ sharing }: Pick<SharedNeed, 'sharing'>): boolean =>
  sharing === 'COUNCILS' || sharing === 'PUBLISHED'

/** Two needs may be matched only when the authority of each may see the other. */
export const mayMeet = (a: SharedNeed, b: SharedNeed): boolean => isSharedWith(a, b) && isSharedWith(b, a)

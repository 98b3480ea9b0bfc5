import type { Commitment, Proposal, ProposalStatus } from '../generated/prisma/client.ts'
import { addMonths } from '../platform/days.ts'
import { type Refusal, refusal } from '../platform/errors.ts'

/** Which status may follow which. A suggestion that a better group replaces is superseded. */
export const proposalMoves = {
  HELD: ['SUGGESTED', 'ABANDONED', 'SUPERSEDED'],
  SUGGESTED: ['OPEN', 'HELD', 'ABANDONED', 'SUPERSEDED'],
  OPEN: ['AGREED', 'ABANDONED'],
  AGREED: ['OPEN', 'AWARDED', 'ABANDONED'],
  AWARDED: [],
  ABANDONED: [],
  SUPERSEDED: ['SUGGESTED', 'HELD'],
} as const satisfies Record<ProposalStatus, readonly ProposalStatus[]>

/** How a proposal stands, in words that follow “This proposal”. */
export const said: Record<ProposalStatus, string> = {
  HELD: 'is held for a coordinator to review',
  SUGGESTED: 'has not been opened yet',
  OPEN: 'is open',
  AGREED: 'has been agreed by all of its members',
  AWARDED: 'has become a framework',
  ABANDONED: 'has been abandoned',
  SUPERSEDED: 'has been replaced by a better suggestion',
}

export function refusalToMove(proposal: Pick<Proposal, 'status'>, to: ProposalStatus): Refusal | null {
  const allowed: readonly ProposalStatus[] = proposalMoves[proposal.status]
  return allowed.includes(to)
    ? null
    : refusal(`PROPOSAL_${proposal.status}`, `This proposal ${said[proposal.status]}, so this can no longer be done`)
}

const STILL_IN: readonly Commitment[] = ['INVITED', 'INTERESTED', 'INTENDS', 'COMMITTED']

export const isStillIn = (commitment: Commitment): boolean => STILL_IN.includes(commitment)

/** A purchase is joint while two needs of members that are still in remain. */
export function canGoOn(
  members: readonly { authorityId: string; commitment: Commitment }[],
  needs: readonly { authorityId: string }[],
): boolean {
  const stillIn = new Set(members.filter((m) => isStillIn(m.commitment)).map((m) => m.authorityId))
  return needs.filter((need) => stillIn.has(need.authorityId)).length >= 2
}

/** What is written of a proposal that can no longer go on. */
export const abandonedForTooFew = (now: Date) =>
  ({ status: 'ABANDONED', endedAt: now, endedReason: 'Fewer than two needs were left in it' }) as const

/** Two groups of the same needs are the same group. */
export const groupKeyOf = (needIds: readonly string[]): string => [...needIds].sort().join(' ')

/** A notice older than this may have been acted on long ago. */
const OLD_AFTER_MONTHS = 24

/** What there is to check when needs come from old notices; null when none does. */
export function ageWarning(needs: readonly { publishedOn: Date | null }[], today: Date): string | null {
  const before = addMonths(today, -OLD_AFTER_MONTHS)
  const old = needs.filter(({ publishedOn }) => publishedOn !== null && publishedOn < before).length
  if (old === 0) return null
  const which =
    old === needs.length ? 'All of the needs come' : `${old} of ${needs.length} needs ${old === 1 ? 'comes' : 'come'}`
  return `${which} from notices more than two years old: check that they are still wanted`
}

/** What the needs are worth together, as far as they say, and how many do not. Pence, excluding VAT. */
export function combinedValue(needs: readonly { valueExVatPence: bigint | null }[]) {
  const stated = needs.flatMap(({ valueExVatPence }) => (valueExVatPence === null ? [] : [valueExVatPence]))
  return {
    valueExVatPence: stated.length > 0 ? stated.reduce((sum, pence) => sum + pence, 0n) : null,
    needsWithoutValue: needs.length - stated.length,
  }
}

import type { Commitment } from '../generated/prisma/enums.ts'

/** How firm each answer to a proposal is, the firmest first. To have said no or left is an answer; to be invited is none. */
const FIRMEST_FIRST: readonly Commitment[] = [
  'COMMITTED',
  'INTENDS',
  'INTERESTED',
  'OBSERVER',
  'INVITED',
  'WITHDRAWN',
  'DECLINED',
]

/** Of two members that become one, the one whose commitment stays: the firmer; of two alike the successor's own. */
export const staysOf = <M extends { readonly commitment: Commitment }>(own: M, former: M): M =>
  FIRMEST_FIRST.indexOf(former.commitment) < FIRMEST_FIRST.indexOf(own.commitment) ? former : own

export interface Ending {
  readonly id: string
  readonly endsOn: Date | null
  readonly replacedBy: readonly string[]
}

/**
 * Who takes over what an authority has, from the day it ends on. Of an area that was split the larger part, which stands
 * first: which need belongs to the smaller is for people to say. Undefined before that day, and where nobody is known.
 */
export const successorSlugOf = ({ endsOn, replacedBy }: Ending, today: Date): string | undefined =>
  endsOn && endsOn <= today ? replacedBy[0] : undefined

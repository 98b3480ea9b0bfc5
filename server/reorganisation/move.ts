import type { MovedKind, Prisma } from '../generated/prisma/client.ts'
import type { Work } from '../platform/unit-of-work.ts'

/** From one authority to the other. */
export interface Succession {
  readonly formerId: string
  readonly successorId: string
  readonly successorName: string
}

/** One thing that followed, for the history; `was` where the move changed more than whose it is. */
export interface Move {
  readonly kind: MovedKind
  readonly thingId: string
  readonly was?: Prisma.InputJsonValue
}

/** Moves one kind of thing, and says what moved; whatever has moved already is no longer there to be moved. */
export type Follow = (work: Work, succession: Succession) => Promise<Move[]>

/** Rows that moved as they are. */
export const moved = (kind: MovedKind, rows: readonly { readonly id: string }[]): Move[] =>
  rows.map(({ id }) => ({ kind, thingId: id }))

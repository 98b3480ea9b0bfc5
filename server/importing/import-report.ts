import type { Import } from '../generated/prisma/client.ts'

/** How many records of a file came to what. A record counts once, so `read` is always the sum of the others. */
export type Counts = Pick<Import, 'read' | 'created' | 'updated' | 'unchanged' | 'leftOut' | 'rejected'>

export const noCounts = (): Counts => ({ read: 0, created: 0, updated: 0, unchanged: 0, leftOut: 0, rejected: 0 })

const FIELDS = {
  created: 'created',
  updated: 'updated',
  unchanged: 'unchanged',
  'left out': 'leftOut',
  rejected: 'rejected',
} as const

/** What a record can come to. */
export type Came = keyof typeof FIELDS

export function countsOf(outcomes: readonly Came[]): Counts {
  const counts = noCounts()
  for (const outcome of outcomes) counts[FIELDS[outcome]]++
  counts.read = outcomes.length
  return counts
}

export const addsUp = ({ read, created, updated, unchanged, leftOut, rejected }: Counts): boolean =>
  read === created + updated + unchanged + leftOut + rejected

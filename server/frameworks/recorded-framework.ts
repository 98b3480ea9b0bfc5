import type { Prisma } from '../generated/prisma/client.ts'
import type { Framework, UserClass } from './framework.ts'
import type { CountedCallOff } from './headroom.ts'

/** What is read of a framework to judge it. */
export const recorded = {
  lots: { orderBy: { number: 'asc' } },
  users: { orderBy: { id: 'asc' } },
} as const satisfies Prisma.FrameworkInclude

export type RecordedFramework = Prisma.FrameworkGetPayload<{ include: typeof recorded }>

/** A framework as the rules read it. */
export const toFramework = (row: RecordedFramework): Framework => ({ ...row, users: row.users.map(toUserClass) })

/** A user of a framework as the rules read it; exactly one column is filled for each kind. */
export function toUserClass(row: RecordedFramework['users'][number]): UserClass {
  switch (row.kind) {
    case 'EVERY_COUNCIL':
      return { kind: row.kind }
    case 'NATION':
      return { kind: row.kind, nation: row.nation as NonNullable<typeof row.nation> }
    case 'REGION':
      return { kind: row.kind, region: row.region as string }
    case 'AUTHORITY_KIND':
      return { kind: row.kind, authorityKind: row.authorityKind as NonNullable<typeof row.authorityKind> }
    case 'AUTHORITY':
      return { kind: row.kind, authorityId: row.authorityId as string }
  }
}

/** What counts against it so far: the sum of each lot, and what is in none. */
export function countedOf(row: Pick<RecordedFramework, 'lots' | 'calledOffIncVatPence'>): CountedCallOff[] {
  const inLots = row.lots.map(({ id, calledOffIncVatPence }) => ({ lotId: id, valueIncVatPence: calledOffIncVatPence }))
  const sum = inLots.reduce((total, { valueIncVatPence }) => total + valueIncVatPence, 0n)
  return [...inLots, { lotId: null, valueIncVatPence: row.calledOffIncVatPence - sum }]
}

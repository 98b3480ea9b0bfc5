import {
  authorityResolver,
  type NamedBuyer,
  type Recognised,
  type Unrecognised,
} from '../organisations/authority-resolver.ts'
import type { Database } from '../platform/database.ts'
import { isoDayOrNull } from '../platform/days.ts'

/** An authority as an import needs it. */
export interface Buyer {
  readonly id: string
  readonly name: string
}

/** Learns all authorities, and then says which of them a named buyer is today: a council that was replaced is its successor. */
export async function findBuyers(
  db: Database,
  on: Date,
): Promise<(buyer: NamedBuyer) => Recognised<Buyer> | Unrecognised> {
  const rows = await db.authority.findMany({
    select: {
      id: true,
      slug: true,
      gss: true,
      name: true,
      startsOn: true,
      endsOn: true,
      replacedBy: true,
      identifiers: true,
      aliases: true,
    },
    orderBy: { slug: 'asc' },
  })
  const resolve = authorityResolver(
    rows.map((row) => ({ ...row, startsOn: isoDayOrNull(row.startsOn), endsOn: isoDayOrNull(row.endsOn) })),
  )
  const known = new Map<string, Recognised<Buyer> | Unrecognised>()
  return (buyer) => {
    const key = JSON.stringify(buyer)
    const answer = known.get(key) ?? resolve(buyer, on)
    if (known.size < MOST_REMEMBERED) known.set(key, answer)
    return answer
  }
}

/** The same few hundred buyers sign most notices of a large file. */
const MOST_REMEMBERED = 10_000

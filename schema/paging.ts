import { queryFromInfo } from '@pothos/plugin-prisma'
import { type ResolveCursorConnectionArgs, resolveCursorConnection } from '@pothos/plugin-relay'
import { GraphQLError, type GraphQLResolveInfo } from 'graphql'
import { type Context, MOST_PER_PAGE, PER_PAGE } from './builder.ts'

type Direction = 'asc' | 'desc'

/** How a list is ordered: by one column that is never null, then by id. */
export interface Order<Row> {
  readonly by: keyof Row & string
  readonly direction: Direction
  /** What the column holds: a cursor with anything else is not ours. */
  readonly holds: keyof typeof readers
}

interface ConnectionArguments {
  readonly first?: number | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
  readonly after?: string | null | undefined
}

/** The part of a Prisma query that fetches one page: everything past a known row, not past a count of rows. */
export interface Page {
  readonly where: { readonly AND?: object[] }
  readonly orderBy: { [column: string]: Direction }[]
  readonly take: number
}

/**
 * Reads one page of a list by keyset: a row comparison on (column, id), so that deep pages cost what the first one
 * does and rows added meanwhile neither repeat nor hide others.
 */
export async function keysetPage<Row extends { id: string }>(
  args: ConnectionArguments,
  order: Order<NoInfer<Row>>,
  read: (page: Page) => Promise<Row[]>,
): Promise<Connection<Row>> {
  refuseAnOversizedPage(args)
  const connection = await resolveCursorConnection(
    { args, defaultSize: PER_PAGE, maxSize: MOST_PER_PAGE, toCursor: (row) => toCursor(order, row as Row) },
    (page) => read(toPage(order, page)),
  )
  return connection as unknown as Connection<Row>
}

interface Connection<Row> {
  readonly edges: { readonly cursor: string; readonly node: Row }[]
  readonly pageInfo: {
    readonly startCursor: string | null
    readonly endCursor: string | null
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
  }
}

/** What the client selected of the rows of a connection, as a part of a Prisma query: relations come along in the same read. */
export const selectionOf = (context: Context, info: GraphQLResolveInfo): object =>
  queryFromInfo({ context, info, paths: [['nodes'], ['edges', 'node']] })

export function refuseAnOversizedPage({ first, last }: ConnectionArguments): void {
  for (const [name, size] of [
    ['first', first],
    ['last', last],
  ] as const)
    if (size != null && (size > MOST_PER_PAGE || size < 0))
      throw new GraphQLError(`“${name}” must be from 0 to ${MOST_PER_PAGE}`, { extensions: { code: 'PAGE_TOO_LARGE' } })
}

function toPage<Row extends { id: string }>(
  order: Order<Row>,
  { before, after, limit, inverted }: ResolveCursorConnectionArgs,
): Page {
  const direction = inverted ? opposite[order.direction] : order.direction
  const bounds = [
    ...(after ? [beyond(order, after, order.direction)] : []),
    ...(before ? [beyond(order, before, opposite[order.direction])] : []),
  ]
  return {
    where: bounds.length > 0 ? { AND: bounds } : {},
    orderBy: [{ [order.by]: direction }, { id: direction }],
    take: limit,
  }
}

const opposite = { asc: 'desc', desc: 'asc' } as const

function beyond<Row>(order: Order<Row>, cursor: string, direction: Direction): object {
  const [value, id] = fromCursor(order, cursor)
  const past = direction === 'asc' ? 'gt' : 'lt'
  if (order.by === 'id') return { id: { [past]: id } }
  return {
    [order.by]: { [`${past}e`]: value },
    OR: [{ [order.by]: { [past]: value } }, { [order.by]: value, id: { [past]: id } }],
  }
}

function toCursor<Row extends { id: string }>({ by, holds }: Order<Row>, row: Row): string {
  const value: unknown = row[by]
  const plain = holds === 'instant' ? (value as Date).toISOString() : value
  return Buffer.from(JSON.stringify([by, plain, row.id])).toString('base64url')
}

const INSTANT = /^[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** How the value in a cursor is read; undefined when no row could have it. */
const readers = {
  instant: (plain: unknown) =>
    typeof plain === 'string' && INSTANT.test(plain) && !Number.isNaN(Date.parse(plain)) ? new Date(plain) : undefined,
  text: (plain: unknown) => (typeof plain === 'string' && !plain.includes('\0') ? plain : undefined),
  number: (plain: unknown) => (typeof plain === 'number' && Number.isFinite(plain) ? plain : undefined),
} as const

function fromCursor<Row>(order: Order<Row>, cursor: string): [unknown, string] {
  const [by, plain, id] = decoded(cursor)
  const value = readers[order.holds](plain)
  if (by === order.by && value !== undefined && typeof id === 'string' && UUID.test(id)) return [value, id]
  throw new GraphQLError('This cursor does not belong to this list. Start again without it', {
    extensions: { code: 'BAD_CURSOR' },
  })
}

function decoded(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

import { parseCursorConnectionArgs } from '@pothos/core'
import { queryFromInfo } from '@pothos/plugin-prisma'
import { GraphQLError, type GraphQLResolveInfo } from 'graphql'
import type { Where } from '../../server/platform/sql/condition.ts'
import { type Cursors, cursorsOf } from '../../server/platform/sql/cursor.ts'
import {
  type Along,
  countStatement,
  type Order,
  type PageStatement,
  PLACED_BY,
  type Place,
  pageStatement,
} from '../../server/platform/sql/page.ts'
import { readAs } from '../../server/platform/sql/read.ts'
import type { Selection } from '../../server/platform/sql/selection.ts'
import { NotInSql } from '../../server/platform/sql/statement.ts'
import { type Context, MOST_PER_PAGE, PER_PAGE, refuseAnOversizedPage } from '../builder.ts'
import { narrowed } from './narrowed.ts'

/** Counted to here; beyond it a total would cost more than the page. */
export const MOST_COUNTED = 1_000

/** What is listed: rows of one model that meet a condition, in one order. */
export interface Listed {
  readonly model: string
  /** What the reader may see, and of that what they asked for. */
  readonly where: Where
  readonly order: Order
  readonly along?: Along | undefined
}

interface ListArguments {
  readonly first?: number | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
  readonly after?: string | null | undefined
}

interface Row {
  readonly id: string
  readonly [PLACED_BY]: string
}

/** A page of a list as the API shows it: what is not asked for is not worked out. */
interface Connection<Shape> {
  readonly edges: { readonly cursor: string; readonly node: Shape }[]
  readonly pageInfo: {
    readonly startCursor: string | null
    readonly endCursor: string | null
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
  }
  readonly totalCount: () => Promise<number | null>
}

/**
 * Reads one page of a list in one statement, with everything that was asked of its rows, by walking an index from the
 * place that the cursor names: deep pages cost what the first does.
 */
export async function listPage<Shape>(
  listed: Listed,
  args: ListArguments,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Connection<Shape>> {
  refuseAnOversizedPage(args)
  const cursors = await cursorsOf(context.db)
  const name = `${listed.model} ${listed.order.by} ${listed.order.direction}`
  const asked = parseCursorConnectionArgs({ args, defaultSize: PER_PAGE, maxSize: MOST_PER_PAGE })
  const { after, before, limit, expectedSize, inverted } = asked
  const place = (cursor: string | undefined) => (cursor === undefined ? undefined : placeOf(cursors, name, cursor))
  const bounds = { after: place(after), before: place(before), limit, inverted }
  const read = await readPage({ ...listed, ...bounds }, context, info)
  const shown = read.slice(0, expectedSize)
  if (inverted) shown.reverse()
  const cursorAt = (row: Row | undefined) => (row ? cursors.seal(name, { value: row[PLACED_BY], id: row.id }) : null)
  return {
    edges: shown.map((row) => new Edge(row, cursorAt) as unknown as { cursor: string; node: Shape }),
    pageInfo: {
      get startCursor() {
        return cursorAt(shown[0])
      },
      get endCursor() {
        return cursorAt(shown.at(-1))
      },
      hasNextPage: asked.hasNextPage(read.length),
      hasPreviousPage: asked.hasPreviousPage(read.length),
    },
    totalCount: () => count(listed, context),
  }
}

class Edge {
  readonly node: Row
  readonly #cursorAt: (row: Row) => string | null
  constructor(node: Row, cursorAt: (row: Row) => string | null) {
    this.node = node
    this.#cursorAt = cursorAt
  }
  get cursor() {
    return this.#cursorAt(this.node)
  }
}

function placeOf(cursors: Cursors, list: string, cursor: string): Place {
  const place = cursors.open(list, cursor)
  if (place) return place
  throw new GraphQLError('This cursor does not belong to this list in this order. Start again without it', {
    extensions: { code: 'BAD_CURSOR' },
  })
}

type Bounded = Listed & Omit<Parameters<typeof pageStatement>[0], keyof Listed | 'selection'>

async function readPage(page: Bounded, context: Context, info: GraphQLResolveInfo): Promise<Row[]> {
  const whole: Selection = queryFromInfo({ context, info, paths: [['nodes'], ['edges', 'node']] })
  try {
    return await rowsOf(pageStatement({ ...page, selection: narrowed(whole, page.model, info) }), context)
  } catch (error) {
    if (!(error instanceof NotInSql)) throw error
    return readWithPrisma(page, whole, context)
  }
}

async function rowsOf({ revive, ...statement }: PageStatement, { db, actor }: Context): Promise<Row[]> {
  const [answer] = await readAs<{ page: Row[] }>(db, actor, statement)
  const rows = answer?.page ?? []
  for (const row of rows) revive(row as unknown as Record<string, unknown>)
  return rows
}

/** What was asked of the rows has no words in our SQL: finds them by it, and has Prisma read what was asked. */
async function readWithPrisma(page: Bounded, selection: Selection, context: Context): Promise<Row[]> {
  const found = await rowsOf(pageStatement({ ...page, selection: { select: { id: true } } }), context)
  const model = `${page.model.charAt(0).toLowerCase()}${page.model.slice(1)}` as 'need'
  const query = selection.select ? { select: { ...selection.select, id: true } } : selection
  const rows = await context.db[model].findMany({ ...query, where: { id: { in: found.map(({ id }) => id) } } })
  const byId = new Map(rows.map((row) => [row.id, row as object]))
  return found.flatMap((row) => (byId.has(row.id) ? [{ ...row, ...byId.get(row.id) }] : []))
}

async function count({ model, where }: Listed, { db, actor }: Context): Promise<number | null> {
  const [answer] = await readAs<{ count: number }>(db, actor, countStatement(model, where, MOST_COUNTED + 1))
  return answer && answer.count <= MOST_COUNTED ? answer.count : null
}

/** The field of a connection that says how many there are. */
export const TOTAL = `How many there are of what you may see; null when there are more than ${MOST_COUNTED.toLocaleString('en-GB')}.`

/** How many rows a connection of listPage has in all. */
export const countOf = (connection: object): Promise<number | null> => (connection as Connection<unknown>).totalCount()

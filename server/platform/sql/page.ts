import { branchesOf } from './branches.ts'
import { conditionSql, type Where } from './condition.ts'
import { type Revive, type Selection, selectionSql } from './selection.ts'
import { Values } from './statement.ts'
import { type Column, type Table, tableOf } from './tables.ts'

export type Direction = 'asc' | 'desc'

/** By what a list is ordered, then by id. */
export interface Order {
  /** A field of the model. */
  readonly by: string
  readonly direction: Direction
  /** Its type in PostgreSQL. */
  readonly type: 'timestamptz' | 'date' | 'text' | 'float8' | 'bigint'
  /** What counts for a row without the value: keyset paging needs one. The index must say the same. */
  readonly without?: string
}

/** A place in a list: just behind this row, as it was when it was read. */
export interface Place {
  readonly value: string
  readonly id: string
}

export interface PageOf {
  readonly model: string
  readonly where: Where
  readonly order: Order
  readonly after?: Place | undefined
  readonly before?: Place | undefined
  readonly limit: number
  /** Reads the list from its end. */
  readonly inverted: boolean
  readonly selection: Selection
  /** Another table that is walked in the order of the list instead, such as one kept narrow for it. */
  readonly along?: Along | undefined
}

/** A narrow table that has the list's order and whose rows each lead to one of the list. */
export interface Along {
  readonly model: string
  /** Which of its rows, each a branch of its own. */
  readonly ways: readonly Where[]
  /** Its field with the id of the list's row. */
  readonly leadsTo: string
}

export interface Statement {
  readonly sql: string
  readonly values: readonly unknown[]
}

export interface PageStatement extends Statement {
  readonly revive: Revive
}

/** The name under which each row of a page carries what it is ordered by. */
export const PLACED_BY = ' placed by'

/** One statement that reads a page: finds the rows by walking indexes, then reads of them what was asked, as one JSON. */
export function pageStatement(page: PageOf): PageStatement {
  const values = new Values()
  const table = tableOf(page.model)
  const direction = page.inverted ? opposite[page.order.direction] : page.order.direction
  const found = foundSql(table, page, direction, values)
  const { columns, revive } = selectionSql(table, page.selection, 'r', values)
  const sql =
    `with page as (${found}) select coalesce(json_agg(one), '[]') as page from (` +
    `select page.sort::text as "${PLACED_BY}", ${columns} from page join ${table.table} r on r.${table.idColumn} = page.id ` +
    `order by page.sort ${direction}, page.id ${direction}) one`
  return { sql, values: values.all, revive }
}

/** One statement that counts what a list has, up to a limit: beyond it, counting would cost what reading does. */
export function countStatement(model: string, where: Where, limit: number): Statement {
  const values = new Values()
  const table = tableOf(model)
  const most = values.add(limit)
  const branches = branchesOf(where).map((branch) => {
    const alias = values.alias()
    return `(select ${alias}.${table.idColumn} from ${table.table} ${alias} where ${conditionSql(table, branch, alias, values)} limit ${most})`
  })
  const rows = branches.length > 0 ? branches.join(' union ') : 'select where false'
  return {
    sql: `select count(*)::int as count from (select from (${rows}) way limit ${most}) counted`,
    values: values.all,
  }
}

const opposite = { asc: 'desc', desc: 'asc' } as const

function foundSql(table: Table, page: PageOf, direction: Direction, values: Values): string {
  const limit = values.add(page.limit)
  const ways = page.along
    ? alongSql(table, page, page.along, direction, limit, values)
    : branchesSql(table, page, direction, limit, values)
  if (ways.length === 0) return `select null::uuid as id, null::${page.order.type} as sort where false limit ${limit}`
  if (ways.length === 1 && !page.along) return ways[0] as string
  if (ways.length === 1)
    return `select distinct id, sort from (${ways[0]}) way order by sort ${direction}, id ${direction} limit ${limit}`
  return `${ways.map((way) => `(${way})`).join(' union ')} order by sort ${direction}, id ${direction} limit ${limit}`
}

const branchesSql = (table: Table, page: PageOf, direction: Direction, limit: string, values: Values): string[] =>
  branchesOf(page.where).map((branch) => {
    const alias = values.alias()
    const place = placedIn(table, page.order, alias, `${alias}.${table.idColumn}`)
    const conditions = [conditionSql(table, branch, alias, values), ...beyond(page, place, values)]
    return `select ${place.id} as id, ${place.sort} as sort from ${table.table} ${alias} where ${conditions.join(' and ')} ${ordered(place, direction)} limit ${limit}`
  })

/** Walks the narrow table, and looks at each row it leads to. */
function alongSql(
  table: Table,
  page: PageOf,
  along: Along,
  direction: Direction,
  limit: string,
  values: Values,
): string[] {
  const narrow = tableOf(along.model)
  return along.ways.map((way) => {
    const [own, led] = [values.alias(), values.alias()]
    const leadsTo = `${own}.${(narrow.fields.get(along.leadsTo) as Column).column}`
    const place = placedIn(narrow, page.order, own, leadsTo)
    const conditions = [
      conditionSql(narrow, way, own, values),
      conditionSql(table, page.where, led, values),
      ...beyond(page, place, values),
    ]
    return (
      `select ${place.id} as id, ${place.sort} as sort from ${narrow.table} ${own} join ${table.table} ${led} on ${led}.${table.idColumn} = ${leadsTo} ` +
      // two rows of the narrow table may lead to one of the list
      `where ${conditions.join(' and ')} ${ordered(place, direction)} limit ${limit}::int * 2`
    )
  })
}

interface Placed {
  readonly sort: string
  readonly id: string
}

function placedIn(table: Table, { by, without }: Order, alias: string, id: string): Placed {
  const column = `${alias}.${(table.fields.get(by) as Column).column}`
  return { sort: without ? `coalesce(${column}, ${without})` : column, id }
}

const ordered = ({ sort, id }: Placed, direction: Direction): string =>
  `order by ${sort} ${direction}, ${id} ${direction}`

function beyond({ order, after, before }: PageOf, place: Placed, values: Values): string[] {
  const past = (from: Place, direction: Direction) =>
    `(${place.sort}, ${place.id}) ${direction === 'asc' ? '>' : '<'} (${values.add(from.value)}::${order.type}, ${values.add(from.id)}::uuid)`
  return [
    ...(after ? [past(after, order.direction)] : []),
    ...(before ? [past(before, opposite[order.direction])] : []),
  ]
}

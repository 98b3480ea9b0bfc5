import { conditionSql, type Where } from './condition.ts'
import { NotInSql, type Values } from './statement.ts'
import { type Column, type Relation, type Table, tableOf } from './tables.ts'

/** What is to be read of a row, as Prisma has it. */
export interface Selection {
  readonly select?: Readonly<Record<string, unknown>> | undefined
  readonly include?: Readonly<Record<string, unknown>> | undefined
}

/** Turns a row as JSON has it into one as Prisma has it: instants, days and whole numbers of any size. */
export type Revive = (row: Record<string, unknown>) => void

export interface SelectedSql {
  /** What stands between `select` and `from`. */
  readonly columns: string
  readonly revive: Revive
}

/** What a selection reads of the rows called `alias`: their columns, and rows that belong to them as JSON. */
export function selectionSql(table: Table, selection: Selection, alias: string, values: Values): SelectedSql {
  const parts: string[] = []
  const revivals: Revive[] = []
  for (const [name, nested] of Object.entries(asked(table, selection))) {
    const field = table.fields.get(name)
    if (!field) throw new NotInSql(`${table.model} has no field ${name}`)
    const { sql, revive } =
      field.kind === 'column' ? readColumn(field, alias) : readRelation(field, nested as Nested, alias, values)
    parts.push(`${sql} as "${name}"`)
    if (revive) revivals.push(revive)
  }
  return { columns: parts.join(', '), revive: (row) => revivals.forEach((revive) => void revive(row)) }
}

function asked(table: Table, { select, include }: Selection): Record<string, unknown> {
  const chosen = Object.entries(select ?? {}).filter(([, wanted]) => wanted)
  if (select && chosen.length > 0) return Object.fromEntries(chosen)
  const columns = [...table.fields.values()].filter(({ kind }) => kind === 'column').map(({ name }) => [name, true])
  return { ...Object.fromEntries(columns), ...include }
}

interface Read {
  readonly sql: string
  readonly revive?: Revive | undefined
}

function readColumn({ name, column, type, isList }: Column, alias: string): Read {
  const sql = `${alias}.${column}`
  if (isList) return { sql: `coalesce(${sql}, '{}')` } // as Prisma reads a list that was never written
  if (type === 'DateTime') return { sql, revive: inPlace(name, (text) => new Date(text)) }
  if (type === 'BigInt') return { sql: `${sql}::text`, revive: inPlace(name, BigInt) }
  return { sql }
}

const inPlace =
  (name: string, read: (text: string) => unknown): Revive =>
  (row) => {
    const text = row[name]
    if (text != null) row[name] = read(text as string)
  }

type Nested = true | (Selection & { where?: Where; orderBy?: unknown; take?: number })

function readRelation(relation: Relation, nested: Nested, outer: string, values: Values): Read {
  const { where, orderBy, take, select, include, ...others } = nested === true ? ({} as Exclude<Nested, true>) : nested
  if (Object.values(others).some((value) => value !== undefined))
    throw new NotInSql(`${relation.name} is asked too much`)
  const table = tableOf(relation.target)
  const alias = values.alias()
  const { columns, revive } = selectionSql(table, { select, include }, alias, values)
  const condition = where ? ` and ${conditionSql(table, where, alias, values)}` : ''
  const rows =
    `select ${columns} from ${table.table} ${alias} where ${alias}.${relation.targetColumn} = ${outer}.${relation.ownColumn}` +
    `${condition}${orderSql(table, orderBy, alias)}${take === undefined ? '' : ` limit ${values.add(take)}`}`
  if (!relation.isList) return { sql: `(select row_to_json(r) from (${rows}) r)`, revive: ofOne(relation.name, revive) }
  return { sql: `(select coalesce(json_agg(r), '[]') from (${rows}) r)`, revive: ofEach(relation.name, revive) }
}

type Row = Record<string, unknown>

const ofOne =
  (name: string, revive: Revive): Revive =>
  (row) => {
    if (row[name]) revive(row[name] as Row)
  }

const ofEach =
  (name: string, revive: Revive): Revive =>
  (row) => {
    for (const one of row[name] as Row[]) revive(one)
  }

function orderSql(table: Table, orderBy: unknown, alias: string): string {
  if (orderBy === undefined) return ''
  const parts = [orderBy].flat().flatMap((order) =>
    Object.entries(order as Record<string, unknown>).map(([name, direction]) => {
      const field = table.fields.get(name)
      if (field?.kind !== 'column' || (direction !== 'asc' && direction !== 'desc'))
        throw new NotInSql(`An order by ${name} is not known here`)
      return `${alias}.${field.column} ${direction}`
    }),
  )
  return ` order by ${parts.join(', ')}`
}

import { NotInSql, type Values } from './statement.ts'
import { type Column, type Relation, type Table, tableOf } from './tables.ts'

/** A condition as Prisma has it: the one way in which access rules and filters are written. */
export type Where = Readonly<Record<string, unknown>> | OwnSql

/** A condition that Prisma has no words for, such as a search by words. */
export class OwnSql {
  readonly write: (alias: string, values: Values) => string
  constructor(write: (alias: string, values: Values) => string) {
    this.write = write
  }
}

/**
 * A condition in SQL on the rows called `alias`. Prisma's own words mean here what they mean there; a word that is not
 * known here throws NotInSql and is never passed over: a rule of access that was half read would show too much.
 */
export function conditionSql(table: Table, where: Where, alias: string, values: Values): string {
  if (where instanceof OwnSql) return where.write(alias, values)
  const parts = Object.entries(where).flatMap(([key, given]) =>
    given === undefined ? [] : [keySql(table, key, given, alias, values)],
  )
  return all(parts)
}

function keySql(table: Table, key: string, given: unknown, alias: string, values: Values): string {
  if (key === 'AND') return all(listed(given).map((where) => conditionSql(table, where, alias, values)))
  if (key === 'OR') return any(listed(given).map((where) => conditionSql(table, where, alias, values)))
  if (key === 'NOT') return all(listed(given).map((where) => `not (${conditionSql(table, where, alias, values)})`))
  const field = table.fields.get(key)
  if (!field) throw new NotInSql(`${table.model} has no field ${key}`)
  return field.kind === 'column' ? columnSql(field, given, alias, values) : relationSql(field, given, alias, values)
}

// A part that decides alone does not make the others go: their values stand in the statement already.
const all = (parts: readonly string[]): string =>
  joined(
    parts.filter((part) => part !== 'true'),
    ' and ',
    'true',
  )
const any = (parts: readonly string[]): string =>
  joined(
    parts.filter((part) => part !== 'false'),
    ' or ',
    'false',
  )

const joined = (parts: readonly string[], word: string, none: string): string =>
  parts.length === 0 ? none : parts.length === 1 ? (parts[0] as string) : `(${parts.join(word)})`

const listed = (given: unknown): Where[] => (Array.isArray(given) ? given : [given]) as Where[]

const isPlain = (given: unknown): boolean =>
  given === null || typeof given !== 'object' || given instanceof Date || Array.isArray(given)

function columnSql(field: Column, given: unknown, alias: string, values: Values): string {
  const column = `${alias}.${field.column}`
  if (field.isList) return listSql(column, given as Record<string, unknown>, values)
  const words = isPlain(given) ? { equals: given } : (given as Record<string, unknown>)
  const { mode, ...tests } = words
  return all(
    Object.entries(tests).flatMap(([word, value]) =>
      value === undefined ? [] : [testSql(column, word, value, mode === 'insensitive', values)],
    ),
  )
}

const comparisons: Readonly<Record<string, string>> = { lt: '<', lte: '<=', gt: '>', gte: '>=' }
const patterns: Readonly<Record<string, (text: string) => string>> = {
  contains: (text) => `%${text}%`,
  startsWith: (text) => `${text}%`,
  endsWith: (text) => `%${text}`,
}

function testSql(column: string, word: string, value: unknown, anyCase: boolean, values: Values): string {
  if (word === 'equals') return value === null ? `${column} is null` : `${column} = ${values.add(value)}`
  if (word === 'not') return notSql(column, value, values)
  if (word === 'in') return (value as unknown[]).length === 0 ? 'false' : `${column} = any(${values.add(value)})`
  if (word === 'notIn') return (value as unknown[]).length === 0 ? 'true' : `${column} <> all(${values.add(value)})`
  const sign = comparisons[word]
  if (sign) return `${column} ${sign} ${values.add(value)}`
  const pattern = patterns[word]
  if (pattern) return `${column} ${anyCase ? 'ilike' : 'like'} ${values.add(pattern(escaped(String(value))))}`
  throw new NotInSql(`“${word}” is not known here`)
}

function notSql(column: string, value: unknown, values: Values): string {
  if (value === null) return `${column} is not null`
  if (!isPlain(value)) throw new NotInSql('“not” with a condition is not known here')
  return `${column} <> ${values.add(value)}`
}

/** What a pattern has a meaning for stands for itself. */
const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

function listSql(column: string, given: Record<string, unknown>, values: Values): string {
  if (Object.keys(given).join() === 'has') return `${column} @> array[${values.add(given.has)}]`
  throw new NotInSql('Of a list only “has” is known here')
}

/** Rows that belong to this one: some, none or every of them; of a single one, that it is so. */
function relationSql(relation: Relation, given: unknown, alias: string, values: Values): string {
  if (given === null) return `${alias}.${relation.ownColumn} is null`
  const words = relation.isList ? (given as object) : single(given as object)
  return all(
    Object.entries(words).map(([word, where]) => {
      if (word === 'some') return existsSql(relation, where as Where, alias, values)
      if (word === 'none') return `not ${existsSql(relation, where as Where, alias, values)}`
      if (word === 'every') return `not ${existsSql(relation, where as Where, alias, values, true)}`
      throw new NotInSql(`“${word}” of ${relation.name} is not known here`)
    }),
  )
}

const single = (given: object): object => {
  if ('isNot' in given) throw new NotInSql('“isNot” is not known here')
  return { some: 'is' in given ? given.is : given }
}

function existsSql(relation: Relation, where: Where, outer: string, values: Values, unless = false): string {
  const table = tableOf(relation.target)
  const alias = values.alias()
  const condition = conditionSql(table, where, alias, values)
  const test = unless ? `not coalesce(${condition}, false)` : condition
  const joined = `${alias}.${relation.targetColumn} = ${outer}.${relation.ownColumn}`
  // `offset 0` has each row look at its own: PostgreSQL would read both tables whole to find those without exception
  return `exists (select from ${table.table} ${alias} where ${joined} and ${test}${unless ? ' offset 0' : ''})`
}

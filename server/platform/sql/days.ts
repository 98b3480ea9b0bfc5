import { OwnSql } from './condition.ts'

/** Rows whose day, of those that have one, is in a half-open period; written as the index of the list by that day is. */
export const dayWithin = (column: string, from?: Date | null, before?: Date | null): OwnSql[] => [
  ...(from
    ? [new OwnSql((alias, values) => `coalesce(${alias}.${column}, 'infinity') >= ${values.add(from)}::date`)]
    : []),
  ...(before
    ? [new OwnSql((alias, values) => `coalesce(${alias}.${column}, 'infinity') < ${values.add(before)}::date`)]
    : []),
  ...(from && !before ? [new OwnSql((alias) => `${alias}.${column} is not null`)] : []),
]

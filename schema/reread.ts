import { NotFound } from '../server/platform/errors.ts'

/** Reads what a verb just wrote, with the client's own selection. */
export async function reread<Row>(query: object, read: (query: object) => Promise<Row | null>): Promise<Row> {
  const row = await read(withoutEmptySelect(query))
  if (!row) throw new NotFound('thing')
  return row
}

/** A selection of only `__typename` makes an empty select, which Prisma refuses. */
function withoutEmptySelect(query: object): object {
  const { select, ...rest } = query as { select?: object }
  return select && Object.keys(select).length === 0 ? rest : query
}

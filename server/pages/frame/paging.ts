import type { Visit } from './visit.ts'

/** Which rows a list page asks for: those after or before a cursor of its address, or the first. */
export interface Paging {
  readonly first: number | null
  readonly after: string | null
  readonly last: number | null
  readonly before: string | null
}

const ROWS = 20

/** Reads it from `?after=` and `?before=`. */
export function pagingOf(visit: Visit, rows = ROWS): Paging {
  const before = visit.asked('before') ?? null
  const after = before ? null : (visit.asked('after') ?? null)
  return { first: before ? null : rows, after, last: before ? rows : null, before }
}

import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** A GraphQL operation of a page, with the types of what it takes and answers. */
export interface Operation<Data, Variables> {
  readonly name: string
  readonly text: string
  /** Only for the compiler. */
  readonly types?: { readonly data: Data; readonly variables: Variables }
}

/**
 * Reads an operation that stands beside its page, as `operation<NeedsQuery, NeedsQueryVariables>(import.meta, 'needs')`
 * for `needs.graphql`. Its types come from `npm run pages:operations`.
 */
export function operation<Data, Variables>(page: ImportMeta, name: string): Operation<Data, Variables> {
  const file = join(page.dirname, `${basename(name)}.graphql`)
  return { name, text: readFileSync(file, 'utf8') }
}

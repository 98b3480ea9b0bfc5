import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations'
import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** Operations known beforehand, by the SHA-256 of their text. */
export interface Operations {
  readonly byId: ReadonlyMap<string, string>
  /** Whether nothing else may run. */
  readonly only: boolean
}

/** Runs an operation that is sent by its id alone; where only known ones may run, refuses every other. */
export function persistedOperations(operations: Operations | undefined): Plugin {
  if (!operations) return {}
  return usePersistedOperations({
    allowArbitraryOperations: !operations.only,
    getPersistedOperation: (id) => operations.byId.get(id) ?? null,
    customErrors: {
      notFound: () => refusal('PersistedQueryNotFound', 'PERSISTED_QUERY_NOT_FOUND'), // clients that can send the text then do: the words are theirs
      keyNotFound: () =>
        refusal(
          'Send an operation: its text as “query”, or its id as “extensions.persistedQuery.sha256Hash”',
          'OPERATION_MISSING',
        ),
      persistedQueryOnly: () =>
        refusal(
          'Only operations known to this server may run. Send the id of one as “extensions.persistedQuery.sha256Hash”, without its text',
          'OPERATION_NOT_KNOWN',
        ),
    },
  }) as Plugin
}

const refusal = (message: string, code: string) =>
  new GraphQLError(message, { extensions: { code, http: { status: 400, spec: true } } })

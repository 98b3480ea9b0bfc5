import { randomUUID } from 'node:crypto'
import { GraphQLError } from 'graphql'
import type { Log } from '../platform/log.ts'

/** The header that repeats the reference of an error that was masked. */
export const REFERENCE_HEADER = 'x-error-reference'

/**
 * Lets errors pass that were meant, each with a code; anything else is logged whole and answered with a reference to
 * quote, which is in the answer, in the log and in a header.
 */
export const maskErrors = (log: Log) => (error: unknown) => (wasMeant(error) ? withCode(error) : masked(error, log))

function masked(error: unknown, log: Log): GraphQLError {
  const reference = randomUUID()
  log.error({ err: error, reference }, 'a request failed unexpectedly')
  const message = `Something went wrong on our side. Try again; if it goes on, quote the reference ${reference}`
  const headers = { [REFERENCE_HEADER]: reference }
  const path = error instanceof GraphQLError ? error.path : undefined
  // a field that fails leaves the rest of the answer good; without a field there is no answer
  const http = path ? { headers } : { headers, status: 500 }
  return new GraphQLError(message, {
    ...(path ? { path } : {}),
    extensions: { code: 'INTERNAL_SERVER_ERROR', reference, http },
  })
}

const wasMeant = (error: unknown): error is GraphQLError =>
  error instanceof GraphQLError && (error.originalError == null || wasMeant(error.originalError))

/** What has no code by itself is what the engine says of values it cannot read. */
function withCode(error: GraphQLError): GraphQLError {
  const extensions: Record<string, unknown> = error.extensions
  extensions.code ??= 'BAD_USER_INPUT'
  return error
}

import type { ExecutionArgs } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Context } from '../schema/builder.ts'
import { limits } from './api/limits.ts'
import { sizeOfOperation } from './api/operation-size.ts'

/** What a request can add to its own price, once that is known. */
export interface Paying {
  /** So many requests more, counted with the sender's next one: counting now would be another statement. */
  readonly owe?: (requests: number) => void
}

/** What one request pays for; an operation of twice this cost counts as two. */
const COST_OF_A_REQUEST = 1_000

/**
 * Counts a large operation as several requests; measured: 3 µs. One that is refused for its cost does nothing, and counts
 * as one.
 */
export const chargeCost = (): Plugin<Context & Paying> => ({
  onExecute: ({ args }) => charge(args),
  onSubscribe: ({ args }) => charge(args),
})

function charge(args: ExecutionArgs): void {
  const { owe } = args.contextValue as Paying
  const cost = owe ? costOf(args) : 0
  const more = Math.ceil(cost / COST_OF_A_REQUEST) - 1
  if (more > 0 && cost <= limits.cost) owe?.(more)
}

/** The cost by which operations are bounded; 0 when it cannot be told, as nothing is carried out then. */
function costOf({ schema, document, operationName, variableValues, contextValue }: ExecutionArgs): number {
  const variables = (variableValues ?? {}) as Record<string, unknown>
  try {
    return sizeOfOperation(schema, document, { operationName, variables, context: contextValue as object }).cost
  } catch {
    return 0
  }
}

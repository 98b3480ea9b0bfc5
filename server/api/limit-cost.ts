import { type ExecutionArgs, GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { isLimitPassed, limitPassed, limits } from './limits.ts'
import { sizeOfOperation } from './operation-size.ts'

/** Refuses an operation that costs too much with the variables it came with, before its first field is resolved. */
export const limitCost = (): Plugin => ({
  onExecute: ({ args, setResultAndStopExecution }) => {
    const errors = refusalsOf(args)
    if (errors) setResultAndStopExecution({ errors })
  },
  onSubscribe: ({ args, setResultAndStopExecution }) => {
    const errors = refusalsOf(args)
    if (errors) setResultAndStopExecution({ errors })
  },
})

function refusalsOf({ schema, document, operationName, variableValues, contextValue }: ExecutionArgs) {
  try {
    const size = sizeOfOperation(schema, document, {
      operationName,
      variables: (variableValues ?? {}) as Record<string, unknown>,
      context: contextValue as object,
    })
    const passed = (['depth', 'fields', 'cost'] as const).find((limit) => size[limit] > limits[limit])
    return passed ? [limitPassed(passed, size[passed])] : undefined
  } catch (error) {
    return [isLimitPassed(error) ? error : badInput(error)]
  }
}

/** An argument that cannot be read: what would be asked for cannot be told, so nothing is. */
function badInput(error: unknown): GraphQLError {
  if (!(error instanceof GraphQLError)) throw error
  return new GraphQLError(error.message, {
    ...(error.nodes ? { nodes: error.nodes } : {}),
    extensions: {
      ...error.extensions,
      code: error.extensions.code ?? 'BAD_USER_INPUT',
      http: { status: 400, spec: true },
    },
  })
}

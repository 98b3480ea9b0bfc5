import { complexityFromQuery } from '@pothos/plugin-complexity'
import { type DocumentNode, type GraphQLSchema, getOperationAST, Kind } from 'graphql'

/** How much an operation asks for: see `limits`. */
export interface OperationSize {
  readonly cost: number
  readonly depth: number
  readonly fields: number
}

/** Measures one operation of a document with the variables it is sent with; fields that are put off count like others. */
export function sizeOfOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operationName, variables, context }: Sent = {},
): OperationSize {
  const operation = getOperationAST(document, operationName)
  const definitions = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
  const alone = { ...document, definitions: operation ? [operation, ...definitions] : definitions }
  const { complexity, depth, breadth } = complexityFromQuery(alone, {
    schema,
    ctx: context ?? {},
    variables: variables ?? {},
  })
  return { cost: complexity, depth, fields: breadth }
}

interface Sent {
  readonly operationName?: string | null | undefined
  readonly variables?: Record<string, unknown> | undefined
  readonly context?: object | undefined
}

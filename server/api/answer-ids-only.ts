import {
  type ExecutionArgs,
  GraphQLError,
  getOperationAST,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Context } from '../../schema/builder.ts'
import { isSignedIn } from '../organisations/actor.ts'

/**
 * A token without the scope READ is told what became of what it did, and which thing it was, by its id; never what that
 * thing says. Anything else in the answer of a mutation is refused before it is carried out (docs/decisions/0029).
 */
export const answerIdsOnly = (): Plugin<Context> => ({
  onExecute: ({ args, setResultAndStopExecution }) => {
    const { actor } = args.contextValue as Context
    if (!isSignedIn(actor) || actor.scopes.has('READ')) return
    const field = firstFieldRead(args as ExecutionArgs)
    if (field) setResultAndStopExecution({ errors: [refusal(field)] })
  },
})

/** The first field of a mutation's answer that takes the scope READ, as `Type.field`; undefined when there is none. */
function firstFieldRead({ schema, document, operationName }: ExecutionArgs): string | undefined {
  const operation = getOperationAST(document, operationName)
  if (operation?.operation !== 'mutation') return undefined
  // with the fragments it uses, and without those of other operations in the document
  const alone = separateOperations(document)[operation.name?.value ?? ''] ?? document
  const types = new TypeInfo(schema)
  let found: string | undefined
  const enter = () => {
    const [parent, field] = [types.getParentType(), types.getFieldDef()]
    if (parent && field && !tellsWhatBecame(parent.name, field)) found ??= `${parent.name}.${field.name}`
  }
  visit(alone, visitWithTypeInfo(types, { Field: { enter } }))
  return found
}

/** Errors say what went wrong with what was sent. */
const OF_REFUSALS = /^(Problem|FieldProblem|InvalidInput|Refused|NotFound|NotAllowed)$/

/** New types are read only with READ, unless their fields say otherwise by `extensions: { needsNoReading: true }`. */
const tellsWhatBecame = (parent: string, { name, extensions }: { name: string; extensions?: object }): boolean =>
  name === 'id' ||
  name.startsWith('__') ||
  parent === 'Mutation' ||
  (parent.startsWith('Mutation') && parent.endsWith('Success')) ||
  OF_REFUSALS.test(parent) ||
  (extensions as { needsNoReading?: true } | undefined)?.needsNoReading === true

const refusal = (field: string) =>
  new GraphQLError(
    `Your token may do this but not read ${field}, so nothing was done. Ask for ids only, or with a token that has the scope READ`,
    { extensions: { code: 'FORBIDDEN', http: { status: 403, spec: true } } },
  )

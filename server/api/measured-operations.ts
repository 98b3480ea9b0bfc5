import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse } from 'graphql'
import { schema } from '../../schema/index.ts'
import { limits } from './limits.ts'
import { type OperationSize, sizeOfOperation } from './operation-size.ts'
import { typesOf } from './operation-types.ts'
import { type OperationFile, problemsOf } from './read-operations.ts'
import { sampleVariables } from './sample-variables.ts'

/** One operation of a client, measured; or why it cannot be used. */
export interface MeasuredOperation extends OperationFile {
  readonly operation?: OperationDefinitionNode
  readonly size?: OperationSize
  readonly problems: readonly string[]
}

/** Checks a client's operation against the schema and the limits, with the largest pages it may ask for. */
export function measure(file: OperationFile): MeasuredOperation {
  const invalid = problemsOf(file.text)
  if (invalid.length > 0) return { ...file, problems: invalid }
  const document = parse(file.text)
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  const operation = operations[0] as OperationDefinitionNode | undefined
  if (!operation?.name || operations.length > 1)
    return { ...file, problems: ['Write one operation in a file, with a name: query MyNeeds { … }'] }
  try {
    const size = sizeOfOperation(schema, document, { variables: sampleVariables(schema, operation) })
    const problems = (['depth', 'fields', 'cost'] as const)
      .filter((limit) => size[limit] > limits[limit])
      .map((limit) => `${limit} ${size[limit]} passes the limit of ${limits[limit]}`)
    return { ...file, operation, size, problems }
  } catch (error) {
    return { ...file, operation, problems: [`It could not be measured: ${(error as Error).message}`] }
  }
}

const named = ({ operation, name }: MeasuredOperation) => operation?.name?.value ?? name

/** The manifest of persisted operations, in the format that clients and gateways share. */
export const manifestOf = (operations: readonly MeasuredOperation[]) => ({
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations: operations.map((one) => ({
    id: one.id,
    name: named(one),
    type: one.operation?.operation,
    body: one.text,
  })),
})

/** A TypeScript file with the id, the text and the types of each operation. */
export function typescriptOf(operations: readonly MeasuredOperation[]): string {
  const types = operations.flatMap((one) => {
    if (!one.operation) return []
    const { variables, result } = typesOf(schema, one.operation, fragmentsOf(one.text))
    return [`  ${named(one)}: {\n    variables: ${variables}\n    result: ${result}\n  }`]
  })
  const sent = operations.map((one) => `  ${named(one)}: { id: '${one.id}', text: ${JSON.stringify(one.text)} },`)
  return `// Written by \`npm run operations\`: do not edit.

/** What each operation takes and answers. */
export interface Operations {
${types.join('\n')}
}

/** The id and the text of each operation. */
export const operations: Readonly<Record<keyof Operations, { readonly id: string; readonly text: string }>> = {
${sent.join('\n')}
}
`
}

const fragmentsOf = (text: string) =>
  new Map(
    parse(text)
      .definitions.filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  )

import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql'
import { limits } from './limits.ts'

/** Values of each scalar with which an operation can be measured; numbers are those of the largest page. */
const samples: Record<string, unknown> = {
  ID: 'YTox',
  Int: limits.page,
  Float: limits.page,
  Boolean: true,
  Date: '2027-01-01',
  DateTime: '2027-01-01T00:00:00Z',
  Pence: 1,
}

/** Variables with which an operation costs the most it can: the numbers it takes may be sizes of pages. */
export function sampleVariables(schema: GraphQLSchema, { variableDefinitions }: OperationDefinitionNode) {
  const declared = (variableDefinitions ?? []).flatMap(({ variable, type }) => {
    const known = typeFromAST(schema, type as never) as GraphQLInputType | undefined
    return known && (isNonNullType(known) || getNamedType(known).name === 'Int')
      ? [[variable.name.value, sampleOf(known)]]
      : []
  })
  return Object.fromEntries(declared) as Record<string, unknown>
}

function sampleOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType)
  if (isListType(type)) return []
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter(isRequiredInputField)
    return Object.fromEntries(required.map((field) => [field.name, sampleOf(field.type)]))
  }
  return samples[getNamedType(type).name] ?? 'x'
}

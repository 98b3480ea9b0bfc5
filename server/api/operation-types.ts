import {
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type TypeNode,
  typeFromAST,
} from 'graphql'

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

/** The TypeScript of what an operation takes and of what it answers, as far as it asks. */
export function typesOf(schema: GraphQLSchema, operation: OperationDefinitionNode, fragments: Fragments) {
  const root = schema.getRootType(operation.operation) as GraphQLObjectType
  const taken = (operation.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => {
    const optional = type.kind !== Kind.NON_NULL_TYPE || defaultValue
    return `readonly ${variable.name.value}${optional ? '?' : ''}: ${inputType(typeOf(schema, type))}`
  })
  return {
    variables: taken.length > 0 ? `{ ${taken.join('; ')} }` : 'Record<string, never>',
    result: shapeOf(schema, root, operation.selectionSet.selections, fragments),
  }
}

const typeOf = (schema: GraphQLSchema, node: TypeNode) => typeFromAST(schema, node as never) as GraphQLType

function inputType(type: GraphQLType): string {
  if (isNonNullType(type)) return plainInput(type.ofType)
  return `${plainInput(type)} | null`
}

function plainInput(type: GraphQLType): string {
  if (isListType(type)) return `readonly (${inputType(type.ofType)})[]`
  if (!isInputObjectType(type)) return leaf(type)
  const fields = Object.values(type.getFields()).map(
    (field) => `readonly ${field.name}${isNonNullType(field.type) ? '' : '?'}: ${inputType(field.type)}`,
  )
  return `{ ${fields.join('; ')} }`
}

const scalars: Record<string, string> = { Int: 'number', Float: 'number', Boolean: 'boolean', Pence: 'number' }

const leaf = (type: GraphQLType): string =>
  isEnumType(type)
    ? type
        .getValues()
        .map(({ name }) => `'${name}'`)
        .join(' | ')
    : (scalars[getNamedType(type).name] ?? 'string')

/** The shape of one thing: for an interface or a union, one of the shapes of each type it may be. */
function shapeOf(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  selections: readonly SelectionNode[],
  fragments: Fragments,
): string {
  const possible = isObjectType(type) ? [type] : schema.getPossibleTypes(type)
  const shapes = possible.map((one) => {
    const asked = fieldsOf(schema, one, selections, fragments)
    const fields = [...asked].map(([key, { name, below, maybe }]) => {
      const shown =
        name === '__typename'
          ? `'${one.name}'`
          : outputType(schema, one.getFields()[name]?.type as GraphQLType, below, fragments)
      return `readonly ${key}${maybe ? '?' : ''}: ${shown}`
    })
    return fields.length > 0 ? `{ ${fields.join('; ')} }` : 'Record<string, never>'
  })
  return [...new Set(shapes)].join(' | ')
}

function outputType(schema: GraphQLSchema, type: GraphQLType, below: SelectionNode[], fragments: Fragments): string {
  if (!isNonNullType(type)) return `${plainOutput(schema, type, below, fragments)} | null`
  return plainOutput(schema, type.ofType, below, fragments)
}

function plainOutput(schema: GraphQLSchema, type: GraphQLType, below: SelectionNode[], fragments: Fragments): string {
  if (isListType(type)) return `readonly (${outputType(schema, type.ofType, below, fragments)})[]`
  return isCompositeType(type) ? `(${shapeOf(schema, type, below, fragments)})` : leaf(type)
}

interface Asked {
  readonly name: string
  readonly below: SelectionNode[]
  /** Whether a directive may leave it out, or put it off. */
  readonly maybe: boolean
}

/** What is asked of one type, by the key it has in the answer; fragments that do not fit the type do not count. */
function fieldsOf(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  selections: readonly SelectionNode[],
  fragments: Fragments,
  maybe = false,
  found = new Map<string, Asked>(),
): Map<string, Asked> {
  for (const selection of selections) {
    const unsure = maybe || (selection.directives?.length ?? 0) > 0
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value
      const before = found.get(key)
      found.set(key, {
        name: selection.name.value,
        below: [...(before?.below ?? []), ...(selection.selectionSet?.selections ?? [])],
        maybe: unsure && (before?.maybe ?? true),
      })
      continue
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection
    if (fragment && fits(schema, type, fragment.typeCondition?.name.value))
      fieldsOf(schema, type, fragment.selectionSet.selections, fragments, unsure, found)
  }
  return found
}

function fits(schema: GraphQLSchema, type: GraphQLObjectType, condition: string | undefined): boolean {
  const wanted = condition === undefined ? type : schema.getType(condition)
  return wanted === type || (isCompositeType(wanted) && !isObjectType(wanted) && schema.isSubType(wanted, type))
}

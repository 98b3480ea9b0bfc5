import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import type { Choices } from './choices.ts'
import { valueFor } from './hostile-values.ts'

/** An operation that fits the schema's grammar, whatever its arguments hold. */
export interface RandomOperation {
  readonly query: string
  readonly variables: Record<string, unknown>
}

/** Makes an operation by walking the schema: some fields, deeper and deeper, with arguments as variables or written out. */
export function randomOperation(schema: GraphQLSchema, choose: Choices, known: readonly string[]): RandomOperation {
  const declared: string[] = []
  const variables: Record<string, unknown> = {}
  const kind = choose.pick(['query', 'query', 'mutation', 'mutation', 'query', 'mutation', 'subscription'] as const)

  const argumentsOf = (field: GraphQLField<unknown, unknown>) => {
    const given = field.args.filter(({ type }) => isNonNullType(type) || choose.below(3) === 2)
    const passed = given.map(({ name, type }) => {
      const value = valueFor(type, choose, known)
      if (choose.below(9) === 8) return `${name}: ${literal(value)}`
      const variable = `v${declared.length}`
      declared.push(`$${variable}: ${type}`)
      variables[variable] = value
      return `${name}: $${variable}`
    })
    return passed.length > 0 ? `(${passed.join(', ')})` : ''
  }

  const select = (type: GraphQLNamedType, depth: number): string => {
    if (!isObjectType(type) && !isInterfaceType(type))
      return [
        '__typename',
        ...(isCompositeType(type) ? schema.getPossibleTypes(type) : []).map((one) =>
          choose.below(3) === 2 ? '' : `... on ${one.name}${directive(choose)} { ${select(one, depth - 1)} }`,
        ),
      ].join(' ')
    const fields = Object.values(type.getFields()).filter(
      (field) => depth > 0 || !isCompositeType(getNamedType(field.type)),
    )
    const chosen = Array.from({ length: 1 + choose.below(3) }, () => choose.pick(fields)).filter(Boolean)
    return ['__typename', ...chosen.map((field) => fieldText(field as never, depth))].join(' ')
  }

  const fieldText = (field: GraphQLField<unknown, unknown>, depth: number): string => {
    const named = getNamedType(field.type)
    const alias = `a${choose.below(1_000_000)}_${declared.length}: `
    const below = isCompositeType(named) ? ` { ${select(named, depth - 1)} }` : ''
    return `${alias}${field.name}${argumentsOf(field)}${directive(choose)}${below}`
  }

  const root = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  }
  const fields = Object.values(root[kind]?.getFields() ?? {})
  const count = kind === 'query' ? 1 + choose.below(3) : 1
  const body = Array.from({ length: count }, () => fieldText(choose.pick(fields) as never, 4)).join(' ')
  return { query: `${kind}${declared.length > 0 ? ` (${declared.join(', ')})` : ''} { ${body} }`, variables }
}

const directives = [
  '@include(if: true)',
  '@skip(if: false)',
  '@skip(if: true)',
  '@defer',
  '@stream',
  '@defer(label: "x")',
  '@nothing',
  '@include',
]

const directive = (choose: Choices) => (choose.below(40) === 39 ? ` ${choose.pick(directives)}` : '')

/** A value as it is written in an operation. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([key, held]) => `${key}: ${literal(held)}`)
      .join(', ')}}`
  if (typeof value === 'string' && /^[A-Z_]+$/.test(value)) return value
  return JSON.stringify(value)
}

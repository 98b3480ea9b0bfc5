import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql'
import { words } from './words.ts'

interface Describable {
  readonly name: string
  description?: string | null | undefined
}

/**
 * Gives words to what has none of its own: what every list, edge and result has in common, and fields that mean the same
 * wherever they stand. A description written where something is defined always comes first.
 */
export function describe(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue
    name(type, sayOfType(type.name))
    for (const member of membersOf(type)) {
      name(member, words[`${type.name}.${member.name}`] ?? sayOfMember(type.name, member.name))
      for (const arg of 'args' in member ? (member.args as Describable[]) : [])
        name(arg, words[`${type.name}.${member.name}.${arg.name}`] ?? words[arg.name])
    }
  }
  return schema
}

function name(it: Describable, saying: string | undefined): void {
  if (!it.description && saying) it.description = saying
}

function membersOf(type: unknown): Describable[] {
  if (isEnumType(type)) return [...type.getValues()]
  if (isObjectType(type) || isInputObjectType(type) || isInterfaceType(type)) return Object.values(type.getFields())
  return []
}

/** Types that come with others are named by a rule; what they are follows from their names. */
const rules: readonly [RegExp, (name: string) => string][] = [
  [/^(\w+)Connection$/, (name) => `A page of a list of ${name}.`],
  [/^(\w+)Edge$/, (name) => `A ${name} in a list, with its cursor.`],
  [/^(?:Mutation|Query)(\w+)Success$/, (name) => `What \`${lower(name)}\` answers when it was done.`],
  [/^(?:Mutation|Query)(\w+)Result$/, (name) => `What \`${lower(name)}\` answers: its result, or why there is none.`],
]

const lower = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`

function sayOfType(type: string): string | undefined {
  for (const [pattern, say] of rules) {
    const [, about] = pattern.exec(type) ?? []
    if (about) return words[type] ?? say(about)
  }
  return words[type]
}

function sayOfMember(type: string, member: string): string | undefined {
  if (/Connection$/.test(type))
    return {
      edges: 'The rows, each with its cursor.',
      nodes: 'The rows.',
      pageInfo: 'Where this page stands in the list.',
    }[member]
  if (/Edge$/.test(type))
    return { cursor: 'Where the row stands: send it as `after` or `before`.', node: 'The row.' }[member]
  if (/^(Mutation|Query)\w+Success$/.test(type) && member === 'data') return 'The result.'
  return words[member]
}

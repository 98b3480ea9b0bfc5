import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql'
import { errorCodes } from '../server/api/error-codes.ts'
import { type LimitName, limits, saidOf } from '../server/api/limits.ts'

type Field = GraphQLField<unknown, unknown>

/** The reference of the API, from the schema's own words: the same schema always gives the same text. */
export function referenceOf(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  const others = types.filter((type) => !roots.includes(type as never))
  const sections: [string, string[]][] = [
    ['Limits', [limitTable]],
    ['Errors', [errorTable]],
    ['Queries', fieldsOf(roots[0]).map(operation)],
    ['Mutations', fieldsOf(roots[1]).map(operation)],
    ['Subscriptions', fieldsOf(roots[2]).map(operation)],
    ['Types', others.filter((type) => isObjectType(type) || isInterfaceType(type)).map(objectType)],
    ['Unions', others.filter(isUnionType).map(unionType)],
    ['Inputs', others.filter(isInputObjectType).map(inputType)],
    ['Enums', others.filter(isEnumType).map(enumType)],
    [
      'Scalars',
      [
        table(
          ['scalar', 'what it is'],
          others.filter((t) => isScalarType(t) && !isSpecifiedScalarType(t)).map((t) => [code(t.name), said(t)]),
        ),
      ],
    ],
  ]
  return `${INTRODUCTION}\n${sections.map(([title, parts]) => `## ${title}\n\n${parts.join('\n\n')}`).join('\n\n')}\n`
}

const INTRODUCTION = `# Reference of the API

Written from the schema by \`npm run docs:api\`; do not edit. [quick-start.md](quick-start.md) shows how to begin. A server
gives its schema to anyone at \`/graphql/schema.graphql\`.

“Needs” names the scope that a token must have. “Costs” is what a field adds to the cost of an operation; what stands in
a list is counted for each row asked for.
`

const code = (text: string) => `\`${text}\``
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim()

interface Described {
  readonly description?: string | null | undefined
  readonly deprecationReason?: string | null | undefined
}

const said = ({ description, deprecationReason }: Described) =>
  oneLine(`${deprecationReason ? `**Deprecated. ${deprecationReason}** ` : ''}${description ?? ''}`)

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n')
}

const limitTable = table(
  ['limit', 'what it allows'],
  [
    ...Object.keys(limits).map((name) => [code(name), `${saidOf(name as LimitName)}.`]),
    [
      code('body'),
      'A request may be 256 KB large at most; of someone who may import, as large as the server is set to take.',
    ],
  ],
)

const errorTable = `A request or a field that fails has an error with a code. A mutation that is refused has no error: it answers with
\`InvalidInput\`, \`Refused\`, \`NotFound\` or \`NotAllowed\` in place of its result.

${table(
  ['code', 'what it means'],
  Object.entries(errorCodes).map(([name, meaning]) => [code(name), meaning]),
)}`

const fieldsOf = (type: GraphQLNamedType | null | undefined): Field[] =>
  isObjectType(type) || isInterfaceType(type) ? sorted(Object.values(type.getFields())) : []

const sorted = <T extends { readonly name: string }>(named: readonly T[]): T[] =>
  [...named].sort((a, b) => (a.name < b.name ? -1 : 1))

function operation(field: Field): string {
  const facts = [`Answers ${code(String(field.type))}.`, scopeOf(field), costOf(field)].filter(Boolean)
  const args = field.args.length > 0 ? `\n\n${argumentTable(field.args)}` : ''
  return `### ${field.name}\n\n${said(field)}\n\n${facts.join(' ')}${args}`
}

const argumentTable = (args: readonly GraphQLArgument[]) =>
  table(
    ['argument', 'type', 'what it is'],
    args.map((arg) => [code(arg.name), code(String(arg.type)), said(arg)]),
  )

const scopes: Record<string, string> = {
  mayRead: 'READ',
  mayWrite: 'WRITE',
  mayImport: 'IMPORT',
  platformAdministrator: 'ADMIN',
}

/** What Pothos keeps of a field beside what GraphQL knows. */
interface Extensions {
  readonly pothosOptions?: { readonly authScopes?: unknown }
  readonly complexity?: unknown
}

function scopeOf({ extensions }: Field): string {
  const { pothosOptions } = extensions as Extensions
  const needed = Object.keys(pothosOptions?.authScopes ?? {}).flatMap((name) => scopes[name] ?? [])
  return needed.length > 0 ? `Needs ${needed.map(code).join(' and ')}.` : ''
}

function costOf({ args, extensions }: Field): string {
  const { complexity } = extensions as Extensions
  const known = typeof complexity === 'function' ? complexity({}) : complexity
  if (typeof known === 'number') return `Costs ${known.toLocaleString('en-GB')}.`
  if (typeof known !== 'object' || known === null) return ''
  const { field, multiplier } = known as { field: number; multiplier?: number }
  const own = `Costs ${field.toLocaleString('en-GB')}`
  if (!multiplier) return `${own}.`
  const unless = args.some(({ name }) => name === 'first') ? ', or as often as `first` says' : ''
  return `${own}, and what is asked of each row ${multiplier} times${unless}.`
}

const heading = (type: GraphQLNamedType) => `### ${type.name}${said(type) ? `\n\n${said(type)}` : ''}`

function objectType(type: GraphQLNamedType): string {
  const rows = fieldsOf(type).map((field) => {
    const args = field.args.map((arg) => `${code(arg.name)}: ${code(String(arg.type))} ${said(arg)}`.trim())
    return [code(field.name), code(String(field.type)), [said(field), ...args].filter(Boolean).join('<br>')]
  })
  return `${heading(type)}\n\n${table(['field', 'type', 'what it is'], rows)}`
}

const unionType = (type: GraphQLNamedType) =>
  `${heading(type)}\n\nOne of ${
    isUnionType(type)
      ? type
          .getTypes()
          .map(({ name }) => code(name))
          .join(', ')
      : ''
  }.`

const inputType = (type: GraphQLNamedType) =>
  isInputObjectType(type)
    ? `${heading(type)}\n\n${table(
        ['field', 'type', 'what it is'],
        sorted(Object.values(type.getFields())).map((field) => [
          code(field.name),
          code(String(field.type)),
          said(field),
        ]),
      )}`
    : ''

const enumType = (type: GraphQLNamedType) =>
  isEnumType(type)
    ? `${heading(type)}\n\n${table(
        ['value', 'what it means'],
        type.getValues().map((value) => [code(value.name), said(value)]),
      )}`
    : ''

import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'
import { schema } from '../../schema/index.ts'
import { globalId } from './marketplace.ts'

export type AnyField = GraphQLField<unknown, unknown>

/** A question to the API, and the query it goes through. */
export interface Question {
  readonly field: string
  readonly operation: string
}

export const queries = Object.values(schema.getQueryType()?.getFields() ?? {}) as AnyField[]
export const mutations = Object.values(schema.getMutationType()?.getFields() ?? {}) as AnyField[]

export const isComposite = (type: GraphQLNamedType) => isObjectType(type) || isUnionType(type) || isInterfaceType(type)

const needsArguments = (field: AnyField) => field.args.some(({ type }) => isNonNullType(type))

/** The plain fields of a type, and a selection for each way down to `depth` further objects. */
export function selections(type: GraphQLNamedType, depth: number, above: readonly string[] = []): string[] {
  if (isUnionType(type) || isInterfaceType(type))
    return schema
      .getPossibleTypes(type)
      .flatMap((possible) =>
        selections(possible, depth, above).map((inner) => `__typename ... on ${possible.name} { ${inner} }`),
      )
  if (!isObjectType(type)) return ['']
  const fields = Object.values(type.getFields()).filter((field) => !needsArguments(field))
  const plain = fields.filter((field) => !isComposite(getNamedType(field.type))).map(({ name }) => name)
  const own = `__typename ${plain.join(' ')}`
  if (depth === 0 || above.includes(type.name)) return [own]
  const deeper = fields.filter((field) => isComposite(getNamedType(field.type)))
  const below = deeper.flatMap(({ name, type: inner }) =>
    selections(getNamedType(inner), depth - 1, [...above, type.name]).map(
      (selection) => `__typename ${name} { ${selection} }`,
    ),
  )
  return [own, ...below]
}

/** The webhook that the hidden world keeps. */
export const HIDDEN_WEBHOOK = '018f2d3c-0000-7000-8000-0000000000aa'

/** What the queries that ask for something in particular are asked. */
const asked: Record<string, string> = {
  auditProof: '(entryId: "none")',
  nodes: `(ids: ["${globalId('Need', '01890000-0000-7000-8000-000000000000')}"])`,
  cpvCodes: '(search: "4")',
  noticeDraft: `(kind: TENDER, proposalId: "${globalId('Proposal', '01890000-0000-7000-8000-000000000000')}")`,
  publishedNotices: `(proposalId: "${globalId('Proposal', '01890000-0000-7000-8000-000000000000')}")`,
  webhookDeliveries: `(webhookId: "${globalId('Webhook', HIDDEN_WEBHOOK)}", first: 15)`,
  sharingPreview: `(needId: "${globalId('Need', '00000000-0000-7000-8000-000000000000')}")`,
  similarNeeds: '(draft: { title: "Quokka enclosure telemetry, parking permits, rents and voids" }, first: 15)',
}

/** Every query there is, down every way through the schema. */
export const everyQuestion: readonly Question[] = queries
  .flatMap((field) =>
    selections(getNamedType(field.type), 4).map((selection) => {
      const page = field.args.some(({ name }) => name === 'first') ? '(first: 15)' : ''
      const given = asked[field.name] ?? page
      const inside = selection === '' ? '' : ` { ${selection} }`
      return { field: field.name, operation: `{ ${field.name}${given}${inside} }` }
    }),
  )
  .filter(
    ({ operation }) =>
      !/edges \{ __typename node \{ __typename \w+ \{|authorities.*departments|^\{ c(ateg|pv).*(children|parent)|[fF]ramework\w* .*\{.*\{.*\{.*\{/.test(
        operation,
      ),
  )

/** Every list under every filter that could reach something hidden by this authority. */
export const filteredQuestions = (authorityId: string): Question[] =>
  [
    'needs(mine: true)',
    'needs(mine: false)',
    'needs(search: "zq")',
    'needs(search: "Quokka")',
    'needs(status: [DRAFT, WITHDRAWN])',
    'needs(status: [])',
    'needs(category: "housing")',
    `needs(authorityId: "${globalId('Authority', authorityId)}")`,
    'needs(last: 20)',
    `contracts(authorityId: "${globalId('Authority', authorityId)}")`,
    'contracts(endsFrom: "2028-03-31")',
    'contracts(endsBefore: "2028-04-01")',
    'contracts(last: 20)',
    'proposals(status: [SUGGESTED, OPEN, ABANDONED, SUPERSEDED])',
    'proposals(category: "housing")',
    'proposals(last: 20)',
    'matches(decision: DISMISSED)',
    'matches(decision: UNDECIDED)',
    'matches(last: 20)',
    'imports(last: 20)',
    'authorities(search: "zq")',
  ].flatMap((list) => {
    const field = list.slice(0, list.indexOf('('))
    const type = (queries.find(({ name }) => name === field) as AnyField).type
    return selections(getNamedType(type), field === 'proposals' ? 2 : 1).map((selection) => ({
      field,
      operation: `{ ${list} { ${selection} } }`,
    }))
  })

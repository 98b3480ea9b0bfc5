import { Buffer } from 'node:buffer'
import {
  type GraphQLArgument,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isUnionType,
} from 'graphql'
import { newId } from '../../server/platform/ids.ts'
import { globalId } from './marketplace.ts'
import { type AnyField, isComposite, selections } from './questions.ts'

const missing = newId()

/** Longer than any text the marketplace takes. */
export const LONG = 'x'.repeat(300_000)

const strings = [
  ...['', '\0', 'a\0b', '\ud800', 'a\udfff', LONG, '%', '\\', "';--", '\u202e\u{1f4a9}'],
  ...['__proto__', '_'.repeat(300)],
]

const ids = (type: string) => [
  ...['', 'rubbish', '\0', LONG, '\ud800', '123'],
  ...[
    '',
    ':',
    'Need',
    `${type}:`,
    `${type}:1`,
    `${type}:\0`,
    `${type}:__proto__`,
    `Nothing:${missing}`,
    `Requirement:${missing}`,
    `${type}:${missing.toUpperCase()}`,
    `${type}:{${missing}}`,
    `${type}:${missing}\0`,
    `${type}:${LONG}`,
    `${type}:00000000-0000-0000-0000-000000000000`,
    `${type}:ffffffff-ffff-ffff-ffff-ffffffffffff`,
    `${type}:${missing}:x`,
  ].map((id) => Buffer.from(id).toString('base64')),
]

const hostile: Record<string, unknown[]> = {
  String: strings,
  ID: ids('Need'),
  Int: [-1, 0, 2_147_483_647, -2_147_483_648, 1e20, 1.5, '1'],
  Boolean: ['true', 1],
  Float: [-1, 1e308],
  Date: ['0000-01-01', '0001-01-01', '9999-12-31', '10000-01-01', '-000001-01-01', '2027-02-30', '', '\0', LONG, 5],
  Pence: [-1, Number.MAX_SAFE_INTEGER, 1e300, 0.5, '1'],
}

/** Values that someone careless or hostile would send for an argument. */
function hostileFor(type: GraphQLInputType): unknown[] {
  if (isNonNullType(type)) return [null, ...hostileFor(type.ofType)]
  if (isListType(type)) {
    const inner = hostileFor(type.ofType)
    const many = isEnumType(getNamedType(type)) ? [Array(33_000).fill(harmless(type.ofType))] : []
    return [[], [null], ...inner.map((value) => [value]), ...many, [[]], {}]
  }
  if (isInputObjectType(type))
    return Object.values(type.getFields()).flatMap((field) =>
      hostileFor(field.type)
        .filter(tellingInDepth)
        .map((value) => ({ title: 'A title', description: 'Long enough to post', [field.name]: value })),
    )
  if (isEnumType(type)) return ['NOPE', '', 0]
  return hostile[getNamedType(type).name] ?? []
}

const inDepth = ['', 'a\0b', '\ud800', LONG, '0000-01-01', '9999-12-31', -1, Number.MAX_SAFE_INTEGER]
const tellingInDepth = (value: unknown): boolean => inDepth.includes((Array.isArray(value) ? value[0] : value) as never)

function harmless(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return harmless(type.ofType)
  if (isListType(type)) return []
  if (isInputObjectType(type)) return { title: 'A title' }
  if (isEnumType(type)) return type.getValues()[0]?.name
  return (
    { ID: globalId('Need', missing), Int: 1, Boolean: true, Date: '2027-01-01', Pence: 1 }[getNamedType(type).name] ??
    'x'
  )
}

/** An operation with one argument that is hostile, and the others harmless: for this authority, where it takes one. */
export interface HostileRequest {
  readonly what: string
  readonly operation: string
  readonly variables: Record<string, unknown>
}

/** Every hostile value for every argument of a query or mutation. */
export function hostileRequests(kind: 'query' | 'mutation', field: AnyField, authorityId: string): HostileRequest[] {
  const named = getNamedType(field.type)
  const selection =
    isUnionType(named) || isInterfaceType(named) ? '{ __typename }' : selections(named, 1).map((s) => `{ ${s} }`)[0]
  return field.args.flatMap((arg: GraphQLArgument) => {
    const given = field.args.filter((other) => other.name === arg.name || isNonNullType(other.type))
    const declared = given.map(({ name, type }) => `$${name}: ${type}`).join(', ')
    const passed = given.map(({ name }) => `${name}: $${name}`).join(', ')
    const plain = Object.fromEntries(
      given.map(({ name, type }) => [
        name,
        name === 'authorityId' ? globalId('Authority', authorityId) : harmless(type),
      ]),
    )
    return hostileFor(arg.type).map((value) => ({
      what: `${field.name}(${arg.name}: ${shortened(value)})`,
      operation: `${kind} (${declared}) { it: ${field.name}(${passed}) ${isComposite(named) ? selection : ''} }`,
      variables: { ...plain, [arg.name]: value },
    }))
  })
}

const shortened = (value: unknown) =>
  JSON.stringify(value)
    .replace(/(.{60})x{100,}/, '$1…')
    .slice(0, 120)

import { Buffer } from 'node:buffer'
import {
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql'
import type { Choices } from './choices.ts'

const deep = (levels: number): unknown => (levels === 0 ? 1 : levels % 2 ? [deep(levels - 1)] : { a: deep(levels - 1) })

const texts = [
  ...['', ' ', '\0', 'a\0b', '\ud800', 'a\udfff', '\ufeff', '\u202e\u{1f4a9}', '%', '\\', "';--", '{{7*7}}'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '$where', '../../etc/passwd', 'x'.repeat(25_000)],
  ...['2027-02-30', '0000-00-00', '999999-12-31', '2027-01-01T25:00:00Z', 'NaN', '-0', '1e999', '[]', '{}'],
]

const numbers = [-1, 0, 101, 0.5, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e20, 1e308, -1e308, 5e-324]

const others = [
  null,
  true,
  [],
  {},
  [[]],
  [null],
  deep(3),
  deep(11),
  deep(400),
  Array(501).fill(1),
  Array(120).fill('MET'),
  JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": 1}}'),
]

const id = (text: string) => Buffer.from(text).toString('base64')

const ids = [
  ...['', ':', 'Need', 'Need:', 'Need:1', 'Need:\0', 'Need:__proto__', '__proto__:1', 'Nothing:1', 'ParkedJob:1'].map(
    id,
  ),
  ...['Need', 'Match', 'Proposal', 'Import'].map((type) => id(`${type}:01890000-0000-7000-8000-000000000000`)),
]

const everything: readonly unknown[] = [...texts, ...numbers, ...others, ...ids]

const usual: Record<string, readonly unknown[]> = {
  Int: [1, 2, 5, 100],
  Float: [0.5, 1],
  Boolean: [true, false],
  Date: ['2027-01-01', '2028-03-31'],
  DateTime: ['2027-01-01T00:00:00Z'],
  Pence: [0, 4_500_000],
}

/** A value for an argument: often one that fits, with ids that exist, and often one that nobody should send. */
export function valueFor(type: GraphQLInputType, choose: Choices, known: readonly string[], depth = 0): unknown {
  if (choose.below(12) === 11) return choose.pick(everything)
  if (isNonNullType(type)) return valueFor(type.ofType, choose, known, depth)
  if (isListType(type))
    return Array.from({ length: choose.below(4) }, () => valueFor(type.ofType, choose, known, depth + 1))
  if (isEnumType(type)) return choose.pick(type.getValues()).name
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => isRequiredInputField(field) || (depth < 3 && choose.below(5) === 4),
    )
    return Object.fromEntries(fields.map((field) => [field.name, valueFor(field.type, choose, known, depth + 1)]))
  }
  const { name } = getNamedType(type)
  if (name === 'ID') return choose.pick([...known, ...ids])
  return choose.pick(usual[name] ?? ['Parking', 'housing', 'England', '{"id":"1"}', ...texts])
}

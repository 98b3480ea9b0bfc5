import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema } from 'graphql'
import { expect, test } from 'vitest'
import { breakingChanges, DEPRECATION, deprecations } from '../../schema/breaking-changes.ts'
import { schema } from '../../schema/index.ts'

const released = buildSchema(readFileSync(join(import.meta.dirname, '../../docs/api/released.graphql'), 'utf8'))
const today = '2027-05-02'

test('nothing in the schema breaks a client of the released one', async () => {
  expect(await breakingChanges(released, schema, new Date().toISOString().slice(0, 10))).toEqual([])
})

test('everything deprecated says until when it stays, and what to use', () => {
  expect(deprecations(schema).filter(({ reason }) => !DEPRECATION.test(reason))).toEqual([])
})

const before = (reason: string) => `
  type Query {
    old(a: Int @deprecated(reason: "${reason}"), b: Int): String @deprecated(reason: "${reason}")
    new(a: Int @deprecated(reason: "${reason}"), b: Int, status: Status, given: Given): String
  }
  enum Status { OPEN SHUT @deprecated(reason: "${reason}") }
  input Given { id: ID old: Int @deprecated(reason: "${reason}") }`

const breaking = (reason: string, after: string) =>
  breakingChanges(buildSchema(before(reason)), buildSchema(after), today)

const allGone =
  'type Query { new(b: Int, status: Status, given: Given): String } enum Status { OPEN } input Given { id: ID }'

test('what was deprecated may go once its day has passed: a field, an argument, an input, a value', async () => {
  expect(await breaking('Removed after 2027-05-01: use new', allGone)).toEqual([])
})

test.each([
  'Removed after 2027-05-02: use new',
  'Removed after 2028-01-01: use new',
  'Use new',
  'Removed after May: use new',
])('not before, and not without a date: %s', async (reason) => {
  expect(await breaking(reason, allGone)).toHaveLength(4)
})

test.each([
  ['a field that was not deprecated', allGone.replace('new(b', 'newer(b')],
  ['an argument that becomes needed', allGone.replace('b: Int', 'b: Int!')],
  ['an argument of another type', allGone.replace('b: Int', 'b: String')],
  ['an answer that may be missing', allGone.replace('given: Given): String', 'given: Given): Int')],
  ['a value', allGone.replace('OPEN', 'AJAR')],
])('%s breaks clients', async (_what, after) => {
  expect(await breaking('Removed after 2027-05-01: use new', after)).not.toEqual([])
})

test('what is only added breaks nobody', async () => {
  const reason = 'Removed after 2027-05-01: use new'
  expect(await breaking(reason, before(reason).replace('old(', 'added: Int old('))).toEqual([])
})

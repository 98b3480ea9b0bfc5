import { expect, test } from 'vitest'
import type { TokenScope } from '../../server/generated/prisma/enums.ts'
import type { Actor } from '../../server/organisations/actor.ts'
import { globalId, marketplace } from '../support/marketplace.ts'

/** A token without READ is told what became of what it did, by ids; never what things say. */

const market = await marketplace()
const { db } = market
const leeds = await market.officer('leeds')
const by = (...scopes: TokenScope[]): Actor => ({ ...leeds, scopes: new Set(scopes) })
const needId = await market.postedNeed(leeds, { title: 'Zqtitle of a need' })
const id = globalId('Need', needId)

const edit = (fields: string, fragments = '') =>
  `mutation { it: editNeed(needId: "${id}", details: { service: "new" }) {
    __typename ... on MutationEditNeedSuccess { data ${fields} } ... on Problem { message }
    ... on InvalidInput { problems { field message } } ... on Refused { code } } } ${fragments}`

test('ids, the kind of result and refusals are told', async () => {
  const answer = await market.ask(by('WRITE'), edit('{ __typename id }'))
  expect(answer).toEqual({ data: { it: { __typename: 'MutationEditNeedSuccess', data: { __typename: 'Need', id } } } })
  const missing = globalId('Need', '018f0000-0000-7000-8000-000000000000')
  const refused = await market.ask(by('WRITE'), edit('{ id }').replace(id, missing))
  expect(refused.data.it).toMatchObject({ __typename: 'NotFound', message: expect.stringContaining('no such need') })
})

test.each([
  ['a field of the thing', '{ id title }', '', 'Need.title'],
  ['a thing beside it', '{ authority { name } }', '', 'Need.authority'],
  ['the id of a thing beside it', '{ authority { id } }', '', 'Need.authority'],
  ['a field in a fragment', '{ ...theirs }', 'fragment theirs on Need { id title }', 'Need.title'],
  ['a field in an inline fragment', '{ id ... on Node { ... on Need { title } } }', '', 'Need.title'],
  ['a list', '{ id requirements { __typename } }', '', 'Need.requirements'],
])('%s is not, and nothing is done', async (_what, fields, fragments, named) => {
  const before = await db.need.findUniqueOrThrow({ where: { id: needId } })
  for (const scopes of [['WRITE'], ['WRITE', 'IMPORT'], ['WRITE', 'ADMIN']] as const) {
    const answer = await market.ask(by(...scopes), edit(fields, fragments))
    if (answer.errors?.[0]?.extensions?.code === 'GRAPHQL_VALIDATION_FAILED') throw new Error(answer.errors[0].message)
    expect(answer.errors).toMatchObject([
      { message: expect.stringContaining(named), extensions: { code: 'FORBIDDEN' } },
    ])
    expect(JSON.stringify(answer)).not.toContain('Zqtitle')
  }
  expect(await db.need.findUniqueOrThrow({ where: { id: needId } })).toEqual(before)
})

test('with READ as well all is told, as before', async () => {
  expect((await market.ask(by('READ', 'WRITE'), edit('{ id title }'))).data.it.data.title).toBe('Zqtitle of a need')
})

test('of several operations in a document only the one that is carried out counts', async () => {
  const query = `mutation one { draftNeed(details: { title: "One" }) { ... on MutationDraftNeedSuccess { data { id } } } }
    mutation two { draftNeed(details: { title: "Two" }) { ... on MutationDraftNeedSuccess { data { title } } } }`
  const ask = (operationName: string) => market.ask(by('WRITE'), query, {}, { operationName })
  expect((await ask('one')).errors).toBeUndefined()
  expect((await ask('two')).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect(await db.need.count({ where: { title: { in: ['One', 'Two'] } } })).toBe(1)
})

test('a token made by one that may not read shows its secret and its id', async () => {
  const make = (fields: string) => `mutation { createToken(name: "blind", scopes: [WRITE], days: 1) {
    ... on MutationCreateTokenSuccess { data { secret token { ${fields} } } } } }`
  const { data } = await market.ask(by('WRITE'), make('id'))
  expect(data.createToken.data).toEqual({ secret: expect.stringMatching(/^clt_/), token: { id: expect.any(String) } })
  expect((await market.ask(by('WRITE'), make('name'))).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
})

test('whoever is not signed in is told that first', async () => {
  const nobody: Actor = { ...leeds, kind: 'nobody', personId: null, memberships: [], scopes: new Set() }
  expect((await market.ask(nobody, edit('{ id title }'))).errors).toMatchObject([
    { extensions: { code: 'UNAUTHENTICATED' } },
  ])
})

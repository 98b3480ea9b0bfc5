import { describe, expect, test } from 'vitest'
import { limits } from '../../server/api/limits.ts'
import { type Answer, globalId, marketplace } from '../support/marketplace.ts'
import { json, sender, served } from '../support/served.ts'

/** Every request has bounds; what passes one is refused with the limit named, before a statement of SQL is sent. */

const market = await marketplace()
const leeds = await market.officer('leeds')
const { address, tokenFor } = await served(market)
const { send, post } = sender(address, await tokenFor(leeds, { scopes: ['READ', 'WRITE'] }))

const repeated = (times: number, text: (n: number) => string) =>
  Array.from({ length: times }, (_, n) => text(n)).join(' ')
const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)])
const below = (levels: number): string => (levels === 0 ? 'name' : `departments { authority { ${below(levels - 1)} } }`)

type Case = [limit: string, what: string, sent: number, operation: string, variables?: object]

const wide = 'query ($v: [ID!]) { needs(first: 1) { nodes { id } } }'
const editing = `mutation ($id: ID!, $details: NeedDetailsInput!) { editNeed(needId: $id, details: $details) { __typename } }`
const ofNothing = globalId('Need', '01890000-0000-7000-8000-000000000000')

const comparisons = repeated(5, (n) => `a${n}: similarNeeds(draft: { title: "Parking" }, first: 1) { __typename }`)

const cases: Case[] = [
  ['depth', 'thirteen fields deep', 13, `{ authorities { nodes { ${below(5)} } } }`],
  [
    'depth',
    'thirteen fields deep by fragments',
    13,
    `{ authorities { nodes { ...a } } } fragment a on Authority { ${below(2)} departments { authority { ...b } } } fragment b on Authority { ${below(4)} }`,
  ],
  ['fields', '301 fields', 302, `{ viewer { ${repeated(301, () => 'name')} } }`],
  ['cost', 'five comparisons with every need', 25_005, `{ ${comparisons} }`],
  [
    'cost',
    'five comparisons that are put off',
    25_005,
    `{ ...later @defer } fragment later on Query { ${comparisons} }`,
  ],
  ['aliases', '31 aliases', 31, `{ ${repeated(31, (n) => `a${n}: viewer { name }`)} }`],
  ['directives', '21 directives', 21, `{ viewer { name ${repeated(21, () => '@include(if: true)')} } }`],
  ['tokens', '2,001 words', 2_001, `{ viewer { ${repeated(2_000, () => 'name')} } }`],
  ['page', 'a page of 101', 101, '{ needs(first: 101) { nodes { id } } viewer { name } }'],
  [
    'page',
    'a page of 101, backwards, by a variable',
    101,
    'query ($n: Int) { viewer { name } contracts(last: $n) { nodes { id } } }',
    { n: 101 },
  ],
  ['page', 'a page of fewer than none', -1, '{ needs(first: -1) { nodes { id } } }'],
  ['list', 'a list of 501 in the text', 501, `{ needs(status: [${repeated(501, () => 'MET')}]) { nodes { id } } }`],
  ['list', 'a list of 501 in a variable', 501, wide, { v: Array(501).fill(ofNothing) }],
  [
    'values',
    'more than 5,000 values',
    5_011,
    editing,
    {
      id: ofNothing,
      details: Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`list${n}`, Array(500).fill(1)])),
    },
  ],
  ['nesting', 'variables 13 deep', 13, wide, { v: nested(13) }],
  ['nesting', 'variables 2,000 deep', 13, wide, { v: nested(2_000) }],
]

const refusalOf = ({ errors }: Answer) => errors?.[0]?.extensions as Record<string, any> | undefined

test.each(cases)(
  '%s: %s is refused, with %i sent, before any SQL',
  async (limit, _what, sent, operation, variables) => {
    let answer: Answer | undefined
    const statements = await market.statementsOf(async () => {
      answer = await market.ask(leeds, operation, variables)
    })
    const most = limits[limit as keyof typeof limits]
    expect(refusalOf(answer as Answer)).toMatchObject({
      code: limit === 'page' ? 'PAGE_TOO_LARGE' : 'LIMIT_PASSED',
      limit,
      most,
      sent,
    })
    expect(answer?.errors?.[0]?.message).toContain(most.toLocaleString('en-GB'))
    expect(answer?.data ?? null).toBeNull()
    expect(statements).toBe(0)
  },
)

test('every limit has been passed by one of them', () => {
  expect([...new Set(cases.map(([limit]) => limit))].sort()).toEqual(Object.keys(limits).sort())
})

test.each([
  ['depth', `{ authorities(first: 1) { nodes { ${below(4)} } } }`, {}],
  ['aliases', `{ ${repeated(30, (n) => `a${n}: viewer { name }`)} }`, {}],
  ['directives', `{ viewer { name ${repeated(20, (n) => `n${n}: name @include(if: true)`)} } }`, {}],
  ['page', '{ needs(first: 100) { nodes { id } } }', {}],
  ['list', 'query ($v: [NeedStatus!]) { needs(status: $v) { nodes { id } } }', { v: Array(500).fill('MET') }],
])('what stays within the limit %s is answered', async (_limit, operation, variables) => {
  const { errors } = await market.ask(leeds, operation, variables)
  expect(errors).toBeUndefined()
})

test('what a subscription costs is asked before it is opened', async () => {
  const operation = `subscription ($id: ID!) { matchesChanged(needId: $id) { need { ${repeated(301, () => 'title')} } } }`
  let answer: Answer | undefined
  const statements = await market.statementsOf(async () => {
    answer = await market.ask(leeds, operation, { id: ofNothing })
  })
  expect(refusalOf(answer as Answer)).toMatchObject({ limit: 'fields' })
  expect(statements).toBe(0)
})

test('an operation is measured, not the first of its document', async () => {
  const both = `query Small { viewer { name } } query Large { viewer { ${repeated(301, () => 'name')} } }`
  const ask = async (operationName: string) => {
    const { text } = await post(JSON.stringify({ query: both, operationName }))
    return JSON.parse(text)
  }
  expect((await ask('Small')).data.viewer.name).toBe('officer of leeds')
  expect(refusalOf(await ask('Large'))).toMatchObject({ limit: 'fields' })
})

test('introspection may not go round in circles', async () => {
  const round = '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }'
  expect((await market.ask(leeds, round)).errors?.[0]?.message).toMatch(/introspection depth/i)
})

test('a large body is refused with its size, and a batch, however small', async () => {
  const large = await post(JSON.stringify({ query: '{ viewer { name } }', x: 'x'.repeat(257 * 1024) }))
  expect(large.status).toBe(413)
  expect(refusalOf(JSON.parse(large.text))).toMatchObject({ code: 'BODY_TOO_LARGE', limit: 'body', most: 262_144 })
  expect(JSON.parse((await post('[{"query":"{ viewer { name } }"}]')).text).errors[0].message).toMatch(/Batching/)
})

test('another method or form is refused as GraphQL over HTTP says', async () => {
  const put = await fetch(`${address}/graphql`, { method: 'PUT', headers: json, body: '{"query":"{ __typename }"}' })
  expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, POST'])
  expect((await post('{"query":"{ __typename }"}', { 'content-type': 'text/plain' })).status).toBe(415)
})

describe('from another site', () => {
  test('a browser is told nothing: no header allows it to read an answer', async () => {
    const preflight = await fetch(`${address}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    })
    const asked = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { ...json, origin: 'https://elsewhere.example' },
      body: '{"query":"{ __typename }"}',
    })
    for (const { headers } of [preflight, asked])
      expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
  })

  test('a query by GET needs a header that another site cannot send; a bearer token is one', async () => {
    const path = '/graphql?query={__typename}'
    const bare = await fetch(`${address}${path}`)
    expect([bare.status, (await bare.json()).errors[0].extensions.code]).toEqual([403, 'FORGERY_PREVENTED'])
    expect((await fetch(`${address}${path}`, { headers: { 'x-csrf-prevention': '1' } })).status).toBe(200)
    expect((await send(path)).status).toBe(200)
  })
})

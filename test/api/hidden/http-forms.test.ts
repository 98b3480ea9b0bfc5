import { once } from 'node:events'
import { request } from 'node:http'
import { expect, test } from 'vitest'
import { marketplace } from '../../support/marketplace.ts'
import { json, sender, served } from '../../support/served.ts'

/** Over HTTP one form of request does something; every other is refused without failing, however large it is. */

const market = await marketplace()
const { db } = market
const outsider = await market.officer('manchester')
const { address, tokenFor } = await served(market)
const token = await tokenFor(outsider, { scopes: ['READ', 'WRITE'] })
const { send, post } = sender(address, token)
const viewer = JSON.stringify({ query: '{ viewer { name } }' })

test('a well-formed request is answered, by POST and for a query by GET', async () => {
  expect(await post(viewer)).toMatchObject({ status: 200, text: expect.stringContaining('officer of manchester') })
  expect(await send('/graphql?query={viewer{name}}')).toMatchObject({
    status: 200,
    text: expect.stringContaining('officer of manchester'),
  })
})

const drafting = 'mutation { draftNeed(details: { title: "By the back door" }) { __typename } }'
const multipart = new FormData()
multipart.set('operations', JSON.stringify({ query: drafting, variables: {} }))
multipart.set('map', '{}')

test.each<[string, () => Promise<{ status: number; text: string }>]>([
  ['a mutation by GET', () => send(`/graphql?query=${encodeURIComponent(drafting)}`)],
  ['a mutation by HEAD', () => send(`/graphql?query=${encodeURIComponent(drafting)}`, { method: 'HEAD' })],
  ['a batch', () => post(JSON.stringify([{ query: drafting }, { query: drafting }]))],
  ['a multipart form', () => send('/graphql', { method: 'POST', body: multipart })],
  ['plain text', () => post(JSON.stringify({ query: drafting }), { 'content-type': 'text/plain' })],
  [
    'a web form',
    () => post(`query=${encodeURIComponent(drafting)}`, { 'content-type': 'application/x-www-form-urlencoded' }),
  ],
  ['no content type', () => post(new TextEncoder().encode(JSON.stringify({ query: drafting })), {})],
  ['a compressed body', () => post('x', { ...json, 'content-encoding': 'gzip' })],
  ['PUT', () => send('/graphql', { method: 'PUT', body: JSON.stringify({ query: drafting }), headers: json })],
  ['DELETE', () => send('/graphql', { method: 'DELETE' })],
  ['PATCH', () => send('/graphql', { method: 'PATCH', body: '{}', headers: json })],
  ['an empty body', () => post('')],
  ['half of JSON', () => post('{"query": "{ viewer')],
  ['null', () => post('null')],
  ['a number', () => post('5')],
  ['no query', () => post('{}')],
  ['a query that is no text', () => post('{"query": 5}')],
  ['a query that is a list', () => post('{"query": ["{ viewer { name } }"]}')],
  ['variables that are text', () => post('{"query": "{ viewer { name } }", "variables": "x"}')],
  ['variables that are a list', () => post('{"query": "{ viewer { name } }", "variables": []}')],
  ['an operation name that is an object', () => post('{"query": "{ viewer { name } }", "operationName": {}}')],
  ['an operation that is not there', () => post('{"query": "query a { viewer { name } }", "operationName": "b"}')],
  ['broken GraphQL', () => post('{"query": "{ viewer { name "}')],
  ['a null byte', () => post('{"query": "{ viewer { name } } \\u0000"}')],
  ['broken UTF-8', () => post(new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]))],
  ['deep JSON', () => post('['.repeat(100_000))],
  ['deep GraphQL', () => post(JSON.stringify({ query: '{ viewer '.repeat(5_000) }))],
  ['variables by GET that are no JSON', () => send('/graphql?query={viewer{name}}&variables=%7B')],
  ['extensions by GET that are no JSON', () => send('/graphql?query={viewer{name}}&extensions=%7B')],
  ['a broken escape in the query', () => send('/graphql?query=%E0%A4%A')],
  ['a broken escape in the path', () => send('/graphql/%E0%A4%A')],
  ['a broken escape elsewhere', () => send('/%E0%A4%A')],
  ['257 KB', () => post(JSON.stringify({ query: '{ viewer { name } }', x: 'x'.repeat(257 * 1024) }))],
])('%s is refused, without failing and without doing anything', async (_what, sending) => {
  const needs = await db.need.count()
  const { status, text } = await sending()
  expect(await db.need.count()).toBe(needs)
  expect({ status, text }).toEqual({
    status: expect.any(Number),
    text: expect.not.stringMatching(/INTERNAL_SERVER_ERROR|node_modules|at \w+ \(/),
  })
  expect(status, text).toBeLessThan(500)
  if (!text.includes('"errors"')) expect(status, text).toBeGreaterThanOrEqual(400)
})

/** Sends a body as a stream of chunks, as a client does that does not say how much will come. */
async function chunked(headers: Record<string, string>, chunks: number) {
  const asking = request(`${address}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, ...json, ...headers },
  })
  asking.on('error', () => {})
  const answered = once(asking, 'response')
  asking.write('{"query":"{ viewer { name } }","x":"')
  for (let n = 0; n < chunks; n++) asking.write('x'.repeat(1024))
  asking.end('"}')
  const [response] = await answered
  response.resume()
  return response.statusCode
}

test('a body of unannounced size is not read', async () => {
  expect(await chunked({ 'transfer-encoding': 'chunked' }, 1)).toBe(411)
  expect(await chunked({ 'transfer-encoding': 'chunked' }, 2_000)).toBe(411)
})

test('256 KB pass, one byte more does not; who may import may send as much as the settings say', async () => {
  const status = async (bytes: number, headers = {}) =>
    (await post(viewer.padEnd(bytes), { ...json, ...headers })).status
  const importing = { authorization: `Bearer ${await tokenFor(outsider, { scopes: ['READ', 'IMPORT'] })}` }
  expect([await status(256 * 1024), await status(256 * 1024 + 1)]).toEqual([200, 413])
  expect([await status(1024 * 1024, importing), await status(1024 * 1024 + 1, importing)]).toEqual([200, 413])
  expect(await status(256 * 1024 + 1, { authorization: '' })).toBe(413)
})

import { PassThrough } from 'node:stream'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { makeGraphql } from '../../server/graphql.ts'
import { openQueues } from '../../server/platform/queue.ts'
import { marketplace } from '../support/marketplace.ts'
import { json, served } from '../support/served.ts'

/** Parts of an answer may be put off: they come later in the same response, under the same rules. */

const market = await marketplace()
const leeds = await market.officer('leeds')
await market.postedNeed(leeds, { title: 'Parking back office', requirements: [{ text: 'Permits' }] })
const { address, tokenFor } = await served(market)
const token = await tokenFor(leeds)

const asking = (query: string) => ({
  method: 'POST',
  headers: { ...json, accept: 'multipart/mixed', authorization: `Bearer ${token}` },
  body: JSON.stringify({ query }),
})

/** The parts of a multipart answer, in the order they came. */
const partsOf = (text: string) =>
  [...text.matchAll(/^\{.*\}$/gm)].map(([part]) => JSON.parse(part) as Record<string, any>)

const later =
  '{ needs(first: 1) { nodes { title ...later @defer(label: "rest") } } } fragment later on Need { requirements { text } authority { name } }'

test('what is put off comes in a later part of the same response', async () => {
  const response = await fetch(`${address}/graphql`, asking(later))
  expect(response.headers.get('content-type')).toMatch(/^multipart\/mixed/)
  expect(partsOf(await response.text())).toEqual([
    { data: { needs: { nodes: [{ title: 'Parking back office' }] } }, hasNext: true },
    {
      incremental: [
        {
          data: { requirements: [{ text: 'Permits' }], authority: { name: 'Leeds City Council' } },
          path: ['needs', 'nodes', 0],
          label: 'rest',
        },
      ],
      hasNext: false,
    },
  ])
})

test('rows may be streamed', async () => {
  const response = await fetch(
    `${address}/graphql`,
    asking('{ needs(first: 1) { nodes @stream(initialCount: 0) { title } } }'),
  )
  const [first, second] = partsOf(await response.text())
  expect(first?.data.needs.nodes).toEqual([])
  expect(second?.incremental[0].items).toEqual([{ title: 'Parking back office' }])
})

test('what an actor may not see is refused in a later part as in the first', async () => {
  const response = await fetch(`${address}/graphql`, asking('{ viewer { name } ... @defer { parkedJobs { id } } }'))
  const [first, second] = partsOf(await response.text())
  expect(first?.data.viewer.name).toBe('officer of leeds')
  expect(second?.incremental[0].errors[0].extensions.code).toBe('FORBIDDEN')
})

test('a client that cannot take parts is told so', async () => {
  const { status } = await fetch(`${address}/graphql`, {
    ...asking(later),
    headers: { ...asking('').headers, accept: 'application/json' },
  })
  expect(status).toBe(406)
})

test('a failure is masked under a reference, in the first part and in a later one: answer, log and header have it', async () => {
  const lines = new PassThrough()
  const queues = await openQueues({ databaseUrl: market.url })
  const yoga = makeGraphql({ ...market, queues }, pino(lines) as never)
  const broken = { ...leeds, memberships: undefined as never }
  const ask = async (query: string) => yoga.fetch('http://commonlot.test/graphql', asking(query), { actor: broken })
  const failing = 'needs { nodes { id } }'

  const first = await yoga.fetch(
    'http://commonlot.test/graphql',
    { ...asking(`{ ${failing} }`), headers: json },
    { actor: broken },
  )
  const { errors } = (await first.json()) as Record<string, any>
  const reference = errors[0].extensions.reference
  expect(first.headers.get('x-error-reference')).toBe(reference)
  expect(errors[0].message).toContain(reference)

  const text = await (await ask(`{ __typename ... @defer { ${failing} } }`)).text()
  expect(text).not.toMatch(/memberships|TypeError|undefined| at /)
  const deferred = partsOf(text)[1]?.incremental[0].errors[0]
  expect(deferred.extensions.code).toBe('INTERNAL_SERVER_ERROR')

  const log = String(lines.read())
  for (const known of [reference, deferred.extensions.reference]) expect(log).toContain(known)
  await queues.close()
})

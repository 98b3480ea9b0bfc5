import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { schema } from '../../../schema/index.ts'
import { globalId, marketplace } from '../../support/marketplace.ts'
import { served } from '../../support/served.ts'
import { faultOf } from './judge.ts'
import { type FuzzedRequest, type Ingredients, requestFrom } from './request.ts'

/** Whatever is sent, the server answers or refuses with a code it has told of: it never fails. `npm run fuzz` sends more. */

const numRuns = Number(process.env.FUZZ_OPERATIONS ?? 1_500)
const seed = Number(process.env.FUZZ_SEED ?? 20_261_123)

const market = await marketplace()
const leeds = await market.officer('leeds')
const bradford = await market.officer('bradford')
const administrator = await market.person('PLATFORM_ADMINISTRATOR')
const supplier = await market.person('SUPPLIER_MEMBER', { supplier: 'Northgrid Ltd' })
for (const officer of [leeds, bradford, await market.officer('wakefield')])
  for (const title of ['Housing management system for rents and voids', 'Parking back office and permits'])
    await market.postedNeed(officer, {
      title,
      description: `${title}, hosted and supported.`,
      latestStartOn: '2027-09-30',
    })
await market.settle()
const { address, tokenFor } = await served(market)

const tour = join(import.meta.dirname, '../../../docs/tour')
const idsOf = async (type: string, rows: Promise<{ id: string }[]>) => (await rows).map(({ id }) => globalId(type, id))
const given: Ingredients = {
  schema,
  examples: readdirSync(tour).map((name) => readFileSync(join(tour, name), 'utf8')),
  known: [
    ...(await idsOf('Need', market.db.need.findMany())),
    ...(await idsOf('Match', market.db.match.findMany({ take: 5 }))),
    ...(await idsOf('Proposal', market.db.proposal.findMany({ take: 5 }))),
    globalId('Authority', await market.authorityId('leeds')),
  ],
  tokens: [
    await tokenFor(leeds, { scopes: ['READ', 'WRITE', 'IMPORT'] }),
    await tokenFor(administrator, { scopes: ['READ', 'WRITE', 'ADMIN'] }),
    await tokenFor(bradford, { scopes: ['READ'] }),
    await tokenFor(supplier, { scopes: ['READ', 'WRITE'] }),
    'clt_nonsense',
  ],
}

// generous: the speed of the machine is not what is tested
const LONGEST_MS = 20_000

/** How many were answered with data: operations that are all refused would test little. */
let answered = 0

/** Sends a request; of a subscription, which does not end, what comes first. */
async function faultOfSending({ method, headers, body }: FuzzedRequest): Promise<string | null> {
  const ending = new AbortController()
  const timer = setTimeout(() => ending.abort(), LONGEST_MS)
  const subscribes = body.includes('subscription')
  try {
    const path = method === 'GET' ? `/graphql?${new URLSearchParams(asQuery(body))}` : '/graphql'
    const response = await fetch(`${address}${path}`, {
      method,
      headers,
      signal: ending.signal,
      ...(method === 'POST' ? { body } : {}),
    })
    const type = response.headers.get('content-type') ?? ''
    const streams = subscribes && response.ok && type.startsWith('text/event-stream')
    if (streams) ending.abort()
    const text = streams ? '' : await response.text()
    if (/"data":\{/.test(text)) answered += 1
    return faultOf(response.status, type, text)
  } catch (error) {
    return `no answer in ${LONGEST_MS} ms: ${(error as Error).message}`
  } finally {
    clearTimeout(timer)
  }
}

/** A body as the parameters of a query by GET, short enough for a header. */
function asQuery(body: string): Record<string, string> {
  try {
    const { query, variables } = JSON.parse(body)
    return { query: String(query), variables: JSON.stringify(variables) ?? '' }
  } catch {
    return { query: body.slice(0, 2_000) }
  }
}

let sent = 0
const numbers = fc.array(fc.nat(1_000_000), { minLength: 10, maxLength: 120, size: 'max' })

test(`${numRuns.toLocaleString('en-GB')} random and mutated operations, and no failure`, {
  timeout: 60_000 + numRuns * 100,
}, async () => {
  const sending = fc.asyncProperty(
    numbers.map((chosen) => requestFrom(chosen, given)),
    async (request) => {
      if (++sent % 5_000 === 0) console.log(`${sent.toLocaleString('en-GB')} sent`)
      expect(await faultOfSending(request), JSON.stringify(request).slice(0, 4_000)).toBeNull()
    },
  )
  await fc.assert(sending, { numRuns, seed, endOnFailure: false })
  expect(answered / numRuns).toBeGreaterThan(0.15)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  expect((await fetch(`${address}/health/live`)).status).toBe(200)
})

import { describe, expect, test } from 'vitest'
import { globalId, marketplace } from '../support/marketplace.ts'
import { ownRedisDatabase } from '../support/redis.ts'
import { running } from '../support/running.ts'
import { webServers } from '../support/web-servers.ts'

/** What is done at one web server is heard by who listens at others, each a process of its own, and the worker another. */

const carriers = [
  { carrier: 'NOTIFY of PostgreSQL', redisUrl: undefined },
  { carrier: 'Redis', redisUrl: process.env.TEST_REDIS_URL },
]

const wan = {
  title: 'Wide area network',
  description: 'SD-WAN for 140 sites with internet breakout and support.',
  earliestStartOn: '2027-06-01',
}
const DRAFT = `mutation ($details: NeedDetailsInput!) { draftNeed(details: $details) { __typename ... on MutationDraftNeedSuccess { data { id } } } }`
const POST = `mutation ($id: ID!) { postNeed(needId: $id, sharing: COUNCILS) { __typename } }`

describe.each(carriers)('hints carried by $carrier', ({ carrier, redisUrl }) => {
  const missing = carrier === 'Redis' && !redisUrl
  const why = missing ? ` (skipped: ${process.env.TEST_REDIS_MISSING ?? 'there is no Redis'})` : ''

  test.skipIf(missing)(`two listeners at two web servers hear of what is posted at a third${why}`, async () => {
    const market = await marketplace()
    const writing = await running(market, { redisUrl })
    const servers = await webServers(market, 2, { REDIS_URL: redisUrl ? ownRedisDatabase(redisUrl) : '' })
    const leeds = await market.officer('leeds')
    const bradford = await market.officer('bradford')
    const needId = await market.postedNeed(leeds, wan)
    const token = await writing.tokenFor(leeds.email)
    const id = globalId('Need', needId)
    // what is told by hints alone: no feed is read behind it, so a hint that stays in one process is never heard
    const watches = await Promise.all(
      servers.map(({ address }) =>
        listening(address, token, `subscription ($id: ID!) { matchesChanged(needId: $id) { need { id } } }`, { id }),
      ),
    )
    // what is read from the feed
    const follows = await listening(
      servers[1]?.address ?? '',
      token,
      'subscription { changed(kinds: [MATCH]) { kind action cursor } }',
    )
    const theirs = await writing.tokenFor(bradford.email)
    const drafted = await writing.ask(theirs, DRAFT, { details: { ...wan, title: 'SD-WAN and internet access' } })
    await writing.ask(theirs, POST, { id: drafted.data.draftNeed.data.id })
    for (const watch of watches) expect(await watch.next()).toEqual({ matchesChanged: { need: { id } } })
    expect(await follows.next()).toMatchObject({ changed: { kind: 'MATCH', action: 'CHANGED' } })
  })
})

/** A subscription over server-sent events at one web server; `next` waits for what it is told. */
async function listening(address: string, token: string, query: string, variables: object = {}) {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${token}`,
    },
    body: JSON.stringify({ query, variables }),
  })
  const told = eventsOf(response)
  return { next: async () => (await told.next()).value?.data }
}

async function* eventsOf(response: Response): AsyncGenerator<{ data: object }> {
  let text = ''
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const lines = (text + chunk).split('\n')
    text = lines.pop() ?? ''
    for (const line of lines) if (line.startsWith('data: {')) yield JSON.parse(line.slice(6))
  }
}

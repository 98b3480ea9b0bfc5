import { describe, expect, test } from 'vitest'
import { globalId, marketplace } from '../support/marketplace.ts'
import { running } from '../support/running.ts'

const backends = [
  { carrier: 'PostgreSQL', redisUrl: undefined },
  { carrier: 'Redis', redisUrl: process.env.TEST_REDIS_URL },
]

describe.each(backends)('live updates carried by $carrier', ({ carrier, redisUrl }) => {
  const missing = carrier === 'Redis' && !redisUrl
  const why = missing ? ` (skipped: ${process.env.TEST_REDIS_MISSING ?? 'there is no Redis'})` : ''

  test.skipIf(missing)(
    `whoever watches a need hears of a new match from the worker, over server-sent events${why}`,
    async () => {
      const market = await marketplace()
      const commonlot = await running(market, { redisUrl })
      const leeds = await market.officer('leeds')
      const wan = {
        title: 'Wide area network',
        description: 'SD-WAN for 140 sites with internet breakout and support.',
        earliestStartOn: '2027-06-01',
      }
      const needId = await market.postedNeed(leeds, wan)
      const watching = new AbortController()
      const response = await fetch(`${commonlot.address}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'text/event-stream',
          authorization: `Bearer ${await commonlot.tokenFor(leeds.email)}`,
        },
        body: JSON.stringify({
          query: 'subscription ($id: ID!) { matchesChanged(needId: $id) { at need { id } } }',
          variables: { id: globalId('Need', needId) },
        }),
        signal: watching.signal,
      })
      expect(response.headers.get('content-type')).toMatch('text/event-stream')
      await market.postedNeed(await market.officer('bradford'), { ...wan, title: 'SD-WAN and internet access' })
      const heard = await firstEvent(response)
      watching.abort()
      expect(heard.data.matchesChanged.at).toMatch(/^\d{4}-\d\d-\d\dT/)
      expect(heard.data.matchesChanged.need).toEqual({ id: globalId('Need', needId) })
      expect(await market.db.match.count({ where: { sides: { some: { needId } } } })).toBe(1)
    },
  )
})

async function firstEvent(response: Response) {
  let text = ''
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk
    const data = /^data: (\{.*\})$/m.exec(text)?.[1]
    if (data) return JSON.parse(data)
  }
  throw new Error('the stream ended without an event')
}

test('a subscription ends with its client, and holds nothing afterwards', async () => {
  const market = await marketplace()
  const commonlot = await running(market)
  const leeds = await market.officer('leeds')
  const needId = await market.postedNeed(leeds)
  const authorization = `Bearer ${await commonlot.tokenFor(leeds.email)}`
  const watching = new AbortController()
  await fetch(`${commonlot.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization },
    body: JSON.stringify({
      query: 'subscription ($id: ID!) { matchesChanged(needId: $id) { at } }',
      variables: { id: globalId('Need', needId) },
    }),
    signal: watching.signal,
  })
  watching.abort()
  // a server that still held the stream would not stop by itself when asked
  await commonlot.stop('server/main.ts')
})

import { expect, test } from 'vitest'
import { marketplace } from '../support/marketplace.ts'
import { running, until } from '../support/running.ts'

const draft = `mutation ($details: NeedDetailsInput!) { draftNeed(details: $details) { ... on MutationDraftNeedSuccess { data { id } } } }`
const post = `mutation ($id: ID!) { postNeed(needId: $id) { ... on MutationPostNeedSuccess { data { id } } } }`

/** The job a killed worker had in hand is taken over within 40 s (server/platform/queue.ts). */
const TAKEN_OVER = 60

test('nothing acknowledged is lost when web server and worker are killed, and nothing is done twice', {
  timeout: 150_000,
}, async () => {
  const market = await marketplace()
  const commonlot = await running(market)
  const acknowledged: string[] = []
  const councils = [
    'leeds',
    'bradford',
    'wakefield',
    'kirklees',
    'calderdale',
    'york',
    'hull',
    'sheffield',
    'barnsley',
    'doncaster',
  ]
  const officers = await Promise.all(
    councils.map(async (slug) => commonlot.tokenFor((await market.officer(slug)).email)),
  )
  const postAll = officers.map(async (token, i) => {
    const details = {
      title: 'Electoral registration software',
      description: `Annual canvass, postal votes and poll cards, ${i + 10} wards.`,
      earliestStartOn: '2027-09-01',
      latestStartOn: '2027-12-31',
    }
    const { data } = await commonlot.ask(token, draft, { details })
    const done = await commonlot.ask(token, post, data.draftNeed.data)
    acknowledged.push(done.data.postNeed.data.id)
  })
  await Promise.race(postAll)
  await Promise.all([commonlot.kill('server/main.ts'), commonlot.kill('workers/main.ts')])
  await Promise.allSettled(postAll)

  const saved = await market.db.need.findMany({ where: { status: 'POSTED' }, select: { id: true } })
  const ids = new Set(saved.map(({ id }) => Buffer.from(`Need:${id}`).toString('base64')))
  expect(acknowledged.length).toBeGreaterThan(0)
  for (const id of acknowledged) expect(ids).toContain(id)
  expect(await market.db.event.count({ where: { type: 'NeedPosted' } })).toBe(saved.length)

  await Promise.all([commonlot.start('server/main.ts'), commonlot.start('workers/main.ts')])
  await until(
    async () => (await market.db.need.count({ where: { status: 'POSTED', matchedAt: null } })) === 0,
    'every posted need matched',
    TAKEN_OVER,
  )
  const pairs = (saved.length * (saved.length - 1)) / 2
  await until(
    async () => (await market.db.match.count({ where: { status: 'CURRENT' } })) === pairs,
    'every pair matched once',
    TAKEN_OVER,
  )
  // each pair is one match with two sides, however often its jobs were delivered
  expect(await market.db.match.count()).toBe(pairs)
  expect(await market.db.matchSide.count()).toBe(2 * pairs)
})

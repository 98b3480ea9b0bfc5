import { afterAll, expect, test } from 'vitest'
import { listen } from '../../server/platform/listen.ts'
import { globalId, marketplace } from '../support/marketplace.ts'
import { running, until } from '../support/running.ts'
import { confidential } from '../support/secrets.ts'

/**
 * What officers write stays in the tables of needs, matches and proposals: the logs of the web server and the worker, the
 * facts, the jobs, what processes tell each other and what a passer-by may ask carry none of it.
 */
const market = await marketplace()
const written: string[] = []
const told: string[] = []
const commonlot = await running(market, { hear: (text) => written.push(text) })
const listeners = await Promise.all(
  ['commonlot_live', 'commonlot_facts'].map((channel) =>
    listen(market.url, channel, { heard: (message) => told.push(message) }),
  ),
)
afterAll(() => Promise.all(listeners.map((listener) => listener.close())))

const draft = `mutation ($details: NeedDetailsInput!) { draftNeed(details: $details) { __typename ... on MutationDraftNeedSuccess { data { id } } } }`
const post = `mutation ($id: ID!, $tier: SharingTier) { postNeed(needId: $id, sharing: $tier) { __typename } }`
const edit = `mutation ($id: ID!, $details: NeedDetailsInput!) { editNeed(needId: $id, details: $details) { __typename } }`
const withdraw = `mutation ($id: ID!, $reason: String) { withdrawNeed(needId: $id, reason: $reason) { __typename } }`
const similar = `query ($title: String!) { similarNeeds(draft: { title: $title }) { __typename } }`
const bring = `mutation ($content: String!) { importNotices(fileName: "zqfile.jsonl", content: $content) { __typename } }`
const search = `query ($words: String!) { needs(search: $words) { nodes { title } } }`
const decide = `mutation ($matchId: ID!, $needId: ID!) { decideMatch(matchId: $matchId, needId: $needId, decision: DISMISSED, reason: "zqdismissed") { __typename } }`

const about = 'Housing management system for rents and voids'
const [one, two] = [confidential(1, 'one', about), confidential(2, 'two', about)]
/** Everything that was written into a field, and nowhere else. */
const secrets = [
  ...one.words,
  ...one.numbers,
  ...two.words,
  ...two.numbers,
  'zqfile',
  'zqrecord',
  'zqdismissed',
  'zqgone',
]
const leaksIn = (text: string) => secrets.filter((secret) => text.includes(secret))

const [leeds, bradford] = [await market.officer('leeds'), await market.officer('bradford')]
const [mine, theirs] = [await commonlot.tokenFor(leeds.email), await commonlot.tokenFor(bradford.email)]
const posted = async (who: string, details: object, tier: string | null = null) => {
  const { data } = await commonlot.ask(who, draft, { details })
  const { id } = data.draftNeed.data
  await commonlot.ask(who, post, { id, tier })
  return id as string
}
await posted(theirs, two.details)
const needId = await posted(mine, one.details)
const match = await until(() => market.db.match.findFirst().then((row) => row ?? undefined), 'a match')
await commonlot.ask(mine, edit, { id: needId, details: { ...one.details, termMonths: 48 } })
await commonlot.ask(mine, decide, { matchId: globalId('Match', match.id), needId })
await commonlot.ask(mine, draft, {
  details: { ...one.details, latestStartOn: '2020-01-01', title: 'zqonetitle'.repeat(60) },
})
await commonlot.ask(mine, similar, { title: `${about} zqonetitle` })
await commonlot.ask(mine, search, { words: 'zqonetitle' })
await commonlot.ask(mine, bring, {
  content: '{"id":"zqrecord","buyer":"Leeds City Council","title":"zqonetitle software"}\n{',
})
await commonlot.ask(mine, withdraw, { id: await posted(mine, one.details, 'DRAFT'), reason: 'zqgone' })
await until(async () => (await market.db.event.count({ where: { relayedAt: null } })) === 0, 'every fact relayed')
await until(async () => (await market.db.proposal.count()) > 0, 'a proposal')

test('there is something to leak', async () => {
  const needs = await market.db.need.findMany({ include: { requirements: true } })
  expect(leaksIn(JSON.stringify(needs, (_key, value) => (typeof value === 'bigint' ? String(value) : value)))).toEqual(
    expect.arrayContaining([...one.words, ...one.numbers]),
  )
})

test('the logs of the web server and the worker, at their most talkative, have none of it', () => {
  expect(written.join('')).toContain('web server ready')
  expect(leaksIn(written.join(''))).toEqual([])
})

test('facts, jobs and reactions have none of it', async () => {
  const rows = await market.db.$queryRaw<{ name: string }[]>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and (table_schema = 'bullmq' or table_name in ('event', 'reaction_done', 'parked_job'))`
  expect(rows.length).toBeGreaterThan(5)
  const found: string[] = []
  for (const { name } of rows) {
    const all = await market.db.$queryRawUnsafe<{ row: string }[]>(`select row_to_json(t)::text as row from ${name} t`)
    found.push(...leaksIn(all.map(({ row }) => row).join('\n')).map((secret) => `${name}: ${secret}`))
  }
  expect(found).toEqual([])
})

test('what processes tell each other has none of it', () => {
  expect(told.length).toBeGreaterThan(0)
  expect(leaksIn(told.join('\n'))).toEqual([])
})

test.each(['/', '/health', '/health/ready', '/metrics', '/graphql', '/nothing'])(
  '%s tells a passer-by none of it',
  async (path) => {
    const answers = await Promise.all(
      [undefined, { authorization: `Bearer ${mine}` }].map(async (headers) =>
        (await fetch(commonlot.address + path, headers && { headers })).text(),
      ),
    )
    expect(leaksIn(answers.join('\n'))).toEqual([])
  },
)

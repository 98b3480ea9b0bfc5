import { describe, expect, test } from 'vitest'
import { marketplace } from '../support/marketplace.ts'
import { running, until } from '../support/running.ts'

const draft = `mutation ($details: NeedDetailsInput!) { draftNeed(details: $details) { ... on MutationDraftNeedSuccess { data { id } } ... on InvalidInput { problems { message } } } }`
const post = `mutation ($id: ID!) { postNeed(needId: $id) { ... on MutationPostNeedSuccess { data { id status } } } }`
const matches = `query ($id: ID!) { matches(needId: $id) { nodes { id probability reasons { text } feasibility { startWindows } sides { decision need { id title authority { name } } } } } }`
const accept = `mutation ($matchId: ID!, $needId: ID!) { decideMatch(matchId: $matchId, needId: $needId, decision: ACCEPTED) { ... on MutationDecideMatchSuccess { data { sides { decision } } } } }`

const backends = [
  { kept: 'PostgreSQL', redisUrl: undefined },
  { kept: 'Redis', redisUrl: process.env.TEST_REDIS_URL },
]

describe.each(backends)('an officer posts a need and finds a partner, jobs in $kept', ({ kept, redisUrl }) => {
  const missing = kept === 'Redis' && !redisUrl
  const why = missing ? ` (skipped: ${process.env.TEST_REDIS_MISSING ?? 'there is no Redis'})` : ''
  test.skipIf(missing)(`from two drafts to an accepted match and a suggested proposal${why}`, async () => {
    const market = await marketplace()
    const commonlot = await running(market, { redisUrl })
    const [leeds, bradford] = await Promise.all(
      ['leeds', 'bradford'].map(async (slug) => commonlot.tokenFor((await market.officer(slug)).email)),
    )
    const details = {
      title: 'Electoral registration software',
      description: 'Annual canvass, postal votes and poll cards for the elections team.',
      earliestStartOn: '2027-09-01',
      latestStartOn: '2028-03-31',
    }
    const posted = async (token = '', more: object = {}) => {
      const { data } = await commonlot.ask(token, draft, { details: { ...details, ...more } })
      return (await commonlot.ask(token, post, data.draftNeed.data)).data.postNeed.data.id as string
    }
    await posted(bradford, { title: 'Elections management system', earliestStartOn: '2027-11-01' })
    const mine = await posted(leeds)

    const found = await until(
      async () => (await commonlot.ask(leeds ?? '', matches, { id: mine })).data.matches.nodes[0],
      'a match',
    )
    expect(found.reasons.length).toBeGreaterThan(0)
    expect(found.feasibility.startWindows).toBe('OVERLAP')
    const accepted = await commonlot.ask(leeds ?? '', accept, { matchId: found.id, needId: mine })
    expect(accepted.data.decideMatch.data.sides.map((side: { decision: string }) => side.decision).sort()).toEqual([
      'ACCEPTED',
      'UNDECIDED',
    ])

    const proposal = await until(
      async () =>
        (
          await commonlot.ask(
            bradford ?? '',
            '{ proposals { nodes { title reasons startFrom startUntil members { authority { name } } } } }',
          )
        ).data.proposals.nodes[0],
      'a proposal',
    )
    expect(proposal).toMatchObject({ startFrom: '2027-11-01', startUntil: '2028-03-31' })
    expect(proposal.members).toHaveLength(2)
  })
})

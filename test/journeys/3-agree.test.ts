import { expect, test } from 'vitest'
import { marketplace } from '../support/marketplace.ts'
import { running, until } from '../support/running.ts'

const answer = (verb: string, more = '') =>
  `mutation ($id: ID!) { it: ${verb}(proposalId: $id${more}) { __typename ... on Mutation${verb[0]?.toUpperCase()}${verb.slice(1)}Success { data { status endedReason members { commitment reason authority { slug } } } } ... on Refused { code message } } }`

test('three councils: one opens the suggestion, one joins, one declines, and everybody sees the same', async () => {
  const market = await marketplace()
  const crematoria = {
    title: 'Crematorium and cemetery administration',
    description: 'Bookings, statutory registers and memorial plots for our crematorium and cemeteries.',
    earliestStartOn: '2027-04-01',
    latestStartOn: '2027-12-31',
  }
  const tokens: Record<string, string> = {}
  const commonlot = await running(market)
  for (const slug of ['durham', 'gateshead', 'sunderland']) {
    const officer = await market.officer(slug)
    tokens[slug] = await commonlot.tokenFor(officer.email)
    await market.postedNeed(officer, crematoria)
  }
  const as = (slug: string) => tokens[slug] ?? ''
  const proposal = await until(async () => {
    const { data } = await commonlot.ask(
      as('durham'),
      '{ proposals(status: [SUGGESTED]) { nodes { id members { authority { slug } } } } }',
    )
    return data.proposals.nodes.find(({ members }: { members: unknown[] }) => members.length === 3)
  }, 'a suggestion of all three')
  expect((await commonlot.ask(as('durham'), answer('openProposal'), proposal)).data.it.data.status).toBe('OPEN')
  expect((await commonlot.ask(as('gateshead'), answer('openProposal'), proposal)).data.it).toMatchObject({
    __typename: 'Refused',
    code: 'PROPOSAL_OPEN',
  })
  await commonlot.ask(as('gateshead'), answer('joinProposal', ', commitment: INTENDS'), proposal)
  const declined = await commonlot.ask(
    as('sunderland'),
    answer('declineProposal', ', reason: "We have just extended our contract"'),
    proposal,
  )
  expect(
    Object.fromEntries(
      declined.data.it.data.members.map((m: { commitment: string; authority: { slug: string } }) => [
        m.authority.slug,
        m.commitment,
      ]),
    ),
  ).toEqual({ durham: 'INTERESTED', gateshead: 'INTENDS', sunderland: 'DECLINED' })
  expect(declined.data.it.data.members).toContainEqual(
    expect.objectContaining({ reason: 'We have just extended our contract' }),
  )
  const stranger = await commonlot.tokenFor((await market.officer('leeds')).email)
  expect((await commonlot.ask(stranger, 'query ($id: ID!) { node(id: $id) { id } }', proposal)).data.node).toBeNull()
})

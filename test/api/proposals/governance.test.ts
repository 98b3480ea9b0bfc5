import { expect, test } from 'vitest'
import type { Actor } from '../../../server/organisations/actor.ts'
import { outsiders, readers, workingWorld, writers } from './working-world.ts'

let now = new Date('2026-12-01T09:00:00Z')
const { market, people, proposal, proposalId } = await workingWorld({ clock: () => now })
const { leeds, bradford, coordinator } = people

const change = async (who: Actor, verb: string, args: string) => {
  const { data, errors } = await market.ask(
    who,
    `mutation { it: ${verb}(proposalId: "${proposal}", ${args}) { __typename ... on Refused { code } ... on Problem { message } } }`,
  )
  return errors ? { __typename: errors[0]?.extensions?.code } : data.it
}
const success = (verb: string) => ({ __typename: `Mutation${verb.charAt(0).toUpperCase()}${verb.slice(1)}Success` })

const read = async (who: Actor) =>
  (
    await market.ask(
      who,
      `{ node(id: "${proposal}") { ... on Proposal {
        agreement { isComplete missing clauses { item text version writtenBy agreed { slug } awaited { slug } source } }
        conflictsOfInterest { authority { slug } standing interests mitigations unmitigated reviewOn assessedBy }
        engagements { nodes { heldOn with said loggedBy } } } } }`,
    )
  ).data?.node ?? null

const items = [
  'COST_SHARE',
  'LIABILITY',
  'WITHDRAWAL',
  'LATE_JOINERS',
  'DISPUTES',
  'FREEDOM_OF_INFORMATION',
  'DATA_PROTECTION',
]
const clauseOf = async (item: string) =>
  (await read(leeds)).agreement.clauses.find((clause: { item: string }) => clause.item === item)

test('the agreement says what is missing until every buying authority has agreed to every clause', async () => {
  expect((await read(leeds)).agreement).toMatchObject({
    isComplete: false,
    missing: items.map(() => expect.stringContaining('nothing is written yet')),
  })
  for (const item of items) {
    expect(await change(leeds, 'writeClause', `item: ${item}, text: "As we said"`)).toMatchObject(
      success('writeClause'),
    )
    expect(await change(leeds, 'agreeToClause', `item: ${item}, version: 1`)).toMatchObject(success('agreeToClause'))
  }
  const { missing } = (await read(leeds)).agreement
  expect(missing).toHaveLength(items.length)
  expect(missing[0]).toMatch(/^Costs: .*Bradford.* still to agree$/)
  for (const item of items) await change(bradford, 'agreeToClause', `item: ${item}, version: 1`)
  expect((await read(bradford)).agreement).toMatchObject({ isComplete: true, missing: [] })
})

test('another wording asks for every yes again, and nobody agrees to what they have not read', async () => {
  expect(
    await change(bradford, 'writeClause', 'item: DISPUTES, text: "We ask a mediator", expectedVersion: 1'),
  ).toMatchObject(success('writeClause'))
  expect(await clauseOf('DISPUTES')).toMatchObject({ version: 2, agreed: [], text: 'We ask a mediator' })
  expect(await change(leeds, 'agreeToClause', 'item: DISPUTES, version: 1')).toMatchObject({
    code: 'CHANGED_MEANWHILE',
  })
  expect(await change(leeds, 'agreeToClause', 'item: DISPUTES, version: 2')).toMatchObject(success('agreeToClause'))
  expect(await change(leeds, 'agreeToClause', 'item: DISPUTES, version: 2')).toMatchObject({ code: 'CLAUSE_AGREED' })
})

test('of two who reword a clause at the same moment one is told', async () => {
  const { version } = await clauseOf('LIABILITY')
  const both = await Promise.all(
    [leeds, bradford].map((who) =>
      change(who, 'writeClause', `item: LIABILITY, text: "${who.name}", expectedVersion: ${version}`),
    ),
  )
  expect(both.filter(({ code }) => code === 'CHANGED_MEANWHILE')).toHaveLength(1)
})

test('who only observes, or was only invited, words no agreement and agrees to none', async () => {
  for (const who of [people['an observer'], people['someone invited']]) {
    expect(await change(who, 'writeClause', 'item: DISPUTES, text: "No"')).toMatchObject({ __typename: 'NotAllowed' })
    expect(await change(who, 'agreeToClause', 'item: DISPUTES, version: 2')).toMatchObject({ __typename: 'NotAllowed' })
  }
  expect(await change(coordinator, 'agreeToClause', 'item: DISPUTES, version: 2')).toMatchObject({
    __typename: 'NotAllowed',
  })
})

const assess = (who: Actor, reviewOn: string, interests = 'zqinterest: our programme manager holds shares') =>
  change(
    who,
    'assessConflicts',
    `interests: "${interests}", mitigations: "zqmitigation: takes no part", unmitigated: "zqunmitigated: her deputy", reviewOn: "${reviewOn}"`,
  )

const conflictsOf = async (who: Actor, slug: string) =>
  (await read(who)).conflictsOfInterest.find(
    ({ authority }: { authority: { slug: string } }) => authority.slug === slug,
  )

test('each member assesses its conflicts of interest, and a review that is overdue shows', async () => {
  expect(await conflictsOf(leeds, 'leeds')).toMatchObject({ standing: 'NOT_ASSESSED' })
  const soon = new Date(Date.now() + 30 * 86_400_000)
  now = new Date()
  expect(await assess(leeds, soon.toISOString().slice(0, 10))).toMatchObject(success('assessConflicts'))
  expect(await conflictsOf(leeds, 'leeds')).toMatchObject({ standing: 'UNMITIGATED', assessedBy: leeds.name })
  now = new Date(Date.now() - 60 * 86_400_000)
  expect(await assess(bradford, new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10))).toMatchObject(
    success('assessConflicts'),
  )
  expect(await conflictsOf(leeds, 'bradford')).toMatchObject({ standing: 'REVIEW_OVERDUE' })
  now = new Date()
})

test('the next review is within twelve months', async () => {
  for (const on of ['2020-01-01', '2099-01-01'])
    expect(await assess(leeds, on)).toMatchObject({ message: 'Choose a day within the next 12 months' })
})

test('what an authority found about its people is for itself, the lead and coordinators', async () => {
  expect(await conflictsOf(bradford, 'leeds')).toMatchObject({
    standing: 'UNMITIGATED',
    interests: null,
    mitigations: null,
    unmitigated: null,
  })
  for (const who of [leeds, coordinator]) expect((await conflictsOf(who, 'leeds')).interests).toMatch(/^zqinterest/)
  const leads = { leadAuthorityId: await market.authorityId('bradford') }
  await market.db.proposal.update({ where: { id: proposalId }, data: leads })
  expect(await conflictsOf(bradford, 'leeds')).toMatchObject({ interests: null })
  await market.db.proposal.update({ where: { id: proposalId }, data: { leadAcceptedAt: now } })
  expect((await conflictsOf(bradford, 'leeds')).interests).toMatch(/^zqinterest/)
})

test('earlier assessments and notes are never changed', async () => {
  await expect(market.db.conflictReview.updateMany({ data: { interests: 'None' } })).rejects.toThrow(
    /only ever added to/,
  )
  await change(leeds, 'logEngagement', 'heldOn: "2026-03-02", with: "Supplier day", said: "zqsaid"')
  await expect(market.db.engagementNote.deleteMany()).rejects.toThrow(/only ever added to/)
})

test.each(writers)('what %s was told by a supplier is shared with all who work on it', async (who) => {
  const said = `zqsaid to ${who}`
  expect(
    await change(people[who], 'logEngagement', `heldOn: "2026-03-02", with: "Northgrid Ltd", said: "${said}"`),
  ).toMatchObject(success('logEngagement'))
  for (const reader of readers) expect(JSON.stringify(await read(people[reader]))).toContain(said)
})

test('what is yet to be said is not noted', async () => {
  expect(
    await change(leeds, 'logEngagement', 'heldOn: "2099-03-02", with: "Supplier day", said: "Plans"'),
  ).toMatchObject({ __typename: 'InvalidInput' })
})

test.each(outsiders)('%s reads nothing of the governance and changes nothing', async (who) => {
  const seen = await read(people[who])
  expect(JSON.stringify(seen)).not.toMatch(/zq|As we said/)
  if (seen) expect(seen).toEqual({ agreement: null, conflictsOfInterest: [], engagements: { nodes: [] } })
  for (const [verb, args] of [
    ['writeClause', 'item: DISPUTES, text: "No"'],
    ['agreeToClause', 'item: DISPUTES, version: 1'],
    ['assessConflicts', 'interests: "None", mitigations: "None", reviewOn: "2027-03-01"'],
    ['logEngagement', 'heldOn: "2026-03-02", with: "Me", said: "Buy from me"'],
  ] as const)
    expect((await change(people[who], verb, args)).__typename).toMatch(/^(NotFound|NotAllowed|FORBIDDEN)$/)
})

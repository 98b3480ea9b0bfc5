import { beforeEach, expect, test } from 'vitest'
import { remindOfFrameworks } from '../../server/frameworks/remind-of-frameworks.ts'
import type { Prisma } from '../../server/generated/prisma/client.ts'
import { type Actor, system } from '../../server/organisations/actor.ts'
import { dayFrom } from '../../server/platform/days.ts'
import { globalId, marketplace } from '../support/marketplace.ts'

let now = new Date('2027-05-03T10:00:00Z')
const market = await marketplace({ clock: () => now })
const { db } = market
const [leeds, bradford, cardiff] = (await Promise.all(['leeds', 'bradford', 'cardiff'].map(market.officer))) as [
  Actor,
  Actor,
  Actor,
]
const supplier = await market.person('SUPPLIER_MEMBER', { supplier: 'Northgrid Ltd' })
const day = (text: string) => dayFrom(text) as Date

beforeEach(async () => {
  now = new Date('2027-05-03T10:00:00Z')
  await db.$executeRaw`truncate need, proposal, match, event, reaction_done, framework, call_off cascade`
})

const parking = {
  title: 'Parking enforcement back office',
  description: 'Penalty charge notices, permits, appeals and payments for our parking enforcement team.',
  earliestStartOn: '2027-06-01',
  latestStartOn: '2027-12-31',
  valueExVatPence: 10_000_000,
}

/** A framework of another body, of £1,000 with one lot of £600, for councils in England. */
async function catalogued(more: Partial<Prisma.FrameworkUncheckedCreateInput> = {}) {
  const stated = {
    ...{
      title: 'Parking and traffic enforcement systems',
      kind: 'CLOSED',
      regime: 'PA2023',
      ownerName: 'A buying body',
    },
    description: 'Back-office software, permits and handheld devices for parking enforcement.',
    ...{ awardedOn: day('2027-01-01'), endsOn: day('2031-01-01'), advertisedIncVatPence: 100_000n },
    users: { create: [{ kind: 'NATION', nation: 'ENGLAND' }] },
    lots: { create: [{ number: 1, title: 'Back office', cpvCodes: ['48000000'], advertisedIncVatPence: 60_000n }] },
  } as const satisfies Prisma.FrameworkUncheckedCreateInput
  const made = await db.framework.create({ data: { ...stated, ...more }, include: { lots: true } })
  return { id: made.id, lotId: made.lots[0]?.id as string }
}

const CALL_OFF = `mutation ($frameworkId: ID!, $needId: ID, $details: CallOffDetailsInput!) {
  callOff(frameworkId: $frameworkId, needId: $needId, details: $details) {
    __typename
    ... on Problem { message }
    ... on InvalidInput { problems { field } }
    ... on Refused { code }
    ... on MutationCallOffSuccess { data { id framework { headroom { left { pence } } lots { headroom { left { pence } } } } } }
  }
}`

function callOff(who: Actor, from: { id: string; lotId: string }, more: object = {}, needId?: string) {
  const details = {
    ...{ lotId: globalId('FrameworkLot', from.lotId), supplierName: 'Northgrid Ltd', manner: 'COMPETED' },
    ...{ valueIncVatPence: 10_000, startsOn: '2027-07-01', endsOn: '2029-06-30', ...more },
  }
  const ids = { frameworkId: globalId('Framework', from.id), needId: needId && globalId('Need', needId) }
  return market.ask(who, CALL_OFF, { ...ids, details }).then(({ data, errors }) => {
    expect(errors).toBeUndefined()
    return data.callOff
  })
}

test('of twenty call-offs at once exactly those that fit are made, and the others are told what is left', async () => {
  const framework = await catalogued()
  const answers = await Promise.all(Array.from({ length: 20 }, () => callOff(leeds, framework)))
  const made = answers.filter(({ __typename }) => __typename === 'MutationCallOffSuccess')
  const refused = answers.filter(({ __typename }) => __typename === 'Refused')
  expect([made.length, refused.length]).toEqual([6, 14])
  for (const { code, message } of refused)
    expect([code, message]).toEqual(['NO_HEADROOM_IN_LOT', 'Only £0 is left of this lot'])
  expect(await db.framework.findFirst()).toMatchObject({ calledOffIncVatPence: 60_000n })
  expect(await db.callOff.count()).toBe(6)
  await expect(db.framework.updateMany({ data: { calledOffIncVatPence: 100_001n } })).rejects.toThrow()
})

test('a cancelled call-off gives back what it took, and the need that it met', async () => {
  const framework = await catalogued()
  const needId = await market.postedNeed(leeds, parking)
  const status = async () => (await db.need.findUniqueOrThrow({ where: { id: needId } })).status
  const { data } = await callOff(leeds, framework, { valueIncVatPence: 60_000 }, needId)
  expect(data.framework.headroom.left.pence).toBe(40_000)
  expect(data.framework.lots[0].headroom.left.pence).toBe(0)
  expect(await status()).toBe('MET')
  const cancel = `mutation { cancelCallOff(callOffId: "${data.id}", reason: "The supplier withdrew") {
    __typename ... on Refused { code } ... on MutationCancelCallOffSuccess { data { framework { headroom { left { pence } } } } } } }`
  const [notTheirs, cancelled, again] = [
    await market.ask(bradford, cancel),
    await market.ask(leeds, cancel),
    await market.ask(leeds, cancel),
  ]
  expect(notTheirs.data.cancelCallOff.__typename).toBe('NotFound')
  expect(cancelled.data.cancelCallOff.data.framework.headroom.left.pence).toBe(100_000)
  expect(again.data.cancelCallOff.code).toBe('CALL_OFF_CANCELLED')
  expect(await status()).toBe('POSTED')
  expect((await market.recorded()).map(({ type }) => type).filter((type) => /CallOff|Met|Reopened/.test(type))).toEqual(
    [...['CallOffMade', 'NeedMet', 'NeedReopened', 'CallOffCancelled']],
  )
})

test('an authority outside the classes of users may not call off, and is told who may', async () => {
  const answer = await callOff(cardiff, await catalogued())
  expect(answer.code).toBe('NOT_A_USER')
  expect(answer.message).toMatch(/may not use this framework: it is open to authorities in England/)
})

test('a direct award needs a framework that allows it, and a reason', async () => {
  const closed = await catalogued()
  const direct = { manner: 'DIRECT', reason: 'Only one supplier can extend our system' }
  expect((await callOff(leeds, closed, direct)).code).toBe('DIRECT_AWARD_NOT_ALLOWED')
  const open = await catalogued({ isDirectAwardAllowed: true })
  expect((await callOff(leeds, open, { manner: 'DIRECT' })).problems).toEqual([{ field: 'reason' }])
  expect((await callOff(leeds, open, direct)).__typename).toBe('MutationCallOffSuccess')
})

test('nothing is called off after the end, nor from a supplier without a place', async () => {
  const framework = await catalogued({ suppliers: { create: [{ name: 'Southgrid Ltd' }] } })
  expect(await callOff(leeds, framework)).toMatchObject({
    code: 'NOT_A_SUPPLIER',
    message: expect.stringMatching(/Southgrid Ltd/),
  })
  now = new Date('2031-01-02T10:00:00Z')
  expect((await callOff(leeds, framework, { supplierName: 'Southgrid ltd' })).code).toBe('FRAMEWORK_ENDED')
})

test('others read sums of call-offs; who made one, or runs the framework, reads it; suppliers see nothing', async () => {
  const framework = await catalogued({ leadAuthorityId: await market.authorityId('bradford') })
  await callOff(leeds, framework)
  const asked = `{ frameworks(usableByMe: true, open: true) { nodes {
    headroom { calledOff { pence } } callOffs { nodes { supplierName } } mayMyAuthorityUse { mayUse why } } } }`
  const read = async (who: Actor) => (await market.ask(who, asked)).data.frameworks.nodes
  const kent = await market.officer('kent')
  expect(await read(leeds)).toMatchObject([{ callOffs: { nodes: [{ supplierName: 'Northgrid Ltd' }] } }])
  expect(await read(bradford)).toMatchObject([{ callOffs: { nodes: [{ supplierName: 'Northgrid Ltd' }] } }])
  expect(await read(kent)).toEqual([
    {
      headroom: { calledOff: { pence: 10_000 } },
      callOffs: { nodes: [] },
      mayMyAuthorityUse: [{ mayUse: true, why: 'It is open to authorities in England' }],
    },
  ])
  expect(await read(cardiff)).toEqual([])
  expect(await read(supplier)).toEqual([])
  const published = await callOff(leeds, framework, { publishedOn: '2027-05-03' })
  expect((await read(kent))[0].callOffs.nodes).toHaveLength(1)
  expect(published.__typename).toBe('MutationCallOffSuccess')
})

test('call-offs are read a page at a time, newest first', async () => {
  const framework = await catalogued()
  for (const valueIncVatPence of [1, 2, 3]) await callOff(leeds, framework, { valueIncVatPence })
  const page = async (more: string) => {
    const asked = `{ node(id: "${globalId('Framework', framework.id)}") { ... on Framework { callOffs(${more}) {
      nodes { valueIncVat { pence } } pageInfo { endCursor hasNextPage } } } } }`
    const { nodes, pageInfo } = (await market.ask(leeds, asked)).data.node.callOffs
    return { pence: nodes.map((one: { valueIncVat: { pence: number } }) => one.valueIncVat.pence), ...pageInfo }
  }
  const first = await page('first: 2')
  expect(first).toMatchObject({ pence: [3, 2], hasNextPage: true })
  expect(await page(`first: 2, after: "${first.endCursor}"`)).toMatchObject({ pence: [1], hasNextPage: false })
  expect((await page('last: 1')).pence).toEqual([1])
})

test('the list is filtered by words and codes, and ordered by end or title', async () => {
  await catalogued({ title: 'Zebra crossings', endsOn: day('2029-01-01') })
  await catalogued({ title: 'Automatic barriers', description: 'Barriers', endsOn: day('2030-01-01') })
  const titles = async (given: string) =>
    (await market.ask(leeds, `{ frameworks${given} { nodes { title } } }`)).data.frameworks.nodes.map(
      ({ title }: { title: string }) => title,
    )
  expect(await titles('')).toEqual(['Zebra crossings', 'Automatic barriers'])
  expect(await titles('(orderBy: { by: TITLE })')).toEqual(['Automatic barriers', 'Zebra crossings'])
  expect(await titles('(search: "barr")')).toEqual(['Automatic barriers'])
  expect(await titles('(endsFrom: "2029-06-01")')).toEqual(['Automatic barriers'])
  expect(await titles('(cpv: "48610000-7")')).toHaveLength(2)
  expect(await titles('(cpv: "72000000")')).toEqual([])
})

/** A proposal of Leeds and Bradford, agreed, with Leeds in the lead. */
async function agreedProposal(): Promise<string> {
  await market.postedNeed(leeds, parking)
  await market.postedNeed(bradford, parking)
  const kent = await market.officer('kent')
  await market.postedNeed(kent, { title: 'Library management system', description: 'Lending, catalogue and kiosks.' })
  await market.settle()
  const { id } = await db.proposal.findFirstOrThrow()
  const lead = { leadAuthorityId: await market.authorityId('leeds'), leadAcceptedAt: now }
  await db.proposal.update({ where: { id }, data: { status: 'AGREED', ...lead } })
  return id
}

const RECORD = `mutation ($proposalId: ID!, $details: FrameworkDetailsInput!) {
  recordFramework(proposalId: $proposalId, details: $details) {
    __typename
    ... on Problem { message }
    ... on Refused { code }
    ... on MutationRecordFrameworkSuccess { data { id title ownerName lots { title } users { authority { name } } } }
  }
}`
const awarded = {
  ...{ kind: 'CLOSED', awardedOn: '2027-05-01', endsOn: '2031-05-01', advertisedIncVatPence: 24_000_000 },
  lots: [{ title: 'Back office', suppliers: ['Northgrid Ltd'] }],
}
const record = async (who: Actor, proposalId: string, more: object = {}) =>
  (await market.ask(who, RECORD, { proposalId: globalId('Proposal', proposalId), details: { ...awarded, ...more } }))
    .data.recordFramework

test('the lead records the framework of an agreed proposal: awarded, needs committed, members may use it', async () => {
  const proposalId = await agreedProposal()
  expect((await record(bradford, proposalId)).__typename).toBe('NotAllowed')
  expect(await record(leeds, proposalId, { endsOn: '2031-05-02' })).toMatchObject({
    code: 'FRAMEWORK_TOO_LONG',
    message: expect.stringMatching(/1 May 2031 at most/),
  })
  const { data } = await record(leeds, proposalId)
  expect(data).toMatchObject({ ownerName: 'Leeds City Council', lots: [{ title: 'Back office' }] })
  expect(data.users).toHaveLength(2)
  const proposal = await db.proposal.findUniqueOrThrow({
    where: { id: proposalId },
    include: { needs: { include: { need: true } } },
  })
  expect(proposal.status).toBe('AWARDED')
  expect(proposal.needs.map(({ need }) => need.status)).toEqual(['COMMITTED', 'COMMITTED'])
  expect((await record(leeds, proposalId)).code).toBe('PROPOSAL_AWARDED')
  const framework = await db.framework.findFirstOrThrow({ include: { lots: true } })
  const needId = proposal.needs.find(({ need }) => need.authorityId === leeds.memberships[0]?.authorityId)?.needId
  const called = await callOff(leeds, { id: framework.id, lotId: framework.lots[0]?.id as string }, {}, needId)
  expect(called.__typename).toBe('MutationCallOffSuccess')
  expect((await db.need.findUniqueOrThrow({ where: { id: needId as string } })).status).toBe('MET')
})

test('a framework that could serve must be considered: going on without one needs a recorded reason', async () => {
  const usable = await catalogued({ advertisedIncVatPence: 100_000_000n })
  await catalogued({
    title: 'Parking enforcement, North',
    endsOn: day('2027-05-10'),
    advertisedIncVatPence: 100_000_000n,
  })
  await catalogued({ title: 'Payroll', description: 'Payroll and human resources software.', lots: {} })
  const proposalId = await agreedProposal()
  const asked = `{ node(id: "${globalId('Proposal', proposalId)}") { ... on Proposal {
    mustConsider usableFrameworks { isUsable needsAlike inFavour against framework { title } }
    withoutFramework { reason setAside { id } } } } }`
  const read = async () => (await market.ask(bradford, asked)).data.node
  expect(await read()).toMatchObject({
    mustConsider: true,
    usableFrameworks: [
      { isUsable: true, needsAlike: 2, framework: { title: 'Parking and traffic enforcement systems' } },
      { isUsable: false, against: expect.arrayContaining([expect.stringMatching(/^It ends on 10 May 2027, before/)]) },
    ],
    withoutFramework: null,
  })
  expect((await record(leeds, proposalId)).code).toBe('FRAMEWORK_NOT_CONSIDERED')
  const goOn = await market.ask(
    bradford,
    `mutation { goOnWithoutFramework(proposalId: "${globalId('Proposal', proposalId)}", reason: "Its fee is too high") { __typename } }`,
  )
  expect(goOn.data.goOnWithoutFramework.__typename).toBe('MutationGoOnWithoutFrameworkSuccess')
  expect(await read()).toMatchObject({
    mustConsider: false,
    withoutFramework: { reason: 'Its fee is too high', setAside: [{ id: globalId('Framework', usable.id) }] },
  })
  expect((await record(leeds, proposalId)).__typename).toBe('MutationRecordFrameworkSuccess')
})

test('who runs a framework extends it with a reason and ends it; nobody else does', async () => {
  const { id } = await catalogued({ leadAuthorityId: await market.authorityId('leeds') })
  const frameworkId = globalId('Framework', id)
  const change = (who: Actor, given: string) =>
    market
      .ask(
        who,
        `mutation { it: changeFramework(frameworkId: "${frameworkId}", ${given}, reason: "More councils joined") {
        __typename ... on Refused { code } ... on MutationChangeFrameworkSuccess { data { endsOn changes { what before after reason } } } } }`,
      )
      .then(({ data }) => data.it)
  expect((await change(bradford, 'endsOn: "2032-01-01"')).__typename).toBe('NotAllowed')
  expect((await change(leeds, 'advertisedIncVatPence: 100')).code).toBe('LOTS_COME_TO_MORE')
  expect((await change(leeds, 'expectedVersion: 7, feeBasisPoints: 50')).code).toBe('CHANGED_MEANWHILE')
  expect((await change(leeds, 'endsOn: "2032-01-01", advertisedIncVatPence: 200000')).data).toEqual({
    endsOn: '2032-01-01',
    changes: [
      { what: 'TERM', before: '2031-01-01', after: '2032-01-01', reason: 'More councils joined' },
      { what: 'VALUE', before: '£1,000', after: '£2,000', reason: 'More councils joined' },
    ],
  })
  const ended = await market.ask(
    leeds,
    `mutation { endFramework(frameworkId: "${frameworkId}", reason: "Replaced") { ... on MutationEndFrameworkSuccess { data { endedReason } } } }`,
  )
  expect(ended.data.endFramework.data.endedReason).toBe('Replaced')
  expect(await market.recorded('FrameworkEnded')).toHaveLength(1)
})

test('its end and the next award of an open one are told once each at 18, 12, 6 and 3 months', async () => {
  const { id: frameworkId } = await catalogued({
    kind: 'OPEN',
    awardedOn: day('2027-01-01'),
    endsOn: day('2035-01-01'),
  })
  const told = async (on: string) => {
    await db.$executeRaw`truncate event cascade`
    now = new Date(`${on}T06:50:00Z`)
    for (let time = 0; time < 2; time++) await market.unitOfWork(system, (work) => remindOfFrameworks(work))
    return market.recorded()
  }
  expect(await told('2028-06-30')).toEqual([])
  expect(await told('2028-07-01')).toEqual([{ type: 'FrameworkReopening', frameworkId, months: 18 }])
  expect(await told('2029-11-01')).toEqual([{ type: 'FrameworkReopening', frameworkId, months: 3 }])
  expect(await told('2033-07-01')).toEqual([{ type: 'FrameworkEnding', frameworkId, months: 18 }])
  expect(await told('2034-10-01')).toEqual([{ type: 'FrameworkEnding', frameworkId, months: 3 }])
})

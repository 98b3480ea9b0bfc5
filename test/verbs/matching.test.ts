import { beforeAll, describe, expect, test } from 'vitest'
import { decideMatch } from '../../server/matching/decide-match.ts'
import { matchAfresh, matchImported } from '../../server/matching/match-afresh.ts'
import { matchNeeds } from '../../server/matching/match-needs.ts'
import { matchableSelection } from '../../server/matching/matchable-need.ts'
import { MatchingIndex } from '../../server/matching/matching-index.ts'
import { readMatchable, readMatchablePage } from '../../server/matching/read-matchable.ts'
import { editNeed } from '../../server/needs/edit-need.ts'
import { shareNeed } from '../../server/needs/share-need.ts'
import { withdrawNeed } from '../../server/needs/withdraw-need.ts'
import { type Actor, system } from '../../server/organisations/actor.ts'
import { globalId, marketplace } from '../support/marketplace.ts'

const market = await marketplace()
const { db, unitOfWork } = market
const housing = {
  title: 'Housing management system',
  description:
    'Replacement of our housing management system: rent accounting, tenancies, voids, arrears and leasehold.',
  earliestStartOn: '2027-06-01',
  latestStartOn: '2027-12-31',
}
const others = [
  ['Electoral registration software', 'Annual canvass, postal votes and poll cards for the elections team.'],
  ['Library management system', 'Lending, catalogue and self-service for our libraries.'],
  ['Parking enforcement back office', 'Penalty charge notices, permits and appeals.'],
  ['Wide area network', 'SD-WAN for 140 sites with internet breakout.'],
] as const
let leeds: Actor
let bradford: Actor
let york: Actor

beforeAll(async () => {
  ;[leeds, bradford, york] = (await Promise.all(['leeds', 'bradford', 'york'].map(market.officer))) as [
    Actor,
    Actor,
    Actor,
  ]
  // a background of needs that belong together with nothing here
  for (const [i, authority] of ['kent', 'devon', 'surrey', 'norfolk'].entries())
    await market.postedNeed(await market.officer(authority), { title: others[i]?.[0], description: others[i]?.[1] })
})

const matchesOf = (needId: string) =>
  db.match.findMany({
    where: { status: 'CURRENT', sides: { some: { needId } } },
    include: { sides: true },
    orderBy: { id: 'asc' },
  })
const partners = async (needId: string) =>
  (await matchesOf(needId)).flatMap(({ sides }) => sides.filter((s) => s.needId === needId).map((s) => s.otherNeedId))

describe('a posted need is matched in the background', () => {
  test('with like needs of other authorities, giving its reasons, and not with unlike ones', async () => {
    const mine = await market.postedNeed(leeds, housing)
    const theirs = await market.postedNeed(bradford, {
      ...housing,
      title: 'HMS re-procurement',
      description: 'Rents, arrears, voids and tenancy management for 20,000 homes; our housing system contract ends.',
    })
    await market.settle()
    expect(await partners(mine)).toEqual([theirs])
    const [match] = await matchesOf(theirs)
    expect(match?.probability).toBeGreaterThan(0.5)
    expect(match?.reasons).toContainEqual(
      expect.objectContaining({ text: expect.stringMatching(/housing management/) }),
    )
    expect(match?.engineVersion).toMatch(/\d/)
  })

  test('matching it again changes nothing and adds no second row', async () => {
    const before = await db.match.findMany({ select: { id: true, status: true }, orderBy: { id: 'asc' } })
    const index = await MatchingIndex.load(db)
    const ids = (await db.need.findMany({ where: { status: 'POSTED' } })).map(({ id }) => id)
    await Promise.all([...ids, ...ids].map((id) => unitOfWork(system, (work) => matchNeeds(work, [id], index))))
    expect(await db.match.findMany({ select: { id: true, status: true }, orderBy: { id: 'asc' } })).toEqual(before)
    await market.settle()
  })

  test('an edit updates its matches: those that no longer hold go, and come back under the same id', async () => {
    const needId = await market.postedNeed(york, housing)
    await market.settle()
    const before = await matchesOf(needId)
    expect(before).toHaveLength(2)
    await unitOfWork(york, (work) =>
      editNeed(work, {
        needId,
        details: {
          title: 'Crematorium organ tuning',
          description: 'Tuning of the organ and the piano in two chapels, twice a year.',
        },
      }),
    )
    await market.settle()
    expect(await matchesOf(needId)).toEqual([])
    await unitOfWork(york, (work) =>
      editNeed(work, { needId, details: { title: housing.title, description: housing.description } }),
    )
    await market.settle()
    expect((await matchesOf(needId)).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    await unitOfWork(york, (work) => withdrawNeed(work, { needId }))
    await market.settle()
    expect(await matchesOf(needId)).toEqual([])
  })

  test('two departments of one authority are matched; one department is not matched with itself', async () => {
    const [homes, care] = [await market.department('wakefield', 'Homes'), await market.department('wakefield', 'Care')]
    const wakefield = await market.officer('wakefield')
    const signing = {
      title: 'Electronic signature',
      description: 'Electronic signature for agreements and forms, with an audit trail for each document.',
    }
    const a = await market.postedNeed(wakefield, { ...signing, departmentId: homes })
    const b = await market.postedNeed(wakefield, { ...signing, departmentId: care })
    const c = await market.postedNeed(wakefield, { ...signing, departmentId: care, title: 'E-signature licences' })
    await market.settle()
    expect(new Set(await partners(a))).toEqual(new Set([b, c]))
    expect(await partners(b)).toEqual([a])
  })

  test('needs that may not see each other are not matched', async () => {
    const kent = await market.officer('kent')
    const gazetteer = {
      title: 'Address and street gazetteer',
      description: 'Local land and property gazetteer with street naming and numbering.',
    }
    const regional = await market.postedNeed(kent, gazetteer, { sharing: 'REGION' })
    const far = await market.postedNeed(leeds, gazetteer)
    await market.settle()
    expect(await partners(regional)).toEqual([])
    await unitOfWork(kent, (work) => shareNeed(work, { needId: regional, sharing: 'COUNCILS', mayBeCounted: false }))
    await market.settle()
    expect(await partners(regional)).toEqual([far])
  })

  test('a need shared with nobody is matched inside its own authority only, and changes nobody’s score', async () => {
    const [leisure, estates] = [await market.department('hull', 'Leisure'), await market.department('hull', 'Estates')]
    const hull = await market.officer('hull')
    const booking = {
      title: 'Room booking',
      description: 'Booking of rooms and halls by staff and the public, with payment.',
    }
    const shared = await market.postedNeed(hull, { ...booking, departmentId: leisure })
    const far = await market.postedNeed(bradford, booking)
    await market.settle()
    const before = await db.match.findFirstOrThrow({ where: { sides: { some: { needId: shared, otherNeedId: far } } } })
    const own = await market.postedNeed(hull, { ...booking, departmentId: estates }, { sharing: 'DRAFT' })
    await market.settle()
    expect(await partners(own)).toEqual([shared])
    expect(await partners(far)).toEqual([shared])
    const index = await MatchingIndex.load(db)
    await unitOfWork(system, (work) => matchNeeds(work, [shared], index))
    expect(new Set(await partners(shared))).toEqual(new Set([far, own]))
    const after = await db.match.findUniqueOrThrow({ where: { id: before.id } })
    expect(after.probability).toBe(before.probability)
    await market.settle()
  })

  test('a draft matches nothing and changes nobody’s score', async () => {
    const scores = async () => {
      const index = await MatchingIndex.load(db)
      for (const { id } of await db.need.findMany({ where: { status: 'POSTED' } }))
        await unitOfWork(system, (work) => matchNeeds(work, [id], index))
      return db.match.findMany({
        where: { status: 'CURRENT' },
        select: { id: true, probability: true },
        orderBy: { id: 'asc' },
      })
    }
    const before = await scores()
    expect(before.length).toBeGreaterThan(1)
    for (let i = 0; i < 5; i++)
      await market.draftedNeed(await market.officer('devon'), { ...housing, title: `${housing.title} ${i}` })
    expect(await scores()).toEqual(before)
  })
})

describe('an officer decides about a match', () => {
  test('for their own side only, and a dismissal says why', async () => {
    const need = await db.need.findFirstOrThrow({ where: { title: 'HMS re-procurement' } })
    const [match] = await matchesOf(need.id)
    const otherSide = match?.sides.find(({ needId }) => needId !== need.id)?.needId
    const decide = (actor: Actor, choice: object) =>
      unitOfWork(actor, (work) => decideMatch(work, { matchId: match?.id, needId: need.id, ...choice }))
    await expect(decide(bradford, { decision: 'DISMISSED' })).rejects.toMatchObject({ code: 'REASON_NEEDED' })
    await expect(decide(bradford, { needId: otherSide, decision: 'ACCEPTED' })).rejects.toMatchObject({
      name: 'NotAllowed',
    })
    await expect(decide(york, { decision: 'ACCEPTED' })).rejects.toMatchObject({ name: 'NotFound' })
    await decide(bradford, { decision: 'DISMISSED', reason: 'Ours is for leasehold only' })
    const seenBy = async (actor: Actor) =>
      (
        await market.ask(
          actor,
          'query ($id: ID!) { node(id: $id) { ... on Match { sides { decision reason need { id } } } } }',
          { id: globalId('Match', match?.id ?? '') },
        )
      ).data.node.sides
    const dismissed = (reason: string | null) => expect.objectContaining({ decision: 'DISMISSED', reason })
    expect(await seenBy(bradford)).toContainEqual(dismissed('Ours is for leasehold only'))
    expect(await seenBy(leeds)).toContainEqual(dismissed(null))
  })
})

test('needs that an older engine matched are matched again, and others are left alone', async () => {
  await market.settle()
  const due = () => unitOfWork(system, matchAfresh)
  expect(await due()).toBe(0)
  const { id } = await db.need.findFirstOrThrow({ where: { status: 'POSTED' } })
  await db.need.update({ where: { id }, data: { matchedBy: 'an older one' } })
  expect(await due()).toBe(1)
  await market.settle()
  expect(await due()).toBe(0)
})

test('two workers that each hear of one of two new needs still find the match', async () => {
  const [one, other] = [await MatchingIndex.load(db), await MatchingIndex.load(db)]
  const drones = {
    title: 'Drone surveys',
    description: 'Drones and software for roof and bridge surveys by our own pilots.',
  }
  const mine = await market.postedNeed(leeds, drones)
  const theirs = await market.postedNeed(york, drones)
  await Promise.all([
    unitOfWork(system, (work) => matchNeeds(work, [mine], one)),
    unitOfWork(system, (work) => matchNeeds(work, [theirs], other)),
  ])
  expect(await partners(mine)).toEqual([theirs])
})

test('what is called up is put in the category its words speak of, but for what an officer chose', async () => {
  const [parking, chosen, silent] = await Promise.all(
    [others[2][0], others[2][0], 'Miscellaneous'].map((title) =>
      market.postedNeed(leeds, { title, description: 'Details of this are to follow.', earliestStartOn: '2027-06-01' }),
    ),
  )
  const ids = [parking, chosen, silent] as string[]
  const [before] = await db.category.findMany({ orderBy: { slug: 'asc' }, take: 1 })
  await db.need.updateMany({
    where: { id: { in: ids } },
    data: { categorySlug: before?.slug as string, categoryChosenBy: 'ENGINE', calledUpBy: null, matchedBy: null },
  })
  await db.need.update({ where: { id: chosen as string }, data: { categoryChosenBy: 'OFFICER' } })
  await unitOfWork(system, (work) => matchImported(work))
  await market.settle()
  const now = await db.need.findMany({ where: { id: { in: ids } }, include: { category: true } })
  const said = (id?: string) => now.find((need) => need.id === id)
  expect(said(parking)).toMatchObject({
    categoryChosenBy: 'ENGINE',
    category: { name: expect.stringMatching(/parking/i) },
  })
  expect(said(chosen)).toMatchObject({ categoryChosenBy: 'OFFICER', categorySlug: before?.slug })
  expect(said(silent)).toMatchObject({ categoryChosenBy: 'NOBODY', categorySlug: null })
  expect(now.map(({ matchedBy }) => matchedBy)).not.toContain(null)
})

test('an index learns of edits and withdrawals made elsewhere', async () => {
  const index = await MatchingIndex.load(db)
  const title = 'Mortuary management software'
  const a = await market.postedNeed(leeds, { title, description: 'Records and storage for the public mortuary.' })
  const b = await market.postedNeed(york, { title, description: 'Records and storage for the public mortuary.' })
  const match = () => unitOfWork(system, (work) => matchNeeds(work, [a], index))
  await match()
  expect(await partners(a)).toEqual([b])
  await unitOfWork(york, (work) => withdrawNeed(work, { needId: b }))
  await match()
  expect(await partners(a)).toEqual([])
})

test('what one worker read long ago never brings back what was withdrawn since', async () => {
  const title = 'Crematorium booking software'
  const describe = (what: string) => ({ title, description: `Bookings and records for ${what} crematorium.` })
  const a = await market.postedNeed(leeds, describe('our own'))
  const b = await market.postedNeed(york, describe('the city'))
  const index = await MatchingIndex.load(db)
  const match = (ids: string[]) => unitOfWork(system, (work) => matchNeeds(work, ids, index))
  await match([a, b])
  expect(await partners(a)).toContain(b)
  await unitOfWork(york, (work) => withdrawNeed(work, { needId: b }))
  await unitOfWork(system, async (work) => matchNeeds(work, [b], await MatchingIndex.load(db)))
  await unitOfWork(system, ({ tx }) => tx.match.updateMany({ data: { engineVersion: 'an older one' } }))
  await match([a])
  expect(await partners(a)).not.toContain(b)
})

test('a need read as JSON is the need as Prisma reads it, whatever it states', async () => {
  const full = await market.postedNeed(leeds, {
    ...housing,
    cpvCodes: ['48000000'],
    valueExVatPence: 12_345_678_901,
    requirements: [
      { text: 'Rents', priority: 'MUST' },
      { text: 'Voids, “quoted” and \\ slashed', priority: 'SHOULD' },
    ],
    contractEndsOn: '2027-05-31',
    incumbentSystem: 'Civica Cx',
  })
  const bare = await market.postedNeed(york, {
    title: 'Payroll',
    description: 'Payroll for the whole council, with pensions.',
    earliestStartOn: '2027-06-01',
  })
  const partnerId = await market.authorityId('leeds')
  await unitOfWork(york, (work) =>
    shareNeed(work, {
      needId: bare,
      sharing: 'PARTNERS',
      mayBeCounted: false,
      reason: 'Not now',
      partnerIds: [partnerId],
    }),
  )
  const ids = [full, bare].sort()
  const rows = await db.need.findMany({
    where: { id: { in: ids } },
    select: matchableSelection,
    orderBy: { id: 'asc' },
  })
  expect(rows.map(({ partners }) => partners.length).sort()).toEqual([0, 1])
  expect(await readMatchable(db, ids)).toEqual(rows)
  expect(await readMatchablePage(db, '00000000-0000-0000-0000-000000000000', 10_000)).toEqual(
    expect.arrayContaining(rows),
  )
})

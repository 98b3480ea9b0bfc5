import { beforeEach, expect, test } from 'vitest'
import { type Actor, system } from '../../../server/organisations/actor.ts'
import { actorByEmail } from '../../../server/organisations/find-actor.ts'
import { makeUnitOfWork } from '../../../server/platform/unit-of-work.ts'
import { joinProposal } from '../../../server/proposals/join-proposal.ts'
import { openProposal } from '../../../server/proposals/open-proposal.ts'
import { replaceAuthorities } from '../../../server/reorganisation/replace-authorities.ts'
import { marketplace } from '../../support/marketplace.ts'

/** Bradford ends on 1 April 2028 and York takes its place, then Leeds the smaller part: in this test only. */

const market = await marketplace()
const { db, unitOfWork } = market
const [leeds, bradford, york] = (await Promise.all(['leeds', 'bradford', 'york'].map(market.officer))) as [
  Actor,
  Actor,
  Actor,
]
const [bradfordId, yorkId] = await Promise.all(['bradford', 'york'].map(market.authorityId))
await db.authority.update({
  where: { slug: 'bradford' },
  data: { endsOn: new Date('2028-04-01'), replacedBy: ['york', 'leeds'] },
})

const parking = {
  title: 'Parking enforcement back office',
  description: 'Penalty charge notices, permits, appeals and payments for our parking enforcement team.',
  earliestStartOn: '2028-06-01',
  latestStartOn: '2028-12-31',
}
const night = (at: string) => makeUnitOfWork(db, () => new Date(at))(system, (work) => replaceAuthorities(work))
const [BEFORE, ON_THE_DAY] = ['2028-03-31T22:59:00Z', '2028-03-31T23:05:00Z']

let need = ''
let proposalId = ''

beforeEach(async () => {
  await db.$executeRaw`truncate need, contract, department, proposal, match, event, reaction_done, authority_replacement,
    api_token, webhook cascade`
  await db.membership.updateMany({ where: { personId: bradford.personId as string }, data: { endedAt: new Date() } })
  await db.membership.create({
    data: { personId: bradford.personId as string, role: 'OFFICER', authorityId: bradfordId as string },
  })
  await market.postedNeed(leeds, parking)
  await market.postedNeed(york, parking)
  const departmentId = await market.department('bradford', 'Highways')
  need = await market.postedNeed(bradford, parking)
  await db.need.update({ where: { id: need }, data: { departmentId } })
  await db.contract.create({ data: { authorityId: bradfordId as string, departmentId, title: 'Old', description: '' } })
  await market.settle()
  proposalId = (await db.proposal.findFirstOrThrow()).id
  await unitOfWork(leeds, (work) => openProposal(work, { proposalId }))
})

const memberOf = (authorityId: string | undefined) =>
  db.proposalMember.findFirst({ where: { proposalId, authorityId: authorityId as string } })

test('the day before nothing follows; on the day, by the clock of the United Kingdom, everything does', async () => {
  expect(await night(BEFORE)).toBe(0)
  expect((await db.need.findUniqueOrThrow({ where: { id: need } })).authorityId).toBe(bradfordId)
  // 23:05 UTC is five past midnight in British summer time
  expect(await night(ON_THE_DAY)).toBe(1)
  expect((await db.need.findUniqueOrThrow({ where: { id: need } })).authorityId).toBe(yorkId)
  const belongs = { where: { authorityId: bradfordId as string } }
  expect(await Promise.all([db.need.count(belongs), db.contract.count(belongs), db.department.count(belongs)])).toEqual(
    [0, 0, 0],
  )
  expect(await market.recorded('AuthorityReplaced')).toEqual([
    { type: 'AuthorityReplaced', authorityId: bradfordId, successorId: yorkId },
  ])
})

test('twice is once: a second night moves nothing and records nothing', async () => {
  await night(ON_THE_DAY)
  const [events, moves] = [await db.event.count(), await db.replacementMove.count()]
  expect(await night('2028-04-02T00:05:00Z')).toBe(0)
  expect([await db.event.count(), await db.replacementMove.count()]).toEqual([events, moves])
})

test('what comes late follows the next night, into the same history', async () => {
  await night(ON_THE_DAY)
  await db.contract.create({ data: { authorityId: bradfordId as string, title: 'Late', description: '' } })
  expect(await night('2028-04-02T00:05:00Z')).toBe(1)
  expect(await db.authorityReplacement.count()).toBe(1)
  expect((await db.contract.findFirstOrThrow({ where: { title: 'Late' } })).authorityId).toBe(yorkId)
})

test('people act for the successor, with the role they had, and their old role is history', async () => {
  await night(ON_THE_DAY)
  const now = await actorByEmail(db, bradford.email as string)
  expect(now?.memberships.map(({ role, authorityId }) => [role, authorityId])).toEqual([['OFFICER', yorkId]])
  const old = await db.membership.findFirst({
    where: { personId: bradford.personId as string, authorityId: bradfordId as string, endReason: { not: null } },
  })
  expect(old?.endReason).toMatch(/replaced by/)
})

test('two members that become one keep the firmer commitment, and the history of both', async () => {
  await unitOfWork(bradford, (work) => joinProposal(work, { proposalId, commitment: 'INTENDS' }))
  await unitOfWork(york, (work) => joinProposal(work, { proposalId, commitment: 'INTERESTED' }))
  const former = await memberOf(bradfordId)
  await night(ON_THE_DAY)
  expect(await memberOf(bradfordId)).toBeNull()
  expect(await memberOf(yorkId)).toMatchObject({ commitment: 'INTENDS', respondedById: bradford.personId })
  const move = await db.replacementMove.findFirst({ where: { kind: 'PROPOSAL_MEMBER' } })
  expect(move).toMatchObject({
    thingId: former?.id,
    was: { proposalId, commitment: 'INTENDS', itsCommitment: 'INTERESTED' },
  })
})

test('a successor that was no member takes the place, and the lead', async () => {
  await db.proposalMember.deleteMany({ where: { proposalId, authorityId: yorkId as string } })
  await db.proposal.update({ where: { id: proposalId }, data: { leadAuthorityId: bradfordId as string } })
  await night(ON_THE_DAY)
  expect(await memberOf(yorkId)).not.toBeNull()
  expect(await db.proposal.findUnique({ where: { id: proposalId } })).toMatchObject({ leadAuthorityId: yorkId })
})

test('a department that the successor has by the same name takes over what the other bought', async () => {
  const same = await market.department('york', 'Highways')
  await night(ON_THE_DAY)
  expect((await db.need.findUniqueOrThrow({ where: { id: need } })).departmentId).toBe(same)
  expect(await db.department.count({ where: { name: 'Highways' } })).toBe(1)
})

test('needs shared with the authority by name are shared with its successor, but not with their own', async () => {
  const [ofLeeds, ofYork] = await Promise.all([market.postedNeed(leeds, parking), market.postedNeed(york, parking)])
  await db.needPartner.createMany({
    data: [ofLeeds, ofYork].map((needId) => ({ needId, authorityId: bradfordId as string })),
  })
  await night(ON_THE_DAY)
  expect(await db.needPartner.findMany()).toEqual([{ needId: ofLeeds, authorityId: yorkId }])
})

test('tokens and webhooks of the authority end; its people’s own go on', async () => {
  const token = { hash: 'a', name: 'Register', expiresAt: new Date('2029-01-01'), createdAt: new Date() }
  await db.apiToken.create({ data: { ...token, authorityId: bradfordId as string } })
  await db.apiToken.create({ data: { ...token, hash: 'b', personId: bradford.personId } })
  await db.webhook.create({
    data: { authorityId: bradfordId as string, url: 'https://example.org', secret: 's', cursor: '' },
  })
  await night(ON_THE_DAY)
  const open = await db.apiToken.findMany({ where: { revokedAt: null } })
  expect(open.map(({ hash }) => hash)).toEqual(['b'])
  expect(await db.webhook.findFirst()).toMatchObject({ disabledReason: expect.stringMatching(/set one up there/) })
  expect(await market.recorded('TokenRevoked')).toHaveLength(1)
})

test('what was moved is matched again, and the marketplace goes on', async () => {
  await night(ON_THE_DAY)
  await market.settle()
  expect(await db.need.findUniqueOrThrow({ where: { id: need } })).toMatchObject({ status: 'POSTED' })
  const ofYork = await db.match.count({
    where: { status: 'CURRENT', OR: [{ needAId: need }, { needBId: need }] },
  })
  expect(ofYork).toBeGreaterThan(0)
})

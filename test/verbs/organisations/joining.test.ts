import { expect, test } from 'vitest'
import { claimDomain } from '../../../server/organisations/joining/claim-domain.ts'
import { declineJoinRequest } from '../../../server/organisations/joining/decline-join-request.ts'
import { grantJoinRequest } from '../../../server/organisations/joining/grant-join-request.ts'
import { refuseDomain } from '../../../server/organisations/joining/refuse-domain.ts'
import { releaseDomain } from '../../../server/organisations/joining/release-domain.ts'
import { requestToJoin } from '../../../server/organisations/joining/request-to-join.ts'
import { verifyDomain } from '../../../server/organisations/joining/verify-domain.ts'
import { withdrawJoinRequest } from '../../../server/organisations/joining/withdraw-join-request.ts'
import { newId } from '../../../server/platform/ids.ts'
import { marketplace } from '../../support/marketplace.ts'
import { organisations } from '../../support/organisations.ts'

const market = await marketplace()
const { db, recorded } = market
const { leeds, leedsId, platform, as, stranger, again, claimed, verified, asked } = await organisations(market)
const kentId = await market.authorityId('kent')
const kent = await market.person('AUTHORITY_ADMINISTRATOR', { authority: 'kent' })
const refused = (code: string) => ({ name: 'Refused', code })

test('a domain is claimed, verified with what showed it, and given up', async () => {
  const claimId = await claimed(' @Leeds.Example. ')
  await as(platform, (work) => verifyDomain(work, { claimId, evidence: 'Named on the council’s own site' }))
  expect(await db.domainClaim.findUnique({ where: { id: claimId } })).toMatchObject({
    domain: 'leeds.example',
    authorityId: leedsId,
    verifiedAt: expect.any(Date),
    verifiedById: platform.personId,
    evidence: 'Named on the council’s own site',
  })
  await expect(as(platform, (work) => verifyDomain(work, { claimId, evidence: 'Again' }))).rejects.toMatchObject(
    refused('DOMAIN_VERIFIED'),
  )
  await as(leeds, (work) => releaseDomain(work, { claimId, expectedVersion: 2 }))
  await expect(as(leeds, (work) => releaseDomain(work, { claimId }))).rejects.toMatchObject(refused('DOMAIN_ENDED'))
  const facts = (await recorded()).filter((fact) => 'claimId' in fact && fact.claimId === claimId)
  expect(facts.map(({ type }) => type)).toEqual(['DomainClaimed', 'DomainVerified', 'DomainReleased'])
  expect(await claimed('leeds.example', kent, kentId)).toBeTypeOf('string')
})

test('a domain someone else holds is refused word for word like one that nobody can claim', async () => {
  await claimed('held.example')
  const answer = async (domain: string, by = kent, authorityId = kentId) =>
    as(by, (work) => claimDomain(work, { authorityId, domain })).then(
      () => 'claimed',
      ({ name, code, message }) => ({ name, code, message }),
    )
  const taken = await answer('held.example')
  expect(taken).toMatchObject(refused('DOMAIN_NOT_CLAIMABLE'))
  for (const domain of ['gmail.com', 'team.gmail.com', 'gov.uk', 'nhs.net']) expect(await answer(domain)).toEqual(taken)
  expect(await answer('held.example', leeds, leedsId)).toMatchObject(refused('DOMAIN_CLAIMED'))
})

test('of two authorities that claim a domain at the same moment one does', async () => {
  const claims = await Promise.allSettled([
    claimed('race.example'),
    claimed('race.example', kent, kentId),
    claimed('race.example'),
  ])
  expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const claim of claims.filter((claim) => claim.status === 'rejected'))
    expect(claim.reason).toMatchObject({ name: 'Refused' })
})

test('a domain that was refused is free again', async () => {
  const claimId = await claimed('mistaken.example')
  await expect(
    as(platform, (work) => refuseDomain(work, { claimId, reason: 'It is Kent’s', expectedVersion: 7 })),
  ).rejects.toMatchObject(refused('CHANGED_MEANWHILE'))
  await as(platform, (work) => refuseDomain(work, { claimId, reason: 'It is Kent’s' }))
  expect(await claimed('mistaken.example', kent, kentId)).toBeTypeOf('string')
})

test.each(['leeds', 'leeds gov uk', 'officer@leeds.gov.uk', '', '.gov.uk', '-a.uk', `${'x.'.repeat(130)}uk`])(
  '“%s” is no domain',
  async (domain) => {
    await expect(claimed(domain)).rejects.toMatchObject({ problems: [{ field: 'domain' }] })
  },
)

test('someone at a verified domain asks, is let in, and has the role they asked for', async () => {
  await verified('pension.example')
  const ann = await stranger('ann@pension.example')
  const joinRequestId = await asked(ann)
  await as(leeds, (work) => grantJoinRequest(work, { joinRequestId, expectedVersion: 1 }))
  expect((await again(ann.email)).memberships).toMatchObject([{ role: 'OFFICER', authorityId: leedsId }])
  const facts = (await recorded()).filter((fact) => 'personId' in fact && fact.personId === ann.personId)
  expect(facts.map(({ type }) => type)).toEqual(['JoiningRequested', 'MembershipGranted', 'JoiningGranted'])
  await expect(as(leeds, (work) => grantJoinRequest(work, { joinRequestId }))).rejects.toMatchObject(
    refused('JOIN_REQUEST_GRANTED'),
  )
  await expect(asked(await again(ann.email))).rejects.toMatchObject(refused('ALREADY_A_MEMBER'))
})

test('who declines says why, and the person may ask again', async () => {
  await verified('waste.example')
  const bob = await stranger('bob@waste.example')
  const joinRequestId = await asked(bob)
  await expect(as(leeds, (work) => declineJoinRequest(work, { joinRequestId, reason: ' ' }))).rejects.toMatchObject({
    problems: [{ field: 'reason' }],
  })
  await as(leeds, (work) => declineJoinRequest(work, { joinRequestId, reason: 'You left in May' }))
  expect((await again(bob.email)).memberships).toEqual([])
  const second = await asked(bob, 'VIEWER')
  await as(bob, (work) => withdrawJoinRequest(work, { joinRequestId: second }))
  await expect(as(leeds, (work) => grantJoinRequest(work, { joinRequestId: second }))).rejects.toMatchObject(
    refused('JOIN_REQUEST_WITHDRAWN'),
  )
})

test('there is one open request for each person and authority, however often they ask', async () => {
  await verified('museum.example')
  const cat = await stranger('cat@museum.example')
  const requests = await Promise.allSettled([asked(cat), asked(cat, 'VIEWER'), asked(cat)])
  expect(requests.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(asked(cat)).rejects.toMatchObject(refused('ALREADY_ASKED'))
})

test('of a request granted and declined at the same moment one answer holds', async () => {
  await verified('library.example')
  const dot = await stranger('dot@library.example')
  const joinRequestId = await asked(dot)
  await Promise.allSettled([
    as(leeds, (work) => grantJoinRequest(work, { joinRequestId })),
    as(leeds, (work) => declineJoinRequest(work, { joinRequestId, reason: 'No' })),
  ])
  const { status } = await db.joinRequest.findUniqueOrThrow({ where: { id: joinRequestId } })
  expect((await again(dot.email)).memberships).toHaveLength(status === 'GRANTED' ? 1 : 0)
})

test.each([
  ['a domain nobody claimed', async () => {}],
  ['a domain that is claimed and not verified', async () => void (await claimed('park.example'))],
  [
    'a domain that was given up',
    async () => {
      const { id: claimId } = await db.domainClaim.findFirstOrThrow({ where: { domain: 'park.example' } })
      await as(platform, (work) => verifyDomain(work, { claimId, evidence: 'Seen' }))
      await as(leeds, (work) => releaseDomain(work, { claimId }))
    },
  ],
  [
    'a domain another authority holds',
    async () => {
      const claimId = await claimed('park.example', kent, kentId)
      await as(platform, (work) => verifyDomain(work, { claimId, evidence: 'Seen' }))
    },
  ],
])('nobody asks to join through %s, and the refusal is the same', async (_which, before) => {
  await before()
  const eve = await again('eve@park.example').catch(() => stranger('eve@park.example'))
  await expect(asked(eve)).rejects.toMatchObject(refused('NOT_THEIR_DOMAIN'))
})

test('an address at a domain below the verified one is not at it', async () => {
  await verified('county.example')
  await expect(asked(await stranger('fay@schools.county.example'))).rejects.toMatchObject(refused('NOT_THEIR_DOMAIN'))
  await expect(asked(await stranger('fay@notcounty.example'))).rejects.toMatchObject(refused('NOT_THEIR_DOMAIN'))
})

test('nobody asks for more than a viewer’s or an officer’s role, or to join what does not exist', async () => {
  await verified('harbour.example')
  const gus = await stranger('gus@harbour.example')
  for (const role of ['APPROVER', 'AUTHORITY_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'])
    await expect(asked(gus, role)).rejects.toMatchObject({ problems: [{ field: 'role' }] })
  const elsewhere = as(gus, (work) => requestToJoin(work, { authorityId: newId(), role: 'VIEWER' }))
  await expect(elsewhere).rejects.toMatchObject({ name: 'NotFound' })
})

test('who was disabled since they asked is not let in', async () => {
  await verified('tram.example')
  const hal = await stranger('hal@tram.example')
  const joinRequestId = await asked(hal)
  await db.person.update({ where: { id: hal.personId ?? '' }, data: { disabledAt: new Date() } })
  await expect(as(leeds, (work) => grantJoinRequest(work, { joinRequestId }))).rejects.toMatchObject(
    refused('PERSON_DISABLED'),
  )
})

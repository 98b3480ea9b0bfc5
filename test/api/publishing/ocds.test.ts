import { beforeEach, expect, test } from 'vitest'
import type { PublishedNoticeKind } from '../../../server/generated/prisma/enums.ts'
import type { Actor } from '../../../server/organisations/actor.ts'
import { openProposal } from '../../../server/proposals/open-proposal.ts'
import { recordPublishedNotice } from '../../../server/publishing/notices/record-published-notice.ts'
import { ReleasePackage } from '../../../server/publishing/ocds/release-schema.ts'
import { marketplace } from '../../support/marketplace.ts'
import { served } from '../../support/served.ts'

/** What the public reads of a process: what was published, as it was then, and nothing before. */

const market = await marketplace()
const { db, unitOfWork } = market
const { address } = await served(market)
const [leeds, bradford] = (await Promise.all(['leeds', 'bradford'].map(market.officer))) as [Actor, Actor]

const parking = {
  title: 'Parking enforcement back office',
  description: 'Penalty charge notices, permits, appeals and payments for our parking enforcement team.',
  earliestStartOn: '2027-06-01',
  latestStartOn: '2027-12-31',
  valueExVatPence: 10_000_000,
  termMonths: 48,
  cpvCodes: ['48610000-7'],
  itlCodes: ['TLE42'],
}
const OCID = 'ocds-h6vhtk-04b1c2'
const [PLANNED, LATER] = ['ocds-h6vhtk-0a0a0a', 'ocds-h6vhtk-0b0b0b']
let proposalId = ''

beforeEach(async () => {
  await db.$executeRaw`truncate need, proposal, match, event, reaction_done cascade`
  const need = await market.postedNeed(leeds, parking)
  const other = await market.postedNeed(bradford, parking)
  await db.need.update({ where: { id: need }, data: { ocid: PLANNED, publishedOn: new Date('2026-01-05') } })
  // named before its notice is out: not public
  await db.need.update({ where: { id: other }, data: { ocid: LATER } })
  await market.settle()
  proposalId = (await db.proposal.findFirstOrThrow()).id
  await unitOfWork(leeds, (work) => openProposal(work, { proposalId }))
  const leadAuthorityId = await market.authorityId('leeds')
  await db.proposal.update({ where: { id: proposalId }, data: { leadAuthorityId, leadAcceptedAt: new Date() } })
})

const record = (kind: PublishedNoticeKind, on: string, ocid = OCID) =>
  unitOfWork(leeds, (work) =>
    recordPublishedNotice(work, {
      ...{ proposalId, kind, ocid },
      url: `https://www.find-tender.service.gov.uk/Notice/${kind}`,
      publishedOn: new Date(on),
    }),
  )

const read = async (headers: Record<string, string> = {}) => {
  const response = await fetch(`${address}/ocds/releases/${OCID}.json`, { headers })
  const text = await response.text()
  return { status: response.status, etag: response.headers.get('etag'), body: text ? JSON.parse(text) : null }
}

test('nothing is public before the notice is recorded', async () => {
  expect((await read()).status).toBe(404)
  await record('TENDER', '2026-11-20')
  expect((await read()).status).toBe(200)
})

test('a tender release names the lead, the other authorities, and the processes in which its needs were planned', async () => {
  await record('TENDER', '2026-11-20')
  const { body } = await read()
  expect(ReleasePackage.safeParse(body).success).toBe(true)
  const [release] = body.releases
  expect(release).toMatchObject({
    ocid: OCID,
    date: '2026-11-20T00:00:00Z',
    tag: ['tender'],
    buyer: { id: 'GB-LAE-LDS', name: 'Leeds City Council' },
    tender: {
      status: 'active',
      mainProcurementCategory: 'services',
      value: { amount: 200_000, currency: 'GBP' },
      contractPeriod: { startDate: '2027-06-01T00:00:00Z' },
      items: [{ classification: { scheme: 'CPV', id: '48610000' }, deliveryAddresses: [{ region: 'TLE42' }] }],
      documents: [{ noticeType: 'UK4' }],
    },
    relatedProcesses: [{ relationship: ['planning'], scheme: 'ocid', identifier: PLANNED }],
  })
  expect(release.parties.map(({ roles }: { roles: string[] }) => roles)).toEqual([
    ['buyer', 'procuringEntity'],
    ['buyer'],
  ])
  expect(JSON.stringify(body)).not.toContain(LATER)
  expect(JSON.stringify(body)).not.toContain(parking.description)
})

test('each notice makes a release of its stage, in the order of publication', async () => {
  await record('CONTRACT_DETAILS', '2026-11-23')
  await record('PRELIMINARY_MARKET_ENGAGEMENT', '2026-05-01')
  await record('PLANNED_PROCUREMENT', '2026-07-01')
  await record('TENDER', '2026-09-01')
  await record('CONTRACT_AWARD', '2026-11-02')
  const { body } = await read()
  expect(body.releases.map(({ tag }: { tag: string[] }) => tag[0])).toEqual([
    'planning',
    'planningUpdate',
    'tender',
    'award',
    'contract',
  ])
  const [award, contract] = body.releases.slice(3)
  expect(contract.contracts[0].awardID).toBe(award.awards[0].id)
})

test('what changes after a notice was published does not become public with it', async () => {
  await record('TENDER', '2026-11-20')
  const { etag, body } = await read()
  await db.proposal.update({ where: { id: proposalId }, data: { title: 'Something confidential' } })
  await db.need.updateMany({ data: { valueExVatPence: 99_999_99n } })
  expect((await read()).body).toEqual(body)
  expect((await read({ 'if-none-match': etag ?? '', 'cache-control': 'max-age=0' })).status).toBe(304)
})

test('nobody adds to what is public under another proposal’s identifier', async () => {
  await record('TENDER', '2026-11-20')
  await db.proposal.update({ where: { id: proposalId }, data: { groupKey: 'another' } })
  const { id, ...row } = await db.proposal.findUniqueOrThrow({ where: { id: proposalId } })
  const members = await db.proposalMember.findMany({ where: { proposalId: id } })
  const other = await db.proposal.create({
    data: {
      ...row,
      groupKey: 'one more',
      reasons: [],
      against: [],
      members: { create: members.map(({ authorityId, commitment }) => ({ authorityId, commitment })) },
    },
  })
  proposalId = other.id
  await expect(record('CONTRACT_AWARD', '2026-11-22')).rejects.toMatchObject({ code: 'OCID_RECORDED' })
})

import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../../server/organisations/actor.ts'
import { dayOf } from '../../../server/platform/days.ts'
import { assessConflicts } from '../../../server/proposals/governance/assess-conflicts.ts'
import { openProposal } from '../../../server/proposals/open-proposal.ts'
import { addDays } from '../../../server/rules/count-days.ts'
import { globalId, marketplace } from '../../support/marketplace.ts'

/** What a notice has to say, what of it is missing, and what is recorded once it is published. */

const market = await marketplace()
const { db, unitOfWork } = market
const [leeds, bradford, kent] = (await Promise.all(['leeds', 'bradford', 'kent'].map(market.officer))) as [
  Actor,
  Actor,
  Actor,
]
const viewer = await market.person('VIEWER', { authority: 'leeds' })
const leedsId = await market.authorityId('leeds')

const parking = {
  title: 'Parking enforcement back office',
  description: 'Penalty charge notices, permits, appeals and payments for our parking enforcement team.',
  earliestStartOn: '2027-06-01',
  latestStartOn: '2027-12-31',
  valueExVatPence: 10_000_000,
  termMonths: 48,
  extensionMonths: 12,
  cpvCodes: ['48610000-7'],
  itlCodes: ['TLE42'],
  howSupplied: 'As a hosted service',
  users: 40,
}
let proposalId = ''

beforeEach(async () => {
  await db.$executeRaw`truncate need, proposal, match, event, reaction_done, published_notice cascade`
  await market.postedNeed(leeds, parking)
  await market.postedNeed(bradford, parking)
  await market.settle()
  proposalId = (await db.proposal.findFirstOrThrow()).id
  await unitOfWork(leeds, (work) => openProposal(work, { proposalId }))
})

const lead = () =>
  db.proposal.update({ where: { id: proposalId }, data: { leadAuthorityId: leedsId, leadAcceptedAt: new Date() } })

type Field = { key: string; rule: string; text: string | null; isStated: boolean }

const draft = async (who: Actor, kind = 'TENDER') =>
  (
    await market.ask(
      who,
      `{ noticeDraft(kind: ${kind}, proposalId: "${globalId('Proposal', proposalId)}") { __typename ... on InvalidInput { message }
         ... on QueryNoticeDraftSuccess { data { code isComplete heldBack fields { key rule text isStated } missing { key rule text } } } } }`,
    )
  ).data.noticeDraft

const state = async (who: Actor, kind: string, field: string, text: string | null) =>
  (
    await market.ask(
      who,
      `mutation ($text: String) { stateNoticeField(kind: ${kind}, proposalId: "${globalId('Proposal', proposalId)}", field: "${field}", text: $text) {
         __typename ... on Problem { message } ... on MutationStateNoticeFieldSuccess { data { isComplete missing { key } } } } }`,
      { text },
    )
  ).data.stateNoticeField

const OCID = 'ocds-h6vhtk-04b1c2'
const published = {
  kind: 'TENDER',
  ocid: OCID,
  url: 'https://www.find-tender.service.gov.uk/Notice/1',
  on: '2026-11-20',
}
const record = async (who: Actor, { kind, ocid, url, on } = published) =>
  (
    await market.ask(
      who,
      `mutation { recordPublishedNotice(kind: ${kind}, proposalId: "${globalId('Proposal', proposalId)}", ocid: "${ocid}", url: "${url}", publishedOn: "${on}") {
         __typename ... on Refused { code message } ... on InvalidInput { problems { field } }
         ... on MutationRecordPublishedNoticeSuccess { data { ocid kind publisher { name } needs { title } } } } }`,
    )
  ).data.recordPublishedNotice

/** An authority that means to buy puts down its conflicts assessment. */
const assess = (who: Actor, more: object = {}) => {
  const found = { interests: 'None', mitigations: 'None needed', reviewOn: addDays(dayOf(new Date()), 90) }
  return unitOfWork(who, (work) => assessConflicts(work, { proposalId, ...found, ...more }))
}

const textOf = (fields: Field[], key: string) => fields.find((field) => field.key === key)?.text

test('a draft says what the record knows, and names what is missing with its regulation', async () => {
  await lead()
  const { data } = await draft(bradford)
  expect(data).toMatchObject({ code: 'UK4', isComplete: false })
  expect(textOf(data.fields, 'leadAuthority')).toBe('Leeds City Council')
  expect(textOf(data.fields, 'otherAuthorities')).toMatch(/Bradford/)
  expect(textOf(data.fields, 'cpvCodes')).toBe('48610000')
  expect(textOf(data.fields, 'quantity')).toBe('80 users')
  expect(textOf(data.fields, 'period')).toBe('From 1 June 2027 for 48 months, with up to 12 months of extensions')
  // two values of £100,000, a quarter more for extensions, and 20 % VAT
  expect(textOf(data.fields, 'value')).toBe('£300,000')
  const missing = Object.fromEntries(data.missing.map(({ key, rule }: Field) => [key, rule]))
  expect(missing).toMatchObject({ postalAddresses: 'reg 13(c)', lots: 'section 18 of the Act' })
  expect(missing).not.toHaveProperty('agent')
  expect(missing).not.toHaveProperty('fee')
})

test('a framework’s tender notice says what regulation 20 asks for', async () => {
  await db.proposal.update({ where: { id: proposalId }, data: { model: 'FRAMEWORK' } })
  const { data } = await draft(leeds)
  const rules = data.missing.map(({ rule }: Field) => rule).filter((rule: string) => rule.startsWith('reg 20'))
  expect(rules).toHaveLength(6)
})

test('before an authority leads, who leads is missing, and so is the value its nation decides', async () => {
  const keys = (await draft(leeds)).data.missing.map(({ key }: Field) => key)
  expect(keys).toEqual(expect.arrayContaining(['leadAuthority', 'otherAuthorities', 'value']))
})

test.each(['PIPELINE', 'PRELIMINARY_MARKET_ENGAGEMENT', 'PLANNED_PROCUREMENT', 'TENDER'])(
  '%s is complete once everything missing was stated, and no longer when something is taken back',
  async (kind) => {
    await lead()
    const { missing } = (await draft(leeds, kind)).data
    let last: { data: { isComplete: boolean } } | undefined
    for (const { key } of missing) {
      if (last) expect(last.data.isComplete).toBe(false)
      last = await state(leeds, kind, key, `What is to be said of ${key}`)
    }
    expect(last?.data.isComplete).toBe(true)
    expect((await draft(leeds, kind)).data.heldBack).toBeNull()
    expect((await draft(bradford, kind)).data.isComplete).toBe(true)
    expect((await state(leeds, kind, missing[0].key, null)).data.missing).toEqual([{ key: missing[0].key }])
  },
)

test('what is stated goes before what is known', async () => {
  await state(leeds, 'TENDER', 'title', 'Parking for West Yorkshire')
  const title = (await draft(leeds)).data.fields.find(({ key }: Field) => key === 'title')
  expect(title).toMatchObject({ text: 'Parking for West Yorkshire', isStated: true })
})

test('only the authority that leads says what its notice says', async () => {
  await lead()
  expect((await state(bradford, 'TENDER', 'conflicts', 'Done')).__typename).toBe('NotAllowed')
  expect((await state(viewer, 'TENDER', 'conflicts', 'Done')).__typename).toBe('NotAllowed')
  expect((await state(kent, 'TENDER', 'conflicts', 'Done')).__typename).toBe('NotFound')
  expect((await state(leeds, 'TENDER', 'nonsense', 'Done')).__typename).toBe('InvalidInput')
  expect(await draft(kent)).toBeNull()
  expect((await draft(leeds, 'CONTRACT_AWARD')).__typename).toBe('InvalidInput')
})

test('a published notice is linked to its proposal and every need in it; twice is once', async () => {
  await lead()
  const first = await record(leeds)
  expect(first.data).toMatchObject({ ocid: OCID, publisher: { name: 'Leeds City Council' } })
  expect(first.data.needs).toHaveLength(2)
  expect((await record(leeds)).data).toEqual(first.data)
  expect(await db.publishedNotice.count()).toBe(1)
  expect(await market.recorded('NoticePublished')).toHaveLength(1)
  expect((await record(leeds, { ...published, ocid: 'ocds-h6vhtk-ffffff' })).code).toBe('NOTICE_RECORDED')
  expect(textOf((await draft(leeds, 'PIPELINE')).data.fields, 'procurementIdentifier')).toBeUndefined()
  expect(textOf((await draft(leeds)).data.fields, 'procurementIdentifier')).toBe(OCID)
  const seen = (who: Actor) =>
    market.ask(who, `{ publishedNotices(proposalId: "${globalId('Proposal', proposalId)}") { ocid kind publishedOn } }`)
  expect((await seen(bradford)).data.publishedNotices).toEqual([
    { ocid: OCID, kind: 'TENDER', publishedOn: '2026-11-20' },
  ])
  expect((await seen(kent)).data.publishedNotices).toEqual([])
})

test('a tender notice waits for the conflicts assessments of those who buy, mitigated and looked at again in time', async () => {
  await lead()
  await db.proposalMember.updateMany({ data: { commitment: 'INTENDS' } })
  const heldBack = async () => {
    const [{ data }, { __typename, message = null }] = [await draft(leeds), await record(leeds)]
    expect(data.isComplete).toBe(false)
    expect(__typename).toBe('Refused')
    expect(data.heldBack).toBe(message)
    return message
  }
  const leedsLacks = /Leeds City Council has no conflicts assessment/
  expect(await heldBack()).toMatch(leedsLacks)
  for (const kind of ['PIPELINE', 'PLANNED_PROCUREMENT']) expect((await draft(leeds, kind)).data.heldBack).toBeNull()
  await assess(leeds)
  expect(await heldBack()).not.toMatch(leedsLacks)
  await assess(bradford, { unmitigated: 'The programme manager holds shares' })
  expect(await heldBack()).toMatch(
    /\(Procurement Act 2023, s\.83\)\. City of Bradford .* has found conflicts that nothing is done/,
  )
  await assess(bradford, { mitigations: 'The programme manager takes no part' })
  expect((await draft(leeds)).data.heldBack).toBeNull()
  expect((await record(leeds)).data).toMatchObject({ kind: 'TENDER' })
})

test('what no platform gives, and what is still to come, is not recorded', async () => {
  const problems = async (change: Partial<typeof published>) =>
    (await record(leeds, { ...published, ...change })).problems
  expect(await problems({ ocid: 'ocds-213czf-000001' })).toEqual([{ field: 'ocid' }])
  expect(await problems({ url: 'https://find-tender.service.gov.uk.example.org/1' })).toEqual([{ field: 'url' }])
  expect(await problems({ url: 'javascript:alert(1)' })).toEqual([{ field: 'url' }])
  expect(await problems({ on: '2999-01-01' })).toEqual([{ field: 'publishedOn' }])
  await lead()
  expect((await record(bradford)).__typename).toBe('NotAllowed')
  await db.proposal.update({ where: { id: proposalId }, data: { status: 'ABANDONED' } })
  expect((await record(leeds)).code).toBe('PROPOSAL_ABANDONED')
  expect(await db.publishedNotice.count()).toBe(0)
})

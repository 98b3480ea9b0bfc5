import { expect, test } from 'vitest'
import { draftNeed } from '../../../server/needs/draft-need.ts'
import type { Actor } from '../../../server/organisations/actor.ts'
import { globalId, marketplace } from '../../support/marketplace.ts'
import { served } from '../../support/served.ts'

/** What a calendar program is given, and what it is not. */

const market = await marketplace()
const { db } = market
const { address, tokenFor } = await served(market)
const [leeds, bradford, kent] = (await Promise.all(['leeds', 'bradford', 'kent'].map(market.officer))) as [
  Actor,
  Actor,
  Actor,
]
const supplier = await market.person('SUPPLIER_MEMBER', { supplier: 'Northgrid Ltd' })

const parking = {
  title: 'Parking enforcement back office; permits, too',
  description: 'Penalty charge notices, permits, appeals and payments for our parking enforcement team.',
  earliestStartOn: '2027-06-01',
  latestStartOn: '2027-12-31',
}
const need = await market.postedNeed(leeds, {
  ...parking,
  contractEndsOn: '2027-05-31',
  latestExtendableEndOn: '2028-05-31',
  noticeToTerminateOn: '2027-02-28',
})
await market.postedNeed(bradford, { ...parking, contractEndsOn: '2027-09-30' })
await market.unitOfWork(kent, (work) => draftNeed(work, { title: 'Kent’s secret', contractEndsOn: '2027-01-01' }))
await db.contract.create({
  data: {
    authorityId: await market.authorityId('leeds'),
    title: 'Old parking system',
    description: '',
    endsOn: new Date('2027-05-30'),
  },
})
await market.settle()
const proposal = await db.proposal.findFirstOrThrow()
await db.proposal.update({
  where: { id: proposal.id },
  data: { joinBy: new Date('2026-12-24'), startOn: new Date('2027-08-02') },
})

const PROBLEM = '__typename ... on Problem { message } ... on Refused { code }'
const create = async (who: Actor, name = 'Outlook') =>
  (
    await market.ask(
      who,
      `mutation { createCalendarFeed(name: "${name}") { ${PROBLEM} ... on MutationCreateCalendarFeedSuccess { data { secret authorityPath feed { id name } } } } }`,
    )
  ).data.createCalendarFeed
const read = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${address}${path}`, { headers })
  return { status: response.status, headers: response.headers, text: (await response.text()).replaceAll('\r\n ', '') }
}

const made = (await create(leeds)).data
const proposalPath = (id: string, key = made.secret) => `/calendar/proposals/${encodeURIComponent(id)}.ics?key=${key}`

test('an address shows the days of one’s own needs, contracts and proposals, and nobody else’s', async () => {
  const { status, headers, text } = await read(made.authorityPath)
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  const days = [...text.matchAll(/DTSTART;VALUE=DATE:(\d+)[\s\S]*?SUMMARY:(.*)\r/g)].map(
    ([, on, said]) => `${on} ${said}`,
  )
  const called = 'Parking enforcement back office\\; permits\\, too'
  expect(days).toEqual([
    `20261224 Last day to join: ${proposal.title.replace(/[;,]/g, '\\$&')}`,
    `20270228 Last day to give notice to terminate: ${called}`,
    '20270530 Contract ends: Old parking system',
    `20270531 Contract ends: ${called}`,
    `20270601 Earliest start: ${called}`,
    `20270802 The service has to start: ${proposal.title.replace(/[;,]/g, '\\$&')}`,
    `20280531 Contract ends with every extension used: ${called}`,
  ])
})

test('a calendar that has not changed is not sent again, and an entry keeps its identity when it moves', async () => {
  const first = await read(made.authorityPath)
  const again = await read(made.authorityPath, {
    'if-none-match': first.headers.get('etag') ?? '',
    'cache-control': 'max-age=0',
  })
  expect(again.status).toBe(304)
  await db.need.update({
    where: { id: need },
    data: { contractEndsOn: new Date('2027-05-29'), version: { increment: 1 }, updatedAt: new Date() },
  })
  const moved = await read(made.authorityPath)
  const entryIn = (text: string) =>
    new RegExp(`UID:contract-ends\\.${need}@commonlot[\\s\\S]*?END:VEVENT`).exec(text)?.[0]
  expect(entryIn(first.text)).toContain('20270531')
  expect(entryIn(moved.text)).toContain('20270529')
  const revisionIn = (text: string) => Number(/SEQUENCE:(\d+)/.exec(entryIn(text) ?? '')?.[1])
  expect(revisionIn(moved.text)).toBe(revisionIn(first.text) + 1)
})

test('a proposal’s calendar has its days and one’s own needs’, by either form of its id', async () => {
  const { text } = await read(proposalPath(globalId('Proposal', proposal.id)))
  expect(text).toContain('DTSTART;VALUE=DATE:20261224')
  expect(text).toContain('DTSTART;VALUE=DATE:20270228')
  expect(text).not.toContain('20270930')
  expect((await read(proposalPath(proposal.id))).text).toBe(text)
})

test('a token or a session will do instead of a key', async () => {
  const headers = { authorization: `Bearer ${await tokenFor(leeds)}` }
  expect((await read('/calendar/authority.ics', headers)).text).toContain('Old parking system')
})

test('hidden and missing are answered alike, whoever asks', async () => {
  const key = (await create(kent)).data.secret
  const missing = await read(proposalPath('018f2d3c-0000-7000-8000-0000000000aa', key))
  const answers = [
    await read(proposalPath(proposal.id, key)),
    await read(proposalPath('no id at all', key)),
    await read(proposalPath(proposal.id, `clc_${'A'.repeat(43)}`)),
    await read('/calendar/authority.ics'),
    await read('/calendar/authority.ics?key=nonsense', { authorization: `Bearer ${await tokenFor(leeds)}` }),
    await read('/calendar/authority.ics', { authorization: `Bearer ${await tokenFor(supplier)}` }),
    await read('/calendar/authority.ics', { authorization: `Bearer ${await tokenFor(leeds, { scopes: ['WRITE'] })}` }),
  ]
  expect(missing.status).toBe(404)
  for (const { status, text } of answers) expect([status, text]).toEqual([404, missing.text])
})

test('an address ends when it is revoked, and with its owner', async () => {
  const second = (await create(leeds, 'Phone')).data
  const listed = await market.ask(leeds, '{ calendarFeeds { id name lastReadAt revokedAt } }')
  expect(listed.data.calendarFeeds.map(({ name }: { name: string }) => name)).toEqual(['Phone', 'Outlook'])
  expect(JSON.stringify(listed)).not.toContain('clc_')
  const revoke = (who: Actor) =>
    market.ask(who, `mutation { revokeCalendarFeed(id: "${second.feed.id}") { ${PROBLEM} } }`)
  expect((await revoke(bradford)).data.revokeCalendarFeed.__typename).toBe('NotFound')
  expect((await read(second.authorityPath)).status).toBe(200)
  await revoke(leeds)
  expect((await read(second.authorityPath)).status).toBe(404)
  expect(await market.recorded('CalendarFeedRevoked')).toMatchObject([{ calendarFeedId: second.feed.id }])
  const leaver = await market.officer('york')
  const left = (await create(leaver)).data
  expect((await read(left.authorityPath)).status).toBe(200)
  await db.person.update({ where: { id: leaver.personId as string }, data: { disabledAt: new Date() } })
  expect((await read(left.authorityPath)).status).toBe(404)
})

test('who has no dates, or ten addresses, gets no other', async () => {
  expect((await create(supplier)).code).toBe('NO_DATES')
  for (let n = 1; n < 10; n++) await create(leeds, `Calendar ${n}`)
  expect((await create(leeds)).code).toBe('TOO_MANY_CALENDARS')
})

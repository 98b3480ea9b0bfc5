import { expect, test } from 'vitest'
import { draftNeed } from '../../server/needs/draft-need.ts'
import { editNeed } from '../../server/needs/edit-need.ts'
import { lapseNeeds } from '../../server/needs/lapse-needs.ts'
import { postNeed } from '../../server/needs/post-need.ts'
import { shareNeed } from '../../server/needs/share-need.ts'
import { withdrawNeed } from '../../server/needs/withdraw-need.ts'
import { system } from '../../server/organisations/actor.ts'
import { marketplace } from '../support/marketplace.ts'

const market = await marketplace()
const { db, unitOfWork } = market
const leeds = await market.officer('leeds')
const bradford = await market.officer('bradford')
const leedsId = await market.authorityId('leeds')

const details = {
  title: 'Housing management system',
  description: 'Rents, repairs and tenancies for 53,000 homes in one place.',
  earliestStartOn: '2027-10-01',
  requirements: [{ text: 'Rent accounting', priority: 'MUST' }, { text: 'Tenant portal' }],
}

test('an officer drafts a need for their own authority, and the fact is recorded with it', async () => {
  const id = await unitOfWork(leeds, (work) => draftNeed(work, details))
  const need = await db.need.findUniqueOrThrow({
    where: { id },
    include: { requirements: { orderBy: { position: 'asc' } } },
  })
  expect(need).toMatchObject({
    authorityId: leedsId,
    status: 'DRAFT',
    sharing: 'DRAFT',
    version: 1,
    mayBeCounted: false,
  })
  expect(need.requirements.map(({ text, priority }) => [text, priority])).toEqual([
    ['Rent accounting', 'MUST'],
    ['Tenant portal', 'MUST'],
  ])
  expect(await market.recorded('NeedDrafted')).toContainEqual({ type: 'NeedDrafted', needId: id })
})

test('nobody drafts for an authority they do not serve, nor with a viewer’s role', async () => {
  const viewer = await market.person('VIEWER', { authority: 'leeds' })
  for (const [actor, authorityId] of [
    [bradford, leedsId],
    [viewer, leedsId],
    [viewer, undefined],
  ] as const)
    await expect(unitOfWork(actor, (work) => draftNeed(work, { ...details, authorityId }))).rejects.toMatchObject({
      name: 'NotAllowed',
    })
})

test.each([
  ['title', { title: 'x' }, /at least 3 characters/],
  ['cpvCodes.0', { cpvCodes: ['software'] }, /not a CPV code/],
  ['earliestStartOn', { earliestStartOn: '2027-02-30' }, /date like 2027-03-31/],
  ['latestStartOn', { latestStartOn: '2027-01-01' }, /on or after the earliest start, 1 October 2027/],
  [
    'latestExtendableEndOn',
    { contractEndsOn: '2027-09-30', latestExtendableEndOn: '2027-09-01' },
    /on or after the contract end/,
  ],
  [
    'noticeToTerminateOn',
    { contractEndsOn: '2027-09-30', noticeToTerminateOn: '2027-12-01' },
    /on or before the contract end/,
  ],
  ['valueExVatPence', { valueExVatPence: -1 }, /from £0/],
  ['categorySlug', { categorySlug: 'no-such-category' }, /no category/],
  ['departmentId', { departmentId: '01890000-0000-7000-8000-000000000000' }, /no such department/],
  ['users', { users: 1.5 }, /whole number/],
])('a draft with an unusable %s is refused at that field, and nothing is written', async (field, wrong, message) => {
  const before = await db.need.count()
  await expect(unitOfWork(leeds, (work) => draftNeed(work, { ...details, ...wrong }))).rejects.toMatchObject({
    name: 'InvalidInput',
    problems: [{ field, message: expect.stringMatching(message) }],
  })
  expect(await db.need.count()).toBe(before)
})

test('a need is posted when others could judge it, and not before', async () => {
  const bare = await unitOfWork(leeds, (work) => draftNeed(work, { title: 'Something' }))
  await expect(unitOfWork(leeds, (work) => postNeed(work, { needId: bare }))).rejects.toMatchObject({
    problems: [{ field: 'description' }, { field: 'earliestStartOn' }],
  })
  await unitOfWork(leeds, (work) =>
    editNeed(work, { needId: bare, details: { description: details.description, contractEndsOn: '2027-09-30' } }),
  )
  await unitOfWork(leeds, (work) => postNeed(work, { needId: bare }))
  expect(await db.need.findUniqueOrThrow({ where: { id: bare } })).toMatchObject({
    status: 'POSTED',
    sharing: 'COUNCILS',
  })
})

test('an edit changes only what is given, and each change makes a new version', async () => {
  const needId = await market.draftedNeed(leeds, details)
  await unitOfWork(leeds, (work) => editNeed(work, { needId, details: { users: 40 } }))
  const need = await db.need.findUniqueOrThrow({ where: { id: needId }, include: { requirements: true } })
  expect(need).toMatchObject({ title: details.title, users: 40, version: 2 })
  expect(need.requirements).toHaveLength(2)
})

test('of two edits of the same version one wins, and the other is told', async () => {
  const needId = await market.postedNeed(leeds)
  const edit = (title: string) =>
    unitOfWork(leeds, (work) => editNeed(work, { needId, expectedVersion: 2, details: { title } }))
  const outcomes = await Promise.allSettled([edit('First title'), edit('Second title'), edit('Third title')])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'CHANGED_MEANWHILE' })
  expect((await db.need.findUniqueOrThrow({ where: { id: needId } })).version).toBe(3)
})

test('another authority’s draft does not exist: the answer is that of a missing need', async () => {
  const needId = await market.draftedNeed(leeds)
  const answer = (id: string) =>
    unitOfWork(bradford, (work) => withdrawNeed(work, { needId: id })).catch((error) => ({
      ...error,
      message: error.message,
    }))
  expect(await answer(needId)).toEqual(await answer('01890000-0000-7000-8000-000000000000'))
  expect(await answer(needId)).toEqual(await answer('not an id at all'))
})

test('a posted need of another authority is seen, and may not be changed', async () => {
  const needId = await market.postedNeed(leeds)
  await expect(unitOfWork(bradford, (work) => withdrawNeed(work, { needId }))).rejects.toMatchObject({
    name: 'NotAllowed',
  })
})

test('a withdrawn need can be neither posted nor edited nor withdrawn again', async () => {
  const needId = await market.postedNeed(leeds)
  await unitOfWork(leeds, (work) => withdrawNeed(work, { needId, reason: 'Budget cut' }))
  const again = [
    (work: Parameters<typeof postNeed>[0]) => postNeed(work, { needId }),
    (work: Parameters<typeof postNeed>[0]) => editNeed(work, { needId, details: { title: 'Other' } }),
    (work: Parameters<typeof postNeed>[0]) => withdrawNeed(work, { needId }),
  ]
  for (const verb of again) await expect(unitOfWork(leeds, verb)).rejects.toMatchObject({ code: 'NEED_WITHDRAWN' })
})

test('sharing with partners names them; published is not chosen by hand', async () => {
  const needId = await market.postedNeed(leeds)
  const share = (choice: object) =>
    unitOfWork(leeds, (work) => shareNeed(work, { needId, mayBeCounted: false, reason: 'Not yet', ...choice }))
  await expect(share({ sharing: 'PARTNERS' })).rejects.toMatchObject({ problems: [{ field: 'partnerIds' }] })
  await expect(share({ sharing: 'PUBLISHED' })).rejects.toMatchObject({ problems: [{ field: 'sharing' }] })
  await share({ sharing: 'PARTNERS', partnerIds: [await market.authorityId('bradford')] })
  expect(await db.needPartner.count({ where: { needId } })).toBe(1)
  await share({ sharing: 'REGION' })
  expect(await db.needPartner.count({ where: { needId } })).toBe(0)
})

test('a change whose facts cannot be recorded is not made', async () => {
  await db.$executeRaw`alter table event add constraint no_more_drafts check (type <> 'NeedDrafted') not valid`
  const before = await db.need.count()
  await expect(unitOfWork(leeds, (work) => draftNeed(work, details))).rejects.toThrow('no_more_drafts')
  expect(await db.need.count()).toBe(before)
  await db.$executeRaw`alter table event drop constraint no_more_drafts`
})

test('what was chosen for a draft holds when it is posted', async () => {
  const bradfordId = await market.authorityId('bradford')
  const needId = await market.draftedNeed(leeds)
  await unitOfWork(leeds, (work) =>
    shareNeed(work, { needId, sharing: 'PARTNERS', partnerIds: [bradfordId], mayBeCounted: true }),
  )
  await unitOfWork(leeds, (work) => postNeed(work, { needId }))
  const need = await db.need.findUniqueOrThrow({ where: { id: needId }, include: { partners: true } })
  expect(need).toMatchObject({ status: 'POSTED', sharing: 'PARTNERS', mayBeCounted: true })
  expect(need.partners.map(({ authorityId }) => authorityId)).toEqual([bradfordId])
})

test('lists and texts that are not set may be sent as null', async () => {
  const needId = await unitOfWork(leeds, (work) =>
    draftNeed(work, { ...details, cpvCodes: null, openTo: null, requirements: null, description: null, kind: null }),
  )
  expect(await db.need.findUniqueOrThrow({ where: { id: needId } })).toMatchObject({ cpvCodes: [], kind: 'SERVICES' })
})

test('a need without a title is refused in plain words', async () => {
  await expect(unitOfWork(leeds, (work) => draftNeed(work, {}))).rejects.toMatchObject({
    problems: [{ field: 'title', message: 'Enter a title' }],
  })
})

test('a need lapses once its latest start has passed, on the day after and not on the day', async () => {
  const needId = await market.postedNeed(leeds, { earliestStartOn: '2027-03-01', latestStartOn: '2027-03-31' })
  const on = (instant: string) => unitOfWork(system, (work) => lapseNeeds({ ...work, now: new Date(instant) }))
  await on('2027-03-31T20:00:00Z')
  expect((await db.need.findUniqueOrThrow({ where: { id: needId } })).status).toBe('POSTED')
  await on('2027-03-31T23:30:00Z') // 00:30 on 1 April, British Summer Time
  expect((await db.need.findUniqueOrThrow({ where: { id: needId } })).status).toBe('LAPSED')
})

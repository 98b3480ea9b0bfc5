import { readFileSync } from 'node:fs'
import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { isAudited, subjectsOf } from '../../../server/audit/audit-entry.ts'
import { recordAudit } from '../../../server/audit/record-audit.ts'
import type { DomainEvent } from '../../../server/events.ts'
import { editNeed } from '../../../server/needs/edit-need.ts'
import { postNeed } from '../../../server/needs/post-need.ts'
import { type Actor, system } from '../../../server/organisations/actor.ts'
import { issueToken } from '../../../server/organisations/issue-token.ts'
import { NotAllowed, NotFound } from '../../../server/platform/errors.ts'
import { newId } from '../../../server/platform/ids.ts'
import { makeUnitOfWork } from '../../../server/platform/unit-of-work.ts'
import { abandonProposal } from '../../../server/proposals/abandon-proposal.ts'
import { reactions } from '../../../workers/reactions.ts'
import { marketplace } from '../../support/marketplace.ts'

const market = await marketplace()
const { db, unitOfWork } = market
const [leeds, bradford] = [await market.officer('leeds'), await market.officer('bradford')]
const [leedsId, bradfordId] = [await market.authorityId('leeds'), await market.authorityId('bradford')]

const entriesAbout = (id: string) =>
  db.auditEntry.findMany({ where: { objectIds: { has: id } }, orderBy: { sequence: 'asc' } })
const last = () => db.auditEntry.findFirstOrThrow({ orderBy: { sequence: 'desc' } })

describe('what is kept', () => {
  test('who did what to which need, when, from where and on whose behalf', async () => {
    const from = { address: '192.0.2.7', agent: 'Firefox/140', requestId: newId() }
    const tokenId = newId()
    const needId = await market.draftedNeed({ ...leeds, from, tokenId })
    const [entry] = await entriesAbout(needId)
    const event = await db.event.findFirstOrThrow({ where: { type: 'NeedDrafted' }, orderBy: { sequence: 'desc' } })
    expect(entry).toMatchObject({
      action: 'NeedDrafted',
      objectType: 'Need',
      objectIds: [needId],
      eventId: event.id,
      personId: leeds.personId,
      tokenId,
      actingFor: [leedsId],
      readers: [leedsId],
      channel: 'REQUEST',
      ...from,
      occurredAt: event.occurredAt,
    })
  })

  test('never what a need says', async () => {
    const needId = await market.draftedNeed(leeds, {
      title: 'Zebra telemetry',
      description: 'Quagga, long enough to be told.',
    })
    await unitOfWork(leeds, (work) => editNeed(work, { needId, details: { title: 'Okapi telemetry' } }))
    await unitOfWork(leeds, (work) => postNeed(work, { needId }))
    const text = JSON.stringify(await entriesAbout(needId), (_key, value) =>
      typeof value === 'bigint' ? `${value}` : value,
    )
    expect((await entriesAbout(needId)).map(({ action }) => action)).toEqual([
      'NeedDrafted',
      'NeedEdited',
      'NeedPosted',
    ])
    expect(text).not.toMatch(/zebra|quagga|okapi/i)
  })

  test('a command and a worker are told apart from a request', async () => {
    const token = await unitOfWork(system, (work) => issueToken(work, { email: leeds.email }))
    expect(token.token).toBeTruthy()
    expect(await last()).toMatchObject({
      action: 'TokenIssued',
      channel: 'COMMAND_LINE',
      personId: null,
      readers: [leedsId],
    })
    const worker = makeUnitOfWork(db, undefined, 'WORKER')
    const needId = await market.draftedNeed(leeds)
    await worker(system, async (work) => work.record({ type: 'NeedLapsed', needId }))
    expect(await last()).toMatchObject({ action: 'NeedLapsed', channel: 'WORKER', readers: [leedsId], actingFor: [] })
  })

  test('the first id of a fact is what it is about; what is no id is nothing', () => {
    const [proposalId, authorityId] = [newId(), newId()]
    expect(subjectsOf({ type: 'ProposalJoined', proposalId, authorityId })).toEqual([
      { type: 'Proposal', ids: [proposalId] },
      { type: 'Authority', ids: [authorityId] },
    ])
    expect(subjectsOf({ type: 'NeedPosted', needId: '1' })).toEqual([])
  })

  test('every fact is kept but those that follow by themselves', () => {
    const routine = Object.keys(reactions).filter(
      (type) => !isAudited({ what: { type } as DomainEvent, eventId: null }),
    )
    expect(routine).toEqual([
      'MatchingDue',
      'MatchesChanged',
      'BacklogMatched',
      'ProposalSuggested',
      'ProposalSuperseded',
      'ProposalChanged',
    ])
  })
})

describe('with the change or not at all', () => {
  test('a change that is undone leaves no entry', async () => {
    const before = await db.auditEntry.count()
    const undone = unitOfWork(leeds, async (work) => {
      work.record({ type: 'NeedDrafted', needId: newId() })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await db.auditEntry.count()).toBe(before)
  })

  test('an attempt that is refused is kept, for the attempting authority and the owner of what they see', async () => {
    const needId = await market.postedNeed(bradford)
    await expect(unitOfWork(leeds, (work) => editNeed(work, { needId, details: {} }))).rejects.toThrow(NotAllowed)
    expect(await last()).toMatchObject({
      action: 'ActRefused',
      objectIds: [needId],
      details: { doing: 'edit this need' },
      personId: leeds.personId,
      actingFor: [leedsId],
      readers: [leedsId, bradfordId].sort(),
    })
  })

  test('an attempt on what one may not see is no entry: nothing was seen', async () => {
    const needId = await market.draftedNeed(bradford)
    const before = await db.auditEntry.count()
    await expect(unitOfWork(leeds, (work) => editNeed(work, { needId, details: {} }))).rejects.toThrow(NotFound)
    expect(await db.auditEntry.count()).toBe(before)
  })

  test('what is noted without a change is kept too, with or without a unit of work', async () => {
    const needId = await market.draftedNeed(leeds)
    await unitOfWork(leeds, async (work) => work.note({ type: 'SharingPreviewed', needId }))
    expect(await last()).toMatchObject({ action: 'SharingPreviewed', objectIds: [needId], eventId: null })
    await recordAudit(db, leeds, { type: 'SignedIn', personId: leeds.personId as string })
    expect(await last()).toMatchObject({ action: 'SignedIn', objectType: 'Person', readers: [leedsId] })
  })
})

describe('whose it is', () => {
  const proposalOfBoth = async () =>
    (
      await db.proposal.create({
        data: {
          title: 'Both',
          groupKey: newId(),
          probability: 0.9,
          reasons: [],
          against: [],
          engineVersion: '1',
          members: { create: [{ authorityId: leedsId }, { authorityId: bradfordId }] },
        },
      })
    ).id

  test('things of several authorities at once are one entry each, and none names the others’', async () => {
    const [ours, theirs] = [await market.draftedNeed(leeds), await market.draftedNeed(bradford)]
    const coordinator = await market.person('COORDINATOR')
    await unitOfWork(coordinator, async (work) => work.record({ type: 'NeedsImported', needIds: [ours, theirs] }))
    const [mine, other] = [(await entriesAbout(ours)).at(-1), (await entriesAbout(theirs)).at(-1)]
    expect(mine).toMatchObject({ action: 'NeedsImported', objectIds: [ours], readers: [leedsId], actingFor: [] })
    expect(other).toMatchObject({ action: 'NeedsImported', objectIds: [theirs], readers: [bradfordId] })
    expect(mine?.eventId).toBe(other?.eventId)
  })

  test('a thing that is gone by then is nobody’s, and not the others’', async () => {
    const [ours, gone] = [await market.draftedNeed(leeds), newId()]
    await unitOfWork(system, async (work) => work.record({ type: 'NeedsImported', needIds: [ours, gone] }))
    expect(await entriesAbout(gone)).toMatchObject([{ objectIds: [gone], readers: [] }])
  })

  test('a decision about a match is its need’s authority’s', async () => {
    const [needId, otherNeedId] = [await market.draftedNeed(leeds), await market.postedNeed(bradford)]
    const matchId = newId()
    await unitOfWork(leeds, async (work) => work.record({ type: 'MatchDecided', matchId, needId, otherNeedId }))
    expect(await entriesAbout(matchId)).toMatchObject([{ objectType: 'Match', readers: [leedsId] }])
  })

  test('what a member does to a proposal is for every member; what it merely tried is its own business', async () => {
    const proposalId = await proposalOfBoth()
    await unitOfWork(leeds, async (work) => work.record({ type: 'ProposalJoined', proposalId, authorityId: leedsId }))
    expect(await last()).toMatchObject({ readers: [leedsId, bradfordId].sort(), actingFor: [leedsId] })
    await expect(unitOfWork(leeds, (work) => abandonProposal(work, { proposalId, reason: 'No' }))).rejects.toThrow()
    expect(await last()).toMatchObject({ action: 'ActRefused', objectIds: [proposalId], readers: [leedsId] })
  })

  test('who acts for several authorities acts for the one whose need it is', async () => {
    const shared: Actor = { ...leeds, memberships: [...leeds.memberships, ...bradford.memberships] }
    const needId = await market.draftedNeed(shared, { authorityId: bradfordId })
    expect((await entriesAbout(needId))[0]).toMatchObject({ actingFor: [bradfordId], readers: [bradfordId] })
  })
})

describe('only ever added to', () => {
  test.each([
    "update audit_entry set action = 'NeedEdited'",
    'delete from audit_entry',
    'truncate audit_entry',
    'delete from audit_leaf',
    'update audit_batch set size = 0',
    'truncate audit_batch',
  ])('the database refuses its own owner: %s', async (statement) => {
    await expect(db.$executeRawUnsafe(statement)).rejects.toThrow(/only ever added to/)
  })

  test('a role with the grants of the decision adds, reads and seals, and has no right to change anything', async () => {
    const decision = readFileSync('docs/decisions/0026-an-audit-log-that-proves-itself.md', 'utf8')
    const grants = /```sql\n(.*?)```/s.exec(decision)?.[1] as string
    const role = `role_${newId().replaceAll('-', '')}`
    const client = new pg.Client({ connectionString: market.url })
    await client.connect()
    onTestFinished(async () => {
      await client.query(`rollback; reset role; drop owned by ${role}; drop role ${role}`)
      await client.end()
    })
    await client.query(`create role ${role} nologin; ${grants.replaceAll('the_role', role)}; set role ${role}`)
    const id = newId()
    await client.query(
      `insert into audit_entry (id, action, details, channel, occurred_at) values ('${id}', 'SignedIn', '{}', 'REQUEST', now())`,
    )
    const waits = await client.query(`delete from audit_waiting where entry_id = '${id}'`)
    expect(waits.rowCount).toBe(1)
    await client.query("insert into audit_leaf values (1, 0, $1, 'x')", [id])
    for (const statement of ["update audit_entry set action = 'x'", 'delete from audit_leaf', 'truncate audit_batch'])
      await expect(client.query(statement)).rejects.toThrow(/permission denied/)
  })
})

import { beforeEach, expect, test } from 'vitest'
import { system } from '../../server/organisations/actor.ts'
import type { UnitOfWork } from '../../server/platform/unit-of-work.ts'
import { suggestProposals, suggestSomeDue } from '../../server/proposals/suggest-proposals.ts'
import { marketplace } from '../support/marketplace.ts'

const market = await marketplace()
const { db, unitOfWork } = market

/**
 * An import that was matched and not yet grouped: kinds of need, each of so many authorities, where all of one kind
 * match each other and the first of a kind also the first of the next.
 */
async function matchedNeeds(kinds: number, ofEach: number): Promise<string[]> {
  await db.$executeRaw`
    insert into need (id, authority_id, status, sharing, title, description, value_ex_vat_pence, earliest_start_on, matched_at)
    select gen_random_uuid(), authority.id, 'POSTED', 'COUNCILS', 'Kind ' || kind || ' bookings', 'A description of it.',
      10000000 + 1000 * kind, '2027-04-01', now()
    from generate_series(1, ${kinds}) as kind,
      (select id, row_number() over (order by slug) as number from authority) as authority
    where number <= ${ofEach}`
  await db.$executeRaw`
    with placed as (
      select id, title, split_part(title, ' ', 2)::int as kind, row_number() over (partition by title order by id) as place from need
    ), pair as (
      select one.id as a, other.id as b, case when one.kind = other.kind then 0.9 else 0.7 end as probability
      from placed one join placed other on
        (one.kind = other.kind and one.id <> other.id) or (one.place = 1 and other.place = 1 and one.kind <> other.kind)
      where one.id < other.id and abs(one.kind - other.kind) <= 1
    )
    insert into match (id, need_a_id, need_b_id, status, probability, concepts, reasons, against, feasibility, engine_version)
    select gen_random_uuid(), a, b, 'CURRENT', probability, '{}', '[]', '[]', '{}', 'test' from pair`
  return (await db.need.findMany({ select: { id: true }, orderBy: { id: 'asc' } })).map(({ id }) => id)
}

/** As a worker does: lot after lot, until nothing is due. */
async function suggestAllDue(lotSize = 1_000, inUnits: UnitOfWork = unitOfWork, longestMs?: number): Promise<number> {
  let grouped = 0
  for (let some = 1; some > 0; grouped += some)
    some = await inUnits(system, (work) => suggestSomeDue(work, lotSize, longestMs))
  return grouped
}

beforeEach(async () => {
  await db.$executeRaw`truncate need, proposal, match, event, reaction_done cascade`
})

const suggested = async () => {
  const proposals = await db.proposal.findMany({
    where: { status: 'SUGGESTED' },
    include: { needs: true, members: true },
  })
  return proposals
    .map(({ title, needs, members }) => ({ title, needs: needs.length, members: members.length }))
    .sort((a, b) => (a.title < b.title ? -1 : 1))
}
const dueCount = () => db.need.count({ where: { groupedAt: null } })
const threeKinds = [1, 2, 3].map((kind) => ({ title: `Kind ${kind} bookings`, needs: 4, members: 4 }))

test('an import is grouped whole: every need in its suggestion, and one fact for each', async () => {
  await matchedNeeds(3, 4)
  expect(await suggestAllDue()).toBe(12)
  expect(await suggested()).toMatchObject(threeKinds.map(({ needs, members }) => ({ needs, members })))
  expect(await dueCount()).toBe(0)
  expect(await market.recorded('ProposalSuggested')).toHaveLength(3)
})

test('lots that are read while the one before is stored group as one look does', async () => {
  const groupedBy = async (lotSize: number) => {
    await db.$executeRaw`update need set grouped_at = null`
    await db.$executeRaw`truncate proposal, event cascade`
    expect(await suggestAllDue(lotSize)).toBe(480)
    const held = await db.proposalNeed.findMany({ where: { proposal: { status: 'SUGGESTED' } } })
    expect(new Set(held.map(({ needId }) => needId)).size).toBe(held.length)
    return { needs: held.length, suggestions: await suggested() }
  }
  await matchedNeeds(120, 4)
  const atOnce = await groupedBy(1_000)
  expect(atOnce.needs).toBe(480)
  for (const lotSize of [7, 50]) expect(await groupedBy(lotSize)).toEqual(atOnce)
})

test('done again, it does nothing', async () => {
  await matchedNeeds(3, 4)
  await suggestAllDue()
  const before = await db.proposal.findMany({ orderBy: { id: 'asc' } })
  expect(await suggestAllDue()).toBe(0)
  await db.need.updateMany({ data: { groupedAt: null } })
  await suggestAllDue()
  expect(await db.proposal.findMany({ orderBy: { id: 'asc' } })).toEqual(before)
  expect(await market.recorded('ProposalSuggested')).toHaveLength(3)
})

test('two processes at once suggest every group once', async () => {
  await matchedNeeds(30, 4)
  await Promise.all([suggestAllDue(), suggestAllDue(), suggestAllDue()])
  expect((await suggested()).map(({ needs }) => needs)).toEqual(Array(30).fill(4))
  expect(await market.recorded('ProposalSuggested')).toHaveLength(30)
})

test('stopped half way it has whole suggestions with their facts, and goes on where it stopped', async () => {
  await matchedNeeds(300, 4)
  let units = 0
  const stoppedInTheSecond: UnitOfWork = (actor, story) =>
    unitOfWork(actor, async (work) => {
      const result = await story(work)
      if (++units === 2) throw new Error('killed')
      return result
    })
  await expect(suggestAllDue(1_000, stoppedInTheSecond, 0)).rejects.toThrow('killed')
  const halfWay = await db.proposal.count()
  expect(halfWay).toBeGreaterThan(0)
  expect(await dueCount()).toBeGreaterThan(0)
  expect(await market.recorded('ProposalSuggested')).toHaveLength(halfWay)
  await suggestAllDue()
  expect(await dueCount()).toBe(0)
  expect((await suggested()).reduce((sum, { needs }) => sum + needs, 0)).toBe(1_200)
})

test('a fact that names more needs than one unit of work groups is followed by another about the rest', async () => {
  const ids = await matchedNeeds(300, 4)
  await unitOfWork(system, (work) => suggestProposals(work, ids))
  const [rest] = (await market.recorded('MatchesChanged')) as unknown as { needIds: string[] }[]
  expect(rest?.needIds).toHaveLength(await dueCount())
  await market.settle()
  expect(await dueCount()).toBe(0)
})

test('a need that is not due costs one statement; one that is, no more among 120 than among 12', async () => {
  const costOf = async (kinds: number) => {
    await db.$executeRaw`truncate need, proposal, match, event cascade`
    const [id] = (await matchedNeeds(kinds, 4)) as [string]
    await suggestAllDue()
    const idle = await market.statementsOf(() => unitOfWork(system, (work) => suggestProposals(work, [id])))
    await db.need.update({ where: { id }, data: { groupedAt: null } })
    return { idle, busy: await market.statementsOf(() => unitOfWork(system, (work) => suggestProposals(work, [id]))) }
  }
  const nothing = await market.statementsOf(() => unitOfWork(system, async () => {}))
  const [few, many] = [await costOf(3), await costOf(30)]
  expect(few.idle - nothing).toBe(1)
  expect(many).toEqual(few)
})

test('the change feed notes each suggestion once, with everybody who sees it', async () => {
  await matchedNeeds(30, 4)
  await db.$executeRaw`truncate change`
  await suggestAllDue(20)
  const noted = await db.$queryRaw<{ members: number; needs: number }[]>`
    select jsonb_array_length(seen_after -> 'own') as members, jsonb_array_length(seen_after -> 'needs') as needs
    from change where kind = 'PROPOSAL' and exists (
      select from proposal where id = object_id and status = 'SUGGESTED' and seen_after -> 'own' <> '[]'
    )`
  expect(noted).toEqual((await suggested()).map(({ needs, members }) => ({ members, needs })))
})

import type { GraphQLObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { schema } from '../../schema/index.ts'
import { makeGraphql } from '../../server/graphql.ts'
import type { Actor } from '../../server/organisations/actor.ts'
import { nobody, system } from '../../server/organisations/actor.ts'
import { makeLog } from '../../server/platform/log.ts'
import { readingAs } from '../../server/platform/reading-as.ts'
import { isTooMuch, opened } from '../support/answers.ts'
import { hiddenWorld } from '../support/hidden-world.ts'
import { globalId } from '../support/marketplace.ts'
import type { Other } from '../support/people.ts'
import { everyQuestion, filteredQuestions, selections } from '../support/questions.ts'

/**
 * The second wall alone keeps what is hidden hidden. The first is switched off: every resolver is told that the system
 * asks, which may see everything, while the database is read on behalf of someone who may not.
 */

const { market, people, leedsId, hiddenIds, foundBy } = await hiddenWorld()
const { leeds, others } = people

const seesEverything: Actor = {
  ...system,
  personId: leeds.personId,
  scopes: new Set(['READ', 'WRITE', 'IMPORT', 'ADMIN']),
  memberships: people.everything.memberships.filter(({ role }) => role === 'PLATFORM_ADMINISTRATOR'),
}

function withoutFirstWall(who: Actor) {
  const { live, similarNeeds, unitOfWork, queues } = market
  const yoga = makeGraphql(
    { db: readingAs(market.db, who), live, similarNeeds, unitOfWork, queues },
    makeLog('test', 'silent'),
  )
  return async (query: string) => {
    const response = await yoga.fetch(
      'http://commonlot.test/graphql',
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) },
      { actor: seesEverything },
    )
    return (await response.json()) as { data: Record<string, any>; errors?: any[] }
  }
}

// What is withheld of a row that is seen, the first wall alone withholds: reasons of the other side of a match.
const isOfARow = (leak: string) => !/reason/.test(leak)

// People, tokens, webhooks, the feed and the audit log stand behind the first wall only (docs/decisions/0019).
const firstWallOnly = /^(people|invitations|joinRequests|domainClaims|suppliers|tokens|webhook|change|audit|deadlines)/
const withoutSecond = ['Token', 'Webhook', 'WebhookDelivery']
const walled = Object.entries(hiddenIds).filter(([, { type }]) => !withoutSecond.includes(type))

const questions = [...everyQuestion, ...filteredQuestions(leedsId)].filter(
  ({ field }) => !['node', 'viewer', 'similarNeeds'].includes(field) && !firstWallOnly.test(field),
)

test('with the first wall off and nobody held back by the second, everything is there', async () => {
  const ask = withoutFirstWall(system)
  for (const [, { type, id }] of walled) {
    const answer = await ask(`{ node(id: "${globalId(type, id)}") { id } }`)
    expect(answer.data.node, `${type} ${id}`).not.toBeNull()
  }
})

test.each(Object.keys(others) as Other[])('with the first wall off, nothing hidden reaches %s', async (who) => {
  const ask = withoutFirstWall(others[who])
  const leaks = new Set<string>()
  for (const { field, operation } of questions) {
    const answer = await ask(operation)
    if (isTooMuch(answer)) continue
    expect(answer.errors, operation).toBeUndefined()
    for (const leak of foundBy(who, opened(answer)).filter(isOfARow)) leaks.add(`${leak} through ${field}`)
  }
  for (const [of, { type, id, seenBy }] of walled) {
    if (seenBy.includes(who)) continue
    for (const selection of selections(schema.getType(type) as GraphQLObjectType, 1)) {
      const answer = await ask(`{ node(id: "${globalId(type, id)}") { ... on ${type} { ${selection} } } }`)
      if (answer.data?.node) leaks.add(`${of} through node`)
    }
  }
  expect([...leaks]).toEqual([])
})

const tables = ['need', 'requirement', 'need_partner', 'sharing_change', 'match', 'match_side', 'proposal']
const moreTables = [
  'proposal_member',
  'proposal_need',
  'contract',
  'import',
  'import_problem',
  'imported_record',
  'event',
  'proposal_message',
  'proposal_decision',
  'proposal_document',
  'proposal_document_content',
  'agreement_clause',
  'conflict_review',
  'engagement_note',
]

const mayBeEmpty = ['imported_record']

test.each([...tables, ...moreTables])('nobody reads a row of %s, however it is asked for', async (table) => {
  const rows = await readingAs(market.db, nobody).$queryRawUnsafe(`select 1 from "${table}"`)
  expect(rows).toEqual([])
  if (!mayBeEmpty.includes(table))
    expect(await market.db.$queryRawUnsafe(`select 1 from "${table}" limit 1`)).toHaveLength(1)
})

test('what an officer reads on their own behalf is what the first wall shows, neither less nor more', async () => {
  const { visibleNeeds } = await import('../../server/needs/need-access.ts')
  const { visibleMatches } = await import('../../server/matching/match-access.ts')
  const { visibleProposals } = await import('../../server/proposals/proposal-access.ts')
  const { visibleContracts } = await import('../../server/contracts/contract-access.ts')
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort()
  const everyone = { leeds, bradford: people.bradford, everything: people.everything, ...others }
  for (const [who, actor] of Object.entries(everyone)) {
    if (actor.scopes.size === 0) continue // refused before anything is read, and shown nothing if it were not
    const behind = readingAs(market.db, actor)
    const select = { id: true } as const
    const pairs = {
      needs: [behind.need.findMany({ select }), market.db.need.findMany({ where: visibleNeeds(actor), select })],
      matches: [
        behind.match.findMany({ where: { status: 'CURRENT' }, select }),
        market.db.match.findMany({ where: visibleMatches(actor), select }),
      ],
      proposals: [
        behind.proposal.findMany({ select }),
        market.db.proposal.findMany({ where: visibleProposals(actor), select }),
      ],
      contracts: [
        behind.contract.findMany({ select }),
        market.db.contract.findMany({ where: visibleContracts(actor), select }),
      ],
    } as const
    for (const [what, [second, first]] of Object.entries(pairs))
      expect({ who, what, ids: ids(await second) }).toEqual({ who, what, ids: ids(await first) })
  }
})

test('requests at the same moment never read on each other’s behalf', async () => {
  const ownDraft = await market.draftedNeed(leeds)
  const read = async (actor: Actor) =>
    (await readingAs(market.db, actor).need.findUnique({ where: { id: ownDraft } })) !== null
  const asked = Array.from({ length: 60 }, (_, n) => (n % 2 ? leeds : people.outsider))
  const seen = await Promise.all(asked.map(read))
  expect(seen).toEqual(asked.map((actor) => actor === leeds))
})

test('an officer writes to no other authority’s need, even when a verb forgets to ask', async () => {
  const needId = await market.postedNeed(people.bradford)
  const { count } = await market.unitOfWork(leeds, ({ tx }) =>
    tx.need.updateMany({ where: { id: needId }, data: { title: 'Taken' } }),
  )
  expect(count).toBe(0)
  await expect(
    market.unitOfWork(leeds, ({ tx }) =>
      tx.requirement.create({ data: { needId, position: 9, text: 'x', priority: 'MUST' } }),
    ),
  ).rejects.toThrow(/row-level security/)
})

test('the standing ends with the statement, and with the transaction', async () => {
  const role = () => market.db.$queryRaw<{ role: string; set: string | null }[]>`
    select current_user::text as role, nullif(current_setting('commonlot.authorities', true), '') as set`
  await Promise.all(Array.from({ length: 12 }, () => readingAs(market.db, leeds).need.count()))
  await market.unitOfWork(leeds, async ({ tx }) => tx.need.count())
  await expect(readingAs(market.db, leeds).$queryRaw`select 1/0`).rejects.toThrow()
  const after = await Promise.all(Array.from({ length: 12 }, role))
  expect(after.flat().filter((one) => one.role === 'commonlot_app' || one.set)).toEqual([])
})

test('a transaction of a request stands behind the wall as its reads do', async () => {
  const parked = (actor: Actor) => readingAs(market.db, actor).$transaction((tx) => tx.parkedJob.count())
  expect(await parked(leeds)).toBe(0)
  expect(await parked(others['a platform administrator'])).toBe(1)
  const needs = await readingAs(market.db, nobody).$transaction((tx) => tx.need.findMany())
  expect(needs).toEqual([])
})

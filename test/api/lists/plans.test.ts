import { beforeAll, expect, test } from 'vitest'
import { fill } from '../../../bench/api/fill.ts'
import { visibleContracts } from '../../../server/contracts/contract-access.ts'
import { contractOrders, contractsThat } from '../../../server/contracts/contract-filters.ts'
import { visibleFrameworks } from '../../../server/frameworks/framework-access.ts'
import { frameworkOrders, frameworksThat } from '../../../server/frameworks/framework-filters.ts'
import { visibleMatches } from '../../../server/matching/match-access.ts'
import { alongOwnSides, matchesThat, matchOrders } from '../../../server/matching/match-filters.ts'
import { visibleNeeds } from '../../../server/needs/need-access.ts'
import { needOrders, needsThat } from '../../../server/needs/need-filters.ts'
import type { Actor } from '../../../server/organisations/actor.ts'
import { openDatabase } from '../../../server/platform/database.ts'
import type { Where } from '../../../server/platform/sql/condition.ts'
import type { Along, Order } from '../../../server/platform/sql/page.ts'
import { pageStatement } from '../../../server/platform/sql/page.ts'
import { visibleProposals } from '../../../server/proposals/proposal-access.ts'
import { proposalOrders, proposalsThat } from '../../../server/proposals/proposal-filters.ts'
import { awaiting } from '../../../server/proposals/sign-off/sign-off-access.ts'
import { FIRST_ASKED } from '../../../server/proposals/sign-off/sign-off-order.ts'
import { marketplace } from '../../support/marketplace.ts'

/** Lists stay quick when there are many rows: each walks indexes, and none reads or sorts a whole table. */

const NEEDS = 50_000
/** Of a smaller table, reading all of it is quicker than any index. */
const BIG_ROWS = 10_000

const market = await marketplace()
const officer = await market.officer('leeds')
const coordinator = await market.person('COORDINATOR')
const approver = await market.person('APPROVER', { authority: 'leeds' })
const { pool, close } = openDatabase(market.url, 2)

const big = new Set<string>()

beforeAll(async () => {
  await fill(pool, NEEDS)
  await addFrameworksAndSignOffs()
  const { rows } = await pool.query('select relname from pg_class where reltuples >= $1', [BIG_ROWS])
  for (const { relname } of rows) big.add(relname)
  expect([...big]).toEqual(
    expect.arrayContaining([...['need', 'match', 'match_side', 'contract', 'need_search'], 'framework', 'sign_off']),
  )
  return close
}, 300_000)

/** As many as there may one day be in all the country; of the sign-offs a hundredth waits. */
async function addFrameworksAndSignOffs() {
  await pool.query(
    `insert into framework (id, title, description, kind, regime, owner_name, awarded_on, ends_on, advertised_inc_vat_pence)
    select gen_random_uuid(), 'Framework ' || n, 'Lot ' || n, 'CLOSED', 'PA2023', 'A buying body', date '2024-01-01',
      date '2025-01-01' + n % 1500, 1 from generate_series(1, $1::int) as n`,
    [BIG_ROWS],
  )
  await pool.query(
    `insert into sign_off (id, proposal_id, authority_id, asked_at, is_waiting, value_inc_vat_pence)
    select gen_random_uuid(), proposal_id, authority_id, now() - random() * interval '1 year', random() < 0.01, 1
    from proposal_member`,
  )
  await pool.query('vacuum analyze framework, sign_off')
}

interface Plan {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly Plans?: readonly Plan[]
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]

interface Listing {
  readonly model: string
  readonly where: Where
  readonly order: Order
  readonly along?: Along | undefined
}

async function planOf(listing: Listing): Promise<Plan[]> {
  const { sql, values } = pageStatement({ ...listing, limit: 21, inverted: false, selection: { select: { id: true } } })
  const client = await pool.connect()
  try {
    const { rows } = await client.query(`explain (analyze, timing off, format json) ${sql}`, [...values])
    return nodesOf(rows[0]['QUERY PLAN'][0].Plan)
  } finally {
    client.release()
  }
}

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const needs =
  (filters: object, order: Order = needOrders.UPDATED) =>
  (actor: Actor) => ({
    model: 'Need',
    where: { AND: [visibleNeeds(actor), needsThat(filters, actor)] },
    order,
  })
const matches = (filters: object) => (actor: Actor) => ({
  model: 'Match',
  where: { AND: [visibleMatches(actor), matchesThat(filters, actor)] },
  order: matchOrders.PROBABILITY,
  along: alongOwnSides(actor),
})
const proposals = (filters: object) => (actor: Actor) => ({
  model: 'Proposal',
  where: { AND: [visibleProposals(actor), proposalsThat(filters, actor)] },
  order: proposalOrders.UPDATED,
})
const contracts =
  (filters: object, order: Order = contractOrders.CREATED) =>
  (actor: Actor) => ({
    model: 'Contract',
    where: { AND: [visibleContracts(actor), contractsThat(filters, actor)] },
    order,
  })
const frameworks =
  (filters: object, order: Order = frameworkOrders.END) =>
  (actor: Actor) => ({ model: 'Framework', where: { AND: [visibleFrameworks(actor), frameworksThat(filters)] }, order })
const approvalsWaiting = (actor: Actor) => ({ model: 'SignOff', where: awaiting(actor), order: FIRST_ASKED })

const lists: Record<string, (actor: Actor) => Listing> = {
  needs: needs({}),
  'own needs': needs({ mine: true }),
  'own drafts': needs({ status: ['DRAFT'] }),
  'withdrawn needs': needs({ status: ['WITHDRAWN'] }),
  'needs of a category': needs({ categorySlugs: ['libraries'] }),
  'needs of no category there is': needs({ categorySlugs: [] }),
  'needs of nowhere': needs({ authorityIds: [] }),
  'needs changed lately': needs({ updatedSince: day('2026-10-30') }),
  'needs by contract end': needs({}, needOrders.CONTRACT_END),
  'needs by start, the latest first': needs({}, { ...needOrders.START, direction: 'desc' }),
  'needs whose contract ends in a month': needs(
    { contractEndsFrom: day('2027-03-01'), contractEndsBefore: day('2027-04-01') },
    needOrders.CONTRACT_END,
  ),
  'own needs by value': needs({ valueFromPence: 1_000_00n }),
  'needs with a rare word': needs({ search: 'lot 777' }),
  matches: matches({}),
  'likely matches': matches({ probabilityAtLeast: 0.9 }),
  'undecided matches': matches({ decision: 'UNDECIDED' }),
  proposals: proposals({}),
  contracts: contracts({}),
  'own contracts': contracts({ mine: true }),
  'contracts by end': contracts({}, contractOrders.END),
  frameworks: frameworks({}),
  'frameworks that still run': frameworks({ isRunningOn: day('2026-11-01') }),
  'frameworks by title': frameworks({}, frameworkOrders.TITLE),
  'frameworks with a rare word': frameworks({ search: '"framework 77"' }),
  'what waits for approval': approvalsWaiting,
  'contracts of a supplier': contracts({ search: '"supplier 77"' }),
}

test.each(Object.entries(lists))('the list of %s walks indexes, whoever reads', async (_name, listing) => {
  for (const actor of [officer, coordinator, approver]) {
    const plan = await planOf(listing(actor))
    const scanned = plan.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name'] ?? '')
    expect(scanned.filter((table) => big.has(table))).toEqual([])
    const sorted = plan.filter((node) => node['Node Type'] === 'Sort').flatMap((node) => node.Plans ?? [])
    for (const node of sorted) expect(node['Actual Rows'] * node['Actual Loops']).toBeLessThan(NEEDS / 20)
  }
})

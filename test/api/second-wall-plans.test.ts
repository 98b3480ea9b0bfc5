import { expect, test } from 'vitest'
import { enter } from '../../server/platform/second-wall.ts'
import { marketplace } from '../support/marketplace.ts'

/** The second wall is asked for every row that is read: so it must leave PostgreSQL its indexes. */

const market = await marketplace()
const leeds = await market.officer('leeds')
const coordinator = await market.person('COORDINATOR', { regions: ['Wales'] })

await market.db.$executeRaw`
  insert into need (id, authority_id, status, sharing, title, description, updated_at, created_at)
  select gen_random_uuid(), a.id, (array['POSTED', 'DRAFT', 'COMMITTED', 'LAPSED'])[1 + n % 4]::need_status,
    (array['COUNCILS', 'REGION', 'PARTNERS', 'DRAFT', 'PUBLISHED'])[1 + n % 5]::sharing_tier,
    'Need ' || n, 'A description', now() - n * interval '1 minute', now()
  from generate_series(1, 30000) as n
  join (select id, row_number() over (order by id) - 1 as at, count(*) over () as of from authority) a on a.at = n % a.of`
await market.db.$executeRaw`
  insert into match (id, need_a_id, need_b_id, probability, concepts, reasons, against, feasibility, engine_version)
  select gen_random_uuid(), least(a.id, b.id), greatest(a.id, b.id), 0.5 + (row_number() over ()) % 500 / 1000.0,
    '{}', '[]', '[]', '{}', 'test'
  from (select id, row_number() over (order by id) as n from need) a
  join (select id, row_number() over (order by id) as n from need) b on b.n = a.n + 1`
await market.db.$executeRawUnsafe('analyze need')
await market.db.$executeRawUnsafe('analyze match')

interface Plan {
  readonly 'Node Type': string
  readonly 'Plan Rows': number
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly Plans?: Plan[]
}

async function nodesOf(actor: typeof leeds, sql: string): Promise<Plan[]> {
  const answer = await market.db.$transaction(async (tx) => {
    await enter(tx, actor)
    return tx.$queryRawUnsafe<{ 'QUERY PLAN': [{ Plan: Plan }] }[]>(`explain (format json) ${sql}`)
  })
  const flat = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(flat)]
  return flat((answer[0] as (typeof answer)[number])['QUERY PLAN'][0].Plan)
}

const id = '00000000-0000-7000-8000-000000000000'
const leedsId = await market.authorityId('leeds')
const lists = {
  'the newest needs': 'select * from need order by updated_at desc, id desc limit 20',
  'a page deep in the list': `select * from need where (updated_at, id) < (now() - interval '7 days', '${id}')
    order by updated_at desc, id desc limit 20`,
  'needs of one authority': `select * from need where authority_id = '${leedsId}' order by updated_at desc, id desc limit 20`,
  'one need': `select * from need where id = '${id}'`,
  'matches of one need': `select * from match where need_a_id = '${id}' or need_b_id = '${id}'`,
  'the likeliest matches': 'select * from match order by probability desc, id desc limit 20',
}

test.each(Object.entries(lists))('%s are read by an index behind the second wall', async (_name, sql) => {
  for (const actor of [leeds, coordinator]) {
    const nodes = await nodesOf(actor, sql)
    const scans = nodes.filter((node) => ['need', 'match', 'need_partner'].includes(node['Relation Name'] ?? ''))
    expect(scans.length).toBeGreaterThan(0)
    expect(scans.filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([])
    // an authority's own hundred needs may be sorted, a whole table not
    expect(nodes.filter((node) => node['Node Type'] === 'Sort' && node['Plan Rows'] > 200)).toEqual([])
  }
})

test('a read behind the wall sends as many statements as one before it', async () => {
  const { readingAs } = await import('../../server/platform/reading-as.ts')
  const read = { take: 5, include: { authority: true, requirements: true } } as const
  const before = await market.statementsOf(() => market.db.need.findMany(read))
  const behind = await market.statementsOf(() => readingAs(market.db, leeds).need.findMany(read))
  expect(behind).toBe(before)
})

test('rows that are asked for one by one are read together behind the wall', async () => {
  const { readingAs } = await import('../../server/platform/reading-as.ts')
  const behind = readingAs(market.db, leeds)
  const seen = await behind.need.findMany({ take: 5, select: { id: true } })
  const hidden = await market.db.need.findFirstOrThrow({ where: { status: 'DRAFT', NOT: { authorityId: leedsId } } })
  let found: unknown[] = []
  const statements = await market.statementsOf(async () => {
    const ids = [...seen.map(({ id }) => id), hidden.id]
    found = await Promise.all(ids.map((id) => behind.need.findUnique({ where: { id }, select: { title: true } })))
  })
  expect(statements).toBe(1)
  expect(found.map((row) => row !== null)).toEqual([true, true, true, true, true, false])
  await expect(behind.need.findUniqueOrThrow({ where: { id: hidden.id } })).rejects.toMatchObject({ code: 'P2025' })
})

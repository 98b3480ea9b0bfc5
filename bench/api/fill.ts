import type pg from 'pg'

/** How many rows of each kind a filled database has for each need. */
const MATCHES_A_NEED = 3
const NEEDS_A_CONTRACT = 4
const NEEDS_A_PROPOSAL = 10

/**
 * Fills a migrated database with made-up needs, matches, proposals and contracts of every council, spread as real ones
 * would be. All of it is SQL: a million needs take some minutes, most of them for the indexes.
 */
export async function fill(pool: pg.Pool, needs: number): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query(`set synchronous_commit = off; set timezone = 'UTC'`)
    await client.query(`create temporary table council as
      select id, region, row_number() over (order by slug) - 1 as place from authority where ends_on is null;
      create unique index on council (place);
      create temporary table heading as
      select slug, name, row_number() over (order by slug) - 1 as place from category where parent_slug is not null;
      create unique index on heading (place); analyze council; analyze heading`)
    await client.query(NEEDS, [needs])
    await client.query(`insert into need_partner (need_id, authority_id)
      select need.id, council.id from need, council
      where sharing = 'PARTNERS' and council.place = hashtext(need.id::text) & 255 and council.id <> need.authority_id`)
    await client.query(`insert into requirement (id, need_id, position, text, priority)
      select ${ID('need.n * 2 + position', '3')}, id, position, 'Works with what we have', 'SHOULD'
      from (select id, row_number() over (order by id) as n from need) as need, generate_series(0, 1) as position
      where n % 4 = 0`)
    await client.query(
      'create temporary table numbered as select id, authority_id, row_number() over (order by id) as n from need',
    )
    await client.query('create unique index on numbered (n); analyze numbered')
    await client.query(MATCHES, [MATCHES_A_NEED])
    await client.query(SIDES)
    await client.query(PROPOSALS, [Math.floor(needs / NEEDS_A_PROPOSAL)])
    await client.query(
      `insert into proposal_need (proposal_id, need_id)
      select ${ID('p', '5')}, id from (select id, n / ${NEEDS_A_PROPOSAL} as p, n % ${NEEDS_A_PROPOSAL} as at from numbered) as numbered
      where at < 3 and p between 1 and $1`,
      [Math.floor(needs / NEEDS_A_PROPOSAL)],
    )
    await client.query(`insert into proposal_member (id, proposal_id, authority_id)
      select gen_random_uuid(), proposal_id, authority_id from proposal_need join need on need.id = need_id
      group by proposal_id, authority_id`)
    await client.query(CONTRACTS, [Math.floor(needs / NEEDS_A_CONTRACT)])
    await client.query('vacuum analyze')
  } finally {
    client.release(true)
  }
}

/** The id of row `n` of kind `kind`: the same in every database, and in the order of the rows, as ids of version 7 are. */
const ID = (n: string, kind: string) => `('0189${kind}000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`

const NEEDS = `
  insert into need (
    id, authority_id, status, sharing, may_be_counted, title, description, category_slug, category_chosen_by, cpv_codes,
    value_ex_vat_pence, itl_codes, contract_ends_on, earliest_start_on, latest_start_on, certifications, open_to,
    created_at, updated_at, posted_at, matched_at, grouped_at
  )
  select ${ID('n', '1')}, council.id, status, case when status = 'DRAFT' then 'DRAFT' else sharing end::sharing_tier, n % 3 = 0,
    heading.name || (array[' replacement', ' support', ' renewal', ' platform', ' migration'])[1 + r % 5] || ' ' || (n / 97),
    (array['Replacement', 'Provision', 'Supply', 'Renewal'])[1 + r % 4] || ' of ' || lower(heading.name)
      || ' for the whole council, ' || (array['hosted', 'on our own servers', 'as a service'])[1 + r % 3]
      || ', with support, training and the transfer of what the present one holds. Lot ' || (r % 1000) || '.',
    heading.slug, 'ENGINE', array['48000000', '72000000'], (r % 5000 + 1) * 100000, array[]::text[],
    date '2026-06-01' + r % 1500, date '2026-09-01' + r % 1500, date '2026-12-01' + r % 1500, array[]::text[],
    array['JOINT_PROCUREMENT']::openness[], moment, moment, moment, moment, moment
  from (
    select n, r, timestamptz '2026-11-01' - (r % 63072000) * interval '1 second' as moment,
      (case when r % 100 < 80 then 'POSTED' when r % 100 < 85 then 'COMMITTED' when r % 100 < 90 then 'MET'
        when r % 100 < 95 then 'DRAFT' when r % 100 < 98 then 'LAPSED' else 'WITHDRAWN' end)::need_status as status,
      (case when r / 100 % 100 < 70 then 'COUNCILS' when r / 100 % 100 < 85 then 'PUBLISHED'
        when r / 100 % 100 < 95 then 'REGION' else 'PARTNERS' end) as sharing
    from (select n, hashint8(n) & 2147483647 as r from generate_series(1, $1::bigint) as n) as drawn
  ) as made
  join council on council.place = (r / 7) % (select count(*) from council)
  join heading on heading.place = (r / 11) % (select count(*) from heading)
  order by n`

const MATCHES = `
  insert into match (id, need_a_id, need_b_id, status, probability, concepts, reasons, against, feasibility, engine_version)
  select ${ID('a.n * 8 + step', '2')}, a.id, b.id, (case when a.n % 50 = 0 then 'GONE' else 'CURRENT' end)::match_status,
    0.5 + (hashint8(a.n * 8 + step) & 65535) / 131072.0, array['support'],
    '[{"feature":"title","text":"Both are for support","contribution":1.5}]', '[]',
    '{"windows":"unknown","remedies":[]}', 'bench'
  from numbered as a, generate_series(1, $1::int) as step, numbered as b
  where b.n = a.n + step * 13`

const SIDES = `
  insert into match_side (match_id, need_id, other_need_id, authority_id, probability)
  select match.id, need_a_id, need_b_id, authority_id, probability from match join need on need.id = need_a_id
  union all
  select match.id, need_b_id, need_a_id, authority_id, probability from match join need on need.id = need_b_id`

const PROPOSALS = `
  insert into proposal (id, status, title, category_slug, group_key, probability, reasons, against, engine_version, created_at, updated_at)
  select ${ID('n', '5')}, (case when n % 10 < 6 then 'SUGGESTED' when n % 10 < 8 then 'OPEN' else 'SUPERSEDED' end)::proposal_status,
    'Joint ' || lower(heading.name) || ' ' || n, heading.slug, 'bench ' || n, 0.6, '[]', '[]', 'bench', moment, moment
  from (select n, timestamptz '2026-11-01' - (hashint8(n) & 63071999) * interval '1 second' as moment
    from generate_series(1, $1::bigint) as n) as drawn
  join heading on heading.place = (hashint8(n) & 2147483647) % (select count(*) from heading)`

const CONTRACTS = `
  insert into contract (id, authority_id, title, description, supplier_name, cpv_codes, category_slug, value_ex_vat_pence,
    starts_on, ends_on, published_on, created_at, updated_at)
  select ${ID('n', '4')}, council.id, heading.name || ' contract ' || n, 'Supply and support of ' || lower(heading.name),
    'Supplier ' || r % 500, array['48000000'], heading.slug, (r % 5000 + 1) * 100000, date '2024-01-01' + r % 700,
    date '2026-06-01' + r % 1500, case when r % 4 > 0 then date '2024-01-01' end, moment, moment
  from (select n, hashint8(n) & 2147483647 as r,
      timestamptz '2026-11-01' - (hashint8(n) & 63071999) * interval '1 second' as moment
    from generate_series(1, $1::bigint) as n) as drawn
  join council on council.place = (r / 7) % (select count(*) from council)
  join heading on heading.place = (r / 11) % (select count(*) from heading)`

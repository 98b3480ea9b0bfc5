import { expect, test } from 'vitest'
import { belongings } from '../../../server/reorganisation/belongings.ts'
import { marketplace } from '../../support/marketplace.ts'

/** Nothing of an authority that ends is forgotten: each column that names one says what becomes of it. */

const { db } = await marketplace()

test('every column of the database that names an authority says what becomes of it', async () => {
  const named = await db.$queryRaw<{ name: string }[]>`
    select c.table_name || '.' || c.column_name as name
    from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
      and ((c.column_name ~ 'authorit(y|ies)(_ids?)?$' and c.udt_name in ('uuid', '_uuid'))
        or exists (
          select 1 from information_schema.key_column_usage k
          join information_schema.referential_constraints r using (constraint_schema, constraint_name)
          join information_schema.key_column_usage one
            on one.constraint_schema = r.unique_constraint_schema and one.constraint_name = r.unique_constraint_name
          where k.table_name = c.table_name and k.column_name = c.column_name and one.table_name = 'authority'))
    order by 1`
  expect(named.map(({ name }) => name)).toEqual(Object.keys(belongings).sort())
})

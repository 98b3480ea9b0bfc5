import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { cpvRows } from '../../prisma/reference/cpv-list.ts'
import { writeCpvCodes } from '../../prisma/reference/load-cpv.ts'
import { testDatabase } from '../support/database.ts'

const { url } = await testDatabase()
const client = new pg.Client({ connectionString: url })
await client.connect()
afterAll(() => client.end())

const held = async () =>
  (
    await client.query('select code, check_digit, title, parent_code from cpv_code where code like $1 order by code', [
      '4533%',
    ])
  ).rows

test('the official list is added to the codes that come with the product, and again changes nothing', async () => {
  const before = Number((await client.query('select count(*) from cpv_code')).rows[0].count)
  const rows = cpvRows(
    'CODE,EN\n45330000-9,Plumbing and sanitary works\n45331000-6,"Heating, ventilation and air-conditioning installation works"\n',
  )
  await writeCpvCodes(client, rows)
  const once = await held()
  expect(once).toEqual([
    { code: '45330000', check_digit: '9', title: 'Plumbing and sanitary works', parent_code: null },
    {
      code: '45331000',
      check_digit: '6',
      title: 'Heating, ventilation and air-conditioning installation works',
      parent_code: '45330000',
    },
  ])
  await writeCpvCodes(client, rows)
  expect(await held()).toEqual(once)
  expect(Number((await client.query('select count(*) from cpv_code')).rows[0].count)).toBe(before + 2)
})

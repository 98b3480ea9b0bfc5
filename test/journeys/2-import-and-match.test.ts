import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { marketplace } from '../support/marketplace.ts'
import { running, until } from '../support/running.ts'

const release = (id: string, buyer: string, tag: string, more: object) => ({
  ocid: `ocds-h6vhtk-${id}`,
  id: `${id}-2026`,
  date: '2026-10-01T09:00:00Z',
  tag: [tag],
  initiationType: 'tender',
  buyer: { id: 'B1', name: buyer },
  parties: [{ id: 'B1', name: buyer, roles: ['buyer'] }],
  ...more,
})

test('a coordinator imports a package by command; tenders become needs, awards contracts, and the needs are matched', async () => {
  const market = await marketplace()
  const commonlot = await running(market)
  const coordinator = await market.person('COORDINATOR')
  const parking = (title: string) => ({
    tender: {
      id: 't',
      title,
      description: 'Parking enforcement back office: penalty charge notices, permits and appeals.',
      classification: { scheme: 'CPV', id: '48000000' },
    },
  })
  const folder = await mkdtemp(join(tmpdir(), 'commonlot journey '))
  const file = join(folder, 'package.json')
  await writeFile(
    file,
    JSON.stringify({
      uri: 'https://example.org/package',
      version: '1.1',
      publishedDate: '2026-10-01T09:00:00Z',
      publisher: { name: 'Example' },
      releases: [
        release('000001', 'Leeds City Council', 'tender', parking('Parking back office')),
        release('000002', 'London Borough of Camden', 'tender', parking('Civil parking enforcement system')),
        release('000003', 'Kent County Council', 'award', {
          tender: { id: 't', title: 'Library management system', classification: { scheme: 'CPV', id: '48000000' } },
          awards: [
            {
              id: 'a1',
              title: 'Library management system',
              date: '2026-09-01T00:00:00Z',
              suppliers: [{ id: 'S1', name: 'Shelfmark Ltd' }],
              value: { amount: 120000, currency: 'GBP' },
              contractPeriod: { startDate: '2026-11-01T00:00:00Z', endDate: '2030-10-31T23:59:59Z' },
            },
          ],
        }),
        release('000004', 'Leeds City Council', 'tender', {
          tender: {
            id: 't',
            title: 'Grass cutting',
            description: 'Mowing of verges and parks.',
            classification: { scheme: 'CPV', id: '77310000' },
          },
        }),
        release('000005', 'Unheard-of Council', 'tender', parking('Parking software')),
      ],
    }),
  )
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--disable-warning=DeprecationWarning',
      'server/importing/import-command.ts',
      '--as',
      coordinator.email as string,
      '--json',
      file,
    ],
    { env: { ...process.env, DATABASE_URL: market.url } },
  )
  const [report] = JSON.parse(stdout)
  expect(report).toMatchObject({ status: 'FINISHED', read: 5, created: 3, leftOut: 1, rejected: 1 })

  const token = await commonlot.tokenFor(coordinator.email)
  const match = await until(
    async () =>
      (await commonlot.ask(token, '{ matches { nodes { reasons { text } sides { need { title ocid } } } } }')).data
        .matches.nodes[0],
    'a match of imported needs',
  )
  expect(match.sides.map((side: { need: { ocid: string } }) => side.need.ocid).sort()).toEqual([
    'ocds-h6vhtk-000001',
    'ocds-h6vhtk-000002',
  ])
  const { data } = await commonlot.ask(
    token,
    '{ contracts { nodes { title supplierName endsOn valueExVat { pence } authority { name } } } }',
  )
  expect(data.contracts.nodes).toEqual([
    {
      title: 'Library management system',
      supplierName: 'Shelfmark Ltd',
      endsOn: '2030-10-31',
      valueExVat: { pence: 12_000_000 },
      authority: { name: 'Kent County Council' },
    },
  ])
})

import { expect, test } from 'vitest'
import { marketplace } from '../support/marketplace.ts'
import { sender, served } from '../support/served.ts'

const market = await marketplace()
const leeds = await market.officer('leeds')
const draft = JSON.stringify({
  query:
    'mutation { draftNeed(details: { title: "Heron permits", description: "For the herons of the parks." }) { __typename } }',
})
const headers = {
  'content-type': 'application/json',
  'user-agent': `Telltale/1.0 ${'x'.repeat(500)}`,
  'x-forwarded-for': '203.0.113.9, 198.51.100.4',
}
const drafted = async (choices: object) => {
  const { address, tokenFor } = await served(market, choices)
  const { post } = sender(address, await tokenFor(leeds))
  expect((await post(draft, headers)).status).toBe(200)
  return market.db.auditEntry.findFirstOrThrow({ where: { action: 'NeedDrafted' }, orderBy: { sequence: 'desc' } })
}

test('an entry says from which address, by which program and with which token a request came', async () => {
  const token = () => market.db.apiToken.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
  const first = await drafted({})
  expect(first).toMatchObject({ channel: 'REQUEST', address: '127.0.0.1', tokenId: (await token()).id })
  expect(first.agent).toMatch(/^Telltale\/1\.0 x+$/)
  expect(first.agent).toHaveLength(200)
  const second = await drafted({})
  expect(second.requestId).not.toBe(first.requestId)
})

test('what a client says of its address counts only as far as the proxies in front are trusted', async () => {
  expect((await drafted({ trustProxy: 1 })).address).toBe('198.51.100.4')
  expect((await drafted({ trustProxy: ['loopback', '198.51.100.0/24'] })).address).toBe('203.0.113.9')
  expect((await drafted({ trustProxy: ['192.0.2.1'] })).address).toBe('127.0.0.1')
})

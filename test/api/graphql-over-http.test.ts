import { serverAudits } from 'graphql-http'
import { expect, test } from 'vitest'
import { marketplace } from '../support/marketplace.ts'
import { served } from '../support/served.ts'

/** The audits of the GraphQL over HTTP specification, each a rule of its own; a warning counts as a failure. */

const market = await marketplace()
const { address, tokenFor } = await served(market)
const token = await tokenFor(await market.officer('leeds'))

/** Every client of ours sends a token. */
const fetchFn = (url: string, { headers, ...more }: RequestInit = {}) => {
  const all = new Headers(headers)
  all.set('authorization', `Bearer ${token}`)
  return fetch(url, { ...more, headers: all })
}

const audits = serverAudits({ url: `${address}/graphql`, fetchFn })

test('there are audits', () => {
  expect(audits.length).toBeGreaterThan(60)
})

test.each(audits)('$name ($id)', async ({ fn }) => {
  const result = await fn()
  const why = 'reason' in result ? result.reason : undefined
  expect({ status: result.status, why }).toEqual({
    status: expect.stringMatching(/^(ok|notice)$/),
    ...(why === undefined ? {} : { why: expect.any(String) }),
  })
})

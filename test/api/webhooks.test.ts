import { expect, test } from 'vitest'
import type { Actor } from '../../server/organisations/actor.ts'
import { globalId, marketplace } from '../support/marketplace.ts'

/** Who may keep webhooks, for whom, and what is shown of them. */

const market = await marketplace()
const leeds = await market.officer('leeds')
const leedsId = globalId('Authority', await market.authorityId('leeds'))
const administrator = await market.person('AUTHORITY_ADMINISTRATOR', { authority: 'leeds' })

const PROBLEM =
  '__typename ... on Problem { message } ... on Refused { code } ... on InvalidInput { problems { field } }'

const everything = 'secret webhook { id version kinds authority { id } }'
const create = async (who: Actor, args: string, fields = everything) =>
  (
    await market.ask(
      who,
      `mutation { createWebhook(${args}) { ${PROBLEM} ... on MutationCreateWebhookSuccess { data { ${fields} } } } }`,
    )
  ).data.createWebhook

const listed = async (who: Actor) => JSON.stringify((await market.ask(who, '{ webhooks { nodes { id url } } }')).data)

test('a secret is shown once, to who set the webhook up', async () => {
  const { data } = await create(leeds, 'url: "https://example.org/hook", kinds: [NEED, NEED]')
  expect(data.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  expect(data.webhook).toMatchObject({ version: 1, kinds: ['NEED'], authority: null })
  expect(await listed(leeds)).toContain('https://example.org/hook')
  for (const other of [administrator, await market.officer('leeds'), await market.person('COORDINATOR')])
    expect(await listed(other)).not.toContain('https://example.org/hook')
  const stale = await market.ask(
    leeds,
    `mutation { updateWebhook(webhookId: "${data.webhook.id}", expectedVersion: 7, isEnabled: false) { ${PROBLEM} } }`,
  )
  expect(stale.data.updateWebhook.code).toBe('CHANGED_MEANWHILE')
})

test('an authority’s webhooks are kept by its administrators only', async () => {
  const args = `url: "https://example.org/authority", authorityId: "${leedsId}"`
  for (const other of [leeds, await market.person('AUTHORITY_ADMINISTRATOR', { authority: 'york' })])
    expect((await create(other, args)).__typename).toBe('NotFound')
  expect((await create(administrator, args)).data.webhook.authority.id).toBe(leedsId)
  expect(await listed(leeds)).not.toContain('https://example.org/authority')
})

test('what cannot be told of or sent to is refused', async () => {
  const supplier = await market.person('SUPPLIER_MEMBER', { supplier: 'Northgrid Ltd' })
  expect((await create(supplier, 'url: "https://example.org/"')).code).toBe('NOTHING_TO_FOLLOW')
  expect((await create(leeds, 'url: "http://127.0.0.1/"')).problems).toEqual([{ field: 'url' }])
  expect((await create(leeds, 'url: "https://example.org/", kinds: []')).problems).toEqual([{ field: 'kinds' }])
  const reader = { ...leeds, scopes: new Set(['WRITE'] as const) }
  expect((await create(reader, 'url: "https://example.org/"', 'webhook { id }')).__typename).toBe('NotAllowed')
  for (let n = 1; n < 10; n++) await create(leeds, `url: "https://example.org/${n}"`)
  expect((await create(leeds, 'url: "https://example.org/more"')).code).toBe('TOO_MANY_WEBHOOKS')
})

import { expect, test } from 'vitest'
import { marketplace } from '../../support/marketplace.ts'
import { people } from '../../support/people.ts'
import { json, sender, served } from '../../support/served.ts'

/** A token opens what it was given for, for whom and as long as it was given, and nothing without it. */

const market = await marketplace()
const { db } = market
const { outsider, everything } = await people(market)
const { address, tokenFor } = await served(market)
const token = await tokenFor(outsider, { scopes: ['READ', 'WRITE'] })
const { post } = sender(address, token)
const viewer = JSON.stringify({ query: '{ viewer { name } }' })

const coded = async (authorization: string) => {
  const { status, text } = await post(viewer, { ...json, authorization })
  expect(status).toBeLessThan(500)
  return text === '' ? status : (JSON.parse(text).errors?.[0]?.extensions?.code ?? 'SIGNED IN')
}

test('a token is taken as sent, under its own scheme and no other', async () => {
  expect([await coded(`Bearer ${token}`), await coded(`bearer ${token}`)]).toEqual(['SIGNED IN', 'SIGNED IN'])
  const { hash } = await db.apiToken.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
  const wrong = [
    '',
    'Bearer',
    'Bearer ',
    token,
    `Basic ${token}`,
    `Token ${token}`,
    `Bearer: ${token}`,
    `Bearer ${token}x`,
    `Bearer ${token.slice(0, -1)}`,
    `Bearer ${token.toUpperCase()}`,
    `Bearer ${hash}`,
    `Bearer clt_`,
    `Bearer "${token}"`,
    `Bearer ${'x'.repeat(8_000)}`,
    `Bearer, Bearer ${token}`,
  ]
  for (const header of wrong)
    expect([header.slice(0, 60), await coded(header)]).toEqual([header.slice(0, 60), 'UNAUTHENTICATED'])
})

test('a token that is expired, revoked or of someone disabled opens nothing', async () => {
  const someone = await market.officer('york')
  const given = `Bearer ${await tokenFor(someone)}`
  const mine = { personId: someone.personId ?? '' }
  const wait = new Date(Date.now() + 86_400_000)
  expect(await coded(given)).toBe('SIGNED IN')
  await db.apiToken.updateMany({ where: mine, data: { expiresAt: new Date() } })
  expect(await coded(given)).toBe('UNAUTHENTICATED')
  await db.apiToken.updateMany({ where: mine, data: { expiresAt: wait, revokedAt: new Date() } })
  expect(await coded(given)).toBe('UNAUTHENTICATED')
  await db.apiToken.updateMany({ where: mine, data: { revokedAt: null } })
  await db.person.update({ where: { id: mine.personId }, data: { disabledAt: new Date() } })
  expect(await coded(given)).toBe('UNAUTHENTICATED')
})

test.each(['READ', 'WRITE', 'IMPORT', 'ADMIN'] as const)(
  'a token with the scope %s alone does that and nothing else',
  async (scope) => {
    const administrator = { ...everything, scopes: new Set([scope]) }
    const opens: Record<string, string> = {
      READ: '{ needs { nodes { id } } }',
      WRITE: 'mutation { draftNeed(details: {}) { __typename } }',
      IMPORT: 'mutation { importNotices(fileName: "x", content: "") { __typename } }',
      ADMIN: '{ parkedJobs { id } }',
    }
    for (const [needed, operation] of Object.entries(opens)) {
      const { errors } = await market.ask(administrator, operation)
      expect([needed, errors?.[0]?.extensions?.code]).toEqual([needed, needed === scope ? undefined : 'FORBIDDEN'])
    }
  },
)

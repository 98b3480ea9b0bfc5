import { describe, expect, test } from 'vitest'
import { type Actor, system } from '../../server/organisations/actor.ts'
import { actorByToken } from '../../server/organisations/find-actor.ts'
import { remindOfExpiringTokens } from '../../server/organisations/remind-of-expiring-tokens.ts'
import { globalId, marketplace } from '../support/marketplace.ts'

const market = await marketplace()
const { db, unitOfWork } = market
const leeds = await market.officer('leeds')
const administrator = await market.person('AUTHORITY_ADMINISTRATOR', { authority: 'leeds' })
const elsewhere = await market.person('AUTHORITY_ADMINISTRATOR', { authority: 'kent' })
const leedsId = globalId('Authority', await market.authorityId('leeds'))

const A_DAY_MS = 86_400_000
const problems = '... on InvalidInput { problems { field message } } ... on Problem { message }'
const token = 'id name scopes organisation createdBy expiresAt revokedAt lastUsedAt formerSecretUntil'
const withSecret = (name: string) => `__typename ... on ${name} { data { secret token { ${token} } } } ${problems}`

const create = async (actor: Actor, asked: object = {}) => {
  const { data, errors } = await market.ask(
    actor,
    `mutation ($name: String!, $scopes: [TokenScope!]!, $days: Int!, $organisationId: ID) {
      createToken(name: $name, scopes: $scopes, days: $days, organisationId: $organisationId) {
        ${withSecret('MutationCreateTokenSuccess')} } }`,
    { name: 'nightly export', scopes: ['READ'], days: 90, ...asked },
  )
  return errors ? errors[0] : (data.createToken.data ?? data.createToken)
}
const rotate = async (actor: Actor, tokenId: string, graceHours: number) => {
  const operation = `mutation ($tokenId: ID!, $graceHours: Int!) {
    rotateToken(tokenId: $tokenId, graceHours: $graceHours) { ${withSecret('MutationRotateTokenSuccess')} } }`
  const { rotateToken } = (await market.ask(actor, operation, { tokenId, graceHours })).data
  return rotateToken.data ?? rotateToken
}
const revoke = async (actor: Actor, tokenId: string) => {
  const operation = `mutation ($tokenId: ID!) { revokeToken(tokenId: $tokenId) {
    __typename ... on MutationRevokeTokenSuccess { data { revokedAt } } ${problems} } }`
  const { revokeToken } = (await market.ask(actor, operation, { tokenId })).data
  return revokeToken.data ?? revokeToken
}
const listed = async (actor: Actor) =>
  (await market.ask(actor, `{ tokens(first: 50) { nodes { ${token} } } }`)).data.tokens.nodes
const behind = (secret: string, at = new Date()) => actorByToken(db, secret, at)

describe('a token of one’s own', () => {
  test('shows its secret once, acts as its owner, and opens only what was asked for', async () => {
    const made = await create(leeds, { scopes: ['READ', 'WRITE'] })
    expect(made.token).toMatchObject({ name: 'nightly export', scopes: ['READ', 'WRITE'], organisation: null })
    expect(await behind(made.secret)).toMatchObject({ kind: 'person', personId: leeds.personId, email: leeds.email })
    expect(JSON.stringify(await listed(leeds))).not.toContain(made.secret)
    const rows = await db.$queryRaw<{ row: string }[]>`select row_to_json(t)::text as row from api_token t`
    expect(rows.filter(({ row }) => row.includes(made.secret))).toEqual([])
  })

  test('never opens more than the token it was made with', async () => {
    const asOfficer: Actor = { ...leeds, scopes: new Set(['READ', 'WRITE', 'IMPORT']) }
    expect(await create(asOfficer, { scopes: ['READ', 'ADMIN'] })).toMatchObject({ problems: [{ field: 'scopes' }] })
    const narrow: Actor = { ...leeds, scopes: new Set(['READ', 'WRITE']) }
    expect(await create(narrow, { scopes: ['READ', 'IMPORT'] })).toMatchObject({ problems: [{ field: 'scopes' }] })
    expect(await create({ ...leeds, scopes: new Set(['READ']) })).toMatchObject({ extensions: { code: 'FORBIDDEN' } })
  })

  test('lasts from 1 to 366 days', async () => {
    for (const days of [0, 367]) expect(await create(leeds, { days })).toMatchObject({ problems: [{ field: 'days' }] })
    for (const days of [1, 366]) {
      const { token: made } = await create(leeds, { days })
      expect(Math.round((Date.parse(made.expiresAt) - Date.now()) / A_DAY_MS)).toBe(days)
    }
  })
})

describe('a token of an organisation', () => {
  test('acts for it alone, as an officer, and what it does is recorded under the token', async () => {
    const { secret, token: made } = await create(administrator, {
      scopes: ['READ', 'WRITE', 'IMPORT'],
      organisationId: leedsId,
    })
    expect(made).toMatchObject({ organisation: 'Leeds City Council', createdBy: administrator.name })
    const actor = await behind(secret)
    expect(actor).toMatchObject({ kind: 'organisation', personId: null, email: null })
    expect(actor.memberships).toMatchObject([{ role: 'OFFICER', authorityId: await market.authorityId('leeds') }])
    const needId = await market.draftedNeed(actor)
    const [fact] = await db.event.findMany({ where: { type: 'NeedDrafted', payload: { equals: { needId } } } })
    expect(fact?.actorId).toBe(actor.tokenId)
    expect((await market.ask(actor, '{ viewer { name } }')).data.viewer.name).toBe(
      'nightly export (Leeds City Council)',
    )
  })

  test('is made by an administrator of that organisation only, and never has ADMIN', async () => {
    for (const someone of [leeds, elsewhere]) {
      const refused = await create(someone, { organisationId: leedsId })
      expect(refused).toMatchObject({ __typename: 'NotAllowed' })
    }
    const mighty: Actor = { ...administrator, scopes: new Set(['READ', 'WRITE', 'ADMIN']) }
    const asked = { scopes: ['READ', 'ADMIN'], organisationId: leedsId }
    expect(await create(mighty, asked)).toMatchObject({ problems: [{ field: 'scopes' }] })
  })

  test('makes, rotates and revokes no tokens', async () => {
    const { secret, token: made } = await create(administrator, { scopes: ['READ', 'WRITE'], organisationId: leedsId })
    const actor = await behind(secret)
    expect(await create(actor)).toMatchObject({ __typename: 'NotAllowed' })
    expect(await listed(actor)).toEqual([])
    expect(await revoke(actor, made.id)).toMatchObject({ __typename: 'NotFound' })
  })
})

test('everyone sees their own tokens, and an administrator those of the organisation; another’s do not exist', async () => {
  const own = (await create(leeds)).token.id
  const shared = (await create(administrator, { organisationId: leedsId })).token.id
  const idsOf = async (actor: Actor) => (await listed(actor)).map(({ id }: { id: string }) => id)
  expect(await idsOf(leeds)).toContain(own)
  expect(await idsOf(leeds)).not.toContain(shared)
  expect(await idsOf(administrator)).toContain(shared)
  expect(await idsOf(administrator)).not.toContain(own)
  const missing = globalId('Token', '018f0000-0000-7000-8000-000000000000')
  for (const id of [own, shared]) {
    expect(await idsOf(elsewhere)).not.toContain(id)
    expect(await revoke(elsewhere, id)).toEqual(await revoke(elsewhere, missing))
    expect(await rotate(elsewhere, id, 1)).toEqual(await rotate(elsewhere, missing, 1))
    const node = 'query ($id: ID!) { node(id: $id) { id } }'
    expect((await market.ask(elsewhere, node, { id })).data.node).toBeNull()
  }
})

describe('rotating', () => {
  test('gives a new secret at once, and the old one works until the grace is over', async () => {
    const { secret, token: made } = await create(leeds)
    const fresh = await rotate(leeds, made.id, 2)
    expect(fresh.token.id).toBe(made.id)
    const ends = Date.parse(fresh.token.formerSecretUntil)
    for (const some of [secret, fresh.secret])
      expect(await behind(some, new Date(ends - 1))).toMatchObject({ kind: 'person' })
    expect(await behind(secret, new Date(ends))).toMatchObject({ kind: 'nobody' })
    expect(await behind(fresh.secret, new Date(ends))).toMatchObject({ kind: 'person' })
    expect(await market.recorded('TokenRotated')).toHaveLength(1)
  })

  test('without grace ends the old secret at once', async () => {
    const { secret, token: made } = await create(leeds)
    await rotate(leeds, made.id, 0)
    expect(await behind(secret)).toMatchObject({ kind: 'nobody' })
  })

  test('has a grace of 48 hours at most, and does not revive what has ended', async () => {
    const { token: made } = await create(leeds)
    expect(await rotate(leeds, made.id, 49)).toMatchObject({ problems: [{ field: 'graceHours' }] })
    expect(await rotate(leeds, made.id, -1)).toMatchObject({ problems: [{ field: 'graceHours' }] })
    await revoke(leeds, made.id)
    expect(await rotate(leeds, made.id, 1)).toMatchObject({ message: expect.stringContaining('Create a new one') })
  })

  test('by two at the same moment succeeds for one of them', async () => {
    const { token: made } = await create(leeds)
    const both = await Promise.all([rotate(leeds, made.id, 1), rotate(leeds, made.id, 1)])
    const secrets = both.flatMap(({ secret }) => (secret ? [secret] : []))
    for (const secret of secrets) expect(await behind(secret)).toMatchObject({ kind: 'person' })
    expect(secrets.length).toBeGreaterThanOrEqual(1)
  })
})

test('a revoked token opens nothing from then on, its former secret neither; revoking again changes nothing', async () => {
  const { secret, token: made } = await create(leeds)
  const fresh = await rotate(leeds, made.id, 48)
  const first = await revoke(leeds, made.id)
  for (const some of [secret, fresh.secret]) expect(await behind(some)).toMatchObject({ kind: 'nobody' })
  expect(await revoke(leeds, made.id)).toEqual(first)
  expect(await market.recorded('TokenRevoked')).toHaveLength(2)
})

test('fourteen days before a token ends, it is told once; not of revoked ones, nor of those made for a fortnight', async () => {
  const long = (await create(leeds, { days: 100 })).token
  const short = (await create(leeds, { days: 14 })).token
  const revoked = (await create(leeds, { days: 100 })).token
  await revoke(leeds, revoked.id)
  const idOf = (global: string) => Buffer.from(global, 'base64').toString().split(':')[1]
  const told = async () =>
    (await market.recorded('TokenExpiring')).map((fact) => (fact as { tokenId?: string }).tokenId)
  const at = (now: Date) => unitOfWork(system, (work) => remindOfExpiringTokens({ ...work, now }))
  const due = Date.parse(long.expiresAt) - 14 * A_DAY_MS
  await at(new Date(due - 1))
  expect(await told()).not.toContain(idOf(long.id))
  await at(new Date(due))
  await at(new Date(due + A_DAY_MS))
  expect((await told()).filter((id) => id === idOf(long.id))).toHaveLength(1)
  await at(new Date(Date.parse(short.expiresAt) - A_DAY_MS))
  for (const { id } of [short, revoked]) expect(await told()).not.toContain(idOf(id))
})

test('a token never gets the secret of one that may do more, by rotating it', async () => {
  const whole: Actor = { ...administrator, scopes: new Set(['READ', 'WRITE', 'IMPORT']) }
  const made = await create(whole, { scopes: ['READ', 'IMPORT'] })
  const narrow: Actor = { ...administrator, scopes: new Set(['READ', 'WRITE']) }
  expect(await rotate(narrow, made.token.id, 0)).toEqual({
    __typename: 'NotAllowed',
    message: 'You are not allowed to rotate a token that may do more than yours',
  })
  expect((await rotate(whole, made.token.id, 0)).secret).toMatch(/^clt_/)
})

test('a token that may not read tells its holder who they are, and nothing of organisations', async () => {
  const blind: Actor = { ...leeds, scopes: new Set(['IMPORT']) }
  for (const field of [
    'memberships { role }',
    'invitations { id }',
    'joinRequests { id }',
    'authoritiesToJoin { name }',
  ]) {
    const { errors } = await market.ask(blind, `{ viewer { ${field} } }`)
    expect(errors, field).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  }
  expect((await market.ask(blind, '{ viewer { email } }')).data.viewer.email).toBe(leeds.email)
})

test('a token of an organisation is neither made nor given a new secret by a token without ADMIN, even of its administrator; it can be ended', async () => {
  const writing: Actor = { ...administrator, scopes: new Set(['READ', 'WRITE', 'IMPORT']) }
  const before = await db.apiToken.count()
  expect(await create(writing, { organisationId: leedsId })).toMatchObject({
    __typename: 'NotAllowed',
    message: expect.stringContaining('without the scope ADMIN'),
  })
  expect(await db.apiToken.count()).toBe(before)
  const { token: shared, secret } = await create(administrator, { organisationId: leedsId })
  expect(await rotate(writing, shared.id, 0)).toMatchObject({ __typename: 'NotAllowed' })
  expect((await behind(secret)).kind).toBe('organisation')
  expect(await revoke(writing, shared.id)).toMatchObject({ revokedAt: expect.any(String) })
  const own = await create(writing)
  expect(await rotate(writing, own.token.id, 0)).toMatchObject({ secret: expect.any(String) })
})

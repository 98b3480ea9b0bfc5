import { expect, test } from 'vitest'
import { nobody, system } from '../../server/organisations/actor.ts'
import { actorByToken } from '../../server/organisations/find-actor.ts'
import { issueToken } from '../../server/organisations/issue-token.ts'
import { marketplace } from '../support/marketplace.ts'

const market = await marketplace()
const { db, unitOfWork } = market
const leeds = await market.officer('leeds')
const issue = (choice: object = {}) => unitOfWork(system, (work) => issueToken(work, { email: leeds.email, ...choice }))

test('a token speaks for its owner, with its scopes and no more', async () => {
  const { token } = await issue({ scopes: ['READ'] })
  const actor = await actorByToken(db, token, new Date())
  expect(actor).toMatchObject({ kind: 'person', email: leeds.email, personId: leeds.personId })
  expect([...actor.scopes]).toEqual(['READ'])
  expect(actor.memberships).toEqual(leeds.memberships)
})

test('nobody speaks through a token that is unknown, expired or revoked, or whose owner is disabled', async () => {
  const now = new Date()
  expect(await actorByToken(db, 'clt_unknown', now)).toBe(nobody)
  const { token, expiresAt } = await issue({ days: 1 })
  expect((await actorByToken(db, token, new Date(expiresAt.getTime() - 1))).kind).toBe('person')
  expect(await actorByToken(db, token, expiresAt)).toBe(nobody)
  const revoked = await issue()
  await db.apiToken.updateMany({ where: { expiresAt: revoked.expiresAt }, data: { revokedAt: now } })
  expect(await actorByToken(db, revoked.token, now)).toBe(nobody)
  const disabled = await issue()
  await db.person.update({ where: { id: leeds.personId ?? '' }, data: { disabledAt: now } })
  expect(await actorByToken(db, disabled.token, now)).toBe(nobody)
  await db.person.update({ where: { id: leeds.personId ?? '' }, data: { disabledAt: null } })
})

test('the token itself is stored nowhere', async () => {
  const { token } = await issue()
  const rows = await db.$queryRaw<{ row: string }[]>`select row_to_json(api_token)::text as row from api_token`
  expect(rows.some(({ row }) => row.includes(token))).toBe(false)
})

test('a token is for someone who exists, for a day to a year', async () => {
  await expect(issue({ email: 'nobody@leeds.example' })).rejects.toMatchObject({ name: 'NotFound' })
  await expect(issue({ days: 0 })).rejects.toMatchObject({ problems: [{ field: 'days' }] })
  await expect(issue({ days: 400 })).rejects.toMatchObject({ problems: [{ field: 'days' }] })
  await expect(issue({ email: 'not an address' })).rejects.toMatchObject({ problems: [{ field: 'email' }] })
})

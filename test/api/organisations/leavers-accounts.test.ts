import { expect, test } from 'vitest'
import { endMembership } from '../../../server/organisations/people/end-membership.ts'
import { globalId, marketplace } from '../../support/marketplace.ts'

/** Of who has left, an organisation keeps the name and the time they were there. */

const market = await marketplace()
const { db, unitOfWork } = market
const administrator = await market.person('AUTHORITY_ADMINISTRATOR', { authority: 'leeds' })
const platform = await market.person('PLATFORM_ADMINISTRATOR')
const ann = await market.officer('leeds')
const personId = ann.personId as string
await db.apiToken.create({
  data: { personId, name: 'used', hash: 'x', scopes: [], expiresAt: new Date('2099-01-01'), lastUsedAt: new Date() },
})

const FIELDS = 'name email lastSeenAt disabledAt memberships(ended: true) { role grantedAt endedAt person { email } }'
const read = async (who: typeof ann) =>
  (await market.ask(who, `{ node(id: "${globalId('Person', personId)}") { ... on Person { ${FIELDS} } } }`)).data.node
const searched = async (who: typeof ann, search: string) =>
  (await market.ask(who, `{ people(search: "${search}", state: LEFT) { nodes { name email } } }`)).data.people.nodes

test('while they are there their address and last use are seen; once they have left, neither', async () => {
  const account = { email: ann.email, lastSeenAt: expect.any(String) }
  expect(await read(administrator)).toMatchObject({ name: ann.name, ...account, memberships: [] })
  const { id: membershipId } = await db.membership.findFirstOrThrow({ where: { personId } })
  await unitOfWork(administrator, (work) => endMembership(work, { membershipId }))
  // they go on elsewhere, and are shut out: neither is for who they left
  await db.membership.create({ data: { personId, role: 'OFFICER', authorityId: await market.authorityId('kent') } })
  await db.person.update({ where: { id: personId }, data: { disabledAt: new Date() } })
  expect(await read(administrator)).toEqual({
    ...{ name: ann.name, email: null, lastSeenAt: null, disabledAt: null },
    memberships: [
      { role: 'OFFICER', grantedAt: expect.any(String), endedAt: expect.any(String), person: { email: null } },
    ],
  })
  const there = await market.person('AUTHORITY_ADMINISTRATOR', { authority: 'kent' })
  for (const who of [there, platform])
    expect(await read(who)).toMatchObject({ ...account, disabledAt: expect.any(String) })
})

test('nor is a leaver found by their address, which would tell it piece by piece', async () => {
  const [local = ''] = ann.email?.split('@') ?? []
  expect(await searched(administrator, local)).toEqual([])
  expect(await searched(administrator, ann.name)).toEqual([{ name: ann.name, email: null }])
})

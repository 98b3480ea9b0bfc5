import { expect, test } from 'vitest'
import { system } from '../../../server/organisations/actor.ts'
import { actorByEmail, actorByToken } from '../../../server/organisations/find-actor.ts'
import { writeInvitationMail } from '../../../server/organisations/invitations/write-invitation-mail.ts'
import { issueToken } from '../../../server/organisations/issue-token.ts'
import { globalId, marketplace } from '../../support/marketplace.ts'
import { organisations } from '../../support/organisations.ts'

const market = await marketplace()
const { db, ask } = market
const { leeds, leedsId, platform, as, stranger, verified } = await organisations(market)
const authorityId = globalId('Authority', leedsId)

const refusals = '... on Problem { message } ... on InvalidInput { problems { field } } ... on Refused { code }'
const done = (type: string, fields: string) =>
  `{ __typename ... on Mutation${type}Success { data { ${fields} } } ${refusals} }`

test('from an invitation to a member who leaves, all through the API', async () => {
  const invite = await ask(
    leeds,
    `mutation { it: invitePerson(email: "ann@elsewhere.example", role: OFFICER, authorityId: "${authorityId}") ${done('InvitePerson', 'id state email authority { name } invitedByName version')} }`,
  )
  const { id, ...invitation } = invite.data.it.data
  expect(invitation).toEqual({
    state: 'OPEN',
    email: 'ann@elsewhere.example',
    authority: { name: 'Leeds City Council' },
    invitedByName: leeds.name,
    version: 1,
  })
  const ann = await stranger('ann@elsewhere.example')
  const open = await ask(ann, '{ viewer { invitations { id role } memberships { role } } }')
  expect(open.data.viewer).toEqual({ invitations: [{ id, role: 'OFFICER' }], memberships: [] })
  const accept = await ask(
    ann,
    `mutation { it: acceptInvitation(invitationId: "${id}") ${done('AcceptInvitation', 'state')} }`,
  )
  expect(accept.data.it.data).toEqual({ state: 'ACCEPTED' })
  const people = await ask(
    leeds,
    `{ people(authorityId: "${authorityId}", search: "ANN@", role: OFFICER, state: ACTIVE) { nodes { name email lastSeenAt memberships { id role version authority { name } } } } }`,
  )
  const [person] = people.data.people.nodes
  expect(person).toMatchObject({ email: 'ann@elsewhere.example', lastSeenAt: null, memberships: [{ role: 'OFFICER' }] })
  const end = (version: number) =>
    ask(
      leeds,
      `mutation { it: endMembership(membershipId: "${person.memberships[0].id}", expectedVersion: ${version}) ${done('EndMembership', 'endedAt version')} }`,
    )
  expect((await end(9)).data.it).toMatchObject({ __typename: 'Refused', code: 'CHANGED_MEANWHILE' })
  expect((await end(1)).data.it.data).toEqual({ endedAt: expect.any(String), version: 2 })
  expect((await actorByEmail(db, 'ann@elsewhere.example'))?.memberships).toEqual([])
  const viewer = await ask(ann, '{ viewer { invitations { id } memberships { role } } }')
  expect(viewer.data.viewer).toEqual({ invitations: [], memberships: [] })
})

test('an invitation is accepted by the secret of its mail', async () => {
  const bob = await stranger('bob@elsewhere.example')
  await ask(
    leeds,
    `mutation { it: invitePerson(email: "bob@elsewhere.example", role: VIEWER, authorityId: "${authorityId}") { __typename } }`,
  )
  const { id } = await db.invitation.findFirstOrThrow({ where: { email: 'bob@elsewhere.example' } })
  const mail = await as(system, (work) => writeInvitationMail(work, id, (secret) => `[${secret}]`))
  const secret = mail?.text.match(/\[(.+)\]/)?.[1]
  const accept = await ask(
    bob,
    `mutation { it: acceptInvitation(secret: "${secret}") ${done('AcceptInvitation', 'role')} }`,
  )
  expect(accept.data.it.data).toEqual({ role: 'VIEWER' })
})

test('a domain, a request and its grant, all through the API', async () => {
  const claim = await ask(
    leeds,
    `mutation { it: claimDomain(authorityId: "${authorityId}", domain: "pension.example") ${done('ClaimDomain', 'id state version')} }`,
  )
  const { id: claimId, state } = claim.data.it.data
  expect(state).toBe('CLAIMED')
  const verify = `mutation { it: verifyDomain(claimId: "${claimId}", evidence: "Seen", expectedVersion: 1) ${done('VerifyDomain', 'state evidence')} }`
  expect((await ask(leeds, verify)).data.it.__typename).toBe('NotAllowed')
  expect((await ask(platform, verify)).data.it.data).toEqual({ state: 'VERIFIED', evidence: 'Seen' })
  const cat = await stranger('cat@pension.example')
  expect((await ask(cat, '{ viewer { authoritiesToJoin { name } } }')).data.viewer.authoritiesToJoin).toEqual([
    { name: 'Leeds City Council' },
  ])
  const request = await ask(
    cat,
    `mutation { it: requestToJoin(authorityId: "${authorityId}", role: OFFICER, note: "I buy for pensions") ${done('RequestToJoin', 'id status')} }`,
  )
  const { id } = request.data.it.data
  const waiting = await ask(leeds, '{ joinRequests(status: OPEN) { nodes { id personEmail note role } } }')
  expect(waiting.data.joinRequests.nodes).toEqual([
    { id, personEmail: 'cat@pension.example', note: 'I buy for pensions', role: 'OFFICER' },
  ])
  const grant = await ask(
    leeds,
    `mutation { it: grantJoinRequest(joinRequestId: "${id}") ${done('GrantJoinRequest', 'status')} }`,
  )
  expect(grant.data.it.data).toEqual({ status: 'GRANTED' })
  expect((await ask(cat, '{ viewer { joinRequests { status } authoritiesToJoin { name } } }')).data.viewer).toEqual({
    joinRequests: [{ status: 'GRANTED' }],
    authoritiesToJoin: [],
  })
})

test('when a person was last seen is when they last used a token', async () => {
  const seen = await market.officer('leeds')
  const { token } = await as(system, (work) => issueToken(work, { email: seen.email }))
  const now = new Date()
  await actorByToken(db, token, now)
  const answer = await ask(leeds, `{ people(search: "${seen.email}") { nodes { lastSeenAt } } }`)
  expect(answer.data.people.nodes).toEqual([{ lastSeenAt: now.toISOString() }])
})

test('a bearer token without the scope ADMIN administers nothing', async () => {
  const { errors } = await ask(
    { ...leeds, scopes: new Set(['READ', 'WRITE', 'IMPORT'] as const) },
    `mutation { addDepartment(authorityId: "${authorityId}", name: "Parks") { __typename } }`,
  )
  expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
})

test('people are found by name and by state, and sorted by name or by who came last', async () => {
  const york = await market.person('AUTHORITY_ADMINISTRATOR', { authority: 'york' })
  const named = async (name: string) => {
    const person = await market.officer('york')
    await db.person.update({ where: { id: person.personId ?? '' }, data: { name } })
    return person
  }
  await named('Zoe')
  await named('Adam')
  const disabled = await named('Mia')
  await db.person.update({ where: { id: disabled.personId ?? '' }, data: { disabledAt: new Date() } })
  const names = async (filter: string) => {
    const answer = await ask(york, `{ people(role: OFFICER, ${filter}) { nodes { name } } }`)
    return answer.data.people.nodes.map(({ name }: { name: string }) => name)
  }
  expect(await names('orderBy: NAME')).toEqual(['Adam', 'Mia', 'Zoe'])
  expect(await names('orderBy: NEWEST')).toEqual(['Mia', 'Adam', 'Zoe'])
  expect(await names('state: ACTIVE')).toEqual(['Adam', 'Zoe'])
  expect(await names('state: DISABLED')).toEqual(['Mia'])
  expect(await names('state: LEFT')).toEqual([])
  expect(await names('search: "oe"')).toEqual(['Zoe'])
  const page = await ask(
    york,
    '{ people(role: OFFICER, first: 2) { nodes { name } pageInfo { endCursor hasNextPage } } }',
  )
  const { endCursor, hasNextPage } = page.data.people.pageInfo
  expect(hasNextPage).toBe(true)
  expect(await names(`first: 2, after: "${endCursor}"`)).toEqual(['Zoe'])
})

const kinds: Record<string, string> = {
  people: 'name lastSeenAt memberships { role authority { name } supplierName }',
  invitations: 'email state authority { name } supplier { name } invitedByName',
  joinRequests: 'personName personEmail authority { name }',
  domainClaims: 'domain state authority { name }',
}

test.each(Object.entries(kinds))(
  'the list %s sends as many SQL statements for many rows as for two',
  async (list, fields) => {
    if ((await db.domainClaim.count()) < 10) {
      await verified('many.example')
      for (let i = 0; i < 12; i++) {
        const { personId } = await stranger(`many${i}@many.example`)
        const row = { personId: personId as string, authorityId: leedsId, role: 'VIEWER' as const }
        await db.membership.create({ data: row })
        await db.joinRequest.create({ data: row })
        await db.invitation.create({
          data: {
            email: `x${i}@x.example`,
            role: 'VIEWER',
            authorityId: leedsId,
            expiresAt: new Date(),
            invitedById: leeds.personId,
          },
        })
        await db.domainClaim.create({ data: { domain: `d${i}.example`, authorityId: leedsId } })
      }
    }
    const read = async (first: number) => {
      let rows = 0
      const statements = await market.statementsOf(async () => {
        const answer = await ask(leeds, `{ ${list}(first: ${first}) { nodes { ${fields} } pageInfo { hasNextPage } } }`)
        expect(answer.errors).toBeUndefined()
        rows = answer.data[list].nodes.length
      })
      return { rows, statements }
    }
    const [few, many] = [await read(2), await read(12)]
    expect([few.rows, many.rows]).toEqual([2, 12])
    expect(many.statements).toBe(few.statements)
    expect(many.statements).toBeLessThanOrEqual(8)
  },
)

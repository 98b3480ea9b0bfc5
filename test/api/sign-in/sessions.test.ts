import { expect, test } from 'vitest'
import { usualLimits } from '../../../server/sign-in/sign-in-choices.ts'
import { browser } from '../../support/browser.ts'
import { globalId, marketplace } from '../../support/marketplace.ts'
import { sender, served } from '../../support/served.ts'
import { lastLinkTo, signedIn } from '../../support/signing-in.ts'

const market = await marketplace()
const { db } = market
const { address, tokenFor } = await served(market)
const WHO = '{ viewer { email scopes sessions { id current browser network startedAt lastUsedAt method } } }'
const codeOf = (answer: { errors?: { extensions?: any }[] }) => answer.errors?.[0]?.extensions.code
const officer = async (authority = 'leeds') => {
  const actor = await market.officer(authority)
  return { actor, theirs: await signedIn(market, address, actor.email) }
}
const sessionsOf = (personId: string | null) => ({ where: { personId: personId ?? '' } })
const MINUTE = 60_000

test('the cookie is HttpOnly, SameSite=Lax, for the whole site, and under HTTPS Secure and bound to the host', async () => {
  const plain = (await fetch(`${address}/sign-in`)).headers.getSetCookie()
  expect(plain).toHaveLength(1)
  expect(plain[0]).toMatch(/^commonlot=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
  const https = await served(market, { signIn: { publicUrl: 'https://commonlot.example.gov.uk' } })
  const [set] = (await fetch(`${https.address}/sign-in`)).headers.getSetCookie()
  expect(set).toMatch(/^__Host-commonlot=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
})

test('signing in gives a new identifier: one planted in the browser before is worth nothing', async () => {
  const { email } = await market.officer('leeds')
  const theirs = browser(address)
  await theirs.send('/sign-in', '/sign-in', { email: email ?? '' })
  const planted = new Map(theirs.cookies)
  await theirs.send((await lastLinkTo(market, email)) ?? '', '/sign-in/link')
  expect(theirs.cookies.get('commonlot')).not.toBe(planted.get('commonlot'))
  const attacker = browser(address)
  attacker.cookies.set('commonlot', planted.get('commonlot') ?? '')
  expect(codeOf(await attacker.ask(WHO))).toBe('UNAUTHENTICATED')
  expect((await attacker.go('/sign-in/sessions')).location).toBe('/sign-in')
})

test('a session made up by the browser is nobody’s', async () => {
  const theirs = browser(address)
  for (const made of ['x'.repeat(43), '', 'short', `${'a'.repeat(42)}!`]) {
    theirs.cookies.set('commonlot', made)
    expect(codeOf(await theirs.ask(WHO))).toBe('UNAUTHENTICATED')
  }
  theirs.cookies.set('commonlot', 'x'.repeat(43))
  await theirs.go('/sign-in')
  expect(theirs.cookies.get('commonlot')).not.toBe('x'.repeat(43))
})

test.each([
  ['30 minutes after its last use', 'lastUsedAt', usualLimits.idleMs],
  ['12 hours after signing in, however much it is used', 'startedAt', usualLimits.absoluteMs],
] as const)('a session ends %s', async (_when, column, limit) => {
  const { actor, theirs } = await officer()
  const setTo = (ago: number) =>
    db.session.updateMany({ ...sessionsOf(actor.personId), data: { [column]: new Date(Date.now() - ago) } })
  await setTo(limit - MINUTE)
  expect((await theirs.ask(WHO)).data.viewer.email).toBe(actor.email)
  await setTo(limit)
  expect(codeOf(await theirs.ask(WHO))).toBe('UNAUTHENTICATED')
})

test('using a session keeps it alive', async () => {
  const { actor, theirs } = await officer()
  await db.session.updateMany({
    ...sessionsOf(actor.personId),
    data: { lastUsedAt: new Date(Date.now() - usualLimits.idleMs + MINUTE) },
  })
  await theirs.ask(WHO)
  const { lastUsedAt } = await db.session.findFirstOrThrow(sessionsOf(actor.personId))
  expect(Date.now() - lastUsedAt.getTime()).toBeLessThan(MINUTE)
})

test('a disabled person is nobody from the next request on', async () => {
  const { actor, theirs } = await officer()
  expect((await theirs.ask(WHO)).data.viewer.email).toBe(actor.email)
  await db.person.update({ where: { id: actor.personId ?? '' }, data: { disabledAt: new Date() } })
  expect(codeOf(await theirs.ask(WHO))).toBe('UNAUTHENTICATED')
  expect((await theirs.go('/sign-in/sessions')).location).toBe('/sign-in')
})

test('signing out ends the session on the server, not only in the browser', async () => {
  const { theirs } = await officer()
  const secret = theirs.cookies.get('commonlot') ?? ''
  expect((await theirs.send('/sign-in/sessions', '/sign-in/sign-out')).status).toBe(303)
  expect(theirs.cookies.size).toBe(0)
  theirs.cookies.set('commonlot', secret)
  expect(codeOf(await theirs.ask(WHO))).toBe('UNAUTHENTICATED')
})

test('people see their sessions, which is the current one, and nobody else’s', async () => {
  const { actor, theirs } = await officer()
  await officer('bradford')
  const second = await signedIn(market, address, actor.email)
  const { sessions } = (await second.ask(WHO)).data.viewer
  expect(sessions).toHaveLength(2)
  expect(sessions.map(({ current }: { current: boolean }) => current).sort()).toEqual([false, true])
  expect(sessions[0]).toMatchObject({ browser: 'Test browser', network: '127.0.0.1', method: 'link' })
  const { text } = await theirs.go('/sign-in/sessions')
  expect(text.match(/Network address/g)).toHaveLength(2)
})

test('people end their sessions, one or all others, and no one else’s', async () => {
  const { actor, theirs } = await officer()
  const second = await signedIn(market, address, actor.email)
  const third = await signedIn(market, address, actor.email)
  const own = (await second.ask(WHO)).data.viewer.sessions
  const idOf = (some: any[]) => some.find(({ current }) => current).id
  const end = 'mutation ($id: ID!) { endSession(id: $id) { __typename ... on Problem { message } } }'
  const stranger = (await officer('bradford')).theirs
  const hidden = await stranger.ask(end, { id: idOf(own) })
  const missing = await stranger.ask(end, { id: '019a0000-0000-7000-8000-000000000000' })
  expect(hidden.data.endSession.__typename).toBe('NotFound')
  expect(hidden).toEqual(missing)
  expect((await theirs.ask(end, { id: idOf(own) })).data.endSession.__typename).toBe('MutationEndSessionSuccess')
  expect(codeOf(await second.ask(WHO))).toBe('UNAUTHENTICATED')
  const others = await theirs.ask('mutation { endOtherSessions { ... on MutationEndOtherSessionsSuccess { data } } }')
  expect(others.data.endOtherSessions.data).toBe(1)
  expect(codeOf(await third.ask(WHO))).toBe('UNAUTHENTICATED')
  expect((await theirs.ask(WHO)).data.viewer.sessions).toHaveLength(1)
  expect(await market.recorded('SessionEnded')).toEqual(
    expect.arrayContaining([expect.objectContaining({ personId: actor.personId })]),
  )
})

test('the pages end sessions too', async () => {
  const { actor, theirs } = await officer()
  const second = await signedIn(market, address, actor.email)
  expect((await theirs.send('/sign-in/sessions', '/sign-in/sessions/end')).location).toBe('/sign-in/sessions')
  expect(codeOf(await second.ask(WHO))).toBe('UNAUTHENTICATED')
  const third = await signedIn(market, address, actor.email)
  await theirs.send('/sign-in/sessions', '/sign-in/sessions/end-others')
  expect(codeOf(await third.ask(WHO))).toBe('UNAUTHENTICATED')
})

test('a session has the scopes its roles can use: ADMIN for administrators only', async () => {
  const { theirs } = await officer()
  expect((await theirs.ask(WHO)).data.viewer.scopes).toEqual(['READ', 'WRITE', 'IMPORT'])
  const administrator = await market.person('PLATFORM_ADMINISTRATOR')
  const admins = await signedIn(market, address, administrator.email)
  expect((await admins.ask(WHO)).data.viewer.scopes).toContain('ADMIN')
})

test('who acts for several organisations chooses one, and then acts for no other', async () => {
  const { actor, theirs } = await officer('leeds')
  const [leeds, bradford, kent] = await Promise.all(['leeds', 'bradford', 'kent'].map(market.authorityId))
  await db.membership.create({
    data: { personId: actor.personId ?? '', role: 'OFFICER', authorityId: bradford ?? '', regions: [] },
  })
  const draft = `mutation { draftNeed(details: { title: "A long enough title", description: "Long enough to be judged by others." }) {
    __typename ... on MutationDraftNeedSuccess { data { authority { slug } } } } }`
  const actFor = (id: string | undefined) =>
    theirs.ask('mutation ($id: ID) { actFor(organisationId: $id) { __typename } }', {
      id: id ? globalId('Authority', id) : null,
    })
  const typeOf = async (id: string | undefined) => (await actFor(id)).data.actFor.__typename
  const mine = async () => (await theirs.ask('{ viewer { actingForId } }')).data.viewer.actingForId
  expect(await typeOf(bradford)).toBe('MutationActForSuccess')
  expect(await mine()).toBe(globalId('Authority', bradford ?? ''))
  expect((await theirs.ask(draft)).data.draftNeed.data.authority.slug).toBe('bradford')
  expect(await typeOf(leeds)).toBe('MutationActForSuccess')
  expect((await theirs.ask(draft)).data.draftNeed.data.authority.slug).toBe('leeds')
  expect(await typeOf(kent)).toBe('NotFound')
  const broken = await theirs.ask('mutation { actFor(organisationId: "?") { __typename } }')
  expect(broken.data.actFor.__typename).toBe('NotFound')
  expect(await mine()).toBe(globalId('Authority', leeds ?? ''))
  await theirs.send('/sign-in/sessions', '/sign-in/organisation', { organisationId: bradford ?? '' })
  expect(await mine()).toBe(globalId('Authority', bradford ?? ''))
  await db.membership.deleteMany({ where: { personId: actor.personId ?? '', authorityId: bradford ?? '' } })
  expect((await theirs.ask(draft)).data.draftNeed.__typename).not.toBe('MutationDraftNeedSuccess')
  await theirs.send('/sign-in/sessions', '/sign-in/organisation', { organisationId: '' })
  expect(await mine()).toBeNull()
})

test('a person of a supplier and of an authority chooses the supplier, and is no officer meanwhile', async () => {
  const { actor, theirs } = await officer('leeds')
  const supplier = await db.supplier.create({ data: { name: 'Northgrid Ltd', companyNumber: '01234567', isSme: true } })
  await db.membership.create({
    data: { personId: actor.personId ?? '', role: 'SUPPLIER_MEMBER', supplierId: supplier.id, regions: [] },
  })
  const id = globalId('Supplier', supplier.id)
  await theirs.ask('mutation ($id: ID) { actFor(organisationId: $id) { __typename } }', { id })
  expect((await theirs.ask('{ viewer { actingForId } }')).data.viewer.actingForId).toBe(id)
  const needs = '{ needs(mine: true, first: 1) { nodes { id } } }'
  await market.postedNeed(actor)
  expect((await theirs.ask(needs)).data.needs.nodes).toEqual([])
  await theirs.ask('mutation { actFor { __typename } }')
  expect((await theirs.ask(needs)).data.needs.nodes).toHaveLength(1)
})

test('a token without the scope READ does not list the sessions of its owner', async () => {
  const { actor } = await officer()
  const { post } = sender(address, await tokenFor(actor, { scopes: ['WRITE'] }))
  const { text } = await post(JSON.stringify({ query: '{ viewer { sessions { network } } }' }))
  expect(codeOf(JSON.parse(text))).toBe('FORBIDDEN')
})

test('a token does not choose an organisation', async () => {
  const { actor } = await officer()
  const { post } = sender(address, await tokenFor(actor))
  const { text } = await post(JSON.stringify({ query: 'mutation { actFor { __typename ... on Refused { code } } }' }))
  expect(JSON.parse(text).data.actFor).toEqual({ __typename: 'Refused', code: 'NOT_A_SESSION' })
})

test('with a session, a request that another site could send is refused; with a token it is not', async () => {
  const { actor, theirs } = await officer()
  const path = `/graphql?query=${encodeURIComponent(WHO)}`
  const forged = await theirs.go(path, { headers: { accept: 'application/json' } })
  expect(forged.status).toBe(403)
  expect(forged.text).toContain('a page of another site cannot send')
  const meant = await theirs.go(path, { headers: { accept: 'application/json', 'x-csrf-prevention': '1' } })
  expect(JSON.parse(meant.text).data.viewer.email).toBe(actor.email)
  const authorization = `Bearer ${await tokenFor(actor)}`
  const byToken = await theirs.go(path, { headers: { accept: 'application/json', authorization } })
  expect(JSON.parse(byToken.text).data.viewer.email).toBe(actor.email)
  const elsewhere = await theirs.go('/graphql', { method: 'OPTIONS', headers: { origin: 'https://evil.example' } })
  expect(elsewhere.headers.get('access-control-allow-origin')).toBeNull()
})

test('a token that is not valid is not made good by a session beside it', async () => {
  const { theirs } = await officer()
  const answer = await theirs.go('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer clt_unknown' },
    body: JSON.stringify({ query: WHO }),
  })
  expect(codeOf(JSON.parse(answer.text))).toBe('UNAUTHENTICATED')
})

test('GraphiQL is for everybody on a trial installation, and for those signed in where real people sign in', async () => {
  const asPage = { headers: { accept: 'text/html' } }
  expect((await browser(address).go('/graphql', asPage)).status).toBe(200)
  const real = await served(market, { signIn: { mail: 'smtp' } })
  expect((await browser(real.address).go('/graphql', asPage)).location).toBe('/sign-in')
  const theirs = await signedIn(market, real.address, (await market.officer('leeds')).email)
  expect((await theirs.go('/graphql', asPage)).status).toBe(200)
})

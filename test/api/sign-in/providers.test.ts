import { describe, expect, test } from 'vitest'
import { freePort } from '../../../server/platform/run/free-port.ts'
import type { ProviderSettings } from '../../../server/platform/sign-in-settings.ts'
import { type Browser, browser } from '../../support/browser.ts'
import { type Account, identityProvider, TENANT } from '../../support/identity-provider.ts'
import { marketplace } from '../../support/marketplace.ts'
import { served } from '../../support/served.ts'

const market = await marketplace()
const { db } = market
const PUBLIC = 'http://127.0.0.1'
const WHO = '{ viewer { email } }'

/** Commonlot with one identity provider, both on this machine; the browser's way back is played by hand. */
async function withProvider(kind: ProviderSettings['kind']) {
  const id = kind === 'entra' ? 'leeds' : 'one-login'
  const publicUrl = `${PUBLIC}:${await freePort()}`
  const provider = await identityProvider(kind, `${publicUrl}/sign-in/with/${id}/callback`)
  const { address } = await served(market, { signIn: { providers: [provider.settings], publicUrl } })
  return {
    provider,
    address,
    start: `/sign-in/with/${id}`,
    /** Goes to the provider and comes back with the address it sends the browser to. */
    visitProvider: async (theirs: Browser, account: Account): Promise<string> => {
      provider.signsIn(account)
      const { location } = await theirs.go(`/sign-in/with/${id}`)
      return throughProvider(location ?? '', publicUrl)
    },
  }
}

/** Follows the provider's own redirects, with a browser of its own cookies, until it sends back to us. */
async function throughProvider(from: string, ours: string): Promise<string> {
  const there = browser(from)
  for (let next = from; ; ) {
    const { location, status, text } = await there.go(next)
    if (!location) throw new Error(`the provider answered ${status}: ${text}`)
    next = new URL(location, from).href
    if (next.startsWith(ours)) return next.slice(ours.length)
  }
}

const entra = await withProvider('entra')
const oneLogin = await withProvider('one-login')
const inLeeds = (sub: string, email: string | null, more: object = {}) => ({ sub, tid: TENANT, email, ...more })

describe.each([
  { style: 'Microsoft Entra of one tenant', at: entra },
  { style: 'GOV.UK One Login with signed requests', at: oneLogin },
])('$style', ({ style, at }) => {
  const account = (sub: string, email: string | null): Account =>
    inLeeds(`${style} ${sub}`, email, { email_verified: true })

  test('signs in whoever has the address it vouches for', async () => {
    const { email } = await market.officer('leeds')
    const theirs = browser(at.address)
    const back = await at.visitProvider(theirs, account('first', email))
    const visit = new Map(theirs.cookies)
    expect(await theirs.go(back)).toMatchObject({ status: 303, location: '/sign-in/sessions' })
    expect((await theirs.ask(WHO)).data.viewer.email).toBe(email)
    expect(theirs.cookies.get('commonlot')).not.toBe(visit.get('commonlot'))
  })

  test('knows them by its own identifier from then on, whatever their address', async () => {
    const { email } = await market.officer('leeds')
    const first = browser(at.address)
    await first.go(await at.visitProvider(first, account('moved', email)))
    const later = browser(at.address)
    await later.go(await at.visitProvider(later, account('moved', 'married-name@leeds.example')))
    expect((await later.ask(WHO)).data.viewer.email).toBe(email)
  })

  test('tells the unknown what to do, and lets no disabled person in', async () => {
    const { email, personId } = await market.officer('leeds')
    const theirs = browser(at.address)
    const known = account('leaver', email)
    await theirs.go(await at.visitProvider(theirs, known))
    await db.person.update({ where: { id: personId ?? '' }, data: { disabledAt: new Date() } })
    for (const who of [known, account('leaver again', email), account('stranger', 'stranger@leeds.example')]) {
      const other = browser(at.address)
      const answer = await other.go(await at.visitProvider(other, who))
      expect(answer.status).toBe(403)
      expect(answer.text).toContain('Ask your authority’s administrator to invite you')
      expect((await other.ask(WHO)).data).toBeFalsy()
    }
  })

  test('an answer counts once, and only in the browser that began', async () => {
    const { email } = await market.officer('leeds')
    const theirs = browser(at.address)
    const back = await at.visitProvider(theirs, account('replayed', email))
    const other = browser(at.address)
    await other.go('/sign-in')
    expect((await other.go(back)).status).toBe(403)
    expect((await browser(at.address).go(back)).status).toBe(403)
    const [one, two] = await Promise.all([theirs.go(back), theirs.go(back)])
    expect([one?.status, two?.status].sort()).toEqual([303, 403])
    expect((await theirs.go(back)).status).toBe(403)
  })

  test.each([
    ['state', { state: 'another' }],
    ['nonce', { nonce: 'another' }],
    ['code verifier', { verifier: 'another-that-is-long-enough-for-the-rules-of-pkce' }],
    ['time: too late', { startedAt: new Date(Date.now() - 15 * 60_000).toISOString() }],
    ['provider', { provider: 'another' }],
  ])('an answer that was not agreed is refused: another %s', async (_what, change) => {
    const { email } = await market.officer('leeds')
    const theirs = browser(at.address)
    const back = await at.visitProvider(theirs, account(`not agreed ${JSON.stringify(change)}`, email))
    await db.$executeRaw`
      update session set attempt = attempt || ${JSON.stringify(change)}::jsonb where attempt is not null`
    const answer = await theirs.go(back)
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('The sign-in was not completed')
    expect((await theirs.ask(WHO)).data).toBeFalsy()
  })

  test.each(['state', 'code', 'iss'])('a changed %s in the address is refused', async (name) => {
    const { email } = await market.officer('leeds')
    const theirs = browser(at.address)
    const back = new URL(await at.visitProvider(theirs, account(`changed ${name}`, email)), at.address)
    back.searchParams.set(name, name === 'iss' ? 'http://127.0.0.1:1' : 'changed')
    expect((await theirs.go(`${back.pathname}${back.search}`)).status).toBe(403)
  })
})

test('someone of another tenant is refused, even with our address', async () => {
  const { email } = await market.officer('leeds')
  const theirs = browser(entra.address)
  const other = '11111111-2222-4333-8444-555555555555'
  const answer = await theirs.go(await entra.visitProvider(theirs, inLeeds('foreign', email, { tid: other })))
  expect(answer.status).toBe(403)
  expect(answer.text).toContain('not one of Leeds City Council')
})

test('an address that nobody has checked lets nobody in', async () => {
  const [inLeedsOnly, york] = [await market.officer('leeds'), await market.officer('york')]
  const first = browser(entra.address)
  expect((await first.go(await entra.visitProvider(first, inLeeds('claims york', york.email)))).status).toBe(403)
  const second = browser(oneLogin.address)
  const unchecked = { sub: 'unchecked', email: inLeedsOnly.email, email_verified: false }
  expect((await second.go(await oneLogin.visitProvider(second, unchecked))).status).toBe(403)
})

test('One Login is sent a signed request, and nothing secret in the address', async () => {
  const { location } = await browser(oneLogin.address).go(oneLogin.start)
  const { searchParams } = new URL(location ?? '')
  const [, payload] = (searchParams.get('request') ?? '').split('.')
  const request = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString())
  expect(request).toMatchObject({ scope: 'openid email', code_challenge_method: 'S256', client_id: 'commonlot' })
  expect([...searchParams.keys()].sort()).toEqual(['client_id', 'request', 'response_type', 'scope'])
})

const seconds = (ago: number) => Math.floor(Date.now() / 1_000) - ago

test.each([
  ['has expired', { iat: seconds(900), exp: seconds(600) }],
  ['names another issuer', { iss: 'https://login.microsoftonline.com/another/v2.0' }],
  ['is meant for someone else', { aud: 'another-client' }],
  ['holds another nonce', { nonce: 'another' }],
  ['holds no nonce', { nonce: undefined }],
])('a signed ID token that %s is refused', async (_how, claims) => {
  for (const at of [entra, oneLogin]) {
    const theirs = browser(at.address)
    const account = inLeeds('forged', (await market.officer('leeds')).email, { email_verified: true })
    at.provider.says(claims)
    const answer = await theirs.go(await at.visitProvider(theirs, account))
    at.provider.says({})
    expect(answer.status).toBe(403)
    expect((await theirs.ask(WHO)).data).toBeFalsy()
    expect(await theirs.go(await at.visitProvider(theirs, account))).toMatchObject({ status: 303 })
  }
})

test('a provider that calls itself by another issuer than was configured is not used; nor one that is away', async () => {
  const publicUrl = `${PUBLIC}:${await freePort()}`
  const { settings, issuer } = await identityProvider('entra', `${publicUrl}/sign-in/with/leeds/callback`)
  for (const wrong of [issuer.replace('127.0.0.1', 'localhost'), `${PUBLIC}:${await freePort()}`]) {
    const { address } = await served(market, { signIn: { providers: [{ ...settings, issuer: wrong }], publicUrl } })
    const answer = await browser(address).go('/sign-in/with/leeds')
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('cannot be reached')
  }
})

test('with a provider set up, links are neither offered nor sent, and an unknown provider does not exist', async () => {
  const theirs = browser(entra.address)
  const { text } = await theirs.go('/sign-in')
  expect(text).toContain('Sign in with Leeds City Council')
  expect(text).not.toContain('Send me a link')
  const { csrfToken } = await db.session.findFirstOrThrow({ orderBy: { id: 'desc' } })
  const body = new URLSearchParams({ _csrf: csrfToken, email: 'officer@leeds.example' })
  expect((await theirs.go('/sign-in', { method: 'POST', body })).text).toContain('Links are not sent here')
  expect((await theirs.go('/sign-in/with/unknown')).status).toBe(404)
})

import { expect, test } from 'vitest'
import { linkLimits } from '../../../server/sign-in/sign-in-limits.ts'
import { browser } from '../../support/browser.ts'
import { marketplace } from '../../support/marketplace.ts'
import { served } from '../../support/served.ts'
import { lastLinkTo, signedIn } from '../../support/signing-in.ts'

const market = await marketplace()
const { db } = market
const { address } = await served(market)
const WHO = '{ viewer { email } }'
const DAY_MS = 86_400_000

const askFor = async (email: string | null) => {
  const theirs = browser(address)
  const answer = await theirs.send('/sign-in', '/sign-in', { email: email ?? '' })
  return { theirs, answer, link: (await lastLinkTo(market, email)) ?? '' }
}

test('a link that was mailed signs its owner in, in the browser that asked', async () => {
  const { email } = await market.officer('leeds')
  const { theirs, answer, link } = await askFor(` ${email?.toUpperCase()} `)
  expect(answer).toMatchObject({ status: 303, location: '/sign-in/check-your-email' })
  expect((await theirs.go('/sign-in/check-your-email')).text).toContain(email)
  const mailed = link || ((await lastLinkTo(market, email)) ?? '')
  expect(await theirs.send(mailed, '/sign-in/link')).toMatchObject({ status: 303, location: '/sign-in/sessions' })
  expect((await theirs.ask(WHO)).data.viewer.email).toBe(email)
  expect(await market.recorded('PersonSignedIn')).toHaveLength(1)
  const { id: personId } = await db.person.findFirstOrThrow({ where: { email: email ?? '' } })
  // the audit log says from where
  expect(await db.auditEntry.findMany({ where: { action: 'PersonSignedIn' } })).toMatchObject([
    { channel: 'REQUEST', address: '127.0.0.1', objectIds: [personId], requestId: expect.any(String) },
  ])
})

test('the answer is the same for an address that nobody has, and nothing is mailed', async () => {
  const known = await askFor((await market.officer('leeds')).email)
  const unknown = await askFor('nobody@nowhere.example')
  const seen = async ({ theirs, answer }: typeof known) => {
    const { status, text } = await theirs.go('/sign-in/check-your-email')
    return [answer.status, answer.text, answer.location, status, text.replaceAll(/\S+@\S+\.example/g, 'SOMEONE')]
  }
  expect(await seen(unknown)).toEqual(await seen(known))
  expect(unknown.link).toBe('')
  expect(known.link).not.toBe('')
})

test('asking reads nothing of who is registered: it takes the same statements for everybody', async () => {
  const { email } = await market.officer('leeds')
  const statementsFor = async (some: string | null) => {
    const theirs = browser(address)
    await theirs.go('/sign-in')
    return market.statementsOf(() => theirs.send('/sign-in', '/sign-in', { email: some ?? '' }))
  }
  expect(await statementsFor('someone@nowhere.example')).toBe(await statementsFor(email))
})

test('opening a link, as mail scanners do, neither signs anyone in nor uses it up', async () => {
  const { email } = await market.officer('york')
  const { theirs, link } = await askFor(email)
  const scanner = browser(address, 'Mail scanner')
  const sessions = await db.session.count()
  for (let i = 0; i < 3; i++) expect((await scanner.go(link)).text).not.toContain('<form')
  expect(scanner.cookies.size).toBe(0)
  expect(await db.session.count()).toBe(sessions)
  expect((await theirs.go(link)).text).toContain('<button>Sign in</button>')
  expect((await theirs.ask(WHO)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  expect((await theirs.send(link, '/sign-in/link')).status).toBe(303)
})

test('a link works once, and of two uses at the same moment exactly one', async () => {
  const { email } = await market.officer('kent')
  const { theirs, link } = await askFor(email)
  const { text } = await theirs.go(link)
  const body = () =>
    new URLSearchParams(
      [...text.matchAll(/name="(_csrf|secret)" value="([^"]+)"/g)].map(([, k, v]) => [k ?? '', v ?? '']),
    )
  const post = () => theirs.go('/sign-in/link', { method: 'POST', body: body() })
  const headers = { cookie: [...theirs.cookies].map((pair) => pair.join('=')).join('; ') }
  const answers = await Promise.all(
    Array.from({ length: 6 }, () =>
      fetch(`${address}/sign-in/link`, { method: 'POST', body: body(), headers, redirect: 'manual' }),
    ),
  )
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
  expect((await post()).status).toBe(403)
})

test('a link is refused in another browser, with what to do', async () => {
  const { email } = await market.officer('leeds')
  const { link } = await askFor(email)
  const other = browser(address)
  await other.go('/sign-in')
  const refused = await other.send(link, '/sign-in/link')
  expect(refused.status).toBe(403)
  expect(refused.text).toContain('asked for in another browser')
})

test('a link works for 15 minutes and no longer, and not for someone who was disabled meanwhile', async () => {
  const { email, personId } = await market.officer('leeds')
  const { theirs, link } = await askFor(email)
  const untilIn = (ms: number) =>
    db.signInLink.updateMany({ where: { email: email ?? '' }, data: { expiresAt: new Date(Date.now() + ms) } })
  const written = await db.signInLink.findFirstOrThrow({ where: { email: email ?? '' } })
  expect(written.expiresAt.getTime() - written.askedAt.getTime()).toBe(15 * 60_000)
  await untilIn(0)
  expect((await theirs.send(link, '/sign-in/link')).text).toContain('older than 15 minutes')
  await untilIn(60_000)
  await db.person.update({ where: { id: personId ?? '' }, data: { disabledAt: new Date() } })
  expect((await theirs.send(link, '/sign-in/link')).status).toBe(403)
  await db.person.update({ where: { id: personId ?? '' }, data: { disabledAt: null } })
  expect((await theirs.send(link, '/sign-in/link')).status).toBe(303)
})

test('secrets of links and sessions are stored nowhere but in the mail', async () => {
  const { email } = await market.officer('leeds')
  const { theirs, link } = await askFor(email)
  const secrets = [link.split('secret=')[1] ?? '', ...theirs.cookies.values()]
  const rows = await db.$queryRaw<{ row: string }[]>`
    select row_to_json(session)::text as row from session union all
    select row_to_json(sign_in_link)::text from sign_in_link union all
    select row_to_json(event)::text from event`
  for (const secret of secrets) {
    expect(secret).toHaveLength(43)
    expect(rows.filter(({ row }) => row.includes(secret))).toEqual([])
  }
})

test('what is not an e-mail address is said at the field, and what was typed is kept', async () => {
  const theirs = browser(address)
  for (const [typed, problem] of [
    ['', 'Enter your e-mail address'],
    ['leeds <"', 'Enter an e-mail address in the correct format'],
    [`${'a'.repeat(250)}@leeds.example`, '254 characters or fewer'],
  ] as const) {
    const { status, text } = await theirs.send('/sign-in', '/sign-in', { email: typed })
    expect(status).toBe(400)
    expect(text).toContain(problem)
    expect(text).toContain('<title>Error: Sign in')
    expect(text).toContain('href="#email"')
  }
  expect((await theirs.send('/sign-in', '/sign-in', { email: 'leeds <"' })).text).toContain('value="leeds &lt;&quot;"')
})

test('a form sent from another site, without its token or with another’s, is refused', async () => {
  const theirs = browser(address)
  await theirs.go('/sign-in')
  const other = browser(address)
  const [, foreign] = /name="_csrf" value="([^"]+)"/.exec((await other.go('/sign-in')).text) ?? []
  for (const token of ['', foreign ?? '']) {
    const body = new URLSearchParams({ email: 'officer@leeds.example', _csrf: token })
    expect((await theirs.go('/sign-in', { method: 'POST', body })).status).toBe(403)
  }
  expect((await browser(address).go('/sign-in', { method: 'POST', body: 'email=a%40b.example' })).status).toBe(403)
})

test('one address may be asked for five times in a quarter of an hour, known or not; then it says when again', async () => {
  for (const email of [(await market.officer('leeds')).email, 'a-stranger@nowhere.example']) {
    const theirs = browser(address)
    const ask = () => theirs.send('/sign-in', '/sign-in', { email: email ?? '' })
    for (let i = 0; i < linkLimits.perAddress; i++) expect((await ask()).status).toBe(303)
    const refused = await ask()
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(linkLimits.seconds)
  }
  await db.signInLimit.updateMany({ data: { expire: new Date(Date.now() - DAY_MS) } })
  expect((await askFor('a-stranger@nowhere.example')).answer.status).toBe(303)
})

test('one network may ask sixty times in a quarter of an hour', async () => {
  await db.signInLimit.deleteMany()
  await askFor('first@nowhere.example')
  await db.signInLimit.updateMany({
    where: { key: { startsWith: 'network' } },
    data: { points: linkLimits.perNetwork - 1 },
  })
  expect((await askFor('last@nowhere.example')).answer.status).toBe(303)
  expect((await askFor('one-too-many@nowhere.example')).answer.status).toBe(429)
  await db.signInLimit.deleteMany()
})

test('the development mailbox shows the mail, to this machine under its own name only', async () => {
  const { email } = await market.officer('leeds')
  await askFor(email)
  const mailbox = await browser(address).go('/mailbox')
  expect(mailbox.text).toContain(email)
  expect(mailbox.text).toContain('<a href="http://commonlot.test/sign-in/link?secret=')
  const { request } = await import('node:http')
  const rebound = await new Promise<number | undefined>((resolve) =>
    request(`${address}/mailbox`, { headers: { host: 'evil.example:4000' } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    }).end(),
  )
  expect(rebound).toBe(404)
})

test('where mail leaves the house there is no mailbox; where none can, no link is offered', async () => {
  const byMail = await served(market, { signIn: { mail: 'smtp' } })
  expect((await browser(byMail.address).go('/mailbox')).status).toBe(404)
  expect((await browser(byMail.address).go('/sign-in')).text).toContain('Send me a link')
  const none = await served(market, { signIn: { mail: 'nothing' } })
  const page = await browser(none.address).go('/sign-in')
  expect(page.text).not.toContain('Send me a link')
  expect(page.text).toContain('Nobody can sign in here yet')
})

test('a page of signing in is kept by no cache', async () => {
  const theirs = await signedIn(market, address, (await market.officer('leeds')).email)
  for (const path of ['/sign-in/sessions', '/sign-in/check-your-email'])
    expect((await theirs.go(path)).headers.get('cache-control')).toBe('no-store')
})

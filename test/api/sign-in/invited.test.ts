import { expect, test } from 'vitest'
import { browser } from '../../support/browser.ts'
import { globalId, marketplace } from '../../support/marketplace.ts'
import { served } from '../../support/served.ts'
import { signedIn } from '../../support/signing-in.ts'

/** From an administrator's invitation to a new colleague's first request, by mail and browser. */
const market = await marketplace()
const { address } = await served(market)
const administrator = await market.person('AUTHORITY_ADMINISTRATOR', { authority: 'leeds' })
const invite = `mutation ($email: String!, $authorityId: ID!) {
  invitePerson(email: $email, role: OFFICER, authorityId: $authorityId) { __typename ... on Problem { message } }
}`

async function invitationTo(email: string): Promise<string> {
  const admin = { ...administrator, scopes: new Set(['READ', 'WRITE', 'ADMIN'] as const) }
  const authorityId = globalId('Authority', await market.authorityId('leeds'))
  const answer = await market.ask(admin, invite, { email, authorityId })
  expect(answer.data.invitePerson.message).toBeUndefined()
  await market.settle()
  const { text } = await market.db.mail.findFirstOrThrow({ where: { to: email }, orderBy: { id: 'desc' } })
  return /^https?:\/\/[^/]+(\/sign-in\/invitation\?secret=\S+)$/m.exec(text ?? '')?.[1] ?? ''
}

test('someone unknown who is invited signs in by link, accepts, and acts for the authority', async () => {
  const email = 'new.colleague@leeds.example'
  const link = await invitationTo(email)
  const stranger = browser(address)
  expect((await stranger.go(link)).text).toContain(`It is for ${email}`)
  const theirs = await signedIn(market, address, email)
  expect((await theirs.ask('{ viewer { memberships { role } } }')).data.viewer.memberships).toEqual([])
  const accepted = await theirs.send(link, '/sign-in/invitation')
  expect(accepted).toMatchObject({ status: 200, text: expect.stringContaining('You have accepted') })
  const { data } = await theirs.ask('{ viewer { memberships { role authority { slug } } } }')
  expect(data.viewer.memberships).toEqual([{ role: 'OFFICER', authority: { slug: 'leeds' } }])
  expect((await theirs.go(link)).status).toBe(404)
})

test('an invitation is nobody else’s: whoever signs in with another address cannot take it', async () => {
  const link = await invitationTo('meant.for.one@leeds.example')
  const other = await signedIn(market, address, (await market.officer('york')).email)
  expect((await other.send(link, '/sign-in/invitation')).status).toBeGreaterThanOrEqual(400)
  expect((await other.ask('{ viewer { memberships { role } } }')).data.viewer.memberships).toHaveLength(1)
})

test('an address that nobody awaits gets no link', async () => {
  const theirs = browser(address)
  await theirs.send('/sign-in', '/sign-in', { email: 'unawaited@nowhere.example' })
  await market.settle()
  expect(await market.db.mail.count({ where: { to: 'unawaited@nowhere.example' } })).toBe(0)
})

test('a link that leads nowhere says so', async () => {
  expect(await browser(address).go('/sign-in/invitation?secret=nothing')).toMatchObject({
    status: 404,
    text: expect.stringContaining('cannot be used'),
  })
})

import { expect, onTestFinished, test } from 'vitest'
import { MOST_SUBSCRIPTIONS } from '../../server/end-subscriptions.ts'
import type { Actor } from '../../server/organisations/actor.ts'
import { revokeToken } from '../../server/organisations/revoke-token.ts'
import { rotateToken } from '../../server/organisations/rotate-token.ts'
import { globalId, marketplace } from '../support/marketplace.ts'
import { served } from '../support/served.ts'

const market = await marketplace()
const { db, live, unitOfWork } = market
const { address, tokenFor } = await served(market)

/** Someone who watches a need of theirs, and what they hear. */
async function watching(change: (tokenId: string) => Promise<unknown> = async () => {}) {
  const officer = await market.officer('leeds')
  const needId = await market.postedNeed(officer)
  const token = await tokenFor(officer)
  const { id: tokenId } = await db.apiToken.findFirstOrThrow({ where: { personId: officer.personId } })
  await change(tokenId)
  return { officer, needId, tokenId, token, stream: await watch(token, needId) }
}

async function watch(token: string, needId: string) {
  const leaving = new AbortController()
  onTestFinished(() => leaving.abort())
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${token}`,
    },
    body: JSON.stringify({
      query: 'subscription ($id: ID!) { matchesChanged(needId: $id) { need { id } } }',
      variables: { id: globalId('Need', needId) },
    }),
    signal: leaving.signal,
  })
  const events = heard(response)
  return { events, toItsEnd: () => Array.fromAsync(events), leave: () => leaving.abort() }
}

async function* heard(response: Response) {
  let text = ''
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const data = /^data: (\{.*\})$/m.exec(text.slice(0, end))?.[1]
      text = text.slice(end + 2)
      if (data) yield JSON.parse(data)
    }
  }
}

const endsSignedOut = [{ errors: [expect.objectContaining({ extensions: { code: 'UNAUTHENTICATED' } })] }]
const as = (officer: Actor, tokenId: string, how: 'revoke' | { graceHours: number }) =>
  unitOfWork<unknown>(officer, (work) =>
    how === 'revoke' ? revokeToken(work, tokenId) : rotateToken(work, { tokenId, ...how }),
  )

test('a subscription ends, and says why, when its token is revoked', async () => {
  const { officer, tokenId, stream } = await watching()
  await as(officer, tokenId, 'revoke')
  await market.settle()
  expect(await stream.toItsEnd()).toEqual(endsSignedOut)
})

test('it ends when the secret it was opened with is rotated away, and goes on while its grace lasts', async () => {
  const strict = await watching()
  await as(strict.officer, strict.tokenId, { graceHours: 0 })
  const lenient = await watching()
  await as(lenient.officer, lenient.tokenId, { graceHours: 1 })
  await market.settle()
  expect(await strict.stream.toItsEnd()).toEqual(endsSignedOut)
  await live.publish(`matches.${lenient.needId}`, {})
  const { value } = await lenient.stream.events.next()
  expect(value).toEqual({ data: { matchesChanged: { need: { id: globalId('Need', lenient.needId) } } } })
})

test('it ends by itself when its token expires', async () => {
  const { stream } = await watching((id) =>
    db.apiToken.update({ where: { id }, data: { expiresAt: new Date(Date.now() + 1_500) } }),
  )
  expect(await stream.toItsEnd()).toEqual(endsSignedOut)
})

test('it ends when its person is disabled, and when they have another role', async () => {
  const disabled = await watching()
  const promoted = await watching()
  const personOf = ({ officer }: { officer: Actor }) => officer.personId ?? ''
  await db.person.update({ where: { id: personOf(disabled) }, data: { disabledAt: new Date() } })
  await db.membership.updateMany({ where: { personId: personOf(promoted) }, data: { role: 'VIEWER' } })
  for (const one of [disabled, promoted]) {
    await live.publish(`actor.${personOf(one)}`, {})
    expect(await one.stream.toItsEnd()).toEqual(endsSignedOut)
  }
})

test(`someone holds ${MOST_SUBSCRIPTIONS} open at a time; one more is refused until they close one`, async () => {
  const { token, needId, stream } = await watching()
  await Promise.all(Array.from({ length: MOST_SUBSCRIPTIONS - 1 }, () => watch(token, needId)))
  const tooMany = [
    { errors: [expect.objectContaining({ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS', most: MOST_SUBSCRIPTIONS } })] },
  ]
  expect(await (await watch(token, needId)).toItsEnd()).toEqual(tooMany)
  stream.leave()
  const answered = async () => {
    const more = await watch(token, needId)
    const told = more.events.next()
    await live.publish(`matches.${needId}`, {})
    return (await told).value
  }
  await expect.poll(answered, { timeout: 10_000 }).toMatchObject({ data: { matchesChanged: {} } })
})

test('a subscription whose answer cannot be streamed is refused, and leaves nothing open', async () => {
  const token = await tokenFor(await market.officer('devon'))
  const ask = async (accept: string) => {
    const ending = new AbortController()
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, accept },
      body: JSON.stringify({ query: 'subscription { changed { kind } }' }),
      signal: ending.signal,
    })
    if (!response.ok) return { status: response.status, text: await response.text() }
    ending.abort()
    return { status: response.status, text: '' }
  }
  for (let n = 0; n <= MOST_SUBSCRIPTIONS; n++) {
    const { status, text } = await ask('application/json')
    expect({ status, text }).toMatchObject({ status: 406, text: expect.stringContaining('STREAM_NOT_ACCEPTED') })
  }
  expect((await ask('text/event-stream')).status).toBe(200)
})

import { expect, test } from 'vitest'
import type { Actor } from '../../../server/organisations/actor.ts'
import { actorTopic } from '../../../server/sign-in/actor-topic.ts'
import type { Browser } from '../../support/browser.ts'
import { globalId, marketplace } from '../../support/marketplace.ts'
import { served } from '../../support/served.ts'
import { signedIn } from '../../support/signing-in.ts'

const market = await marketplace()
const { db, live } = market
const { address, tokenFor } = await served(market)

const cookieOf = ({ cookies }: Browser) => ({ cookie: [...cookies].map((pair) => pair.join('=')).join('; ') })

/** Someone who watches a need over server-sent events: what they were told, and whether the stream has ended. */
async function watching(needId: string, headers: Record<string, string>) {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify({
      query: 'subscription ($id: ID!) { matchesChanged(needId: $id) { at } }',
      variables: { id: globalId('Need', needId) },
    }),
  })
  const state = { text: '', ended: false }
  const reading = (async () => {
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) state.text += chunk
    state.ended = true
  })()
  reading.catch(() => {}) // the server stops when the tests are done
  return { state, ended: () => reading, told: () => state.text.match(/"matchesChanged"/g)?.length ?? 0 }
}

const leaver = async () => {
  const actor = await market.officer('leeds')
  return { actor, needId: await market.postedNeed(actor) }
}
type Enter = (actor: Actor) => Promise<Record<string, string>>

const bySession: Enter = async ({ email }) => cookieOf(await signedIn(market, address, email))
const byToken: Enter = async (actor) => ({ authorization: `Bearer ${await tokenFor(actor)}` })
const personOf = ({ personId }: Actor) => ({ where: { id: personId ?? '' } })
const ownOf = ({ personId }: Actor) => ({ where: { personId: personId ?? '' } })
const tell = ({ personId }: Actor) => live.publish(actorTopic(personId ?? ''), {})

test('whoever may still watch is told, before and after a hint to look again', async () => {
  const { actor, needId } = await leaver()
  const watcher = await watching(needId, await bySession(actor))
  await tell(actor)
  await live.publish(`matches.${needId}`, {})
  await expect.poll(watcher.told).toBe(1)
  await live.publish(`matches.${needId}`, {})
  await expect.poll(watcher.told).toBe(2)
  expect(watcher.state.ended).toBe(false)
  await db.session.updateMany({ ...ownOf(actor), data: { endedAt: new Date() } })
  await tell(actor)
  await watcher.ended()
})

const ways: [what: string, enter: Enter, leave: (actor: Actor) => Promise<unknown>][] = [
  [
    'a person with a session is disabled',
    bySession,
    (a) => db.person.update({ ...personOf(a), data: { disabledAt: new Date() } }),
  ],
  [
    'a person with a token is disabled',
    byToken,
    (a) => db.person.update({ ...personOf(a), data: { disabledAt: new Date() } }),
  ],
  ['a session is ended', bySession, (a) => db.session.updateMany({ ...ownOf(a), data: { endedAt: new Date() } })],
  ['a session is too old', bySession, (a) => db.session.updateMany({ ...ownOf(a), data: { startedAt: new Date(0) } })],
  ['a token is revoked', byToken, (a) => db.apiToken.updateMany({ ...ownOf(a), data: { revokedAt: new Date() } })],
  ['a token expires', byToken, (a) => db.apiToken.updateMany({ ...ownOf(a), data: { expiresAt: new Date() } })],
  ['a membership ends', bySession, (a) => db.membership.deleteMany(ownOf(a))],
]

test.each(ways)('when %s, open subscriptions end at the hint', async (_what, enter, leave) => {
  const { actor, needId } = await leaver()
  const watcher = await watching(needId, await enter(actor))
  await leave(actor)
  await tell(actor)
  await watcher.ended()
  expect(watcher.told()).toBe(0)
})

test.each(ways)('when %s and the hint is lost, nothing more is told: the stream ends', async (_what, enter, leave) => {
  const { actor, needId } = await leaver()
  const watcher = await watching(needId, await enter(actor))
  await leave(actor)
  await live.publish(`matches.${needId}`, {})
  await watcher.ended()
  expect(watcher.told()).toBe(0)
})

test('ending a session through the API ends what is open in it, and not what is open elsewhere', async () => {
  const { actor, needId } = await leaver()
  const [here, there] = [await signedIn(market, address, actor.email), await signedIn(market, address, actor.email)]
  const [stays, goes] = [await watching(needId, cookieOf(here)), await watching(needId, cookieOf(there))]
  await here.ask('mutation { endOtherSessions { __typename } }')
  await market.settle()
  await goes.ended()
  await live.publish(`matches.${needId}`, {})
  await expect.poll(stays.told).toBe(1)
})

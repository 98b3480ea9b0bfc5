import { afterAll, expect, test } from 'vitest'
import { decideMatch } from '../../../server/matching/decide-match.ts'
import { draftNeed } from '../../../server/needs/draft-need.ts'
import { DEADLINES_TOPIC } from '../../../server/needs/follow-deadlines.ts'
import { shareNeed } from '../../../server/needs/share-need.ts'
import type { Actor } from '../../../server/organisations/actor.ts'
import { isoDay } from '../../../server/platform/days.ts'
import { globalId, marketplace } from '../../support/marketplace.ts'
import { served } from '../../support/served.ts'

/** Subscriptions over server-sent events: they resume from the feed, and tell nobody of what they may not see. */

const market = await marketplace()
const { db, unitOfWork } = market
// two web servers on one database, as behind a load balancer
const servers = [await served(market), await served(market)] as const
const leeds = await market.officer('leeds')
const bradford = await market.officer('bradford')
const bradfordId = await market.authorityId('bradford')

const streams = new Set<AbortController>()
afterAll(() => {
  for (const stream of streams) stream.abort()
})

/** Opens a subscription; `next` waits for an event, `quiet` says whether none came in a while. */
async function subscribed(who: Actor, query: string, variables: object = {}, server: 0 | 1 = 0) {
  const stream = new AbortController()
  streams.add(stream)
  const { address, tokenFor } = servers[server]
  const headers = {
    'content-type': 'application/json',
    accept: 'text/event-stream',
    authorization: `Bearer ${await tokenFor(who)}`,
  }
  const response = await fetch(`${address}/graphql`, {
    ...{ method: 'POST', headers, signal: stream.signal },
    body: JSON.stringify({ query, variables }),
  })
  const events: any[] = []
  let wake = () => {}
  const reading = (async () => {
    let text = ''
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk
      const lines = text.split('\n')
      text = lines.pop() ?? ''
      for (const line of lines) if (line.startsWith('data: {')) events.push(JSON.parse(line.slice(6)))
      wake()
    }
  })().catch(() => {})
  const next = async (): Promise<any> => {
    for (const deadline = Date.now() + 15_000; events.length === 0 && Date.now() < deadline; )
      await Promise.race([
        new Promise<void>((resolve) => {
          wake = resolve
        }),
        new Promise((again) => setTimeout(again, 200)),
        reading,
      ])
    if (events.length === 0) throw new Error('no event came')
    return events.shift()
  }
  const quiet = async (ms = 700) => {
    await new Promise((later) => setTimeout(later, ms))
    return events.length === 0
  }
  const close = async () => {
    stream.abort()
    await reading
  }
  return { next, quiet, close, ended: reading }
}

/** What the worker's relay tells everybody when something has happened. */
const hint = () => market.live.publish('changes', {})

const CHANGED = 'subscription ($after: String) { changed(after: $after) { kind action id cursor } }'

test('a dropped connection resumes on another server with nothing lost and nothing twice', async () => {
  const first = await subscribed(leeds, CHANGED)
  const needIds = [await market.postedNeed(bradford)]
  await hint()
  const { changed } = (await first.next()).data
  expect(changed).toMatchObject({ kind: 'NEED', action: 'CHANGED', id: globalId('Need', needIds[0] as string) })
  await first.close()
  needIds.push(await market.postedNeed(bradford), await market.postedNeed(leeds))
  const second = await subscribed(leeds, CHANGED, { after: changed.cursor }, 1)
  const told = [(await second.next()).data.changed, (await second.next()).data.changed]
  expect(told.map(({ id }) => id)).toEqual(needIds.slice(1).map((id) => globalId('Need', id)))
  await unitOfWork(bradford, (work) =>
    shareNeed(work, { needId: needIds[0], sharing: 'DRAFT', mayBeCounted: false, reason: 'Kept' }),
  )
  await hint()
  expect((await second.next()).data.changed).toMatchObject({
    action: 'DELETED',
    id: globalId('Need', needIds[0] as string),
  })
  expect(await second.quiet(200)).toBe(true)
})

test('what is hidden wakes nobody', async () => {
  const [other, own] = [await subscribed(leeds, CHANGED), await subscribed(bradford, CHANGED)]
  const needId = await market.draftedNeed(bradford)
  await hint()
  expect((await own.next()).data.changed.id).toBe(globalId('Need', needId))
  expect(await other.quiet()).toBe(true)
})

test('a match is told to both of its authorities, a proposal to its members, with their contents as they may see them', async () => {
  const wan = { title: 'Wide area network', description: 'SD-WAN for 140 sites with internet breakout and support.' }
  const needId = await market.postedNeed(leeds, wan)
  const matched = await subscribed(
    leeds,
    'subscription ($id: ID) { needMatched(needId: $id) { cursor need { id } match { id probability sides { decision } } } }',
    { id: globalId('Need', needId) },
  )
  const proposed = await subscribed(
    leeds,
    'subscription { proposalChanged { change { action } proposal { id status } } }',
  )
  const outsider = await subscribed(
    await market.officer('york'),
    CHANGED.replace('(after: $after)', '(kinds: [MATCH, PROPOSAL])').replace('($after: String)', ''),
  )
  const otherId = await market.postedNeed(bradford, { ...wan, title: 'SD-WAN and internet access' })
  await market.settle()
  await hint()
  const told = (await matched.next()).data.needMatched
  expect(told).toMatchObject({ need: { id: globalId('Need', needId) }, match: { probability: expect.any(Number) } })
  expect((await proposed.next()).data.proposalChanged).toMatchObject({
    change: { action: 'CHANGED' },
    proposal: { status: 'SUGGESTED' },
  })
  const matchId = Buffer.from(told.match.id, 'base64').toString().split(':')[1]
  await unitOfWork(bradford, (work) => decideMatch(work, { matchId, needId: otherId, decision: 'ACCEPTED' }))
  await hint()
  const decided = (await matched.next()).data.needMatched.match.sides.map((side: { decision: string }) => side.decision)
  expect(decided.sort()).toEqual(['ACCEPTED', 'UNDECIDED'])
  expect(await outsider.quiet(200)).toBe(true)
})

test('a reader whose role ends hears nothing more, and is told why when they resume', async () => {
  const leaver = await market.officer('leeds')
  const stream = await subscribed(leaver, CHANGED)
  await market.postedNeed(bradford)
  await hint()
  const { cursor } = (await stream.next()).data.changed
  await db.membership.deleteMany({ where: { personId: leaver.personId ?? '' } })
  await market.postedNeed(bradford)
  await hint()
  await stream.ended
  expect(await stream.quiet(0)).toBe(true)
  const none = { ...leaver, memberships: [] }
  const answer = await market.ask(none, 'query ($after: String) { changes(after: $after) { cursor } }', {
    after: cursor,
  })
  expect(answer.errors?.[0]?.extensions?.code).toBe('ACCESS_CHANGED')
})

const DEADLINES = 'subscription { deadlineNear(withinDays: 30) { what on need { id } contract { id } } }'
const inDays = (days: number) => isoDay(new Date(Date.now() + days * 86_400_000))

test('deadlines of one’s own needs and contracts are told when near, once, and to nobody else', async () => {
  const details = {
    title: 'Payroll',
    description: 'Payroll bureau.',
    contractEndsOn: inDays(20),
    noticeToTerminateOn: inDays(5),
  }
  const needId = await unitOfWork(bradford, (work) => draftNeed(work, details))
  const contract = await db.contract.create({
    data: {
      authorityId: bradfordId,
      title: 'Telephony',
      description: '',
      endsOn: new Date(inDays(10)),
      latestExtendableEndOn: new Date(inDays(400)),
    },
  })
  const [own, other] = [await subscribed(bradford, DEADLINES), await subscribed(leeds, DEADLINES)]
  const told = [await own.next(), await own.next(), await own.next()].map(({ data }) => data.deadlineNear)
  expect(told).toEqual([
    { what: 'NOTICE_TO_TERMINATE', on: inDays(5), need: { id: globalId('Need', needId) }, contract: null },
    { what: 'CONTRACT_ENDS', on: inDays(10), need: null, contract: { id: globalId('Contract', contract.id) } },
    { what: 'CONTRACT_ENDS', on: inDays(20), need: { id: globalId('Need', needId) }, contract: null },
  ])
  await db.contract.update({ where: { id: contract.id }, data: { latestExtendableEndOn: new Date(inDays(29)) } })
  await market.live.publish(DEADLINES_TOPIC, {})
  expect((await own.next()).data.deadlineNear).toMatchObject({ what: 'LATEST_EXTENDABLE_END', on: inDays(29) })
  expect(await other.quiet(200)).toBe(true)
})

const ask = (who: Actor, args: string) =>
  market.ask(who, `{ changes${args} { cursor hasMore changes { id kind action } } }`)

test('a cursor tells nothing, and one that is not the reader’s own is refused by name', async () => {
  const code = async (who: Actor, cursor: string) =>
    (await ask(who, `(after: "${cursor}")`)).errors?.[0]?.extensions?.code
  const { cursor } = (await ask(leeds, '')).data.changes
  const again = (await ask(leeds, '')).data.changes.cursor
  expect(again).not.toBe(cursor)
  expect(again).toHaveLength(cursor.length)
  expect(await code(leeds, cursor)).toBeUndefined()
  expect(await code(bradford, cursor)).toBe('ACCESS_CHANGED')
  const flipped = cursor.replace(/^./, (first: string) => (first === 'A' ? 'B' : 'A'))
  for (const forged of [flipped, cursor.slice(0, -4), 'abc', '', 'x'.repeat(5_000)])
    expect(await code(leeds, forged)).toBe('BAD_CURSOR')
})

test('a page is bounded, and statements do not grow with it', async () => {
  for (let n = 0; n < 8; n++) await market.postedNeed(bradford)
  const { cursor } = (await ask(leeds, '(first: 1)')).data.changes
  const few = await market.statementsOf(() => ask(leeds, `(after: "${cursor}", first: 2, kinds: [NEED])`))
  const more = await market.statementsOf(() => ask(leeds, `(after: "${cursor}", first: 8, kinds: [NEED])`))
  expect(more).toBe(few)
  expect(few).toBeLessThanOrEqual(3)
  for (const first of [0, 101, -1])
    expect((await ask(leeds, `(first: ${first})`)).errors?.[0]?.extensions?.code).toBe('PAGE_TOO_LARGE')
})

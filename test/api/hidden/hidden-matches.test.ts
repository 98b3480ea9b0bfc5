import { expect, test } from 'vitest'
import { shareNeed } from '../../../server/needs/share-need.ts'
import type { Actor } from '../../../server/organisations/actor.ts'
import { newId } from '../../../server/platform/ids.ts'
import { globalId, marketplace } from '../../support/marketplace.ts'
import { served } from '../../support/served.ts'

/** A need that others may see tells them nothing, asked or unasked, of the matches that they may not see. */

const market = await marketplace()
const { db, unitOfWork } = market
const { address, tokenFor } = await served(market)
const leeds = await market.officer('leeds')
const bradford = await market.officer('bradford')
const outsider = await market.officer('manchester')
const bradfordId = await market.authorityId('bradford')
const missing = newId()

const lighting = {
  title: 'Street lighting central management',
  description: 'Street lighting central management system with fault reports.',
}
const shared = await market.postedNeed(bradford, lighting)
await market.settle()

/** What someone watching a need hears, until something came, or nothing in half a second of facts. */
async function heard(who: Actor, needId: string, facts: () => Promise<unknown>): Promise<string> {
  const watching = new AbortController()
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${await tokenFor(who)}`,
    },
    body: JSON.stringify({
      query: 'subscription ($id: ID!) { matchesChanged(needId: $id) { at need { id } } }',
      variables: { id: globalId('Need', needId) },
    }),
    signal: watching.signal,
  })
  let text = ''
  const reading = (async () => {
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) text += chunk
  })().catch(() => {})
  for (let again = 0; again < 8 && !text.includes('data: {'); again++) {
    await facts()
    await Promise.race([reading, new Promise((done) => setTimeout(done, 60))])
  }
  watching.abort()
  await reading
  return text
    .split('\n')
    .filter((line) => line.startsWith('data: {'))
    .join('\n')
}

test('nobody hears that a need they may see has a match they may not see', async () => {
  const hiddenMatch = () => market.live.publish(`matches.${shared}`, {})
  expect(await heard(bradford, shared, hiddenMatch)).toMatch('{"matchesChanged":{')
  expect(await heard(outsider, missing, hiddenMatch)).toBe('')
  expect(await heard(outsider, shared, hiddenMatch)).toBe('')
})

test('a need tells others nothing of the matches they may not see', async () => {
  const read = async () =>
    (
      await market.ask(
        outsider,
        `{ node(id: "${globalId('Need', shared)}") { ... on Need { version updatedAt matchedAt } } }`,
      )
    ).data
  const before = await read()
  const needId = await market.postedNeed(leeds, lighting, { sharing: 'PARTNERS', partnerIds: [bradfordId] })
  await market.settle()
  expect(await db.match.count({ where: { sides: { some: { needId } } } })).toBe(1)
  expect(await read()).toEqual(before)
  await unitOfWork(leeds, (work) =>
    shareNeed(work, { needId, sharing: 'DRAFT', mayBeCounted: false, reason: 'Not now' }),
  )
  await market.settle()
  expect(await read()).toEqual(before)
})

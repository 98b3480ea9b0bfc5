import { expect, test } from 'vitest'
import type { Actor } from '../../../server/organisations/actor.ts'
import { outsiders, readers, workingWorld, writers } from './working-world.ts'

let now = new Date('2026-12-01T09:00:00Z')
const { market, people, proposal, proposalId } = await workingWorld({ clock: () => now })
const { ask, db } = market
const { leeds, bradford, coordinator } = people

const shown = '{ id text authorName authority { name } replyToId editedAt withdrawnAt version }'
const problems =
  '... on Refused { code } ... on InvalidInput { message } ... on NotAllowed { message } ... on NotFound { message }'

const write = (who: Actor, text: string, more = '') =>
  done(who, `writeMessage(proposalId: "${proposal}", text: ${JSON.stringify(text)}${more})`, 'ProposalMessage', shown)

async function done(who: Actor, verb: string, type: string, fields: string) {
  const { data, errors } = await ask(
    who,
    `mutation { it: ${verb} { __typename ... on Mutation${upper(verb)}Success { data ${fields} } ${problems} } }`,
  )
  if (errors) return { __typename: String(errors[0]?.extensions?.code), type }
  return data.it.data ?? data.it
}
const upper = (verb: string) => `${verb.charAt(0).toUpperCase()}${verb.slice(1, verb.indexOf('('))}`

const messages = async (who: Actor, page = '') => {
  const { data, errors } = await ask(
    who,
    `{ node(id: "${proposal}") { ... on Proposal {
    messages${page} { nodes ${shown} edges { cursor } pageInfo { hasNextPage } } decisions { nodes { text } }
    history(first: 50) { nodes { sentence } } } } }`,
  )
  expect(errors?.map(({ extensions }) => extensions?.code) ?? []).not.toContain('INTERNAL_SERVER_ERROR')
  return data?.node ?? null
}

test.each(writers)('%s writes a message, and everybody who works on the proposal reads it', async (who) => {
  const text = `zqcanary from ${who}`
  expect(await write(people[who], text)).toMatchObject({ text, version: 1 })
  for (const reader of readers)
    expect((await messages(people[reader], '(last: 1)')).messages.nodes).toMatchObject([{ text }])
})

test.each(outsiders)('%s reads no message, decision or history, and writes none', async (who) => {
  await write(leeds, 'zqcanary')
  const seen = await messages(people[who])
  expect(JSON.stringify(seen)).not.toContain('zqcanary')
  if (seen) expect(seen).toMatchObject({ messages: { nodes: [] }, decisions: { nodes: [] }, history: { nodes: [] } })
  expect((await write(people[who], 'Let me in')).__typename).toMatch(/^(NotFound|NotAllowed|FORBIDDEN)$/)
})

test('a viewer reads and does not write', async () => {
  expect(await write(people['a viewer of Leeds'], 'Me too')).toMatchObject({ __typename: 'NotAllowed' })
})

test('an authority that leaves reads nothing from then on', async () => {
  const invited = people['someone invited']
  await write(leeds, 'Before they left')
  expect((await messages(invited)).messages.nodes.length).toBeGreaterThan(0)
  await market.ask(invited, `mutation { declineProposal(proposalId: "${proposal}", reason: "No") { __typename } }`)
  expect((await messages(invited)).messages.nodes).toEqual([])
  await db.proposalMember.updateMany({
    where: { commitment: 'DECLINED', reason: 'No' },
    data: { commitment: 'INVITED' },
  })
})

test('someone who also acts for a supplier reads and writes nothing', async () => {
  const both = { ...leeds, memberships: [...leeds.memberships, ...people['a supplier'].memberships] }
  expect((await messages(both)).messages.nodes).toEqual([])
  expect(await write(both, 'For both sides')).toMatchObject({ __typename: 'NotAllowed' })
})

test('no message reaches the change feed, a mail, or the row of the proposal', async () => {
  const changes = () => db.$queryRaw<{ n: number }[]>`select count(*)::int as n from change`
  const before = [
    await changes(),
    await db.mail.count(),
    await db.proposal.findUniqueOrThrow({ where: { id: proposalId } }),
  ]
  await write(bradford, 'zqquiet')
  await market.settle()
  expect([
    await changes(),
    await db.mail.count(),
    await db.proposal.findUniqueOrThrow({ where: { id: proposalId } }),
  ]).toEqual(before)
  expect(JSON.stringify(await market.recorded('MessageWritten'))).not.toContain('zqquiet')
})

test('messages are paged, newest last', async () => {
  for (const text of ['one', 'two', 'three']) {
    now = new Date(now.getTime() + 1000)
    await write(leeds, text)
  }
  const last = (await messages(leeds, '(last: 3)')).messages
  expect(last.nodes.map(({ text }: { text: string }) => text)).toEqual(['one', 'two', 'three'])
  const before = (await messages(leeds, `(last: 1, before: "${last.edges[1].cursor}")`)).messages
  expect(before.nodes.map(({ text }: { text: string }) => text)).toEqual(['one'])
})

test('a message is edited by its author only, within 15 minutes, as it was read', async () => {
  const { id } = await write(leeds, 'We start in Jnue')
  const edit = (who: Actor, version = 1) =>
    done(
      who,
      `editMessage(messageId: "${id}", text: "We start in June", expectedVersion: ${version})`,
      'ProposalMessage',
      shown,
    )
  expect(await edit(bradford)).toMatchObject({ __typename: 'NotAllowed' })
  expect(await edit(people['an officer elsewhere'])).toMatchObject({ __typename: 'NotFound' })
  expect(await edit(leeds)).toMatchObject({ text: 'We start in June', version: 2, editedAt: now.toISOString() })
  expect(await edit(leeds, 1)).toMatchObject({ code: 'CHANGED_MEANWHILE' })
  now = new Date(now.getTime() + 15 * 60_000)
  expect(await edit(leeds, 2)).toMatchObject({ code: 'MESSAGE_STANDS' })
})

test('of two edits at the same moment of the same version one is told', async () => {
  const { id } = await write(leeds, 'First')
  const edits = await Promise.all(
    ['Second', 'Third'].map((text) =>
      done(leeds, `editMessage(messageId: "${id}", text: "${text}", expectedVersion: 1)`, 'ProposalMessage', shown),
    ),
  )
  expect(edits.filter(({ code }) => code === 'CHANGED_MEANWHILE')).toHaveLength(1)
})

test('of a message that is withdrawn the text is gone, and that there was one stays', async () => {
  const { id } = await write(bradford, 'zqregret')
  const answer = await write(leeds, 'Why?', `, replyToId: "${id}"`)
  expect(answer).toMatchObject({ replyToId: id })
  expect(await done(bradford, `withdrawMessage(messageId: "${id}")`, 'ProposalMessage', shown)).toMatchObject({
    text: '',
    withdrawnAt: now.toISOString(),
  })
  expect(await db.proposalMessage.count({ where: { text: { contains: 'zqregret' } } })).toBe(0)
  expect(await done(bradford, `withdrawMessage(messageId: "${id}")`, 'ProposalMessage', shown)).toMatchObject({
    code: 'MESSAGE_WITHDRAWN',
  })
})

test('what cannot be a message is refused with what to do', async () => {
  expect(await write(leeds, '   ')).toMatchObject({ message: 'Write what you want to say' })
  expect(await write(leeds, 'x'.repeat(10_001))).toMatchObject({ message: 'Use 10,000 characters or fewer' })
  expect(await write(leeds, 'Answer', ', replyToId: "nothing"')).toMatchObject({ __typename: 'NotFound' })
})

test('decisions are recorded by who speaks for all, never changed, and replaced once', async () => {
  const decide = (who: Actor, text: string, more = '') =>
    done(
      who,
      `recordDecision(proposalId: "${proposal}", text: "${text}"${more})`,
      'ProposalDecision',
      '{ id text holds supersedesId }',
    )
  expect(await decide(bradford, 'We buy')).toMatchObject({ __typename: 'NotAllowed' })
  const first = await decide(leeds, 'We buy in June')
  expect(first).toMatchObject({ holds: true })
  const second = await decide(coordinator, 'We buy in July', `, supersedesId: "${first.id}"`)
  expect(second).toMatchObject({ supersedesId: first.id })
  expect(await decide(leeds, 'We buy in May', `, supersedesId: "${first.id}"`)).toMatchObject({
    code: 'DECISION_SUPERSEDED',
  })
  await db.proposal.update({
    where: { id: proposalId },
    data: { leadAuthorityId: await market.authorityId('bradford'), leadAcceptedAt: now },
  })
  expect(await decide(bradford, 'Bradford leads')).toMatchObject({ holds: true })
  await expect(db.proposalDecision.updateMany({ data: { text: 'Something else' } })).rejects.toThrow(
    /only ever added to/,
  )
  await expect(db.proposalDecision.deleteMany()).rejects.toThrow(/only ever added to/)
})

test('what happened is told to those who work on it, by authority and not by person', async () => {
  const { history } = await messages(bradford)
  const sentences = history.nodes.map(({ sentence }: { sentence: string }) => sentence).join('\n')
  expect(sentences).toMatch(/Leeds.* opened the proposal/)
  expect(sentences).toMatch(/Leeds.* recorded a decision about the proposal/)
  expect(sentences).not.toContain(leeds.name)
})

test('nothing is added to a proposal that has ended, and it can still be read', async () => {
  await market.ask(leeds, `mutation { abandonProposal(proposalId: "${proposal}", reason: "Too late") { __typename } }`)
  expect(await write(leeds, 'One more thing')).toMatchObject({ code: 'PROPOSAL_ABANDONED' })
  expect((await messages(bradford)).messages.nodes.length).toBeGreaterThan(0)
})

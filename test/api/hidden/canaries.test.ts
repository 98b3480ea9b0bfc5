import type { GraphQLObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { schema } from '../../../schema/index.ts'
import { isTooMuch, opened } from '../../support/answers.ts'
import { hiddenWorld } from '../../support/hidden-world.ts'
import { globalId } from '../../support/marketplace.ts'
import type { Other } from '../../support/people.ts'
import { everyQuestion, filteredQuestions, selections } from '../../support/questions.ts'

/** No answer to any question, down any way through the schema, has a word or number that is hidden from who asks. */

const { market, people, leedsId, canaries, hiddenIds, foundBy, matches, joint } = await hiddenWorld()
const { leeds, others } = people

test('there is something to hide of every kind', () => {
  expect(matches.length).toBeGreaterThanOrEqual(2)
  expect(joint).toHaveLength(2)
  expect(new Set(Object.values(hiddenIds).map(({ type }) => type))).toEqual(
    new Set(['Need', 'Match', 'Proposal', 'Contract', 'Import', 'Token', 'Webhook', 'WebhookDelivery']),
  )
})

const questions = [...everyQuestion, ...filteredQuestions(leedsId)]

const nodeOperations = Object.entries(hiddenIds).flatMap(([of, { type, id, seenBy }]) =>
  selections(schema.getType(type) as GraphQLObjectType, 2).map((selection) => ({
    of,
    seenBy,
    operation: `{ node(id: "${globalId(type, id)}") { ... on ${type} { ${selection} } } }`,
  })),
)

test('whoever it belongs to sees what is hidden from others', async () => {
  let text = ''
  for (const { field, operation } of questions) {
    if (['node', 'parkedJobs'].includes(field)) continue
    const answer = await market.ask(leeds, operation)
    if (isTooMuch(answer)) continue
    expect(answer.errors, `${field}: ${operation}`).toBeUndefined()
    text += opened(answer)
  }
  const unseen = canaries
    .filter(({ of }) => of !== 'parked job')
    .flatMap(({ of, texts }) => texts.filter((canary) => !text.includes(canary)).map((canary) => `${of}: ${canary}`))
  expect(unseen).toEqual([])
}, 120_000)

/** The audit log tells a platform administrator that something was done, to what kind of thing and to which id: no more. */
const isNamedInTheWholeLog = (who: Other, field: string, leak: string) =>
  who === 'a platform administrator' &&
  field === 'auditLog' &&
  /: [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(leak)

test.each(Object.keys(others) as Other[])('nothing confidential is in any answer to %s', async (who) => {
  const leaks = new Set<string>()
  for (const { field, operation } of questions.filter(({ field }) => field !== 'node')) {
    const answer = await market.ask(others[who], operation)
    for (const leak of foundBy(who, opened(answer)))
      if (!isNamedInTheWholeLog(who, field, leak)) leaks.add(`${leak} through ${field}`)
    for (const { extensions } of (!isTooMuch(answer) && answer.errors) || [])
      expect(extensions?.code, `${operation} ${JSON.stringify(answer.errors)}`).toMatch(/^(UNAUTHENTICATED|FORBIDDEN)$/)
  }
  for (const { of, operation, seenBy } of nodeOperations) {
    if (seenBy.includes(who)) continue
    const answer = await market.ask(others[who], operation)
    if (answer.data?.node) leaks.add(`${of} through node`)
  }
  expect([...leaks]).toEqual([])
})

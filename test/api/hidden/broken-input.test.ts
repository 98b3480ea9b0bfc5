import { expect, test } from 'vitest'
import { wentWrong } from '../../support/answers.ts'
import { hiddenWorld } from '../../support/hidden-world.ts'
import { hostileRequests, LONG } from '../../support/hostile-requests.ts'
import { globalId } from '../../support/marketplace.ts'
import { mutations, queries } from '../../support/questions.ts'

/** What is asked badly is answered well: no argument, text or imported record makes the server fail. */

const { market, people, leedsId, openProposalId, dismissed } = await hiddenWorld()
const { leeds, everything } = people
const { db } = market

const operations = [
  ...queries.map((field) => ['query', field] as const),
  ...mutations.map((field) => ['mutation', field] as const),
].filter(([, { args }]) => args.length > 0)

const own = globalId('Need', await market.draftedNeed(leeds))

test.each([
  ['editNeed', (text: string) => `editNeed(needId: "${own}", details: { title: ${text} })`],
  ['editNeed in a list', (text: string) => `editNeed(needId: "${own}", details: { certifications: [${text}] })`],
  [
    'editNeed in a requirement',
    (text: string) => `editNeed(needId: "${own}", details: { requirements: [{ text: ${text} }] })`,
  ],
  [
    'decideMatch',
    (text: string) =>
      `decideMatch(matchId: "${globalId('Match', dismissed.matchId)}", needId: "${globalId('Need', dismissed.needId)}", decision: DISMISSED, reason: ${text})`,
  ],
  [
    'declineProposal',
    (text: string) =>
      `declineProposal(proposalId: "${globalId('Proposal', openProposalId)}", authorityId: "${globalId('Authority', leedsId)}", reason: ${text})`,
  ],
  [
    'abandonProposal',
    (text: string) => `abandonProposal(proposalId: "${globalId('Proposal', openProposalId)}", reason: ${text})`,
  ],
  ['withdrawNeed', (text: string) => `withdrawNeed(needId: "${own}", reason: ${text})`],
  ['importNotices by name', (text: string) => `importNotices(fileName: ${text}, content: "{}")`],
])('%s takes control characters and broken text in what it keeps', async (_name, operation) => {
  for (const text of ['"a\\u0000b"', '"a\\ud800b"', `"${LONG}"`]) {
    const answer = await market.ask(everything, `mutation { ${operation(text)} { __typename } }`)
    expect({
      text: text.slice(0, 20),
      wentWrong: wentWrong(answer),
      errors: answer.errors?.[0]?.message,
    }).toMatchObject({ wentWrong: false })
  }
})

test('an import takes any record without failing', async () => {
  const record = { id: 'r1', buyer: 'Leeds City Council', title: 'Payroll software', published: '2026-05-01' }
  const odd = [
    '',
    '\0',
    'a\0b',
    '\ud800',
    LONG,
    '0000-01-01',
    '9999-12-31',
    -1,
    1e308,
    null,
    [],
    {},
    ['\0'],
    '__proto__',
  ]
  const names = [
    'id',
    'ocid',
    'buyer',
    'title',
    'description',
    'cpv',
    'value',
    'currency',
    'start',
    'end',
    'published',
    'supplier',
    '\0',
  ]
  const content = names.flatMap((name, at) =>
    odd.map((value, n) => JSON.stringify({ ...record, id: `${at}.${n}`, [name]: value })),
  )
  const lines = [...content, ...content.map((line) => line.replace('{', '{"supplier":"Northgrid Ltd","value":1,'))]
  const files = [
    lines.join('\n'),
    '\0',
    '{}',
    '[]',
    'null',
    '{"releases":[null]}',
    '{"releases":[{"ocid":"\\u0000"}]}',
    '{"records":{}}',
    '['.repeat(100_000),
    '\ufeff{}',
    '{"a":'.repeat(50_000),
  ]
  for (const file of files) {
    const answer = await market.ask(
      everything,
      `mutation ($content: String!) { importNotices(fileName: "odd", content: $content) { __typename ... on MutationImportNoticesSuccess { data { status refusal } } } }`,
      { content: file },
    )
    expect({ file: file.slice(0, 40), wentWrong: wentWrong(answer) }).toEqual({
      file: file.slice(0, 40),
      wentWrong: false,
    })
  }
})

test.each(operations.map(([kind, field]) => [kind, field.name, field] as const))(
  'the %s %s takes any input without failing',
  async (kind, _name, field) => {
    const failed: string[] = []
    for (const { what, operation, variables } of hostileRequests(kind, field, leedsId)) {
      const answer = await market.ask(everything, operation, variables)
      if (!answer.errors && !answer.data) failed.push(`${what}: ${JSON.stringify(answer)}`)
      if (wentWrong(answer)) failed.push(what)
    }
    expect(failed).toEqual([])
  },
)

test('questions that differ only in repetitions leave nothing behind in the database', async () => {
  const held = async () =>
    (await db.$queryRaw<{ n: number }[]>`select count(*)::int n from pg_prepared_statements`)[0]?.n ?? 0
  const ask = (n: number) =>
    market.ask(leeds, 'query ($status: [NeedStatus!]) { needs(status: $status) { nodes { id } } }', {
      status: Array(n).fill('MET'),
    })
  await ask(1)
  const before = await held()
  for (let n = 2; n < 40; n++) await ask(n)
  expect((await held()) - before).toBeLessThan(10)
})

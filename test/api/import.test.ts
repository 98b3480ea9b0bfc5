import { expect, test } from 'vitest'
import { marketplace } from '../support/marketplace.ts'

const market = await marketplace()
const coordinator = await market.person('COORDINATOR')
const leeds = await market.officer('leeds')

const line = (notice: object) =>
  JSON.stringify({
    ocid: null,
    description: '',
    cpv: [],
    value: null,
    currency: null,
    start: null,
    end: null,
    published: '2026-05-01',
    supplier: null,
    ...notice,
  })
const content = [
  line({
    id: 'n1',
    buyer: 'Leeds City Council',
    title: 'Housing management software',
    description: 'A hosted housing management system.',
  }),
  line({
    id: 'n2',
    buyer: 'Bradford MDC',
    title: 'Housing management system',
    description: 'Software for rents and voids.',
  }),
  line({ id: 'n3', buyer: 'Council of Nowhere', title: 'Payroll software' }),
].join('\n')

const importing = `mutation ($content: String!) { importNotices(fileName: "notices.jsonl", content: $content) {
  ... on MutationImportNoticesSuccess { data { id status read created updated unchanged leftOut rejected refusal problems { position kind recordId reason fix } } }
  ... on NotAllowed { message } } }`

test('notices sent through the API become posted needs, with a report that adds up', async () => {
  const { data } = await market.ask(coordinator, importing, { content })
  expect(data.importNotices.data).toMatchObject({
    status: 'FINISHED',
    read: 3,
    created: 2,
    rejected: 1,
    problems: [
      {
        position: 3,
        kind: 'REJECTED',
        recordId: 'n3',
        reason: expect.stringMatching(/Nowhere/),
        fix: expect.any(String),
      },
    ],
  })
  const again = await market.ask(coordinator, importing, { content })
  expect(again.data.importNotices.data).toMatchObject({ read: 3, created: 0, unchanged: 2, rejected: 1 })
  await market.settle()
  const { data: found } = await market.ask(
    leeds,
    '{ matches { nodes { reasons { text } sides { need { title sharing } } } } }',
  )
  expect(found.matches.nodes).toHaveLength(1)
  expect(found.matches.nodes[0].sides.map((side: { need: object }) => side.need)).toContainEqual({
    title: 'Housing management software',
    sharing: 'PUBLISHED',
  })
})

test('a file that does not hold together is refused as a whole', async () => {
  const { data } = await market.ask(coordinator, importing, { content: '{"releases": [{"ocid": ' })
  expect(data.importNotices.data).toMatchObject({ status: 'REFUSED', read: 0, refusal: expect.any(String) })
})

test('an officer imports for their own authority only', async () => {
  const { data } = await market.ask(leeds, importing, { content: content.replaceAll('"n', '"other') })
  expect(data.importNotices.data).toMatchObject({ read: 3, created: 1, rejected: 2 })
})

test('only imports of one’s own are listed', async () => {
  const count = async (actor: typeof leeds) =>
    (await market.ask(actor, '{ imports { nodes { fileName } } }')).data.imports.nodes.length
  expect([await count(leeds), await count(coordinator), await count(await market.officer('york'))]).toEqual([1, 3, 0])
})

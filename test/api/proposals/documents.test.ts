import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { DOCUMENT_TYPES } from '../../../server/proposals/documents/document-types.ts'
import { globalId } from '../../support/marketplace.ts'
import { served } from '../../support/served.ts'
import { good, hostile, pdf } from './hostile-files.ts'
import { outsiders, readers, workingWorld } from './working-world.ts'

const { market, people, proposal, proposalId } = await workingWorld()
const { address, tokenFor } = await served(market)
type Who = keyof typeof people
const tokens = new Map<Who, string>()
for (const who of Object.keys(people) as Who[]) tokens.set(who, await tokenFor(people[who]))

const put = (who: Who, name: string, type: string, content: Buffer, of = proposal) =>
  fetch(`${address}/documents?proposal=${encodeURIComponent(of)}&name=${encodeURIComponent(name)}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${tokens.get(who)}`, 'content-type': type },
    body: new Uint8Array(content),
  })
const get = (who: Who, path: string) =>
  fetch(`${address}${path}`, { headers: { authorization: `Bearer ${tokens.get(who)}` } })
const added = async (who: Who, name = 'brief.pdf', content = pdf) =>
  (await (await put(who, name, 'application/pdf', content)).json()) as { id: string; path: string; name: string }
const listed = async (who: Who) => {
  const { data } = await market.ask(
    people[who],
    `{ node(id: "${proposal}") { ... on Proposal { documents(first: 100) { nodes { id name path bytes sha256 withdrawnAt } } } } }`,
  )
  return data?.node?.documents.nodes as { id: string; name: string }[] | undefined
}
const mediaTypeOf = (name: string) =>
  DOCUMENT_TYPES.find(({ extension }) => name.endsWith(`.${extension}`))?.mediaType ?? ''

test.each(good)('%s (%s) is attached, and given back byte for byte', async (name, type, content) => {
  const response = await put('leeds', name, type, content)
  expect(response.status).toBe(201)
  const sha256 = createHash('sha256').update(content).digest('hex')
  const { path, ...said } = (await response.json()) as Record<string, string>
  expect(said).toMatchObject({ name, bytes: content.length, sha256 })
  const file = await get('bradford', path as string)
  expect(Buffer.from(await file.arrayBuffer())).toEqual(content)
  expect(file.headers.get('content-disposition')).toBe(`attachment; filename=${name}`)
  expect(file.headers.get('content-type')).toContain(type.split(';')[0])
  expect(file.headers.get('x-content-type-options')).toBe('nosniff')
  expect(file.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
  expect(file.headers.get('cache-control')).toBe('private, no-store')
})

test.each(Object.entries(hostile))('%s is refused, and nothing of it is kept', async (_what, [name, content]) => {
  const before = await market.db.proposalDocument.count()
  const response = await put('leeds', name, mediaTypeOf(name), content)
  expect([413, 422]).toContain(response.status)
  const { errors } = (await response.json()) as { errors: { message: string }[] }
  expect(errors[0]?.message).toMatch(/^(This|The) file /)
  expect(await market.db.proposalDocument.count()).toBe(before)
})

test.each([
  ['brief.docm', 'application/vnd.ms-word.document.macroEnabled.12'],
  ['page.html', 'text/html'],
  ['logo.svg', 'image/svg+xml'],
  ['brief.pdf', 'text/html'],
  ['', 'application/pdf'],
])('%j as %s cannot be attached', async (name, type) => {
  expect((await put('leeds', name, type, pdf)).status).toBe(422)
})

test('what the name leads to is cut off, and what is left is kept', async () => {
  expect((await added('leeds', '../../C:\\secret\\br\u202Eief.pdf', Buffer.concat([pdf, pdf]))).name).toBe('brief.pdf')
})

test('the same file sent again is one document', async () => {
  const [first, again] = [await added('bradford', 'again.pdf'), await added('bradford', 'again.pdf')]
  expect(again.id).toBe(first.id)
  expect(await market.recorded('DocumentAdded')).toContainEqual(expect.objectContaining({ documentId: first.id }))
  expect(await market.db.proposalDocument.count({ where: { name: 'again.pdf' } })).toBe(1)
})

test.each(readers)('%s reads the documents', async (who) => {
  const { path } = await added('leeds', 'shared.pdf')
  expect((await get(who, path)).status).toBe(200)
  expect((await listed(who))?.map(({ name }) => name)).toContain('shared.pdf')
})

test.each(outsiders)('for %s there is no document, as if it had never been', async (who) => {
  const { path } = await added('leeds', 'shared.pdf')
  const [hidden, missing] = [await get(who, path), await get(who, '/documents/018f2d3c-0000-7000-8000-000000000000')]
  expect([hidden.status, await hidden.text()]).toEqual([404, await missing.text()])
  expect((await listed(who)) ?? []).toEqual([])
  expect([403, 404]).toContain((await put(who, 'mine.pdf', 'application/pdf', pdf)).status)
})

test('a viewer reads and does not attach', async () => {
  expect((await put('a viewer of Leeds', 'mine.pdf', 'application/pdf', pdf)).status).toBe(403)
})

test('nobody is let in without a token, and a token that only reads attaches nothing', async () => {
  const { path } = await added('leeds', 'shared.pdf')
  for (const asked of [path, '/documents/none']) expect((await fetch(`${address}${asked}`)).status).toBe(401)
  const reading = await tokenFor(people.leeds, { scopes: ['READ'] })
  const response = await fetch(`${address}/documents?proposal=${proposalId}&name=a.pdf`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${reading}`, 'content-type': 'application/pdf' },
    body: new Uint8Array(pdf),
  })
  expect(response.status).toBe(403)
})

test('a body is not read when it is packed, or when nobody said how long it is', async () => {
  const sent = (headers: Record<string, string>, body: BodyInit) =>
    fetch(`${address}/documents?proposal=${proposalId}&name=a.txt`, {
      ...({ duplex: 'half' } as object),
      method: 'PUT',
      headers: { authorization: `Bearer ${tokens.get('leeds')}`, 'content-type': 'text/plain', ...headers },
      body,
    })
  expect((await sent({ 'content-encoding': 'gzip' }, 'hello')).status).toBe(415)
  expect((await sent({}, new Blob(['hello']).stream())).status).toBe(411)
})

test('a document is withdrawn by its author or by who speaks for all; its content goes, its entry stays', async () => {
  const withdraw = async (who: Who, id: string) => {
    const { data } = await market.ask(
      people[who],
      `mutation { it: withdrawDocument(documentId: "${globalId('ProposalDocument', id)}") { __typename } }`,
    )
    return data.it.__typename as string
  }
  const { id, path } = await added('bradford', 'draft.pdf')
  expect(await withdraw('an observer', id)).toBe('NotAllowed')
  expect(await withdraw('an officer elsewhere', id)).toBe('NotFound')
  expect(await withdraw('bradford', id)).toBe('MutationWithdrawDocumentSuccess')
  expect((await get('leeds', path)).status).toBe(404)
  expect(await market.db.proposalDocumentContent.count({ where: { documentId: id } })).toBe(0)
  expect((await listed('leeds'))?.find(({ name }) => name === 'draft.pdf')).toMatchObject({ path: null })
  const other = await added('bradford', 'other.pdf')
  expect(await withdraw('leeds', other.id)).toBe('MutationWithdrawDocumentSuccess')
})

test('/graphql still takes no more than it did', async () => {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${tokens.get('an observer')}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ viewer { name } }', variables: { filling: 'x'.repeat(2 * 1024 * 1024) } }),
  })
  expect(response.status).toBe(413)
})

import { Buffer } from 'node:buffer'
import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'
import { afterAll, expect, test } from 'vitest'
import { schema } from '../../schema/index.ts'
import { makeApp } from '../../server/app.ts'
import { releaseDemand } from '../../server/demand/release-demand.ts'
import { decideMatch } from '../../server/matching/decide-match.ts'
import { shareNeed } from '../../server/needs/share-need.ts'
import { withdrawNeed } from '../../server/needs/withdraw-need.ts'
import { type Actor, nobody, system } from '../../server/organisations/actor.ts'
import { issueToken } from '../../server/organisations/issue-token.ts'
import { newId } from '../../server/platform/ids.ts'
import { makeLog } from '../../server/platform/log.ts'
import { openQueues } from '../../server/platform/queue.ts'
import { declineProposal } from '../../server/proposals/decline-proposal.ts'
import { openProposal } from '../../server/proposals/open-proposal.ts'
import { type Answer, globalId, type Marketplace, marketplace } from '../support/marketplace.ts'

/** What you may not see does not exist: not in an answer, a count, an order, a cursor, an error, nor its absence. */

const market = await marketplace()
const { db, unitOfWork } = market

const leeds = await market.officer('leeds')
const bradford = await market.officer('bradford')
const others: Record<string, Actor> = {
  'an officer of another region': await market.officer('manchester'),
  'an officer of the same region': await market.officer('york'),
  'a viewer elsewhere': await market.person('VIEWER', { authority: 'manchester' }),
  'an administrator of another authority': await market.person('AUTHORITY_ADMINISTRATOR', { authority: 'kent' }),
  'a coordinator of all regions': await market.person('COORDINATOR'),
  'a coordinator of Wales': await market.person('COORDINATOR', { regions: ['Wales'] }),
  'a supplier': await market.person('SUPPLIER_MEMBER', { supplier: 'Northgrid Ltd' }),
  'a platform administrator': await market.person('PLATFORM_ADMINISTRATOR'),
  'an officer’s own token without scopes': { ...leeds, scopes: new Set() },
  nobody,
}
const role = (name: string): Actor => others[name] ?? leeds

// ── what is confidential ────────────────────────────────────────────────────────────────────────────────────────────

let serial = 0
/** Every field of a need, each with a word, number or day found nowhere else. */
function confidential(mark: string, about = 'Quokka enclosure telemetry') {
  const n = ++serial
  const word = (field: string) => `zq${mark}${field}`
  return {
    words: ['title', 'text', 'supplier', 'system', 'residency', 'certificate', 'must'].map(word),
    numbers: [`73100${n}09`, `73100${n}1`, `73100${n}2`],
    details: {
      title: `${about} ${word('title')}`,
      description: `${about}, replaced and supported, ${word('text')}.`,
      valueExVatPence: Number(`73100${n}09`),
      users: Number(`73100${n}1`),
      devices: Number(`73100${n}2`),
      incumbentSupplier: word('supplier'),
      incumbentSystem: word('system'),
      dataResidency: word('residency'),
      certifications: [word('certificate')],
      requirements: [{ text: word('must') }],
      earliestStartOn: '2027-04-01',
    },
  }
}

const canaries: { readonly of: string; readonly texts: readonly string[]; readonly seenBy: readonly string[] }[] = []
const hiddenIds: Record<string, { readonly type: string; readonly id: string; readonly seenBy: readonly string[] }> = {}

function hide(of: string, type: string, id: string, texts: readonly string[], seenBy: readonly string[] = []) {
  canaries.push({ of, texts: [...texts, id], seenBy })
  hiddenIds[of] = { type, id, seenBy }
}

async function hideNeed(of: string, mark: string, actor: Actor, posting: object | null, about?: string, more = {}) {
  const { words, numbers, details } = confidential(mark, about)
  const needId = posting
    ? await market.postedNeed(actor, { ...details, ...more }, posting)
    : await market.draftedNeed(actor, { ...details, ...more })
  const region = ['an officer of the same region', 'a coordinator of all regions']
  hide(of, 'Need', needId, [...words, ...numbers], of.startsWith('regional') ? region : [])
  return needId
}

const departments = [await market.department('leeds', 'Housing'), await market.department('leeds', 'Parks')]
await hideNeed('draft', 'draft', leeds, null)
await hideNeed('posted to its own authority', 'own', leeds, { sharing: 'DRAFT' }, 'Wombat burrow mapping', {
  departmentId: departments[0],
})
await market.postedNeed(leeds, {
  title: 'Wombat burrow mapping',
  description: 'Wombat burrow mapping, replaced and supported.',
  departmentId: departments[1],
})
const [leedsId, bradfordId] = [await market.authorityId('leeds'), await market.authorityId('bradford')]
for (const [mark, about] of [
  ['one', 'Housing management system for rents and voids'],
  ['two', 'Parking permits and penalty charge notices back office'],
] as const) {
  await hideNeed(`named partner’s ${mark}`, `a${mark}`, leeds, { sharing: 'PARTNERS', partnerIds: [bradfordId] }, about)
  await hideNeed(`partner’s ${mark}`, `b${mark}`, bradford, { sharing: 'PARTNERS', partnerIds: [leedsId] }, about)
}
await hideNeed('regional', 'region', leeds, { sharing: 'REGION' }, 'Narwhal tank salinity logging')
const taken = await hideNeed('withdrawn', 'gone', leeds, {}, 'Okapi ledger')
await unitOfWork(leeds, (work) => withdrawNeed(work, { needId: taken, reason: 'zqwithdrawnreason' }))
const shared = await market.postedNeed(bradford, {
  title: 'Street lighting central management',
  description: 'Street lighting central management system with fault reports.',
})
await market.settle()

const proposals = await db.proposal.findMany({ include: { needs: { include: { need: true } } } })
for (const { id, title, needs, valueExVatPence } of proposals)
  hide(`proposal ${title}`, 'Proposal', id, valueExVatPence && needs.length > 1 ? [String(valueExVatPence)] : [])
const joint = proposals.filter(({ needs }) => new Set(needs.map(({ need }) => need.authorityId)).size === 2)
const matches = await db.match.findMany({ include: { needA: true, needB: true } })
for (const { id } of matches) hide(`match ${id}`, 'Match', id, [])
const [first, second] = joint
if (first) {
  await unitOfWork(leeds, (work) => openProposal(work, { proposalId: first.id }))
  const reason = 'zqdeclinereason'
  await unitOfWork(bradford, (work) => declineProposal(work, { proposalId: first.id, reason }))
  canaries.push({ of: 'reason to decline', texts: ['zqdeclinereason'], seenBy: [] })
}
const between = matches.find(({ needAId }) => second?.needs.some(({ needId }) => needId === needAId))
let sideOfLeeds = ''
if (between) {
  const needId = between.needA.authorityId === leedsId ? between.needAId : between.needBId
  const reason = 'zqdismissreason'
  await unitOfWork(leeds, (work) => decideMatch(work, { matchId: between.id, needId, decision: 'DISMISSED', reason }))
  sideOfLeeds = needId
  canaries.push({ of: 'reason to dismiss', texts: ['zqdismissreason'], seenBy: [] })
}

const contract = await db.contract.create({
  data: {
    authorityId: leedsId,
    departmentId: departments[0],
    reference: 'zqcontractref',
    title: 'zqcontracttitle',
    description: 'zqcontracttext',
    supplierName: 'zqcontractsupplier',
    system: 'zqcontractsystem',
    valueExVatPence: 731_005_577,
    endsOn: new Date('2028-03-31'),
  },
})
hide('contract', 'Contract', contract.id, [
  ...['ref', 'title', 'text', 'supplier', 'system'].map((field) => `zqcontract${field}`),
  '731005577',
])
await market.ask(
  leeds,
  'mutation ($content: String!) { importNotices(fileName: "zqfilename", content: $content) { __typename } }',
  {
    content: JSON.stringify({ id: 'zqrecord', buyer: 'Zqbuyer Council', title: 'zqimporttitle payroll software' }),
  },
)
const imported = await db.import.findFirstOrThrow()
hide(
  'import',
  'Import',
  imported.id,
  ['zqfilename', 'zqrecord', 'Zqbuyer', 'zqimporttitle'],
  ['a platform administrator'],
)
await db.parkedJob.create({
  data: { id: 'zqjob', queue: 'reactions', name: 'x', data: {}, error: 'zqjoberror', attempts: 5 },
})
canaries.push({ of: 'parked job', texts: ['zqjob', 'zqjoberror'], seenBy: ['a platform administrator'] })

test('there is something to hide of every kind', () => {
  expect(matches.length).toBeGreaterThanOrEqual(2)
  expect(joint).toHaveLength(2)
  expect(new Set(Object.values(hiddenIds).map(({ type }) => type))).toEqual(
    new Set(['Need', 'Match', 'Proposal', 'Contract', 'Import']),
  )
})

// ── every question there is ─────────────────────────────────────────────────────────────────────────────────────────

type AnyField = GraphQLField<unknown, unknown>

const isObject = (type: GraphQLNamedType): type is GraphQLObjectType => isObjectType(type)
const needsArguments = (field: AnyField) => field.args.some(({ type }) => isNonNullType(type))

/** The plain fields of a type, and a selection for each way down to `depth` further objects. */
function selections(type: GraphQLNamedType, depth: number, above: readonly string[] = []): string[] {
  if (isUnionType(type) || isInterfaceType(type))
    return schema
      .getPossibleTypes(type)
      .flatMap((possible) =>
        selections(possible, depth, above).map((inner) => `__typename ... on ${possible.name} { ${inner} }`),
      )
  if (!isObject(type)) return ['']
  const fields = Object.values(type.getFields()).filter((field) => !needsArguments(field))
  const plain = fields.filter((field) => !isComposite(getNamedType(field.type))).map(({ name }) => name)
  const own = `__typename ${plain.join(' ')}`
  if (depth === 0 || above.includes(type.name)) return [own]
  const deeper = fields.filter((field) => isComposite(getNamedType(field.type)))
  const below = deeper.flatMap(({ name, type: inner }) =>
    selections(getNamedType(inner), depth - 1, [...above, type.name]).map(
      (selection) => `__typename ${name} { ${selection} }`,
    ),
  )
  return [own, ...below]
}

const isComposite = (type: GraphQLNamedType) => isObjectType(type) || isUnionType(type) || isInterfaceType(type)

const queries = Object.values(schema.getQueryType()?.getFields() ?? {}) as AnyField[]
const asked = queries
  .flatMap((field) =>
    selections(getNamedType(field.type), 4).map((selection) => {
      const page = field.args.some(({ name }) => name === 'first') ? '(first: 15)' : ''
      const given = field.name === 'cpvCodes' ? '(search: "4")' : page
      return { field: field.name, operation: `{ ${field.name}${given} { ${selection} } }` }
    }),
  )
  .filter(
    ({ operation }) =>
      !/edges \{ __typename node \{ __typename \w+ \{|authorities.*departments|^\{ c(ateg|pv).*(children|parent)/.test(
        operation,
      ),
  )

/** Every list under every filter that could reach something hidden. */
const filtered = [
  'needs(mine: true)',
  'needs(mine: false)',
  'needs(search: "zq")',
  'needs(search: "Quokka")',
  'needs(status: [DRAFT, WITHDRAWN])',
  'needs(status: [])',
  'needs(category: "housing")',
  `needs(authorityId: "${globalId('Authority', leedsId)}")`,
  'needs(last: 20)',
  `contracts(authorityId: "${globalId('Authority', leedsId)}")`,
  'contracts(endsFrom: "2028-03-31")',
  'contracts(endsBefore: "2028-04-01")',
  'contracts(last: 20)',
  'proposals(status: [SUGGESTED, OPEN, ABANDONED, SUPERSEDED])',
  'proposals(category: "housing")',
  'proposals(last: 20)',
  'matches(decision: DISMISSED)',
  'matches(decision: UNDECIDED)',
  'matches(last: 20)',
  'imports(last: 20)',
  'authorities(search: "zq")',
].flatMap((list) => {
  const field = list.slice(0, list.indexOf('('))
  const type = (queries.find(({ name }) => name === field) as AnyField).type
  return selections(getNamedType(type), field === 'proposals' ? 2 : 1).map((selection) => ({
    field,
    operation: `{ ${list} { ${selection} } }`,
  }))
})

/** An answer as text, with whatever base64 in it (ids, cursors) put beside it in plain. */
function opened(answer: unknown): string {
  const text = JSON.stringify(answer)
  const coded = text.match(/[A-Za-z0-9+/_-]{16,}={0,2}/g) ?? []
  return [text, ...coded.map((code) => Buffer.from(code, 'base64').toString('latin1'))].join('\n')
}

const found = (text: string, who: string): string[] =>
  canaries.flatMap(({ of, texts, seenBy }) =>
    seenBy.includes(who) ? [] : texts.filter((canary) => text.includes(canary)).map((canary) => `${of}: ${canary}`),
  )

const nodeOperations = Object.entries(hiddenIds).flatMap(([of, { type, id, seenBy }]) =>
  selections(schema.getType(type) as GraphQLObjectType, 2).map((selection) => ({
    of,
    seenBy,
    operation: `{ node(id: "${globalId(type, id)}") { ... on ${type} { ${selection} } } }`,
  })),
)

const tooMuch = ({ errors }: Answer) => errors?.[0]?.message.includes('complexity')

test('whoever it belongs to sees what is hidden from others', async () => {
  let text = ''
  for (const { field, operation } of [...asked, ...filtered]) {
    if (['node', 'parkedJobs'].includes(field)) continue
    const answer = await market.ask(leeds, operation)
    if (tooMuch(answer)) continue
    expect(answer.errors, `${field}: ${operation}`).toBeUndefined()
    text += opened(answer)
  }
  const unseen = canaries
    .filter(({ of }) => of !== 'parked job')
    .flatMap(({ of, texts }) => texts.filter((canary) => !text.includes(canary)).map((canary) => `${of}: ${canary}`))
  expect(unseen).toEqual([])
})

test.each(Object.keys(others))('nothing confidential is in any answer to %s', async (who) => {
  const leaks = new Set<string>()
  for (const { field, operation } of [...asked.filter(({ field }) => field !== 'node'), ...filtered]) {
    const answer = await market.ask(role(who), operation)
    for (const leak of found(opened(answer), who)) leaks.add(`${leak} through ${field}`)
    for (const { extensions } of (!tooMuch(answer) && answer.errors) || [])
      expect(extensions?.code, `${operation} ${JSON.stringify(answer.errors)}`).toMatch(/^(UNAUTHENTICATED|FORBIDDEN)$/)
  }
  for (const { of, operation, seenBy } of nodeOperations) {
    if (seenBy.includes(who)) continue
    const answer = await market.ask(role(who), operation)
    if (answer.data?.node) leaks.add(`${of} through node`)
  }
  expect([...leaks]).toEqual([])
})

// ── hidden answers like missing ─────────────────────────────────────────────────────────────────────────────────────

/** An answer without the ids that were asked for, the references of errors and the places of what was asked. */
const shape = (answer: unknown, ...ids: string[]): string =>
  ids.reduce((text, id) => text.replaceAll(id, 'ID'), JSON.stringify(answer)).replace(/"reference":"[^"]+"/g, '')

const missing = newId()
const none = (type: string) => globalId(type, missing)
const types = ['Need', 'Match', 'Proposal', 'Contract', 'Import']
const outsider = role('an officer of another region')
const details = '{ title: "Something else" }'
const problem =
  '{ __typename ... on Problem { message } ... on InvalidInput { problems { field message } } ... on Refused { code } }'

/** Every argument that takes an id, in an operation that changes nothing when the id is not there. */
const byId: Record<string, (id: (type: string) => string) => string> = {
  'node of a need': (id) => `{ node(id: "${id('Need')}") { __typename id } }`,
  'node of a match': (id) => `{ node(id: "${id('Match')}") { __typename id } }`,
  'node of a proposal': (id) => `{ node(id: "${id('Proposal')}") { __typename id } }`,
  'node of a contract': (id) => `{ node(id: "${id('Contract')}") { __typename id } }`,
  'node of an import': (id) => `{ node(id: "${id('Import')}") { __typename id } }`,
  'matches of a need': (id) =>
    `{ matches(needId: "${id('Need')}") { nodes { id } pageInfo { hasNextPage endCursor } } }`,
  editNeed: (id) => `mutation { it: editNeed(needId: "${id('Need')}", details: ${details}) ${problem} }`,
  'editNeed with a version': (id) =>
    `mutation { it: editNeed(needId: "${id('Need')}", expectedVersion: 1, details: ${details}) ${problem} }`,
  'editNeed with a bad date': (id) =>
    `mutation { it: editNeed(needId: "${id('Need')}", details: { earliestStartOn: "2027-02-02", latestStartOn: "2027-01-01" }) ${problem} }`,
  postNeed: (id) => `mutation { it: postNeed(needId: "${id('Need')}") ${problem} }`,
  'postNeed to nobody': (id) => `mutation { it: postNeed(needId: "${id('Need')}", sharing: PARTNERS) ${problem} }`,
  shareNeed: (id) =>
    `mutation { it: shareNeed(needId: "${id('Need')}", sharing: PUBLISHED, mayBeCounted: true) ${problem} }`,
  withdrawNeed: (id) => `mutation { it: withdrawNeed(needId: "${id('Need')}", expectedVersion: 9) ${problem} }`,
  decideMatch: (id) =>
    `mutation { it: decideMatch(matchId: "${id('Match')}", needId: "${id('Need')}", decision: DISMISSED) ${problem} }`,
  openProposal: (id) => `mutation { it: openProposal(proposalId: "${id('Proposal')}") ${problem} }`,
  joinProposal: (id) => `mutation { it: joinProposal(proposalId: "${id('Proposal')}") ${problem} }`,
  'joinProposal for another': (id) =>
    `mutation { it: joinProposal(proposalId: "${id('Proposal')}", authorityId: "${globalId('Authority', leedsId)}") ${problem} }`,
  declineProposal: (id) => `mutation { it: declineProposal(proposalId: "${id('Proposal')}", reason: "No") ${problem} }`,
  abandonProposal: (id) => `mutation { it: abandonProposal(proposalId: "${id('Proposal')}", reason: "No") ${problem} }`,
}

const deaf = [
  'an officer of another region',
  'a viewer elsewhere',
  'a coordinator of all regions',
  'a coordinator of Wales',
  'a supplier',
  'a platform administrator',
  'nobody',
]

test.each(deaf)('an id hidden from %s is answered as one that does not exist', async (who) => {
  const different: string[] = []
  for (const [name, operation] of Object.entries(byId)) {
    const plain = shape(await market.ask(role(who), operation(none)), ...types.map(none))
    for (const [of, { type, id, seenBy }] of Object.entries(hiddenIds)) {
      const given = (asked: string) => globalId(asked, asked === type ? id : missing)
      if (seenBy.includes(who) || operation(given) === operation(none)) continue
      const answer = shape(await market.ask(role(who), operation(given)), given(type), ...types.map(none))
      if (answer !== plain) different.push(`${name} of ${of}: ${answer} but ${plain}`)
    }
  }
  expect(different).toEqual([])
})

test('a mutation that takes an id of something hidden leaves it as it was', async () => {
  const state = async () =>
    JSON.stringify(
      await Promise.all([
        db.need.findMany({ orderBy: { id: 'asc' } }),
        db.matchSide.findMany({ orderBy: [{ matchId: 'asc' }, { needId: 'asc' }] }),
        db.proposal.findMany({ orderBy: { id: 'asc' }, include: { members: true } }),
        db.event.count(),
      ]),
      (_key, value) => (typeof value === 'bigint' ? String(value) : value),
    )
  const before = await state()
  for (const operation of Object.values(byId))
    for (const { type, id } of Object.values(hiddenIds)) {
      const given = operation((asked) => globalId(asked, asked === type ? id : missing))
      if (given !== operation(none)) await market.ask(outsider, given)
    }
  expect(await state()).toBe(before)
})

test('every mutation is tried: none was added without a case here', () => {
  const tried = Object.values(byId).map((operation) => operation(() => '').match(/it: (\w+)/)?.[1])
  const byIds = Object.values(schema.getMutationType()?.getFields() ?? {})
    .filter(({ args }) => args.some(({ name, type }) => name.endsWith('Id') && isNonNullType(type)))
    .map(({ name }) => name)
  expect(byIds.filter((name) => !tried.includes(name))).toEqual([])
})

// ── what is asked badly is answered well ────────────────────────────────────────────────────────────────────────────

const LONG = 'x'.repeat(300_000)
const strings = [
  '',
  '\0',
  'a\0b',
  '\ud800',
  'a\udfff',
  LONG,
  '%',
  '\\',
  "';--",
  '\u202e\u{1f4a9}',
  '__proto__',
  '_'.repeat(300),
]
const ids = (type: string) => [
  ...['', 'rubbish', '\0', LONG, '\ud800', '123'],
  ...[
    '',
    ':',
    'Need',
    `${type}:`,
    `${type}:1`,
    `${type}:\0`,
    `${type}:__proto__`,
    `Nothing:${missing}`,
    `Requirement:${missing}`,
    `${type}:${missing.toUpperCase()}`,
    `${type}:{${missing}}`,
    `${type}:${missing}\0`,
    `${type}:${LONG}`,
    `${type}:00000000-0000-0000-0000-000000000000`,
    `${type}:ffffffff-ffff-ffff-ffff-ffffffffffff`,
    `${type}:${missing}:x`,
  ].map((id) => Buffer.from(id).toString('base64')),
]
const nasty: Record<string, unknown[]> = {
  String: strings,
  ID: ids('Need'),
  Int: [-1, 0, 2_147_483_647, -2_147_483_648, 1e20, 1.5, '1'],
  Boolean: ['true', 1],
  Float: [-1, 1e308],
  Date: ['0000-01-01', '0001-01-01', '9999-12-31', '10000-01-01', '-000001-01-01', '2027-02-30', '', '\0', LONG, 5],
  Pence: [-1, Number.MAX_SAFE_INTEGER, 1e300, 0.5, '1'],
}

/** Values that someone careless or hostile would send for an argument. */
function nastyFor(type: GraphQLInputType): unknown[] {
  if (isNonNullType(type)) return [null, ...nastyFor(type.ofType)]
  if (isListType(type)) {
    const inner = nastyFor(type.ofType)
    const many = isEnumType(getNamedType(type)) ? [Array(33_000).fill(harmless(type.ofType))] : []
    return [[], [null], ...inner.map((value) => [value]), ...many, [[]], {}]
  }
  if (isInputObjectType(type))
    return Object.values(type.getFields()).flatMap((field) =>
      nastyFor(field.type)
        .filter(tellingInDepth)
        .map((value) => ({ title: 'A title', description: 'Long enough to post', [field.name]: value })),
    )
  if (isEnumType(type)) return ['NOPE', '', 0]
  return nasty[getNamedType(type).name] ?? []
}

const inDepth = ['', 'a\0b', '\ud800', LONG, '0000-01-01', '9999-12-31', -1, Number.MAX_SAFE_INTEGER]
const tellingInDepth = (value: unknown): boolean => inDepth.includes((Array.isArray(value) ? value[0] : value) as never)

function harmless(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return harmless(type.ofType)
  if (isListType(type)) return []
  if (isInputObjectType(type)) return { title: 'A title' }
  if (isEnumType(type)) return type.getValues()[0]?.name
  return (
    { ID: globalId('Need', missing), Int: 1, Boolean: true, Date: '2027-01-01', Pence: 1 }[getNamedType(type).name] ??
    'x'
  )
}

function nastyRequests(kind: 'query' | 'mutation', field: AnyField) {
  const named = getNamedType(field.type)
  const selection =
    isUnionType(named) || isInterfaceType(named) ? '{ __typename }' : selections(named, 1).map((s) => `{ ${s} }`)[0]
  return field.args.flatMap((arg: GraphQLArgument) => {
    const given = field.args.filter((other) => other.name === arg.name || isNonNullType(other.type))
    const declared = given.map(({ name, type }) => `$${name}: ${type}`).join(', ')
    const passed = given.map(({ name }) => `${name}: $${name}`).join(', ')
    const plain = Object.fromEntries(
      given.map(({ name, type }) => [name, name === 'authorityId' ? globalId('Authority', leedsId) : harmless(type)]),
    )
    return nastyFor(arg.type).map((value) => ({
      what: `${field.name}(${arg.name}: ${JSON.stringify(value)
        .replace(/(.{60})x{100,}/, '$1…')
        .slice(0, 120)})`,
      operation: `${kind} (${declared}) { it: ${field.name}(${passed}) ${isComposite(named) ? selection : ''} }`,
      variables: { ...plain, [arg.name]: value },
    }))
  })
}

const everything = {
  ...leeds,
  scopes: new Set(['READ', 'WRITE', 'IMPORT', 'ADMIN'] as const),
  memberships: [
    ...leeds.memberships,
    ...role('a coordinator of all regions').memberships,
    ...role('a platform administrator').memberships,
  ],
}
const operations = [
  ...queries.map((field) => ['query', field] as const),
  ...(Object.values(schema.getMutationType()?.getFields() ?? {}) as AnyField[]).map(
    (field) => ['mutation', field] as const,
  ),
].filter(([, { args }]) => args.length > 0)

const own = globalId('Need', await market.draftedNeed(leeds))
const open = joint[1]?.id ?? missing
if (joint[1]) await unitOfWork(leeds, (work) => openProposal(work, { proposalId: open }))

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
      `decideMatch(matchId: "${globalId('Match', between?.id ?? '')}", needId: "${globalId('Need', sideOfLeeds)}", decision: DISMISSED, reason: ${text})`,
  ],
  [
    'declineProposal',
    (text: string) =>
      `declineProposal(proposalId: "${globalId('Proposal', open)}", authorityId: "${globalId('Authority', leedsId)}", reason: ${text})`,
  ],
  [
    'abandonProposal',
    (text: string) => `abandonProposal(proposalId: "${globalId('Proposal', open)}", reason: ${text})`,
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

const wentWrong = ({ errors }: Answer) =>
  (errors ?? []).some(({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR')

test.each(operations.map(([kind, field]) => [kind, field.name, field] as const))(
  'the %s %s takes any input without failing',
  async (kind, _name, field) => {
    const failed: string[] = []
    for (const { what, operation, variables } of nastyRequests(kind, field)) {
      const answer = await market.ask(everything, operation, variables)
      if (!answer.errors && !answer.data) failed.push(`${what}: ${JSON.stringify(answer)}`)
      if (wentWrong(answer)) failed.push(what)
    }
    expect(failed).toEqual([])
  },
)

// ── cursors ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const cursor = (by: string, plain: string, id: string = missing) =>
  Buffer.from(`["${by}",${plain},${JSON.stringify(id)}]`).toString('base64url')

const orders = {
  needs: 'updatedAt',
  matches: 'probability',
  proposals: 'updatedAt',
  contracts: 'createdAt',
  imports: 'startedAt',
  authorities: 'name',
}

test.each(Object.entries(orders))('a forged cursor of %s is refused, or harmless', async (list, by) => {
  const plains = [
    '{"is":"x"}',
    '{"is":5}',
    '{"is":1e999}',
    '{"is":-1e999}',
    '{"is":"\\u0000"}',
    '{"is":"\\ud800"}',
    '{"is":true}',
    '{"is":{}}',
    '{"is":[]}',
    '{"is":null}',
    '{}',
    'null',
    '5',
    '"at"',
    '{"at":"2027-01-01"}',
    '{"at":5}',
    '{"at":null}',
    '{"at":{}}',
    '{"at":"rubbish"}',
    '{"at":"-271821-04-20T00:00:00.000Z"}',
    '{"at":"+275760-09-13T00:00:00.000Z"}',
    '{"at":"0000-01-01T00:00:00.000Z"}',
  ]
  const cursors = [
    ...plains.map((plain) => cursor(by, plain)),
    ...Object.values(orders).map((other) => cursor(other, '{"at":"2027-01-01"}')),
    cursor('id', '{"is":"x"}'),
    cursor('__proto__', '{"is":"x"}'),
    cursor(by, '{"is":"x"}', '\0'),
    '',
    '\0',
    LONG,
    'W10',
    'e30',
  ]
  const failed: string[] = []
  for (const end of ['after', 'before'])
    for (const forged of cursors) {
      const answer = await market.ask(everything, `query ($c: String!) { ${list}(${end}: $c) { nodes { id } } }`, {
        c: forged,
      })
      if (wentWrong(answer)) failed.push(`${end} ${Buffer.from(forged, 'base64url').toString().slice(0, 80)}`)
    }
  expect(failed).toEqual([])
})

test('a cursor of a hidden row says no more than one of a row that is not there', async () => {
  for (const { type, id } of Object.values(hiddenIds).filter(({ type }) => type === 'Need')) {
    const row = await db.need.findUniqueOrThrow({ where: { id } })
    for (const end of ['first: 20, after', 'last: 20, before']) {
      const page = async (rowId: string) => {
        const at = JSON.stringify({ at: row.updatedAt.toISOString() })
        const from = cursor('updatedAt', at, rowId)
        const answer = await market.ask(
          outsider,
          `{ needs(${end}: "${from}") { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
        )
        return shape(answer, from)
      }
      expect(await page(id), `${type} ${id}`).toEqual(await page(missing))
    }
  }
})

// ── live updates ────────────────────────────────────────────────────────────────────────────────────────────────────

const [queues, quiet] = [await openQueues({ databaseUrl: market.url }), makeLog('test', 'silent')]
const app = makeApp({
  given: { db, live: market.live, queues, unitOfWork },
  health: { checks: {} },
  log: quiet,
  importBodyLimitBytes: 1024 * 1024,
})
const server = createServer(app).listen(0, '127.0.0.1')
await once(server, 'listening')
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await queues.close()
})
const tokenFor = async ({ email }: Actor, more: object = {}) =>
  (await unitOfWork(system, (work) => issueToken(work, { email, ...more }))).token

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
      query: 'subscription ($id: ID!) { matchesChanged(needId: $id) }',
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
  expect(await heard(bradford, shared, hiddenMatch)).toMatch('matchesChanged')
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
  const lighting = {
    title: 'Street lighting central management',
    description: 'Street lighting central management system with fault reports.',
  }
  const before = await read()
  const needId = await market.postedNeed(leeds, lighting, { sharing: 'PARTNERS', partnerIds: [bradfordId] })
  await market.settle()
  expect(await db.match.count({ where: { sides: { some: { needId } } } })).toBe(1)
  expect(await read()).toEqual(before)
  await unitOfWork(leeds, (work) => shareNeed(work, { needId, sharing: 'DRAFT', mayBeCounted: false }))
  await market.settle()
  expect(await read()).toEqual(before)
})

// ── over HTTP ───────────────────────────────────────────────────────────────────────────────────────────────────────

const json = { 'content-type': 'application/json' }
const viewer = JSON.stringify({ query: '{ viewer { name } }' })
const token = await tokenFor(outsider, { scopes: ['READ', 'WRITE'] })
const signedIn = { authorization: `Bearer ${token}` }

async function send(path: string, { headers = {}, ...more }: RequestInit & { headers?: Record<string, string> } = {}) {
  const response = await fetch(`${address}${path}`, { ...more, headers: { ...signedIn, ...headers } })
  return { status: response.status, text: await response.text() }
}
const post = (body: RequestInit['body'], headers: Record<string, string> = json) =>
  send('/graphql', { method: 'POST', body: body as string, headers })

test('a well-formed request is answered, by POST and for a query by GET', async () => {
  expect(await post(viewer)).toMatchObject({ status: 200, text: expect.stringContaining('officer of manchester') })
  expect(await send('/graphql?query={viewer{name}}')).toMatchObject({
    status: 200,
    text: expect.stringContaining('officer of manchester'),
  })
})

const drafting = 'mutation { draftNeed(details: { title: "By the back door" }) { __typename } }'
const multipart = new FormData()
multipart.set('operations', JSON.stringify({ query: drafting, variables: {} }))
multipart.set('map', '{}')

test.each<[string, () => Promise<{ status: number; text: string }>]>([
  ['a mutation by GET', () => send(`/graphql?query=${encodeURIComponent(drafting)}`)],
  ['a mutation by HEAD', () => send(`/graphql?query=${encodeURIComponent(drafting)}`, { method: 'HEAD' })],
  ['a batch', () => post(JSON.stringify([{ query: drafting }, { query: drafting }]))],
  ['a multipart form', () => send('/graphql', { method: 'POST', body: multipart })],
  ['plain text', () => post(JSON.stringify({ query: drafting }), { 'content-type': 'text/plain' })],
  [
    'a web form',
    () => post(`query=${encodeURIComponent(drafting)}`, { 'content-type': 'application/x-www-form-urlencoded' }),
  ],
  ['no content type', () => post(new TextEncoder().encode(JSON.stringify({ query: drafting })), {})],
  ['a compressed body', () => post('x', { ...json, 'content-encoding': 'gzip' })],
  ['PUT', () => send('/graphql', { method: 'PUT', body: JSON.stringify({ query: drafting }), headers: json })],
  ['DELETE', () => send('/graphql', { method: 'DELETE' })],
  ['PATCH', () => send('/graphql', { method: 'PATCH', body: '{}', headers: json })],
  ['an empty body', () => post('')],
  ['half of JSON', () => post('{"query": "{ viewer')],
  ['null', () => post('null')],
  ['a number', () => post('5')],
  ['no query', () => post('{}')],
  ['a query that is no text', () => post('{"query": 5}')],
  ['a query that is a list', () => post('{"query": ["{ viewer { name } }"]}')],
  ['variables that are text', () => post('{"query": "{ viewer { name } }", "variables": "x"}')],
  ['variables that are a list', () => post('{"query": "{ viewer { name } }", "variables": []}')],
  ['an operation name that is an object', () => post('{"query": "{ viewer { name } }", "operationName": {}}')],
  ['an operation that is not there', () => post('{"query": "query a { viewer { name } }", "operationName": "b"}')],
  ['broken GraphQL', () => post('{"query": "{ viewer { name "}')],
  ['a null byte', () => post('{"query": "{ viewer { name } } \\u0000"}')],
  ['broken UTF-8', () => post(new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]))],
  ['deep JSON', () => post('['.repeat(100_000))],
  ['deep GraphQL', () => post(JSON.stringify({ query: '{ viewer '.repeat(5_000) }))],
  ['variables by GET that are no JSON', () => send('/graphql?query={viewer{name}}&variables=%7B')],
  ['extensions by GET that are no JSON', () => send('/graphql?query={viewer{name}}&extensions=%7B')],
  ['a broken escape in the query', () => send('/graphql?query=%E0%A4%A')],
  ['a broken escape in the path', () => send('/graphql/%E0%A4%A')],
  ['a broken escape elsewhere', () => send('/%E0%A4%A')],
  ['257 KB', () => post(JSON.stringify({ query: '{ viewer { name } }', x: 'x'.repeat(257 * 1024) }))],
])('%s is refused, without failing and without doing anything', async (_what, sending) => {
  const needs = await db.need.count()
  const { status, text } = await sending()
  expect(await db.need.count()).toBe(needs)
  expect({ status, text }).toEqual({
    status: expect.any(Number),
    text: expect.not.stringMatching(/INTERNAL_SERVER_ERROR|node_modules|at \w+ \(/),
  })
  expect(status, text).toBeLessThan(500)
  if (!text.includes('"errors"')) expect(status, text).toBeGreaterThanOrEqual(400)
})

/** Sends a body as a stream of chunks, as a client does that does not say how much will come. */
async function chunked(headers: Record<string, string>, chunks: number) {
  const asking = request(`${address}/graphql`, { method: 'POST', headers: { ...signedIn, ...json, ...headers } })
  asking.on('error', () => {})
  const answered = once(asking, 'response')
  asking.write('{"query":"{ viewer { name } }","x":"')
  for (let n = 0; n < chunks; n++) asking.write('x'.repeat(1024))
  asking.end('"}')
  const [response] = await answered
  response.resume()
  return response.statusCode
}

test('a body of unannounced size is not read', async () => {
  expect(await chunked({ 'transfer-encoding': 'chunked' }, 1)).toBe(411)
  expect(await chunked({ 'transfer-encoding': 'chunked' }, 2_000)).toBe(411)
})

test('256 KB pass, one byte more does not; who may import may send as much as the settings say', async () => {
  const status = async (bytes: number, headers = {}) =>
    (await post(viewer.padEnd(bytes), { ...json, ...headers })).status
  const importing = { authorization: `Bearer ${await tokenFor(outsider, { scopes: ['READ', 'IMPORT'] })}` }
  expect([await status(256 * 1024), await status(256 * 1024 + 1)]).toEqual([200, 413])
  expect([await status(1024 * 1024, importing), await status(1024 * 1024 + 1, importing)]).toEqual([200, 413])
  expect(await status(256 * 1024 + 1, { authorization: '' })).toBe(413)
})

// ── tokens ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const coded = async (authorization: string) => {
  const { status, text } = await post(viewer, { ...json, authorization })
  expect(status).toBeLessThan(500)
  return text === '' ? status : (JSON.parse(text).errors?.[0]?.extensions?.code ?? 'SIGNED IN')
}

test('a token is taken as sent, under its own scheme and no other', async () => {
  expect([await coded(`Bearer ${token}`), await coded(`bearer ${token}`)]).toEqual(['SIGNED IN', 'SIGNED IN'])
  const { hash } = await db.apiToken.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
  const wrong = [
    '',
    'Bearer',
    'Bearer ',
    token,
    `Basic ${token}`,
    `Token ${token}`,
    `Bearer: ${token}`,
    `Bearer ${token}x`,
    `Bearer ${token.slice(0, -1)}`,
    `Bearer ${token.toUpperCase()}`,
    `Bearer ${hash}`,
    `Bearer clt_`,
    `Bearer "${token}"`,
    `Bearer ${'x'.repeat(8_000)}`,
    `Bearer, Bearer ${token}`,
  ]
  for (const header of wrong)
    expect([header.slice(0, 60), await coded(header)]).toEqual([header.slice(0, 60), 'UNAUTHENTICATED'])
})

test('a token that is expired, revoked or of someone disabled opens nothing', async () => {
  const someone = await market.officer('york')
  const given = `Bearer ${await tokenFor(someone)}`
  const mine = { personId: someone.personId ?? '' }
  const wait = new Date(Date.now() + 86_400_000)
  expect(await coded(given)).toBe('SIGNED IN')
  await db.apiToken.updateMany({ where: mine, data: { expiresAt: new Date() } })
  expect(await coded(given)).toBe('UNAUTHENTICATED')
  await db.apiToken.updateMany({ where: mine, data: { expiresAt: wait, revokedAt: new Date() } })
  expect(await coded(given)).toBe('UNAUTHENTICATED')
  await db.apiToken.updateMany({ where: mine, data: { revokedAt: null } })
  await db.person.update({ where: { id: mine.personId }, data: { disabledAt: new Date() } })
  expect(await coded(given)).toBe('UNAUTHENTICATED')
})

test.each(['READ', 'WRITE', 'IMPORT', 'ADMIN'] as const)(
  'a token with the scope %s alone does that and nothing else',
  async (scope) => {
    const administrator = { ...everything, scopes: new Set([scope]) }
    const opens: Record<string, string> = {
      READ: '{ needs { nodes { id } } }',
      WRITE: 'mutation { draftNeed(details: {}) { __typename } }',
      IMPORT: 'mutation { importNotices(fileName: "x", content: "") { __typename } }',
      ADMIN: '{ parkedJobs { id } }',
    }
    for (const [needed, operation] of Object.entries(opens)) {
      const { errors } = await market.ask(administrator, operation)
      expect([needed, errors?.[0]?.extensions?.code]).toEqual([needed, needed === scope ? undefined : 'FORBIDDEN'])
    }
  },
)

// ── two worlds ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** The same market day twice; in one of the worlds Leeds also keeps drafts and needs for itself. */
async function day(world: Marketplace, { withDrafts }: { withDrafts: boolean }) {
  const words = ['Housing management system for rents and voids', 'Parking permits and penalty charge notices']
  const secret = async (title: string, n: number) => {
    if (!withDrafts) return
    const said = {
      title,
      description: `${title}, replaced and supported.`,
      earliestStartOn: '2027-04-01',
      valueExVatPence: 1_000_000 + n,
    }
    const officer = await world.officer('leeds')
    await world.draftedNeed(officer, said)
    await world.postedNeed(officer, { ...said, departmentId: housing }, { sharing: 'DRAFT', mayBeCounted: true })
    const taken = await world.draftedNeed(officer, said)
    await world.unitOfWork(officer, (work) => withdrawNeed(work, { needId: taken }))
  }
  const housing = await world.department('leeds', 'Housing')
  const parks = await world.department('leeds', 'Parks')
  for (const [n, title] of words.entries()) {
    await secret(title, n)
    for (const authority of ['leeds', 'bradford', 'york', 'kirklees', 'wakefield'])
      await world.postedNeed(
        await world.officer(authority),
        {
          title,
          description: `${title}, replaced and supported.`,
          earliestStartOn: '2027-04-01',
          ...(authority === 'leeds' ? { departmentId: parks } : {}),
        },
        { mayBeCounted: true, sharing: authority === 'york' ? 'REGION' : 'COUNCILS' },
      )
    await world.settle()
    await secret(title, n)
  }
  await world.settle()
  await world.unitOfWork(system, releaseDemand)
}

/** An answer without what differs between any two days: ids, cursors, moments and the order that hangs on ids. */
const comparable = (value: unknown): unknown => {
  if (Array.isArray(value))
    return value
      .map(comparable)
      .map((one) => JSON.stringify(one))
      .sort()
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([name]) => !/^id$|At$|[cC]ursor$/.test(name))
  return Object.fromEntries(kept.map(([name, inner]) => [name, comparable(inner)]))
}

test('a world in which an authority keeps drafts looks to everyone else like one in which it does not', async () => {
  const worlds = [await marketplace(), await marketplace()] as const
  await Promise.all(worlds.map((world, n) => day(world, { withDrafts: n === 1 })))
  const lists = [...asked.filter(({ field }) => field !== 'node' && field !== 'viewer'), ...filtered].filter(
    ({ operation }) => !operation.includes('authorityId') && (operation.match(/\{/g)?.length ?? 0) < 4,
  )
  for (const [title, at] of [
    ['OFFICER', { authority: 'york' }],
    ['COORDINATOR', {}],
    ['SUPPLIER_MEMBER', { supplier: 'Northgrid Ltd' }],
  ] as const) {
    const actors = [await worlds[0].person(title, at), await worlds[1].person(title, at)] as const
    for (const { operation } of lists) {
      const [without, withDrafts] = [
        await worlds[0].ask(actors[0], operation),
        await worlds[1].ask(actors[1], operation),
      ]
      expect(comparable(withDrafts), `${title} ${JSON.stringify(at)} ${operation}`).toEqual(comparable(without))
    }
  }
})

// ── what one may do to another without being seen ───────────────────────────────────────────────────────────────────

const notice = (id: string, buyer: string, title: string) =>
  JSON.stringify({ id, buyer, title, description: `${title} for all staff.`, published: '2026-05-01' })

async function bring(actor: Actor, content: string) {
  const { data } = await market.ask(
    actor,
    `mutation ($content: String!) { importNotices(fileName: "list", content: $content) {
    ... on MutationImportNoticesSuccess { data { created updated rejected problems { reason } } } } }`,
    { content },
  )
  return data.importNotices.data
}

test('the same number in the lists of two authorities is two records, and tells neither of the other', async () => {
  const created = { created: 1, updated: 0, rejected: 0, problems: [] }
  expect(await bring(leeds, notice('1', 'Leeds City Council', 'Payroll software'))).toEqual(created)
  expect(await bring(bradford, notice('1', 'Bradford MDC', 'Cemetery records software'))).toEqual(created)
})

test('a notice of one authority never becomes the need of another', async () => {
  await bring(leeds, notice('2', 'Leeds City Council', 'Payroll software'))
  await bring(
    role('a coordinator of all regions'),
    notice('2', 'City of York Council', 'Library management system software'),
  )
  const [need] = await db.need.findMany({
    where: { title: 'Library management system software' },
    select: { authority: { select: { slug: true } } },
  })
  expect(need?.authority.slug).not.toBe('leeds')
})

test('a need shared with its own authority only changes no proposal that others see', async () => {
  const crematorium = {
    title: 'Crematorium booking system',
    description: 'Crematorium booking system with diary, memorials and fees.',
    earliestStartOn: '2027-06-01',
    valueExVatPence: 5_000_000,
  }
  const far = await market.officer('plymouth')
  await market.postedNeed(far, { ...crematorium, valueExVatPence: 1_000_000, latestStartOn: '2027-12-31' })
  await market.postedNeed(leeds, { ...crematorium, departmentId: departments[1] })
  await market.settle()
  const seen = async () =>
    (await market.ask(far, '{ proposals { nodes { id status title version combinedValueExVat { pence } } } }')).data
      .proposals.nodes
  const before = await seen()
  expect(before).toHaveLength(1)
  const hidden = { ...crematorium, valueExVatPence: 900_000_000, departmentId: departments[0] }
  await market.postedNeed(leeds, hidden, { sharing: 'DRAFT' })
  await market.settle()
  expect(await seen()).toEqual(before)
})

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

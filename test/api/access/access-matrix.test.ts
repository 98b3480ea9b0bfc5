import { readFile } from 'node:fs/promises'
import { type GraphQLObjectType, getNamedType, isInterfaceType, isNonNullType, isObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { schema } from '../../../schema/index.ts'
import { Refused } from '../../../server/platform/errors.ts'
import type { UnitOfWork } from '../../../server/platform/unit-of-work.ts'
import { accessWorld, type Thing } from '../../support/access-world.ts'
import { globalId } from '../../support/marketplace.ts'
import { type AnyField, isComposite } from '../../support/questions.ts'
import matrix from './access-matrix.json' with { type: 'json' }
import { addDecisions } from './decisions.ts'
import { addFrameworks } from './frameworks.ts'
import { addLedProposal } from './led-proposal.ts'
import { addPeopleAndTools } from './people-and-tools.ts'

/**
 * The matrix says who sees and may do what; here everybody asks for every field of everything, and tries everything, and
 * must get what it says, no more and no less.
 */
const world = await accessWorld()
await addPeopleAndTools(world)
await addLedProposal(world)
await addFrameworks(world)
await addDecisions(world)
const { market, people, things } = world
const readers = Object.keys(people) as Reader[]
type Reader = keyof typeof people
type Table<Cell> = Record<string, Record<string, Cell>>

const groups = matrix.groups as Record<string, string[]>
const sees = matrix.sees as Table<string[]>
const fields = matrix.fields as Table<string>
const roots = matrix.roots as Table<string>
const readsGroup = matrix.mayReadGroup as Record<string, Record<string, string[]>>

/** Is the reader one of those listed, by name or in a group? */
const isAmong = (listed: readonly string[], reader: Reader) =>
  listed.some((name) => (groups[name] ?? [name]).includes(reader))
const isOwn = (reader: Reader) => isAmong(['its people'], reader)
const maySee = ({ type, relation }: Thing, reader: Reader) => isAmong(sees[type]?.[relation] ?? [], reader)

/** Fields that are shared more narrowly than their need; unless the matrix says otherwise, its notes are its people's. */
const mayReadGroup = ({ relation }: Thing, group: string, reader: Reader) =>
  group === 'NOTES' || readsGroup[relation] ? isAmong(readsGroup[relation]?.[group] ?? ['its people'], reader) : true
const fieldGroups = ['VALUE', 'INCUMBENT', 'NOTES']

/** Is someone who sees a thing given this field of it, if it is stated? */
function isGiven(thing: Thing, rule: string, reader: Reader): boolean {
  if (rule === 'whoever sees it') return true
  if (rule === 'its own authority') return isOwn(reader)
  // of who has left, an organisation knows the name and when they were there
  if (rule === 'whoever knows the account')
    return thing.relation !== 'who has left it' || isAmong(['platform administrator'], reader)
  if (fieldGroups.includes(rule)) return mayReadGroup(thing, rule, reader)
  if (rule === 'whoever it is withheld from') return !fieldGroups.every((group) => mayReadGroup(thing, group, reader))
  return isAmong([rule], reader)
}

/** Types that hold nothing of their own: pages, and the results of mutations. */
const isWrapping = (name: string) => /(Connection|Edge|Success)$/.test(name)

test('every field of the schema stands in the matrix, and nothing else does', () => {
  const inSchema: Record<string, string[]> = {}
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(isObjectType(type) || isInterfaceType(type)) || type.name.startsWith('__') || isWrapping(type.name)) continue
    inSchema[type.name] = Object.keys(type.getFields()).sort()
  }
  const listed = [...Object.entries(fields), ...Object.entries(roots)].map(([type, cells]) => [
    type,
    Object.keys(cells),
  ])
  const inMatrix = Object.fromEntries([...listed, ...Object.entries(matrix.parts)])
  for (const names of Object.values(inMatrix) as string[][]) names.sort()
  expect(inMatrix).toEqual(inSchema)
})

test('everybody, and everything in each of its states, stands in the matrix', () => {
  expect([...matrix.readers].sort()).toEqual([...readers].sort())
  const states = things.map(({ type, relation }) => `${type} ${relation}`)
  expect(states.sort()).toEqual(
    Object.entries(sees)
      .flatMap(([type, of]) => Object.keys(of).map((relation) => `${type} ${relation}`))
      .sort(),
  )
  expect(Object.keys(fields).sort()).toEqual([...new Set(things.map(({ type }) => type))].sort())
})

/** A field that asks for as little as it can: an object's name only. */
const leastOf = ({ name, type }: AnyField) => (isComposite(getNamedType(type)) ? `${name} { __typename }` : name)

const everyFieldOf = (type: string) => {
  const all = Object.values((schema.getType(type) as GraphQLObjectType).getFields()) as AnyField[]
  return all.filter(({ args }) => !args.some(({ type }) => isNonNullType(type))).map(leastOf)
}

const given = (value: unknown) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)

/** What each thing gives to someone who sees all of it: fields that are empty there tell nothing about who sees them. */
const stated = new Map<string, ReadonlySet<string>>()

const ask = (reader: Reader, { type, id }: Thing) =>
  market.ask(
    people[reader],
    `{ node(id: "${globalId(type, id)}") { ... on ${type} { ${everyFieldOf(type).join(' ')} } } }`,
  )

const seesAll = matrix.seesAll as Record<string, Reader>
const whoSeesAllOf = ({ type, relation }: Thing): Reader =>
  seesAll[`${type} ${relation}`] ?? seesAll[type] ?? 'officer of its authority'

test('whoever sees all of a thing is given every field, in one state or another', async () => {
  const empty = new Map(Object.entries(fields).map(([type, of]) => [type, new Set(Object.keys(of))]))
  for (const thing of things) {
    const { data } = await ask(whoSeesAllOf(thing), thing)
    const filled = Object.entries(data.node as object).flatMap(([name, value]) => (given(value) ? [name] : []))
    stated.set(`${thing.type} ${thing.id}`, new Set([...filled, 'withheld']))
    empty.get('Need')?.delete('withheld')
    for (const name of filled) empty.get(thing.type)?.delete(name)
  }
  const never = [...empty].flatMap(([type, names]) => [...names].map((name) => `${type}.${name}`))
  expect(never.sort()).toEqual([...matrix.emptyInTheTest].sort())
})

test.each(readers)('%s is given the fields that the matrix says', async (reader) => {
  const wrong: string[] = []
  for (const thing of things) {
    const { data, errors } = await ask(reader, thing)
    const node = data?.node as Record<string, unknown> | null | undefined
    for (const error of errors ?? []) expect(error.extensions?.code).toMatch(/^(UNAUTHENTICATED|FORBIDDEN)$/)
    for (const [name, rule] of Object.entries(fields[thing.type] ?? {})) {
      if (!stated.get(`${thing.type} ${thing.id}`)?.has(name)) continue
      const may = maySee(thing, reader) && isGiven(thing, rule, reader)
      if (given(node?.[name]) !== may)
        wrong.push(`${thing.type} ${thing.relation}: ${name} ${may ? 'is missing' : 'leaks'}`)
    }
  }
  expect(wrong).toEqual([])
})

/** What of an entry is another authority's business. */
const WHO = ['personId', 'personName', 'tokenName', 'sessionId', 'address', 'agent', 'requestId']

test.each(readers)('%s is given of the audit log what the matrix says', async (reader) => {
  const { data } = await market.ask(
    people[reader],
    `{ auditLog(first: 100) { nodes { id onBehalfOf ${WHO.join(' ')} } } }`,
  )
  const entries = (data?.auditLog?.nodes ?? []) as (Record<string, unknown> & { onBehalfOf: string[] })[]
  const { 'of its own part': part, 'of everything': everything } = matrix.readsAuditLog
  expect(entries.length > 0).toBe(isAmong([...part, ...everything], reader))
  const ownId = people[reader].memberships[0]?.authorityId ?? ''
  const own = await market.db.authority.findMany({ where: ownId ? { id: ownId } : { id: { in: [] } } })
  const isTheirs = ({ onBehalfOf }: { onBehalfOf: string[] }) => own.some(({ name }) => onBehalfOf.includes(name))
  if (!isAmong(everything, reader))
    for (const entry of entries.filter((entry) => !isTheirs(entry)))
      expect(entry).toMatchObject(Object.fromEntries(WHO.map((field) => [field, null])))
  if (entries.length > 0) expect(entries.some(({ personId }) => given(personId))).toBe(true)
})

const scopeOf: Record<string, (reader: Reader) => boolean> = {
  READ: (reader) => people[reader].scopes.has('READ'),
  WRITE: (reader) => people[reader].scopes.has('WRITE'),
  IMPORT: (reader) => people[reader].scopes.has('IMPORT'),
  ADMIN: (reader) => people[reader].scopes.has('ADMIN'),
  'ADMIN or WRITE': (reader) => people[reader].scopes.has('ADMIN') || people[reader].scopes.has('WRITE'),
  'signed in': (reader) => ['person', 'organisation'].includes(people[reader].kind),
  'platform administrator': (reader) => reader === 'platform administrator',
}

const rootArguments = matrix.rootArguments as Record<string, string>

test.each(readers)('%s may ask only for what the matrix says', async (reader) => {
  const wrong: string[] = []
  for (const operation of ['Query', 'Mutation'] as const) {
    const root = schema.getType(operation) as GraphQLObjectType
    for (const field of Object.values(root.getFields()) as AnyField[]) {
      const asked = `${field.name}${rootArguments[field.name] ?? ''} ${isComposite(getNamedType(field.type)) ? '{ __typename }' : ''}`
      const { errors } = await rehearsed[operation](reader, `${operation.toLowerCase()} { ${asked} }`)
      const refused = (errors ?? []).some(({ extensions }) =>
        /^(UNAUTHENTICATED|FORBIDDEN)$/.test(String(extensions?.code)),
      )
      for (const { message, extensions } of errors ?? [])
        expect(extensions?.code, `${asked}: ${message}`).toMatch(/^(UNAUTHENTICATED|FORBIDDEN)$/)
      const may = scopeOf[roots[operation]?.[field.name] as string]?.(reader)
      if (refused === may) wrong.push(`${operation}.${field.name} ${may ? 'is refused' : 'is let through'}`)
    }
  }
  expect(wrong).toEqual([])
})

/** Carries a story out and takes it back, so that everybody can try everything on the same things. */
const rehearsal: UnitOfWork = (actor, story) =>
  market.unitOfWork(actor, async (work) => {
    await story(work)
    throw new Refused('REHEARSED', 'It would have been done')
  })
const rehearsed = {
  Query: (reader: Reader, operation: string) => market.ask(people[reader], operation),
  Mutation: (reader: Reader, operation: string) => market.ask(people[reader], operation, {}, { unitOfWork: rehearsal }),
}

interface Verb {
  readonly on: string
  readonly arguments: string
  readonly may: readonly string[]
  readonly mayAsWell?: Readonly<Record<string, readonly string[]>>
  /** What anybody else is told of what they see. */
  readonly otherwise?: string
  /** Who can never do it and is told so before the thing is looked for. */
  readonly refusedUnseen?: readonly string[]
}
const verbs = matrix.verbs as Record<string, Verb>

test('every mutation stands among the verbs', () => {
  const known = [...Object.keys(verbs), ...Object.keys(matrix.verbsTestedElsewhere)]
  expect(known.sort()).toEqual(Object.keys(roots.Mutation ?? {}).sort())
})

/** What the matrix says that a reader is answered who tries a verb on a thing. */
function answerTo(reader: Reader, verb: string, thing: Thing): string {
  const { may, mayAsWell, otherwise = 'NotAllowed', refusedUnseen = [] } = verbs[verb] as Verb
  if (!scopeOf[roots.Mutation?.[verb] as string]?.(reader)) return 'not let in'
  if (isAmong(refusedUnseen, reader)) return 'NotAllowed'
  if (!maySee(thing, reader)) return 'NotFound'
  return isAmong([...may, ...(mayAsWell?.[thing.relation] ?? [])], reader) ? 'may' : otherwise
}

test.each(Object.entries(matrix.verbsTestedElsewhere))('%s is tested in %s', async (verb, file) => {
  expect(await readFile(new URL(`../../../${file}`, import.meta.url), 'utf8')).toMatch(new RegExp(`\\b${verb}\\b`))
})

test.each(readers)('%s may do only what the matrix says', async (reader) => {
  const wrong: string[] = []
  for (const [verb, { on, arguments: args }] of Object.entries(verbs)) {
    for (const thing of things.filter(({ type }) => type === on)) {
      const id = `"${globalId(thing.type, thing.id)}"`
      const { data, errors } = await rehearsed.Mutation(
        reader,
        `mutation { it: ${verb}(${args.replace('$id', id)}) { __typename } }`,
      )
      const answer = errors ? 'not let in' : (data.it.__typename as string)
      const got = ['not let in', 'NotFound', 'NotAllowed'].includes(answer) ? answer : 'may'
      const expected = answerTo(reader, verb, thing)
      if (got !== expected)
        wrong.push(`${verb} of ${thing.type} ${thing.relation}: ${answer}, where the matrix says ${expected}`)
    }
  }
  expect(wrong).toEqual([])
})

import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { shareNeed } from '../../server/needs/share-need.ts'
import { withdrawNeed } from '../../server/needs/withdraw-need.ts'
import { type Actor, nobody } from '../../server/organisations/actor.ts'
import { newId } from '../../server/platform/ids.ts'
import { type Answer, globalId, marketplace } from '../support/marketplace.ts'
import { sender, served } from '../support/served.ts'

/** While an officer types a need, they are shown who else is about to buy it; and nobody learns what they type. */

const market = await marketplace()
const { db, unitOfWork } = market
const { address, tokenFor } = await served(market)
const [leeds, bradford, york, plymouth] = [
  await market.officer('leeds'),
  await market.officer('bradford'),
  await market.officer('york'),
  await market.officer('plymouth'),
]

const QUERY = `query ($draft: SimilarNeedsInput!, $first: Int) {
  similarNeeds(draft: $draft, first: $first) {
    __typename
    ... on Problem { message }
    ... on InvalidInput { problems { field message } }
    ... on Refused { code }
    ... on QuerySimilarNeedsSuccess {
      data {
        need { id title version authority { name } department { name } requirements { text } }
        probability concepts
        reasons { text contribution } against { text }
        feasibility { startWindows togetherFrom togetherUntil remedies distanceKm valueRatio }
      }
    }
  }
}`

/** What the API answers someone over HTTP. */
async function asked(who: Actor, draft: object, more: object = {}): Promise<Answer> {
  const token = who === nobody ? '' : await tokenFor(who)
  const { text } = await sender(address, token).post(JSON.stringify({ query: QUERY, variables: { draft, ...more } }))
  return JSON.parse(text)
}

/** The needs shown, where there is no reason to refuse. */
async function shown(who: Actor, draft: object, more: object = {}): Promise<any[]> {
  const answer = await asked(who, draft, more)
  expect(answer).toMatchObject({ data: { similarNeeds: { __typename: 'QuerySimilarNeedsSuccess' } } })
  return answer.data.similarNeeds.data
}

const titles = (found: any[]): string[] => found.map(({ need }) => need.title)

const housing = {
  title: 'Housing management system for rents and voids',
  description: 'Rent accounting, arrears, voids and allocations for council homes.',
}
const partner = await market.postedNeed(bradford, {
  ...housing,
  requirements: [{ text: 'Tenants can see their rent account' }],
  valueExVatPence: 80_000_000,
  incumbentSystem: 'Northgate Housing',
  earliestStartOn: '2027-04-01',
  latestStartOn: '2027-12-31',
})
await market.postedNeed(york, {
  title: 'Crematorium booking system',
  description: 'Diary, memorials and fees of the crematorium.',
})
const typed = {
  title: 'New housing system',
  description: 'Rents, arrears and empty homes.',
  requirements: [{ text: 'Rent accounting' }],
  cpvCodes: ['48610000'],
  valueExVatPence: 40_000_000,
  incumbentSystem: 'Northgate Housing',
  earliestStartOn: '2027-06-01',
  latestStartOn: '2028-03-31',
}

test('the need of another authority that could be bought with it is found, with everything a match shows', async () => {
  const [best, ...rest] = await shown(leeds, typed)
  expect(best.need).toMatchObject({
    id: globalId('Need', partner),
    authority: { name: expect.stringContaining('Bradford') },
    requirements: [{ text: 'Tenants can see their rent account' }],
  })
  expect(best.probability).toBeGreaterThan(0.5)
  expect(best.concepts).toContain('housing management')
  expect(best.reasons.map(({ text }: any) => text).join()).toContain('Northgate')
  expect(best.feasibility).toMatchObject({
    startWindows: 'OVERLAP',
    togetherFrom: '2027-06-01',
    togetherUntil: '2027-12-31',
    valueRatio: 2,
  })
  expect(titles(rest)).not.toContain('Crematorium booking system')
})

test('a title of a few characters is enough, and what is posted meanwhile is in the next answer', async () => {
  expect(titles(await shown(leeds, { title: 'Crematorium bookings' }))).toEqual(['Crematorium booking system'])
  await market.postedNeed(plymouth, {
    title: 'Crematorium bookings',
    description: 'Crematorium booking and memorials.',
  })
  const both = await shown(leeds, { title: 'Crematorium bookings' })
  expect(titles(both)).toEqual(expect.arrayContaining(['Crematorium booking system', 'Crematorium bookings']))
  expect(both.map(({ probability }) => probability)).toEqual(
    both.map(({ probability }) => probability).toSorted((a, b) => b - a),
  )
  expect(await shown(leeds, { title: 'Crematorium bookings' }, { first: 1 })).toEqual(both.slice(0, 1))
})

test('what the asker may not see changes nothing in the answer, and those it is shared with see it', async () => {
  const before = await shown(leeds, typed)
  await market.draftedNeed(bradford, housing)
  await market.postedNeed(bradford, housing, { sharing: 'DRAFT' })
  const needId = await market.postedNeed(bradford, housing)
  await unitOfWork(bradford, (work) => withdrawNeed(work, { needId, reason: 'Not now' }))
  expect(await shown(leeds, typed)).toEqual(before)

  const [yorkId, plymouthRegion] = [await market.authorityId('york'), { sharing: 'REGION' }]
  const toYork = await market.postedNeed(bradford, housing, { sharing: 'PARTNERS', partnerIds: [yorkId] })
  const toTheSouthWest = await market.postedNeed(plymouth, housing, plymouthRegion)
  const ids = async (who: Actor) => (await shown(who, typed, { first: 20 })).map(({ need }) => need.id)
  const [hereYork, hereSouthWest] = [globalId('Need', toYork), globalId('Need', toTheSouthWest)]
  expect(await ids(york)).toContain(hereYork)
  expect(await ids(await market.officer('bristol'))).toContain(hereSouthWest)
  const seen = await ids(leeds)
  expect(seen).not.toContain(hereYork)
  expect(seen).not.toContain(hereSouthWest)
  expect(await shown(leeds, typed)).toEqual(before)
})

test('a need is gone from the answers as soon as it is shared no more', async () => {
  const title = 'Library self-service kiosks'
  const needId = await market.postedNeed(bradford, { title, description: 'Kiosks to borrow and return books.' })
  expect(titles(await shown(leeds, { title }))).toEqual([title])
  await unitOfWork(bradford, (work) =>
    shareNeed(work, { needId, sharing: 'DRAFT', mayBeCounted: false, reason: 'Not now' }),
  )
  expect(await shown(leeds, { title })).toEqual([])
})

test('the draft leaves no trace: not a row, and nothing in the answers to others', async () => {
  const rows = async () => {
    const tables = await db.$queryRaw<{ name: string }[]>`
      select quote_ident(schemaname) || '.' || quote_ident(relname) as name from pg_stat_user_tables order by 1`
    const counts = tables.map(({ name }) => `select '${name}' as name, count(*)::int as rows from ${name}`)
    return db.$queryRawUnsafe<{ name: string; rows: number }[]>(counts.join(' union all '))
  }
  const odd = {
    title: 'Zqwombat burrow mapping',
    description: 'Zqwombat burrows, mapped with housing rents and voids.',
  }
  await tokenFor(leeds) // a row, as every token
  const token = await tokenFor(leeds)
  const [yorkSees, before] = [await shown(york, typed), await rows()]
  expect(before.length).toBeGreaterThan(20)
  for (let again = 0; again < 5; again++) {
    const variables = { draft: { ...odd, incumbentSystem: `Zqsystem ${again}` } }
    await sender(address, token).post(JSON.stringify({ query: QUERY, variables }))
  }
  expect(await rows()).toEqual(before)
  expect(await shown(york, typed)).toEqual(yorkSees)
  expect(await shown(york, odd)).toEqual(await shown(york, odd))
})

test('an officer’s own need is not similar to itself, nor to others of its department', async () => {
  const [homes, parks] = [await market.department('leeds', 'Homes'), await market.department('leeds', 'Parks')]
  const telephony = { title: 'Contact centre telephony', description: 'Telephony for the contact centre, with queues.' }
  const own = await market.postedNeed(leeds, { ...telephony, departmentId: homes })
  const other = await market.postedNeed(leeds, { ...telephony, departmentId: parks })
  const department = (id: string) => ({ departmentId: globalId('Department', id) })
  const found = async (draft: object) => (await shown(leeds, { ...telephony, ...draft })).map(({ need }) => need.id)
  const [ownId, otherId] = [globalId('Need', own), globalId('Need', other)]
  expect(await found({})).toEqual([])
  expect(await found(department(homes))).toEqual([otherId])
  expect(await found(department(parks))).toEqual([ownId])
  expect(await found({ needId: ownId })).toEqual([otherId])
  expect(await found({ needId: ownId, ...department(parks) })).toEqual([])
})

test('someone of several authorities says whose need it is', async () => {
  const both: Actor = await market.person('OFFICER', { authority: 'leeds' })
  const personId = both.personId as string
  await db.membership.create({ data: { personId, role: 'OFFICER', authorityId: await market.authorityId('bradford') } })
  expect((await asked(both, typed)).data.similarNeeds.problems).toEqual([
    { field: 'authorityId', message: expect.stringContaining('several authorities') },
  ])
  const of = async (slug: string) => ({
    ...typed,
    authorityId: globalId('Authority', await market.authorityId(slug)),
  })
  const ids = async (slug: string) => (await shown(both, await of(slug))).map(({ need }) => need.id)
  expect(await ids('leeds')).toContain(globalId('Need', partner))
  expect(await ids('bradford')).not.toContain(globalId('Need', partner))
  expect((await asked(both, await of('york'))).data.similarNeeds).toMatchObject({ __typename: 'NotAllowed' })
})

test.each<[string, object, string]>([
  ['a title that is too short', { title: ' a ' }, 'title'],
  ['a title that is too long', { title: 'x'.repeat(201) }, 'title'],
  ['a description that is too long', { description: 'x'.repeat(20_001) }, 'description'],
  ['a requirement without text', { requirements: [{ text: 'One' }, { text: '' }] }, 'requirements.1.text'],
  ['too many requirements', { requirements: Array(201).fill({ text: 'One' }) }, 'requirements'],
  ['no CPV code', { cpvCodes: ['48610000', 'software'] }, 'cpvCodes.1'],
  ['a negative value', { valueExVatPence: -1 }, 'valueExVatPence'],
  ['a term of years', { termMonths: 241 }, 'termMonths'],
  ['a system of many words', { incumbentSystem: 'x'.repeat(201) }, 'incumbentSystem'],
  ['dates that contradict', { earliestStartOn: '2027-06-01', latestStartOn: '2027-05-01' }, 'latestStartOn'],
  ['a department of nobody', { departmentId: globalId('Department', newId()) }, 'departmentId'],
])('%s is refused, naming the field', async (_what, wrong, field) => {
  const { similarNeeds } = (await asked(leeds, { ...typed, ...wrong })).data
  expect(similarNeeds).toMatchObject({ __typename: 'InvalidInput', problems: [{ field }] })
  expect(similarNeeds.problems).toHaveLength(1)
})

test('from 1 to 20 needs are shown, and only so many questions fit in one operation', async () => {
  for (const first of [0, -1, 21])
    expect((await asked(leeds, typed, { first })).data.similarNeeds).toMatchObject({ problems: [{ field: 'first' }] })
  expect((await shown(leeds, typed, { first: null })).length).toBeLessThanOrEqual(5)
  const many = Array.from({ length: 6 }, (_, n) => `q${n}: similarNeeds(draft: { title: "Housing" }) { __typename }`)
  const { errors } = await market.ask(leeds, `{ ${many.join(' ')} }`)
  expect(errors?.[0]?.message).toContain('may cost')
})

test('who may not read needs is refused as everywhere', async () => {
  expect((await asked(nobody, typed)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  const powerless = { ...leeds, scopes: new Set<never>() }
  expect((await market.ask(powerless, QUERY, { draft: typed })).errors).toMatchObject([
    { extensions: { code: 'FORBIDDEN' } },
  ])
  for (const role of ['SUPPLIER_MEMBER', 'COORDINATOR', 'PLATFORM_ADMINISTRATOR'] as const) {
    const who = await market.person(role, role === 'SUPPLIER_MEMBER' ? { supplier: 'Northgrid Ltd' } : {})
    expect((await asked(who, typed)).data.similarNeeds, role).toEqual({
      __typename: 'NotAllowed',
      message: 'You are not allowed to look for needs like a draft',
    })
    const forLeeds = { ...typed, authorityId: globalId('Authority', await market.authorityId('leeds')) }
    expect((await asked(who, forLeeds)).data.similarNeeds).toMatchObject({ __typename: 'NotAllowed' })
  }
  const viewer = await market.person('VIEWER', { authority: 'leeds' })
  expect(await shown(viewer, typed)).toEqual(await shown(leeds, typed))
})

test('a saved need that is hidden, another’s or missing is answered the same', async () => {
  const hidden = await market.draftedNeed(bradford, housing)
  const answers = await Promise.all(
    [hidden, partner, newId()].map(async (id) => (await asked(leeds, { ...typed, needId: globalId('Need', id) })).data),
  )
  for (const { similarNeeds } of answers)
    expect(similarNeeds).toEqual({
      __typename: 'NotFound',
      message: 'There is no such need, or you cannot see it',
    })
})

test('many needs are read in as many statements as one', async () => {
  for (const authority of ['wakefield', 'kirklees', 'calderdale', 'sheffield'])
    await market.postedNeed(await market.officer(authority), housing)
  let found = 0
  const statements = (first: number) =>
    market.statementsOf(async () => {
      const { data, errors } = await market.ask(leeds, QUERY, { draft: typed, first })
      expect(errors).toBeUndefined()
      found = data.similarNeeds.data.length
    })
  const one = await statements(1)
  expect(found).toBe(1)
  expect(await statements(10)).toBe(one)
  expect(found).toBeGreaterThanOrEqual(5)
  expect(one).toBeLessThanOrEqual(8)
})

test('the example of the documentation is answered', async () => {
  const read = (name: string) => readFile(new URL(`../../docs/examples/${name}`, import.meta.url), 'utf8')
  const [query, variables] = [await read('similar-needs.graphql'), JSON.parse(await read('similar-needs.json'))]
  await market.postedNeed(bradford, {
    title: 'Fleet management software',
    description: 'Vehicle servicing, fuel, tyres and driver licence checks.',
    incumbentSystem: 'Tranman',
  })
  const { data, errors } = await market.ask(leeds, query, variables)
  expect(errors).toBeUndefined()
  expect(data.similarNeeds.data[0].need.title).toBe('Fleet management software')
})

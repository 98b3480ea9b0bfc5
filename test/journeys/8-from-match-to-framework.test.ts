import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { system } from '../../server/organisations/actor.ts'
import { issueToken } from '../../server/organisations/issue-token.ts'
import { dayOf, isoDay } from '../../server/platform/days.ts'
import { addDays } from '../../server/rules/count-days.ts'
import { globalId, marketplace } from '../support/marketplace.ts'
import { running, until } from '../support/running.ts'

/** The page docs/from-match-to-framework.md, carried out: each step sends the file that the page names, in its order. */

const root = join(import.meta.dirname, '../..')
const folder = 'docs/examples/from-match-to-framework'
const files = readdirSync(join(root, folder)).sort()
const page = readFileSync(join(root, 'docs/from-match-to-framework.md'), 'utf8')

type Json = Record<string, any>
type Slug = 'leeds' | 'bradford' | 'wakefield' | 'york'
const [LEEDS, ...OTHERS] = ['leeds', 'bradford', 'wakefield', 'york'] as const satisfies Slug[]
const COUNCILS: readonly Slug[] = [LEEDS, ...OTHERS]
const inDays = (days: number) => isoDay(addDays(dayOf(new Date()), days))
const OCID = 'ocds-h6vhtk-04b1c2'

const market = await marketplace()
let commonlot: Awaited<ReturnType<typeof running>>
const tokens = new Map<string, string>()
const authorities = Object.fromEntries(
  await Promise.all(
    COUNCILS.map(async (slug) => [slug, globalId('Authority', await market.authorityId(slug))] as const),
  ),
) as Record<Slug, string>
/** What earlier steps found and later ones need. */
const found = {
  proposalId: '',
  needs: {} as Record<string, string>,
  frameworkId: '',
  lots: {} as Record<string, string>,
}
const sent = new Set<string>()

beforeAll(async () => {
  for (const slug of COUNCILS) {
    for (const role of ['OFFICER', 'AUTHORITY_ADMINISTRATOR', 'APPROVER'] as const)
      await keepToken(`${role} ${slug}`, (await market.person(role, { authority: slug })).email)
    await keepToken(`SECOND APPROVER ${slug}`, (await market.person('APPROVER', { authority: slug })).email)
  }
  await keepToken('COORDINATOR', (await market.person('COORDINATOR')).email)
  commonlot = await running(market)
}, 60_000)

async function keepToken(who: string, email: string | null) {
  const scopes = ['READ', 'WRITE', 'IMPORT', ...(who.startsWith('AUTHORITY_ADMINISTRATOR') ? ['ADMIN'] : [])]
  tokens.set(who, (await market.unitOfWork(system, (work) => issueToken(work, { email, scopes }))).token)
}

/** Sends the operation of a file as somebody, and gives the answer of its one field. */
async function send(name: string, who: string, variables: Json = {}): Promise<Json> {
  const file = files.find((one) => one.slice(3) === `${name}.graphql`) ?? `no file for ${name}`
  sent.add(file)
  const text = readFileSync(join(root, folder, file), 'utf8')
  const wanted = text.includes('$proposalId') ? { proposalId: found.proposalId, ...variables } : variables
  const { data, errors } = await commonlot.ask(tokens.get(who) ?? '', text, wanted)
  expect(errors, `${file} as ${who}`).toBeUndefined()
  return Object.values(data)[0]
}

/** The same, where it must have been done: what it answers. */
async function done(name: string, who: string, variables: Json = {}): Promise<Json> {
  const { __typename, data, ...no } = await send(name, who, variables)
  expect(no, `${name} as ${who}: ${__typename}`).toEqual({})
  return data
}

const officer = (slug: Slug) => `OFFICER ${slug}`
const lead = officer(LEEDS)
const need = {
  users: 60,
  termMonths: 48,
  extensionMonths: 12,
  kind: 'SERVICES',
  cpvCodes: ['48610000-7'],
  itlCodes: ['TLE4'],
}
const DESCRIPTION = 'Penalty charge notices, permits, appeals and payments for our parking enforcement team.'
const required: Record<Slug, readonly string[]> = {
  leeds: ['Permits are issued online', 'Available 99.5% of the time'],
  bradford: ['Permits are issued online', 'Available 99.9% of the time'],
  wakefield: ['Permits are issued online'],
  york: ['Permits are issued online', 'Appeals are kept for six years'],
}
const WORTH: Record<Slug, number> = { leeds: 400_000_00, bradford: 300_000_00, wakefield: 200_000_00, york: 100_000_00 }

test('the page names every file, in its order', () => {
  const named = [...page.matchAll(/\]\(examples\/from-match-to-framework\/([\w-]+\.graphql)\)/g)].map(
    ([, file]) => file,
  )
  expect(named).toEqual(files)
})

test('authorities say how they decide, a coordinator brings in a catalogue, and four post like needs', async () => {
  for (const slug of ['leeds', 'wakefield'] as const)
    await done('say-how-we-decide', `AUTHORITY_ADMINISTRATOR ${slug}`, {
      authorityId: authorities[slug],
      from: inDays(0),
    })
  const days = Array.from({ length: 24 }, (_, month) => inDays(30 * (month + 1)))
  for (const slug of COUNCILS)
    await done('say-when-we-meet', `AUTHORITY_ADMINISTRATOR ${slug}`, { authorityId: authorities[slug], days })
  const catalogue = [
    'reference,title,description,kind,regime,owner,url,awarded_on,ends_on,reason_for_longer,advertised_inc_vat,fee_percent,single_supplier,direct_award,users,lot_title,lot_cpv,lot_advertised_inc_vat,suppliers',
    `BB-PARKING,Parking enforcement back office,"${DESCRIPTION}",closed,PA2023,A buying body,https://example.org/parking,${inDays(-200)},${inDays(1200)},,20000000,1.5,no,yes,nation:ENGLAND,All of it,48000000,,Northgrid Ltd`,
  ].join('\n')
  expect(await done('import-the-catalogue', 'COORDINATOR', { content: catalogue })).toEqual({
    created: 1,
    problems: [],
  })
  for (const slug of COUNCILS) {
    const stated = {
      ...{ ...need, title: 'Parking enforcement back office', description: DESCRIPTION },
      ...{
        earliestStartOn: inDays(400),
        latestStartOn: inDays(800),
        contractEndsOn: inDays(600),
        howSupplied: 'As a service',
      },
      valueExVatPence: WORTH[slug],
      requirements: required[slug].map((text) => ({ text, priority: 'MUST' })),
    }
    const { id } = await done('draft-the-need', officer(slug), { details: stated })
    found.needs[slug] = id
    expect(await done('post-the-need', officer(slug), { needId: id })).toEqual({ status: 'POSTED' })
  }
})

test('a worker suggests that the four buy together; they open, join, commit, and Leeds leads by everybody’s consent', async () => {
  const suggestion = await until(async () => {
    const { nodes } = await send('the-suggestion', lead)
    return nodes[0]?.members.length === COUNCILS.length && nodes[0]
  }, 'a suggestion of all four')
  expect(suggestion.reasons.length).toBeGreaterThan(0)
  expect(suggestion.combinedValueExVat.pence).toBe(1_000_000_00)
  found.proposalId = suggestion.id
  expect(await done('open-the-proposal', lead)).toMatchObject({ status: 'OPEN' })
  const plan = { joinBy: inDays(60), startOn: inDays(560) }
  expect(await done('choose-the-model', lead, plan)).toEqual({ model: 'FRAMEWORK', ...plan })
  for (const slug of OTHERS) await done('join', officer(slug), { commitment: 'INTERESTED' })
  for (const slug of COUNCILS) await done('join', officer(slug), { commitment: 'INTENDS' })
  for (const slug of COUNCILS)
    await done('commit-with-volume', officer(slug), { users: need.users, valueExVatPence: WORTH[slug] })
  const leadAuthorityId = authorities.leeds
  await done('propose-the-lead', officer('bradford'), { leadAuthorityId })
  expect((await done('accept-the-lead', lead)).leadAwaits).toHaveLength(2)
  await done('consent-to-the-lead', officer('wakefield'), { leadAuthorityId })
  expect(await done('consent-to-the-lead', officer('york'), { leadAuthorityId })).toEqual({
    leadState: 'LEADS',
    lead: { slug: 'leeds' },
  })
})

test('an existing framework could serve: going on without it takes a reason', async () => {
  const { mustConsider, usableFrameworks } = await send('frameworks-there-are', lead)
  expect(mustConsider).toBe(true)
  expect(usableFrameworks).toMatchObject([{ isUsable: true, framework: { title: 'Parking enforcement back office' } }])
  const went = await done('go-on-without', lead, { reason: 'Its one supplier has no permits for residents' })
  expect(went.mustConsider).toBe(false)
  expect(went.withoutFramework.setAside).toHaveLength(1)
})

test('they merge what they require, divide it into lots, and the value, what follows and the timetable are worked out', async () => {
  const { version, specification } = await send('the-merged-specification', officer('york'))
  const text = (agreement: string) => specification.lines.find((line: Json) => line.agreement === agreement)
  expect(text('SAME')).toMatchObject({ text: 'Permits are issued online', isCore: true })
  expect(text('SIMILAR').wordings).toHaveLength(2)
  expect(text('UNIQUE').wordings).toMatchObject([{ authority: { slug: 'york' } }])
  const edits = [{ text: text('SIMILAR').text, newText: 'Available 99.9% of the time, measured each month' }]
  const kept = await done('keep-the-specification', officer('york'), { expectedVersion: version, edits })
  expect(kept.specificationVersions[0].lines.filter(({ isReworded }: Json) => isReworded)).toHaveLength(1)

  const suggested = await send('lots-that-were-suggested', lead)
  const lots = [
    { title: 'Large authorities', needIds: [found.needs.leeds, found.needs.bradford] },
    { title: 'Smaller authorities', needIds: [found.needs.wakefield, found.needs.york] },
  ]
  const divided = await done('divide-into-lots', lead, { expectedVersion: suggested.version, lots })
  expect(divided.lots.map(({ title }: Json) => title)).toEqual(['Large authorities', 'Smaller authorities'])

  const { statutoryEstimate } = await send('the-value', lead)
  // £1,000,000 over 48 months, 12 more by extension, with 20 % VAT
  expect(statutoryEstimate).toMatchObject({
    missing: null,
    total: { incVat: { pence: 1_500_000_00 }, isAboveThreshold: true },
  })
  expect(statutoryEstimate.follows.length).toBeGreaterThan(0)

  const choices = { isEngagement: true, isPlannedNotice: true, tendersElectronically: true, documentsWithNotice: true }
  const planned = await done('plan-the-timetable', lead, { expectedVersion: divided.version, choices })
  const { missing, isFeasible, steps } = planned.proposal.timetable
  expect({ missing, isFeasible }).toEqual({ missing: null, isFeasible: true })
  expect(steps.map(({ step }: Json) => step)).toEqual(expect.arrayContaining(['TENDER_NOTICE', 'AWARD_NOTICE']))
})

test('they agree among themselves, assess conflicts, and each approves by its own rules: all is agreed', async () => {
  const items = [
    'COST_SHARE',
    'LIABILITY',
    'WITHDRAWAL',
    'LATE_JOINERS',
    'DISPUTES',
    'FREEDOM_OF_INFORMATION',
    'DATA_PROTECTION',
  ]
  let agreement: Json = {}
  for (const item of items) {
    await done('word-the-agreement', lead, { item, text: 'As the four of us have said in our meetings' })
    for (const slug of COUNCILS) agreement = (await done('agree-to-the-wording', officer(slug), { item })).agreement
  }
  expect(agreement).toEqual({ isComplete: true, missing: [] })
  // York’s mitigation is still to come: a later step shows what that holds back
  for (const slug of COUNCILS)
    await done('assess-conflicts', officer(slug), {
      reviewOn: inDays(180),
      unmitigated: slug === 'york' ? 'Her deputy has shares too' : null,
    })
  const asked: Record<string, readonly string[]> = {}
  for (const slug of COUNCILS) {
    expect(await done('ask-for-approval', officer(slug))).toEqual({ status: 'OPEN' })
    const { nodes } = await send('what-waits-for-me', `APPROVER ${slug}`)
    const [waiting] = nodes
    expect(waiting).toMatchObject({ value: { pence: 1_500_000_00 }, next: 'OFFICER' })
    expect(waiting.proposal.brief.decisionWanted).not.toBe('')
    asked[slug] = waiting.needed
    let status = ''
    for (const [at, approver] of waiting.needed.entries())
      status = (
        await done('approve', `${at % 2 === 0 ? 'APPROVER' : 'SECOND APPROVER'} ${slug}`, {
          approver,
          expectedVersion: waiting.proposal.version,
        })
      ).status
    expect(status).toBe(slug === 'york' ? 'AGREED' : 'OPEN')
  }
  const usual = ['OFFICER', 'PROCUREMENT', 'LEGAL', 'FINANCE', 'MEMBERS']
  const own = ['OFFICER', 'MEMBERS']
  expect(asked).toEqual({ leeds: own, bradford: usual, wakefield: own, york: usual })
})

test('UK2, UK3 and UK4 are drafted and, once published, recorded; the tender notice waits for the last mitigation', async () => {
  const publish = { ocid: OCID, publishedOn: inDays(0) }
  for (const [kind, code] of [
    ['PRELIMINARY_MARKET_ENGAGEMENT', 'UK2'],
    ['PLANNED_PROCUREMENT', 'UK3'],
    ['TENDER', 'UK4'],
  ] as const) {
    const drafted = await done('draft-the-notice', lead, { kind })
    expect(drafted).toMatchObject({ code, isComplete: false })
    let left = drafted
    for (const { key, label } of drafted.missing)
      left = await done('say-what-it-lacks', lead, { kind, field: key, text: `What is to be said: ${label}` })
    const record = { ...publish, kind, url: `https://www.find-tender.service.gov.uk/Notice/${code}` }
    if (kind === 'TENDER') {
      expect((await done('draft-the-notice', lead, { kind })).heldBack).toMatch(
        /York.* has found conflicts that nothing/,
      )
      expect(await send('record-the-published-notice', lead, record)).toMatchObject({ code: 'CONFLICTS_NOT_SETTLED' })
      await done('assess-conflicts', officer('york'), { reviewOn: inDays(180), unmitigated: null })
      left = await done('draft-the-notice', lead, { kind })
    }
    expect(left).toMatchObject({ isComplete: true, missing: [] })
    expect((await done('record-the-published-notice', lead, record)).needs).toHaveLength(COUNCILS.length)
    if (code === 'UK2') await done('log-the-engagement', officer('bradford'), { heldOn: inDays(0) })
  }
})

test('the framework is recorded, and called off from until too little is left', async () => {
  const framework = await done('record-the-framework', lead, {
    details: {
      ...{ kind: 'CLOSED', awardedOn: inDays(0), endsOn: inDays(1400), ocid: OCID, feeBasisPoints: 0 },
      advertisedIncVatPence: 1_500_000_00,
      lots: [
        {
          title: 'Large authorities',
          cpvCodes: ['48610000-7'],
          advertisedIncVatPence: 1_050_000_00,
          suppliers: ['Northgrid Ltd'],
        },
        {
          title: 'Smaller authorities',
          cpvCodes: ['48610000-7'],
          advertisedIncVatPence: 450_000_00,
          suppliers: ['Southgrid Ltd'],
        },
      ],
    },
  })
  expect(framework.users).toHaveLength(COUNCILS.length)
  const [large, smaller] = framework.lots.map(({ id }: Json) => id)
  const contract = (slug: Slug, valueIncVatPence: number) => {
    const isLarge = slug === 'leeds' || slug === 'bradford'
    return {
      frameworkId: framework.id,
      needId: found.needs[slug],
      details: {
        ...{ lotId: isLarge ? large : smaller, supplierName: isLarge ? 'Northgrid Ltd' : 'Southgrid Ltd' },
        ...{ manner: 'COMPETED', valueIncVatPence, startsOn: inDays(560), endsOn: inDays(2000) },
      },
    }
  }
  await done('call-off', officer('leeds'), contract('leeds', 600_000_00))
  expect(await send('call-off', officer('bradford'), contract('bradford', 450_000_01))).toMatchObject({
    code: 'NO_HEADROOM_IN_LOT',
    message: 'Only £450,000 is left of this lot',
  })
  await done('call-off', officer('bradford'), contract('bradford', 450_000_00))
  await done('call-off', officer('wakefield'), contract('wakefield', 300_000_00))
  const last = await done('call-off', officer('york'), contract('york', 150_000_00))
  expect(last.framework.headroom.left.pence).toBe(0)
})

test('and every need is met', async () => {
  const proposal = await send('what-has-become-of-it', lead)
  expect(proposal.status).toBe('AWARDED')
  expect(proposal.needs.map(({ status }: Json) => status)).toEqual(COUNCILS.map(() => 'MET'))
  expect(proposal.framework.headroom).toMatchObject({ calledOff: { pence: 1_500_000_00 }, left: { pence: 0 } })
  expect(proposal.framework.callOffs.nodes.map(({ authority }: Json) => authority.slug)).toEqual(
    [...COUNCILS].reverse(),
  )
  expect([...sent].sort()).toEqual(files)
})

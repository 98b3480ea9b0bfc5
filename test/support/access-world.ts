import type { TokenScope } from '../../server/generated/prisma/enums.ts'
import { withdrawNeed } from '../../server/needs/withdraw-need.ts'
import { type Actor, nobody } from '../../server/organisations/actor.ts'
import { hashOfToken, newToken } from '../../server/organisations/api-token.ts'
import { actorByEmail, actorByToken } from '../../server/organisations/find-actor.ts'
import { openProposal } from '../../server/proposals/open-proposal.ts'
import { type Marketplace, marketplace } from './marketplace.ts'

/** Everyone who could ask about what Leeds has, by role and by how they stand to Leeds. */
async function readers(market: Marketplace) {
  const officer = await market.officer('leeds')
  const administrator = await market.person('AUTHORITY_ADMINISTRATOR', { authority: 'leeds' })
  const of = (role: 'VIEWER' | 'OFFICER' | 'APPROVER' | 'AUTHORITY_ADMINISTRATOR', authority: string) =>
    market.person(role, { authority })
  return {
    'viewer of its authority': await of('VIEWER', 'leeds'),
    'officer of its authority': officer,
    'approver of its authority': await of('APPROVER', 'leeds'),
    'administrator of its authority': administrator,
    'token of its authority': await organisationToken(market, 'leeds'),
    'officer of its authority whose token only reads': { ...officer, scopes: new Set<TokenScope>(['READ']) },
    'administrator of its authority whose token may not administer': {
      ...administrator,
      scopes: new Set<TokenScope>(['READ', 'WRITE']),
    },
    'officer of a named partner': await of('OFFICER', 'manchester'),
    'viewer of a named partner': await of('VIEWER', 'manchester'),
    'officer in its region': await of('OFFICER', 'york'),
    'approver in its region': await of('APPROVER', 'york'),
    'officer in another region': await of('OFFICER', 'kent'),
    'administrator in another region': await of('AUTHORITY_ADMINISTRATOR', 'kent'),
    'coordinator of every region': await market.person('COORDINATOR'),
    'coordinator of its region': await market.person('COORDINATOR', { regions: ['Yorkshire and The Humber'] }),
    'coordinator of another region': await market.person('COORDINATOR', { regions: ['Wales'] }),
    'member of a supplier': await market.person('SUPPLIER_MEMBER', { supplier: 'Northgrid Ltd' }),
    'administrator of a supplier': await market.person('SUPPLIER_ADMINISTRATOR', { supplier: 'Northgrid Ltd' }),
    'platform administrator': await market.person('PLATFORM_ADMINISTRATOR'),
    'someone without a role': await newcomer(market),
    'officer of its authority whose token may not read': { ...officer, scopes: new Set<TokenScope>() },
    nobody,
  } satisfies Record<string, Actor>
}

/** An authority that acts by a token of its own, as an officer. */
async function organisationToken(market: Marketplace, authority: string): Promise<Actor> {
  const secret = newToken()
  const data = {
    authorityId: await market.authorityId(authority),
    name: 'Finance system',
    hash: hashOfToken(secret),
    scopes: ['READ', 'WRITE', 'IMPORT', 'ADMIN'] satisfies TokenScope[],
    expiresAt: new Date('2099-01-01'),
  }
  await market.db.apiToken.create({ data })
  return actorByToken(market.db, secret, new Date())
}

async function newcomer(market: Marketplace): Promise<Actor> {
  const email = 'nora@leeds.example'
  await market.db.person.create({ data: { email, name: 'Nora Newcomer' } })
  const actor = await actorByEmail(market.db, email)
  if (!actor) throw new Error('the newcomer was not found again')
  return actor
}

const housing = (n: number) => ({
  title: `Housing management system ${n}`,
  description: 'Rent accounting, tenancies, voids, arrears and leasehold for our homes, hosted and supported.',
  service: 'Housing',
  kind: 'SERVICES',
  howSupplied: 'subscription',
  cpvCodes: ['48000000'],
  valueExVatPence: 50_000_000 + n,
  users: 200,
  devices: 100,
  itlCodes: ['TLE4'],
  incumbentSupplier: 'Example Systems Ltd',
  incumbentSystem: 'Example Housing',
  contractEndsOn: '2027-09-30',
  latestExtendableEndOn: '2028-09-30',
  noticeToTerminateOn: '2027-03-31',
  earliestStartOn: '2027-04-01',
  latestStartOn: '2027-12-01',
  termMonths: 60,
  extensionMonths: 24,
  hosting: 'CLOUD',
  dataResidency: 'United Kingdom',
  certifications: ['ISO 27001'],
  openTo: ['LEAD'],
  requirements: [{ text: 'Must keep rents', priority: 'MUST' }],
  notes: 'The board has not agreed yet',
})

/** How Leeds' needs stand to everyone: as drafted, shared with ever more, and withdrawn. */
const tiers = {
  'shared with nobody': { sharing: 'DRAFT' },
  'shared with a partner': { sharing: 'PARTNERS', partnerIds: ['manchester'] },
  'shared with its region': { sharing: 'REGION' },
  'shared with every council': { sharing: 'COUNCILS', mayBeCounted: true },
} as const

/** A row of the marketplace, and how it stands to those who ask. */
export interface Thing {
  readonly type: string
  readonly relation: string
  readonly id: string
}

export type AccessWorld = Awaited<ReturnType<typeof accessWorld>>

/** A marketplace in which Leeds has something of every kind in every state of sharing, stated in full. */
export async function accessWorld() {
  const market = await marketplace()
  const people = await readers(market)
  const things: Thing[] = []
  const add = (type: string, relation: string, id: string) => things.push({ type, relation, id })
  await nameContact(market)
  await addNeeds(market, people, add)
  await addPartners(market, people)
  await market.settle()
  await addDealings(market, people, add)
  await addContracts(market, add)
  await addImport(market, people, add)
  await addWithheld(market, people, add)
  add('Authority', 'of today', await market.authorityId('leeds'))
  const ended = await market.db.authority.findFirstOrThrow({
    where: { endsOn: { not: null }, startsOn: { not: null } },
  })
  add('Authority', 'replaced', ended.id)
  add('Department', 'any', await market.department('leeds', 'Registrars'))
  return { market, people, things, add }
}

type People = Awaited<ReturnType<typeof readers>>
type Add = (type: string, relation: string, id: string) => void

async function nameContact(market: Marketplace): Promise<void> {
  const data = {
    authorityId: await market.authorityId('leeds'),
    name: 'Buying',
    email: 'b@x.example',
    updatedAt: new Date(),
  }
  await market.db.authorityContact.create({ data })
}

async function addNeeds(market: Marketplace, people: People, add: Add): Promise<void> {
  const officer = people['officer of its authority']
  const departmentId = await market.department('leeds', 'Housing')
  const stated = (n: number) => ({ ...housing(n), departmentId })
  add('Need', 'draft', await market.draftedNeed(officer, stated(1)))
  let n = 2
  for (const [relation, tier] of Object.entries(tiers)) {
    const partnerIds = 'partnerIds' in tier ? await Promise.all(tier.partnerIds.map(market.authorityId)) : undefined
    const posting = { ...tier, ...(partnerIds && { partnerIds }) }
    add('Need', relation, await market.postedNeed(officer, stated(n++), posting))
  }
  const published = await market.postedNeed(officer, stated(n++))
  const notice = { sharing: 'PUBLISHED', publishedOn: new Date('2026-10-01'), ocid: 'ocds-h6vhtk-000002' } as const
  await market.db.need.update({ where: { id: published }, data: notice })
  add('Need', 'published', published)
  const needId = await market.postedNeed(officer, stated(n++))
  await market.unitOfWork(officer, (work) => withdrawNeed(work, { needId, reason: 'Bought otherwise' }))
  add('Need', 'withdrawn', needId)
}

/** Needs that every council sees, and of which it does not read everything. */
async function addWithheld(market: Marketplace, people: People, add: Add): Promise<void> {
  const withheld = async (n: number, relation: string, [value, incumbent, notes]: readonly string[]) => {
    const reason = 'Not agreed yet'
    const posting = {
      sharing: 'COUNCILS',
      partnerIds: incumbent === 'PARTNERS' ? [await market.authorityId('manchester')] : undefined,
      fieldTiers: [
        { group: 'VALUE', sharing: value, reason },
        { group: 'INCUMBENT', sharing: incumbent, reason },
        { group: 'NOTES', sharing: notes, reason },
      ],
    }
    add('Need', relation, await market.postedNeed(people['officer of its authority'], housing(n), posting))
  }
  await withheld(30, 'with its value, incumbent and notes withheld', ['DRAFT', 'DRAFT', 'DRAFT'])
  const tiers = ['REGION', 'PARTNERS', 'COUNCILS']
  await withheld(31, 'with its value for its region, its incumbent for a partner and its notes for all', tiers)
}

/** Needs of others that Leeds' needs match: one shared with Leeds only, one with every council. */
async function addPartners(market: Marketplace, people: People): Promise<void> {
  const partnerIds = [await market.authorityId('leeds')]
  await market.postedNeed(people['officer of a named partner'], housing(20), { sharing: 'PARTNERS', partnerIds })
  await market.postedNeed(people['officer in another region'], { ...housing(21), valueExVatPence: 5_000_000_000 })
}

async function addDealings(market: Marketplace, people: People, add: Add): Promise<void> {
  const leeds = await market.authorityId('leeds')
  const ofLeeds = { OR: [{ needA: { authorityId: leeds } }, { needB: { authorityId: leeds } }] }
  const both = { needA: true, needB: true } as const
  const matches = await market.db.match.findMany({ where: ofLeeds, include: both })
  const isShared = (...tiers: string[]) =>
    matches.find(({ needA, needB }) => tiers.includes(needA.sharing) && tiers.includes(needB.sharing))
  const [closed, open] = [isShared('PARTNERS'), isShared('COUNCILS', 'PUBLISHED')]
  if (!closed || !open) throw new Error('Leeds has no match with a partner, or none with everybody')
  add('Match', 'with a named partner', closed.id)
  add('Match', 'with a need every council sees', open.id)
  const proposals = await market.db.proposal.findMany({
    where: { members: { some: { authorityId: leeds } } },
    include: { needs: { include: { need: true } }, members: true },
  })
  for (const proposal of proposals) {
    const isOpen = proposal.needs.every(({ need }) => ['COUNCILS', 'PUBLISHED'].includes(need.sharing))
    const [member] = proposal.members.filter(({ authorityId }) => authorityId !== leeds)
    const kent = await market.authorityId('kent')
    add(
      'Proposal',
      `${isOpen ? 'of needs every council sees' : 'of needs not every council sees'}, with ${member?.authorityId === kent ? 'Kent' : 'Manchester'}`,
      proposal.id,
    )
    await market.unitOfWork(people['officer of its authority'], (work) =>
      openProposal(work, { proposalId: proposal.id }),
    )
  }
}

async function addContracts(market: Marketplace, add: Add): Promise<void> {
  const stated = {
    authorityId: await market.authorityId('leeds'),
    departmentId: await market.department('leeds', 'Parks'),
    reference: 'C-1',
    title: 'Parks bookings',
    description: 'Bookings of pitches',
    supplierName: 'Example Systems Ltd',
    system: 'Example Bookings',
    cpvCodes: ['48000000'],
    categorySlug: (await market.db.category.findFirstOrThrow()).slug,
    valueExVatPence: 1_000_000,
    startsOn: new Date('2024-04-01'),
    endsOn: new Date('2028-03-31'),
    latestExtendableEndOn: new Date('2030-03-31'),
    ocid: 'ocds-h6vhtk-000001',
  }
  add('Contract', 'not published', (await market.db.contract.create({ data: stated })).id)
  const published = await market.db.contract.create({ data: { ...stated, publishedOn: new Date('2024-05-01') } })
  add('Contract', 'published', published.id)
}

async function addImport(market: Marketplace, people: People, add: Add): Promise<void> {
  await market.ask(
    people['officer of its authority'],
    'mutation ($content: String!) { importNotices(fileName: "notices.jsonl", content: $content) { __typename } }',
    { content: JSON.stringify({ id: '1', buyer: 'Nobody Council', title: 'Payroll software' }) },
  )
  const imported = await market.db.import.findFirstOrThrow()
  add('Import', 'of an officer of its authority', imported.id)
  const refused = await market.db.import.create({
    data: { fileName: 'letter.txt', status: 'REFUSED', refusal: 'It is a letter', startedById: imported.startedById },
  })
  add('Import', 'refused', refused.id)
}

import { decideMatch } from '../../server/matching/decide-match.ts'
import { withdrawNeed } from '../../server/needs/withdraw-need.ts'
import type { Actor } from '../../server/organisations/actor.ts'
import { declineProposal } from '../../server/proposals/decline-proposal.ts'
import { recordDecision } from '../../server/proposals/discussion/record-decision.ts'
import { writeMessage } from '../../server/proposals/discussion/write-message.ts'
import { addDocument } from '../../server/proposals/documents/add-document.ts'
import { assessConflicts } from '../../server/proposals/governance/assess-conflicts.ts'
import { logEngagement } from '../../server/proposals/governance/log-engagement.ts'
import { writeClause } from '../../server/proposals/governance/write-clause.ts'
import { openProposal } from '../../server/proposals/open-proposal.ts'
import { type Marketplace, marketplace } from './marketplace.ts'
import { type People, people } from './people.ts'
import { HIDDEN_WEBHOOK } from './questions.ts'
import { confidential, noSecrets, type Secrets } from './secrets.ts'

interface World {
  readonly market: Marketplace
  readonly people: People
  readonly secrets: Secrets
  readonly leedsId: string
  readonly bradfordId: string
  /** Housing and Parks, in Leeds. */
  readonly departments: readonly [string, string]
}

/**
 * A marketplace in which Leeds and Bradford hide something of every kind: needs in every state that others may not see,
 * the matches and proposals between them, reasons, a contract, an import and a job that failed.
 */
export async function hiddenWorld() {
  const market = await marketplace()
  const world: World = {
    market,
    people: await people(market),
    secrets: noSecrets(),
    leedsId: await market.authorityId('leeds'),
    bradfordId: await market.authorityId('bradford'),
    departments: [await market.department('leeds', 'Housing'), await market.department('leeds', 'Parks')],
  }
  await hideOwnNeeds(world)
  await hidePartners(world)
  await hideWithdrawn(world)
  await showOne(world)
  await market.settle()
  const dealings = await hideDealings(world)
  await hideContract(world)
  await hideImport(world)
  await hideParkedJob(world)
  await hideToken(world)
  await hideWebhook(world)
  return { ...world, ...world.secrets, ...dealings }
}

/** How a hidden need comes about: what it is about, whose it is, and with whom it is shared; not at all, if a draft. */
interface Hiding {
  readonly mark: string
  readonly by: Actor
  readonly posting?: object
  readonly about?: string
  readonly seenBy?: readonly string[]
  readonly more?: object
}

async function hideNeed({ market, secrets }: World, of: string, hiding: Hiding): Promise<string> {
  const { mark, by, posting, about = 'Quokka enclosure telemetry', seenBy, more } = hiding
  const { words, numbers, details } = confidential(Object.keys(secrets.hiddenIds).length + 1, mark, about)
  const said = { ...details, ...more }
  const needId = posting ? await market.postedNeed(by, said, posting) : await market.draftedNeed(by, said)
  secrets.hide(of, 'Need', needId, [...words, ...numbers], seenBy)
  return needId
}

async function hideOwnNeeds(world: World) {
  const { market, people, departments } = world
  const by = people.leeds
  const about = 'Wombat burrow mapping'
  await hideNeed(world, 'draft', { mark: 'draft', by })
  await hideNeed(world, 'posted to its own authority', {
    ...{ mark: 'own', by, posting: { sharing: 'DRAFT' }, about },
    more: { departmentId: departments[0] },
  })
  await market.postedNeed(by, {
    title: about,
    description: `${about}, replaced and supported.`,
    departmentId: departments[1],
  })
  await hideNeed(world, 'regional', {
    ...{ mark: 'region', by, posting: { sharing: 'REGION' }, about: 'Narwhal tank salinity logging' },
    seenBy: ['an officer of the same region', 'a coordinator of all regions'],
  })
}

/** Two pairs of needs that Leeds and Bradford show to each other only: two matches, and two proposals. */
async function hidePartners(world: World) {
  const { leeds, bradford } = world.people
  const shared = (partnerId: string) => ({ sharing: 'PARTNERS', partnerIds: [partnerId] })
  for (const [mark, about] of [
    ['one', 'Housing management system for rents and voids'],
    ['two', 'Parking permits and penalty charge notices back office'],
  ] as const) {
    const [toBradford, toLeeds] = [shared(world.bradfordId), shared(world.leedsId)]
    await hideNeed(world, `named partner’s ${mark}`, { mark: `a${mark}`, by: leeds, posting: toBradford, about })
    await hideNeed(world, `partner’s ${mark}`, { mark: `b${mark}`, by: bradford, posting: toLeeds, about })
  }
}

async function hideWithdrawn(world: World) {
  const { leeds } = world.people
  const needId = await hideNeed(world, 'withdrawn', { mark: 'gone', by: leeds, posting: {}, about: 'Okapi ledger' })
  await world.market.unitOfWork(leeds, (work) => withdrawNeed(work, { needId, reason: 'zqwithdrawnreason' }))
}

/** A need that every council sees, so that what is hidden stands beside something that is not. */
const showOne = ({ market, people }: World) =>
  market.postedNeed(people.bradford, {
    title: 'Street lighting central management',
    description: 'Street lighting central management system with fault reports.',
  })

/** What was suggested between Leeds and Bradford, and what the two said to it: one proposal declined, one open. */
async function hideDealings(world: World) {
  const { market, secrets, people, leedsId } = world
  const proposals = await market.db.proposal.findMany({ include: { needs: { include: { need: true } } } })
  const matches = await market.db.match.findMany({ include: { needA: true, needB: true } })
  for (const { id } of matches) secrets.hide(`match ${id}`, 'Match', id, [])

  const joint = proposals.filter(({ needs }) => new Set(needs.map(({ need }) => need.authorityId)).size === 2)
  const [first, second] = joint
  const between = matches.find(({ needAId }) => second?.needs.some(({ needId }) => needId === needAId))
  if (!first || !second || !between) throw new Error('Leeds and Bradford have no two proposals to hide')

  for (const { id } of [first, second])
    await market.unitOfWork(people.leeds, (work) => openProposal(work, { proposalId: id }))
  const decline = { proposalId: first.id, reason: 'zqdeclinereason' }
  await market.unitOfWork(people.bradford, (work) => declineProposal(work, decline))
  secrets.hideText('reason to decline', [decline.reason])
  // what a proposal is worth changes with who takes part
  const as = await market.db.proposal.findMany({ include: { needs: true } })
  for (const { id, title, needs, valueExVatPence } of as) {
    const value = valueExVatPence && needs.length > 1 ? [String(valueExVatPence)] : []
    secrets.hide(`proposal ${title}`, 'Proposal', id, value)
  }

  await hideWorking(world, second.id)

  const needId = between.needA.authorityId === leedsId ? between.needAId : between.needBId
  const dismiss = { matchId: between.id, needId, decision: 'DISMISSED', reason: 'zqdismissreason' }
  await market.unitOfWork(people.leeds, (work) => decideMatch(work, dismiss))
  secrets.hideText('reason to dismiss', [dismiss.reason])
  return { matches, joint, openProposalId: second.id, dismissed: { matchId: between.id, needId } }
}

/** What the members of a proposal say, decide, attach and assess among themselves. */
async function hideWorking({ market, secrets, people }: World, proposalId: string) {
  const told = { proposalId, heldOn: new Date('2026-03-02'), with: 'zqeventname', said: 'zqsaidthere' }
  const found = { proposalId, interests: 'zqinterest', mitigations: 'zqmitigation', unmitigated: 'zqunmitigated' }
  const reviewOn = new Date(Date.now() + 30 * 86_400_000)
  const file = { name: 'zqdocument.txt', mediaType: 'text/plain', content: Buffer.from('zqcontent') }
  await market.unitOfWork(people.leeds, async (work) => {
    await writeMessage(work, { proposalId, text: 'zqmessagetext' })
    await recordDecision(work, { proposalId, text: 'zqdecisiontext' })
    await addDocument(work, { proposalId, ...file })
    await writeClause(work, { proposalId, item: 'DISPUTES', text: 'zqclausetext' })
    await logEngagement(work, told)
    await assessConflicts(work, { ...found, reviewOn: new Date(reviewOn.toISOString().slice(0, 10)) })
  })
  const texts = ['zqmessagetext', 'zqdecisiontext', 'zqdocument', 'zqclausetext', 'zqeventname', 'zqsaidthere']
  secrets.hideText('working together', [...texts, found.interests, found.mitigations, found.unmitigated])
}

async function hideContract({ market, secrets, leedsId, departments }: World) {
  const contract = await market.db.contract.create({
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
  const words = ['ref', 'title', 'text', 'supplier', 'system'].map((field) => `zqcontract${field}`)
  secrets.hide('contract', 'Contract', contract.id, [...words, '731005577'])
}

async function hideImport({ market, secrets, people }: World) {
  await market.ask(
    people.leeds,
    'mutation ($content: String!) { importNotices(fileName: "zqfilename", content: $content) { __typename } }',
    { content: JSON.stringify({ id: 'zqrecord', buyer: 'Zqbuyer Council', title: 'zqimporttitle payroll software' }) },
  )
  const { id } = await market.db.import.findFirstOrThrow()
  const texts = ['zqfilename', 'zqrecord', 'Zqbuyer', 'zqimporttitle']
  secrets.hide('import', 'Import', id, texts, ['a platform administrator'])
}

async function hideParkedJob({ market, secrets }: World) {
  await market.db.parkedJob.create({
    data: { id: 'zqjob', queue: 'reactions', name: 'x', data: {}, error: 'zqjoberror', attempts: 5 },
  })
  secrets.hideText('parked job', ['zqjob', 'zqjoberror'], ['a platform administrator'])
}

async function hideToken({ market, secrets, people }: World) {
  const { personId } = people.leeds
  const { id } = await market.db.apiToken.create({
    data: { personId, name: 'zqtokenname', hash: 'zqtokenhash', scopes: ['READ'], expiresAt: new Date('2099-01-01') },
  })
  secrets.hide('token', 'Token', id, ['zqtokenname'])
}

async function hideWebhook({ market: { db }, secrets, people }: World) {
  const webhook = { id: HIDDEN_WEBHOOK, personId: people.leeds.personId, kinds: ['NEED'], cursor: 'zqcursor' }
  const { id: deliveryId } = await db.webhookDelivery.create({
    data: {
      webhook: { create: { ...webhook, url: 'https://zqhook.example/', secret: 'zqwebhooksecret' } },
      ...{ sort: 'TEST', status: 'FAILED' },
      log: { create: { at: new Date(), ms: 5, answer: 'zqhookanswer' } },
    },
  })
  secrets.hide('webhook', 'Webhook', HIDDEN_WEBHOOK, ['zqhook.example'])
  secrets.hide('delivery', 'WebhookDelivery', deliveryId, ['zqhookanswer'])
}

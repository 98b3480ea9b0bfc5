import { describe, expect, test } from 'vitest'
import { readProof } from '../../server/audit/audit-proof.ts'
import { sealEntries } from '../../server/audit/seal-entries.ts'
import { editNeed } from '../../server/needs/edit-need.ts'
import { shareNeed } from '../../server/needs/share-need.ts'
import { withdrawNeed } from '../../server/needs/withdraw-need.ts'
import { type Actor, system } from '../../server/organisations/actor.ts'
import { newId } from '../../server/platform/ids.ts'
import { globalId, marketplace } from '../support/marketplace.ts'
import { people } from '../support/people.ts'

const market = await marketplace()
const { db, unitOfWork } = market
const { leeds, bradford, others } = await people(market)
const [leedsId, bradfordId] = [await market.authorityId('leeds'), await market.authorityId('bradford')]
const admin = await market.person('AUTHORITY_ADMINISTRATOR', { authority: 'leeds' })
const bradfordAdmin = await market.person('AUTHORITY_ADMINISTRATOR', { authority: 'bradford' })
const platform = others['a platform administrator']

const from = { address: '192.0.2.44', agent: 'Telltale/1.0', requestId: newId() }
const needId = await market.postedNeed({ ...leeds, from }, { title: 'Heron parking permits' }, { sharing: 'COUNCILS' })
const theirNeedId = await market.postedNeed(bradford, { title: 'Egret parking permits' }, { sharing: 'COUNCILS' })
const proposalId = (
  await db.proposal.create({
    data: {
      title: 'Permits together',
      groupKey: newId(),
      probability: 0.9,
      reasons: [],
      against: [],
      engineVersion: '1',
      members: { create: [{ authorityId: leedsId }, { authorityId: bradfordId }] },
    },
  })
).id
await unitOfWork({ ...leeds, from }, async (work) =>
  work.record({ type: 'ProposalJoined', proposalId, authorityId: leedsId }),
)

interface Entry {
  id: string
  sentence: string
  action: string
  objectIds: string[]
  onBehalfOf: string[]
  personId: string | null
  personName: string | null
  address: string | null
  agent: string | null
  requestId: string | null
}

const FIELDS =
  'id sentence action objectType objectIds onBehalfOf channel personId personName tokenName sessionId address agent requestId'
const read = async (actor: Actor, filter = 'first: 100') => {
  const answer = await market.ask(
    actor,
    `{ auditLog(${filter}) { nodes { ${FIELDS} } pageInfo { endCursor hasNextPage } } }`,
  )
  expect(answer.errors).toBeUndefined()
  return answer.data.auditLog as { nodes: Entry[]; pageInfo: { endCursor: string; hasNextPage: boolean } }
}
const entries = async (actor: Actor, filter?: string) =>
  (await read(actor, filter)).nodes.filter(({ action }) => action !== 'AuditRead')
const objects = async (actor: Actor) => (await entries(actor)).flatMap((entry) => entry.objectIds)

describe('who reads', () => {
  test('an authority’s administrators: what was done to what is theirs, by whom and from where', async () => {
    const [posted] = await entries(admin, 'action: "NeedPosted"')
    expect(posted).toMatchObject({
      sentence: 'officer of leeds (Leeds City Council) posted the need “Heron parking permits”',
      objectIds: [globalId('Need', needId)],
      onBehalfOf: ['Leeds City Council'],
      personId: globalId('Person', leeds.personId as string),
      personName: 'officer of leeds',
      ...from,
    })
    expect(await objects(admin)).not.toContain(globalId('Need', theirNeedId))
  })

  test('a member of a shared proposal: that another authority joined, not who did it or from where', async () => {
    const [joined] = await entries(bradfordAdmin, 'action: "ProposalJoined"')
    expect(joined).toMatchObject({
      sentence: 'Someone at Leeds City Council joined the proposal “Permits together”',
      personId: null,
      personName: null,
      address: null,
      agent: null,
      requestId: null,
    })
    const theirs = JSON.stringify(await entries(bradfordAdmin))
    for (const secret of [from.address, from.agent, from.requestId, 'officer of leeds', needId])
      expect(theirs).not.toContain(secret)
  })

  test('a platform administrator: everything, with titles only of what they may see', async () => {
    const all = await entries(platform)
    expect(all.length).toBe(await db.auditEntry.count({ where: { action: { not: 'AuditRead' } } }))
    expect(JSON.stringify(all)).not.toContain('Heron')
    const withoutAdmin = { ...platform, scopes: new Set(['READ'] as const) }
    expect(await entries(withoutAdmin)).toEqual([])
  })

  test.each(
    Object.entries(others).filter(
      ([who]) => !/platform administrator|administrator of another|nobody|without scopes/.test(who),
    ),
  )('%s: nothing, as if there were no log', async (_who, actor) => {
    expect(await read(actor)).toEqual({ nodes: [], pageInfo: { endCursor: '', hasNextPage: false } })
    expect(await read(leeds)).toEqual(await read(actor))
    expect(await read(actor, `objectId: "${globalId('Need', needId)}"`)).toEqual(
      await read(actor, `objectId: "${globalId('Need', newId())}"`),
    )
  })

  test('the administrator of an authority it does not concern: nothing, by whatever question', async () => {
    const kent = others['an administrator of another authority']
    for (const filter of [
      'first: 50',
      `objectId: "${globalId('Need', needId)}"`,
      `personId: "${globalId('Person', leeds.personId as string)}"`,
      `authorityId: "${globalId('Authority', leedsId)}"`,
      'action: "NeedPosted"',
    ])
      expect(await entries(kent, filter)).toEqual([])
    expect(await entries(bradfordAdmin, `personId: "${globalId('Person', leeds.personId as string)}"`)).toEqual([])
  })

  test('nobody is told to sign in', async () => {
    const answer = await market.ask(others.nobody, '{ auditLog { nodes { id } } }')
    expect(answer.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED')
  })
})

describe('what is read', () => {
  test('every filter, alone and with another', async () => {
    const own = await entries(admin)
    const object = `objectId: "${globalId('Need', needId)}"`
    expect((await entries(admin, object)).map(({ action }) => action)).toEqual(['NeedPosted', 'NeedDrafted'])
    expect(await entries(admin, `${object}, action: "NeedDrafted"`)).toHaveLength(1)
    expect(await entries(admin, `personId: "${globalId('Person', leeds.personId as string)}"`)).toEqual(
      own.filter(({ personName }) => personName === 'officer of leeds'),
    )
    expect(await entries(admin, 'from: "2020-01-01T00:00:00Z", until: "2020-02-01T00:00:00Z"')).toEqual([])
    expect(await entries(admin, 'from: "2020-01-01T00:00:00Z"')).toEqual(own)
    expect(await entries(admin, 'objectId: "no id at all"')).toEqual([])
  })

  test('newest first, page after page, nothing twice and nothing left out', async () => {
    const whole = (await read(platform)).nodes.filter(({ action }) => action !== 'AuditRead').map(({ id }) => id)
    const paged: string[] = []
    let after = ''
    for (;;) {
      const { nodes, pageInfo } = await read(platform, `first: 2${after}`)
      paged.push(...nodes.filter(({ action }) => action !== 'AuditRead').map(({ id }) => id))
      if (!pageInfo.hasNextPage) break
      after = `, after: "${pageInfo.endCursor}"`
    }
    expect(paged).toEqual(whole)
  })

  test('as many SQL statements for many entries as for two', async () => {
    for (let i = 0; i < 8; i++) await market.draftedNeed(leeds)
    const statements = (first: number) =>
      market.statementsOf(() => read(admin, `first: ${first}, action: "NeedDrafted"`))
    const [two, many] = [await statements(2), await statements(9)]
    expect(many).toBe(two)
    expect(many).toBeLessThanOrEqual(15)
  })

  test('a thing that was hidden since keeps its id and loses its name', async () => {
    const shown = await market.postedNeed(bradford, { title: 'Cormorant permits' }, { sharing: 'COUNCILS' })
    await expect(unitOfWork(leeds, (work) => editNeed(work, { needId: shown, details: {} }))).rejects.toThrow()
    const refused = async () => (await entries(admin, 'action: "ActRefused"'))[0]
    expect((await refused())?.sentence).toBe(
      'officer of leeds (Leeds City Council) was not allowed to edit this need “Cormorant permits”',
    )
    await unitOfWork(bradford, (work) => withdrawNeed(work, { needId: shown, reason: 'Not needed any more' }))
    expect(await refused()).toMatchObject({
      sentence: 'officer of leeds (Leeds City Council) was not allowed to edit this need',
      objectIds: [globalId('Need', shown)],
    })
  })

  test('reading is an entry too, once for a list; an administrator of the platform is seen by those whose log it is', async () => {
    await read(platform, `first: 1, authorityId: "${globalId('Authority', leedsId)}"`)
    const [reading] = (await read(admin, 'first: 1, action: "AuditRead"')).nodes
    expect(reading).toMatchObject({ sentence: 'Someone of no authority read the audit log', personId: null })
    const before = await db.auditEntry.count()
    await read(leeds)
    await read(others['an administrator of another authority'], `authorityId: "${globalId('Authority', leedsId)}"`)
    expect(await db.auditEntry.count()).toBe(before + 1)
    expect(await db.auditEntry.findFirstOrThrow({ orderBy: { sequence: 'desc' } })).toMatchObject({
      action: 'AuditRead',
      readers: [await market.authorityId('kent')],
    })
  })

  test('a change of tier says from which to which', async () => {
    const shared = await market.postedNeed(leeds, { title: 'Bittern permits' }, { sharing: 'REGION' })
    await unitOfWork(leeds, (work) => shareNeed(work, { needId: shared, sharing: 'COUNCILS', mayBeCounted: false }))
    expect((await entries(admin, 'action: "NeedShared"'))[0]?.sentence).toBe(
      'officer of leeds (Leeds City Council) shared the need “Bittern permits”, from REGION to COUNCILS',
    )
  })
})

describe('proof', () => {
  const proofOf = async (actor: Actor, id: string) =>
    (await market.ask(actor, `{ auditProof(entryId: "${id}") { batch root sealedAt document } }`)).data.auditProof

  test('for those who see all of the entry, once it is sealed', async () => {
    const [posted] = await entries(admin, `action: "NeedPosted", objectId: "${globalId('Need', needId)}"`)
    const id = posted?.id as string
    expect(await proofOf(admin, id)).toBeNull()
    await unitOfWork(system, (work) => sealEntries(work))
    const proof = await proofOf(admin, id)
    expect(readProof(JSON.parse(proof.document))).toMatchObject({
      entry: { objectIds: [needId] },
      head: { root: proof.root },
    })
    expect(await proofOf(platform, id)).toEqual(proof)
  })

  test('not of what another authority’s people did, nor of what is hidden: as of what does not exist', async () => {
    const [joined] = await entries(bradfordAdmin, 'action: "ProposalJoined"')
    const [posted] = await entries(admin, 'action: "NeedPosted"')
    expect(await proofOf(bradfordAdmin, joined?.id as string)).toBeNull()
    expect(await proofOf(bradfordAdmin, posted?.id as string)).toBeNull()
    expect(await proofOf(leeds, posted?.id as string)).toBeNull()
    expect(await proofOf(admin, globalId('AuditEntry', newId()))).toBeNull()
    expect(await proofOf(admin, 'nonsense')).toBeNull()
  })
})

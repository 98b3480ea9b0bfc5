import { Readable } from 'node:stream'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import type { Role } from '../../server/generated/prisma/enums.ts'
import { closeInterruptedImports } from '../../server/importing/close-interrupted-imports.ts'
import { importFile } from '../../server/importing/import-file.ts'
import { addsUp } from '../../server/importing/import-report.ts'
import { type Actor, nobody, system } from '../../server/organisations/actor.ts'
import { actorByEmail } from '../../server/organisations/find-actor.ts'
import { openDatabase } from '../../server/platform/database.ts'
import { makeUnitOfWork } from '../../server/platform/unit-of-work.ts'
import { testDatabase } from '../support/database.ts'

const { url } = await testDatabase()
const { db, close } = openDatabase(url, 6)
afterAll(close)

const NOW = new Date('2026-11-23T12:00:00Z')
const unitOfWork = makeUnitOfWork(db, () => NOW)

const authority = async (slug: string) => db.authority.findUniqueOrThrow({ where: { slug } })
const leeds = await authority('leeds')
const york = await authority('york')

const aSupplier = async () =>
  (await db.supplier.create({ data: { name: 'Northgrid Ltd', companyNumber: 'SM000001', isSme: true } })).id

async function person(role: Role, authorityId: string | null = null): Promise<Actor> {
  const email = `${role}.${Math.random()}@council.example`.toLowerCase()
  const ofSupplier = role === 'SUPPLIER_MEMBER' ? { supplierId: await aSupplier() } : {}
  await db.person.create({ data: { email, name: role, memberships: { create: { role, authorityId, ...ofSupplier } } } })
  return (await actorByEmail(db, email)) as Actor
}

const coordinator = await person('COORDINATOR')
const officerOfLeeds = await person('OFFICER', leeds.id)

/** Imports a text, or records laid out as JSON Lines. */
const imported = (content: string | readonly object[], actor = coordinator, fileName = 'notices.jsonl') => {
  const text = typeof content === 'string' ? content : content.map((record) => JSON.stringify(record)).join('\n')
  return importFile({ unitOfWork, db, actor, fileName, now: NOW, open: () => Readable.from([Buffer.from(text)]) })
}

const packaged = (...releases: object[]) => JSON.stringify({ uri: 'https://example.org', releases }, null, 1)

const problemsOf = (importId: string) =>
  db.importProblem.findMany({ where: { importId }, orderBy: { position: 'asc' } })
const recordedFor = async (id: string) =>
  (await db.event.findMany({ orderBy: { sequence: 'asc' } }))
    .filter(({ payload }) =>
      Object.values(payload as object)
        .flat()
        .includes(id),
    )
    .map(({ type }) => type)

const everythingHeld = () =>
  Promise.all([
    db.need.findMany({ orderBy: { id: 'asc' } }),
    db.contract.findMany({ orderBy: { id: 'asc' } }),
    db.importedRecord.findMany({ orderBy: [{ source: 'asc' }, { sourceId: 'asc' }] }),
  ])

let serial = 0
const anId = (prefix: string) => `${prefix}${++serial}`

const notice = (change: object = {}) => ({
  id: anId('n'),
  buyer: 'Leeds City Council',
  title: 'Housing management system',
  description: 'A system for rents, repairs and voids',
  cpv: ['48000000'],
  value: 100_000,
  currency: 'GBP',
  start: '2027-04-01',
  end: '2030-03-31',
  published: '2026-10-01',
  supplier: null as string | null,
  ...change,
})

const ocid = () => anId('ocds-b5fd17-')
const tenderOf = (change: object = {}) => ({
  title: 'Planning software',
  status: 'active',
  classification: { scheme: 'CPV', id: '48000000' },
  ...change,
})
const release = (change: object = {}) => ({
  ocid: ocid(),
  id: anId('r'),
  date: '2026-10-01T09:00:00+01:00',
  tag: ['tender'],
  buyer: { name: 'City of York Council' },
  tender: tenderOf(),
  ...change,
})
const award = (change: object = {}) => ({
  id: '1',
  status: 'active',
  suppliers: [{ name: 'Acme Ltd' }],
  contractPeriod: { endDate: '2030-03-31' },
  ...change,
})

const needOf = async (sourceId: string) =>
  (await db.importedRecord.findFirstOrThrow({ where: { sourceId }, include: { need: true } })).need
const contractOf = async (sourceId: string) =>
  (await db.importedRecord.findFirstOrThrow({ where: { sourceId }, include: { contract: true } })).contract

describe('a notice becomes what it speaks of', () => {
  test('a tender becomes a posted need, published, with its window, and is not counted in demand', async () => {
    const line = notice()
    const done = await imported([line])
    expect(done).toMatchObject({ status: 'FINISHED', format: 'single record', read: 1, created: 1, finishedAt: NOW })
    const need = await needOf(line.id)
    expect(need).toMatchObject({
      authorityId: leeds.id,
      status: 'POSTED',
      sharing: 'PUBLISHED',
      mayBeCounted: false,
      title: line.title,
      cpvCodes: ['48000000'],
      valueExVatPence: 10_000_000n,
      earliestStartOn: new Date('2027-04-01'),
      contractEndsOn: null,
      termMonths: 36,
      postedAt: NOW,
      publishedOn: new Date('2026-10-01'),
      createdById: coordinator.personId,
      version: 1,
    })
    expect(await recordedFor(need?.id as string)).toEqual(['NeedsImported'])
    expect(await recordedFor(done.id)).toEqual(['ImportFinished'])
  })

  test('a start that has passed is no window anybody could join', async () => {
    const line = notice({ start: '2026-11-22', published: '2025-01-01' })
    await imported([line])
    expect(await needOf(line.id)).toMatchObject({ earliestStartOn: null })
  })

  test('an award becomes a contract held, with its end', async () => {
    const line = release({ tag: ['award'], tender: tenderOf({ status: 'complete' }), awards: [award()] })
    expect(await imported(packaged(line))).toMatchObject({ read: 1, created: 1 })
    const contract = await contractOf(`${line.ocid}/1`)
    expect(contract).toMatchObject({ authorityId: york.id, supplierName: 'Acme Ltd', endsOn: new Date('2030-03-31') })
    expect(await recordedFor(contract?.id as string)).toEqual(['ContractRecorded'])
  })

  test('a council that was replaced is its successor', async () => {
    const line = notice({ buyer: 'Allerdale Borough Council' })
    await imported([line])
    expect((await needOf(line.id))?.authorityId).toBe((await authority('cumberland')).id)
  })
})

describe('importing again', () => {
  test('the same file changes nothing', async () => {
    const file = [
      notice(),
      notice({ supplier: 'Acme Ltd' }),
      notice({ buyer: 'Nobody' }),
      notice({ title: 'Taxi services', cpv: ['60120000'] }),
    ]
    expect(await imported(file)).toMatchObject({ read: 4, created: 2, leftOut: 1, rejected: 1 })
    const before = await everythingHeld()
    expect(await imported(file)).toMatchObject({
      read: 4,
      created: 0,
      updated: 0,
      unchanged: 2,
      leftOut: 1,
      rejected: 1,
    })
    expect(await everythingHeld()).toEqual(before)
  })

  test('a file with cancellations, awards and older releases changes nothing the second time', async () => {
    const [one, two, three] = [ocid(), ocid(), ocid()]
    const file = packaged(
      release({
        ocid: one,
        date: '2026-10-03T09:00:00Z',
        tag: ['award'],
        tender: tenderOf({ status: 'complete' }),
        awards: [award()],
      }),
      release({ ocid: one, date: '2026-10-01T09:00:00Z' }),
      release({ ocid: two, date: '2026-10-01T09:00:00Z' }),
      release({ ocid: two, date: '2026-10-02T09:00:00Z', tender: tenderOf({ title: 'Planning software, corrected' }) }),
      release({ ocid: two, date: '2026-10-03T09:00:00Z', tag: ['tenderCancellation'] }),
      release({ ocid: three, date: '2026-10-03T09:00:00Z', tag: ['tenderCancellation'] }),
      release({ ocid: three, date: '2026-10-01T09:00:00Z' }),
    )
    expect(await imported(file)).toMatchObject({ read: 7, created: 2, updated: 2, unchanged: 0, leftOut: 3 })
    const before = await everythingHeld()
    expect(await imported(file)).toMatchObject({ read: 7, created: 0, updated: 0, unchanged: 4, leftOut: 3 })
    expect(await everythingHeld()).toEqual(before)
  })

  test('a newer release updates, an older one does not', async () => {
    const first = release()
    await imported(packaged(first))
    const newer = {
      ...first,
      date: '2026-11-01T09:00:00Z',
      tender: tenderOf({ title: 'Planning and building control software' }),
    }
    expect(await imported(packaged(newer))).toMatchObject({ updated: 1 })
    expect(await imported(packaged(first))).toMatchObject({ unchanged: 1 })
    const need = await needOf(first.ocid)
    expect(need).toMatchObject({ title: 'Planning and building control software', version: 2 })
    expect(await recordedFor(need?.id as string)).toEqual(['NeedsImported', 'NeedEdited'])
  })

  test('a corrected line updates', async () => {
    const line = notice()
    await imported([line])
    expect(await imported([{ ...line, title: 'Housing and repairs system' }])).toMatchObject({ updated: 1 })
    expect(await needOf(line.id)).toMatchObject({ title: 'Housing and repairs system' })
  })

  test('an officer’s own edits are never overwritten', async () => {
    const line = notice()
    await imported([line])
    const need = await needOf(line.id)
    await db.need.update({ where: { id: need?.id as string }, data: { title: 'Our housing system', version: 2 } })
    const done = await imported([{ ...line, title: 'Housing system, corrected' }])
    expect(done).toMatchObject({ updated: 0, leftOut: 1 })
    expect(await needOf(line.id)).toMatchObject({ title: 'Our housing system' })
    expect(await problemsOf(done.id)).toMatchObject([
      { kind: 'LEFT_OUT', reason: expect.stringContaining('An officer has edited') },
    ])
  })

  test('a file that contradicts itself takes the first, both times', async () => {
    const line = notice()
    const file = [line, { ...line, title: 'Another system altogether' }, line]
    expect(await imported(file)).toMatchObject({ created: 1, leftOut: 1, unchanged: 1 })
    expect(await imported(file)).toMatchObject({ updated: 0, leftOut: 1, unchanged: 2 })
  })

  test('by two people at the same time, every notice is there once', async () => {
    const file = Array.from({ length: 250 }, () => notice())
    const done = await Promise.all([imported(file), imported([...file].reverse()), imported(file, officerOfLeeds)])
    expect(done.map(({ created }) => created).reduce((sum, count) => sum + count)).toBe(250)
    for (const one of done) expect(one).toMatchObject({ status: 'FINISHED', read: 250, rejected: 0 })
    expect(
      await db.importedRecord.count({ where: { sourceId: { in: file.map(({ id }) => id) }, needId: { not: null } } }),
    ).toBe(250)
  })
})

describe('what ends', () => {
  test('a cancellation withdraws the need', async () => {
    const first = release()
    await imported(packaged(first))
    expect(
      await imported(packaged({ ...first, date: '2026-10-05T09:00:00Z', tag: ['tenderCancellation'] })),
    ).toMatchObject({ updated: 1 })
    const need = await needOf(first.ocid)
    expect(need).toMatchObject({
      status: 'WITHDRAWN',
      withdrawnAt: NOW,
      withdrawnReason: 'A cancellation notice was published',
    })
    expect(await recordedFor(need?.id as string)).toEqual(['NeedsImported', 'NeedWithdrawn'])
  })

  test('a cancellation of something never imported is left out, and says so', async () => {
    const done = await imported(packaged(release({ tag: ['tenderCancellation'] })))
    expect(done).toMatchObject({ leftOut: 1 })
    expect(await problemsOf(done.id)).toMatchObject([{ reason: expect.stringContaining('no need was imported') }])
  })

  test('an award ends the need and becomes a contract; its termination ends the contract', async () => {
    const first = release()
    await imported(packaged(first))
    const awarded = {
      ...first,
      date: '2026-10-05T09:00:00Z',
      tag: ['award'],
      tender: tenderOf({ status: 'complete' }),
      awards: [award()],
    }
    expect(await imported(packaged(awarded))).toMatchObject({ created: 1 })
    expect(await needOf(first.ocid)).toMatchObject({
      status: 'WITHDRAWN',
      withdrawnReason: 'A contract has been awarded',
    })
    const contracts = [{ id: 'c', awardID: '1', status: 'terminated', period: { endDate: '2026-11-01' } }]
    const ended = { ...awarded, date: '2026-11-20T09:00:00Z', tag: ['contractTermination'], contracts }
    expect(await imported(packaged(ended))).toMatchObject({ updated: 1 })
    expect(await contractOf(`${first.ocid}/1`)).toMatchObject({ endsOn: new Date('2026-11-01'), version: 2 })
  })

  test('a need committed to a joint purchase is left to its officers', async () => {
    const first = release()
    await imported(packaged(first))
    await db.need.update({ where: { id: (await needOf(first.ocid))?.id as string }, data: { status: 'COMMITTED' } })
    expect(
      await imported(packaged({ ...first, date: '2026-10-05T09:00:00Z', tag: ['tenderCancellation'] })),
    ).toMatchObject({ leftOut: 1 })
  })

  test('a line of notices that gains a supplier was a need and is a contract', async () => {
    const line = notice()
    await imported([line])
    expect(await imported([{ ...line, supplier: 'Acme Ltd' }])).toMatchObject({ created: 1 })
    expect(await needOf(line.id)).toMatchObject({ status: 'WITHDRAWN' })
    expect(await contractOf(line.id)).toMatchObject({ supplierName: 'Acme Ltd' })
  })
})

describe('what cannot be imported is reported with its position, number, reason and fix, and harms no other record', () => {
  test('in JSON Lines', async () => {
    const good = notice()
    const file = [
      JSON.stringify(notice({ id: null })),
      JSON.stringify(notice({ id: 'no-title', title: null })),
      '{"id": "broken", "title": "Half a li',
      JSON.stringify(notice({ id: 'who', buyer: 'Ministry of Silly Walks' })),
      JSON.stringify(notice({ id: 'which', buyer: 'Northamptonshire County Council' })),
      JSON.stringify(notice({ id: 'when', start: '2030-01-01', end: '2029-01-01' })),
      JSON.stringify(notice({ id: 'euro', currency: 'EUR' })),
      JSON.stringify(notice({ id: 'cleaning', title: 'Office cleaning', cpv: ['90910000'] })),
      '[]',
      JSON.stringify(good),
    ].join('\n')
    const done = await imported(file)
    expect(done).toMatchObject({ format: 'JSON Lines', read: 10, created: 1, leftOut: 1, rejected: 8 })
    expect(
      (await problemsOf(done.id)).map(({ position, kind, recordId, field }) => [position, kind, recordId, field]),
    ).toEqual([
      [1, 'REJECTED', null, 'id'],
      [2, 'REJECTED', 'no-title', 'title'],
      [3, 'REJECTED', 'broken', null],
      [4, 'REJECTED', 'who', 'buyer'],
      [5, 'REJECTED', 'which', 'buyer'],
      [6, 'REJECTED', 'when', 'end'],
      [7, 'REJECTED', 'euro', 'value'],
      [8, 'LEFT_OUT', 'cleaning', null],
      [9, 'REJECTED', null, null],
    ])
    expect((await problemsOf(done.id))[4]?.fix).toContain('Did you mean')
    expect(await needOf(good.id)).toMatchObject({ status: 'POSTED' })
  })

  test('in a release package', async () => {
    const good = release()
    const file = packaged(release({ ocid: undefined, id: 'no-ocid' }), good, release({ id: 'bad-escape' })).replace(
      '"bad-escape"',
      '"bad-escape", "note": "\\q"',
    )
    const done = await imported(file)
    expect(done).toMatchObject({ read: 3, created: 1, rejected: 2 })
    expect(await problemsOf(done.id)).toMatchObject([
      { position: 1, recordId: 'no-ocid', field: 'ocid', reason: '“ocid” is missing' },
      { position: 3, recordId: 'bad-escape', reason: expect.stringContaining('a backslash is followed by') },
    ])
  })
})

test.each([
  ['', 'The file is empty'],
  ['<html>502 Bad Gateway</html>', 'web page'],
  ['{"name":"x"}', 'no list of “releases”'],
  [packaged(release()).slice(0, -30), 'cut short'],
])('a file that does not hold together is refused, and nothing of it is written: %j', async (file, refusal) => {
  const before = await Promise.all([db.need.count(), db.importedRecord.count()])
  const done = await imported(file, coordinator, '/some/where/export.json')
  expect(done).toMatchObject({
    status: 'REFUSED',
    fileName: 'export.json',
    read: 0,
    refusal: expect.stringContaining(refusal),
    finishedAt: NOW,
  })
  expect(await Promise.all([db.need.count(), db.importedRecord.count()])).toEqual(before)
})

test('read is always the sum of what became of the records', () => {
  const records = fc.oneof(
    fc.constantFrom('{', 'nonsense', '{}', 'null', '{"id":1,"buyer":"Leeds City Council"}'),
    fc
      .record({
        buyer: fc.constantFrom('Leeds City Council', 'Nobody', null),
        title: fc.constantFrom('Software', 'Cleaning', null),
        id: fc.constantFrom('p1', 'p2', 'p3', null),
        published: fc.constantFrom('2026-01-01', '2026-02-01', 'x'),
        supplier: fc.constantFrom('Acme', null),
      })
      .map((record) => JSON.stringify(record)),
    fc
      .record({
        ocid: fc.constantFrom('o1', 'o2'),
        tag: fc.constantFrom(['tender'], ['tenderCancellation'], ['award']),
        date: fc.constantFrom('2026-01-01', '2026-02-01'),
        title: fc.constantFrom('Software', 'Laptops'),
      })
      .map(({ title, ...rest }) =>
        JSON.stringify({ ...rest, buyer: { name: 'City of York Council' }, tender: { title }, awards: [{ id: '1' }] }),
      ),
  )
  return fc.assert(
    fc.asyncProperty(fc.array(records, { maxLength: 25 }), async (lines) => {
      const done = await imported([JSON.stringify(notice()), ...lines].join('\n'))
      expect(done).toMatchObject({ status: 'FINISHED', read: lines.length + 1 })
      expect(addsUp(done)).toBe(true)
      const problems = await problemsOf(done.id)
      expect(problems.length).toBe(done.leftOut + done.rejected)
      expect(problems.every(({ reason, fix }) => reason && fix)).toBe(true)
    }),
    { numRuns: 25 },
  )
})

test('a file of any size streams through, read no faster than it is written', async () => {
  const records = 6_000
  let produced = 0
  async function* long() {
    produced = 0
    yield '{"releases":['
    const tender = tenderOf({ title: 'Public toilets', classification: { scheme: 'CPV', id: '45000000' } })
    const text = JSON.stringify(release({ tender: { ...tender, description: 'x'.repeat(5_000) } }))
    for (; produced < records; produced++) yield `${produced ? ',\n' : ''}${text}`
    yield ']}'
  }
  let furthestAhead = 0
  const done = await importFile({
    unitOfWork,
    db,
    actor: coordinator,
    fileName: 'huge.json',
    open: () => Readable.from(long()),
    onProgress: (progress) => {
      expect(progress.ofRecords).toBe(records)
      furthestAhead = Math.max(furthestAhead, produced - progress.records)
    },
  })
  expect(done).toMatchObject({ read: records, leftOut: records })
  expect(furthestAhead).toBeLessThan(100)
}, 120_000)

test('a file that was stopped half way is completed by importing it again', async () => {
  const file = Array.from({ length: 350 }, () => JSON.stringify(notice())).join('\n')
  const open = () => Readable.from([Buffer.from(file)])
  const stop = ({ records }: { records: number }) => {
    if (records === 200) throw new Error('the machine stopped')
  }
  const request = { unitOfWork, db, actor: coordinator, fileName: 'notices.jsonl', open }
  await expect(importFile({ ...request, onProgress: stop })).rejects.toThrow('the machine stopped')
  expect(await importFile(request)).toMatchObject({ read: 350, created: 150, unchanged: 200 })
})

describe('who may import', () => {
  test('an officer for their own authority only', async () => {
    const [own, other] = [notice(), notice({ buyer: 'City of York Council' })]
    const done = await imported([own, other], officerOfLeeds)
    expect(done).toMatchObject({ created: 1, rejected: 1 })
    expect(await problemsOf(done.id)).toMatchObject([
      {
        position: 2,
        field: 'buyer',
        reason: 'You import for your own authority only, and this notice is of City of York Council',
      },
    ])
  })

  test('an officer who claims another authority’s notice gets a need of their own, and the other’s stays as it was', async () => {
    const line = notice({ buyer: 'City of York Council' })
    await imported([line])
    const done = await imported([{ ...line, buyer: 'Leeds City Council', title: 'Mine now: software' }], officerOfLeeds)
    expect(done).toMatchObject({ created: 1, updated: 0, rejected: 0 })
    const held = await db.importedRecord.findMany({ where: { sourceId: line.id }, include: { need: true } })
    expect(new Map(held.map(({ need }) => [need?.authorityId, need?.title]))).toEqual(
      new Map([
        [york.id, line.title],
        [leeds.id, 'Mine now: software'],
      ]),
    )
  })

  test.each([
    ['nobody', async () => nobody],
    ['an approver', () => person('APPROVER', leeds.id)],
    ['a supplier', () => person('SUPPLIER_MEMBER')],
    [
      'a coordinator whose token has no IMPORT scope',
      async () => ({ ...coordinator, scopes: new Set(['READ', 'WRITE'] as const) }),
    ],
  ])('not %s', async (_who, actor) => {
    await expect(imported([notice()], await actor())).rejects.toThrow('You are not allowed to import notices')
  })
})

test('the statements of a batch do not grow with its records', async () => {
  const statements: string[] = []
  const counted = openDatabase(url, 2, (sql) => statements.push(sql))
  const count = async (records: number) => {
    statements.length = 0
    const file = Array.from({ length: records }, (_, at) =>
      JSON.stringify(at % 2 ? notice() : notice({ supplier: 'Acme Ltd' })),
    ).join('\n')
    await importFile({
      unitOfWork: makeUnitOfWork(counted.db),
      db: counted.db,
      actor: coordinator,
      fileName: 'x',
      open: () => Readable.from([Buffer.from(file)]),
    })
    return statements.length
  }
  try {
    await count(4)
    expect(await count(100)).toBe(await count(4))
  } finally {
    await counted.close()
  }
})

test('an import that was stopped with its process is said to be interrupted, and a running one is not', async () => {
  const startedById = coordinator.personId as string
  const [old, recent] = await Promise.all(
    ['2026-11-01T00:00:00Z', NOW.toISOString()].map((startedAt) =>
      db.import.create({ data: { fileName: 'x', startedById, startedAt: new Date(startedAt) } }),
    ),
  )
  await unitOfWork(system, closeInterruptedImports)
  const status = async (id = '') => (await db.import.findUniqueOrThrow({ where: { id } })).status
  expect([await status(old?.id), await status(recent?.id)]).toEqual(['INTERRUPTED', 'RUNNING'])
})

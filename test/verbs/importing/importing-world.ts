import { Readable } from 'node:stream'
import { afterAll } from 'vitest'
import type { Role } from '../../../server/generated/prisma/enums.ts'
import { importFile } from '../../../server/importing/import-file.ts'
import type { Actor } from '../../../server/organisations/actor.ts'
import { actorByEmail } from '../../../server/organisations/find-actor.ts'
import { openDatabase } from '../../../server/platform/database.ts'
import { makeUnitOfWork } from '../../../server/platform/unit-of-work.ts'
import { testDatabase } from '../../support/database.ts'

export const { url } = await testDatabase()
export const { db, close } = openDatabase(url, 6)
afterAll(close)

export const NOW = new Date('2026-11-23T12:00:00Z')
export const unitOfWork = makeUnitOfWork(db, () => NOW)

export const authority = async (slug: string) => db.authority.findUniqueOrThrow({ where: { slug } })
export const leeds = await authority('leeds')
export const york = await authority('york')

export const aSupplier = async () =>
  (await db.supplier.create({ data: { name: 'Northgrid Ltd', companyNumber: 'SM000001', isSme: true } })).id

export async function person(role: Role, authorityId: string | null = null): Promise<Actor> {
  const email = `${role}.${Math.random()}@council.example`.toLowerCase()
  const ofSupplier = role === 'SUPPLIER_MEMBER' ? { supplierId: await aSupplier() } : {}
  await db.person.create({ data: { email, name: role, memberships: { create: { role, authorityId, ...ofSupplier } } } })
  return (await actorByEmail(db, email)) as Actor
}

export const coordinator = await person('COORDINATOR')
export const officerOfLeeds = await person('OFFICER', leeds.id)

/** Imports a text, or records laid out as JSON Lines. */
export const imported = (content: string | readonly object[], actor = coordinator, fileName = 'notices.jsonl') => {
  const text = typeof content === 'string' ? content : content.map((record) => JSON.stringify(record)).join('\n')
  return importFile({ unitOfWork, db, actor, fileName, now: NOW, open: () => Readable.from([Buffer.from(text)]) })
}

export const packaged = (...releases: object[]) => JSON.stringify({ uri: 'https://example.org', releases }, null, 1)

export const problemsOf = (importId: string) =>
  db.importProblem.findMany({ where: { importId }, orderBy: { position: 'asc' } })
export const recordedFor = async (id: string) =>
  (await db.event.findMany({ orderBy: { sequence: 'asc' } }))
    .filter(({ payload }) =>
      Object.values(payload as object)
        .flat()
        .includes(id),
    )
    .map(({ type }) => type)

export const everythingHeld = () =>
  Promise.all([
    db.need.findMany({ orderBy: { id: 'asc' } }),
    db.contract.findMany({ orderBy: { id: 'asc' } }),
    db.importedRecord.findMany({ orderBy: [{ source: 'asc' }, { sourceId: 'asc' }] }),
  ])

let serial = 0
export const anId = (prefix: string) => `${prefix}${++serial}`

export const notice = (change: object = {}) => ({
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

export const ocid = () => anId('ocds-b5fd17-')
export const tenderOf = (change: object = {}) => ({
  title: 'Planning software',
  status: 'active',
  classification: { scheme: 'CPV', id: '48000000' },
  ...change,
})
export const release = (change: object = {}) => ({
  ocid: ocid(),
  id: anId('r'),
  date: '2026-10-01T09:00:00+01:00',
  tag: ['tender'],
  buyer: { name: 'City of York Council' },
  tender: tenderOf(),
  ...change,
})
export const award = (change: object = {}) => ({
  id: '1',
  status: 'active',
  suppliers: [{ name: 'Acme Ltd' }],
  contractPeriod: { endDate: '2030-03-31' },
  ...change,
})

export const needOf = async (sourceId: string) =>
  (await db.importedRecord.findFirstOrThrow({ where: { sourceId }, include: { need: true } })).need
export const contractOf = async (sourceId: string) =>
  (await db.importedRecord.findFirstOrThrow({ where: { sourceId }, include: { contract: true } })).contract

import { Readable } from 'node:stream'
import { afterAll } from 'vitest'
import type { Role } from '../../../server/generated/prisma/enums.ts'
import { importFile } from '../../../server/importing/import-file.ts'
import type { Actor } from '../../../server/organisations/actor.ts'
import { actorByEmail } from '../../../server/organisations/find-actor.ts'
import { type Database, openDatabase } from '../../../server/platform/database.ts'
import { makeUnitOfWork } from '../../../server/platform/unit-of-work.ts'
import { testDatabase } from '../../support/database.ts'

export const NOW = new Date('2026-11-23T12:00:00Z')

/** A database of a test file's own with people who import, how they do, and what became of it; call it once a file. */
export async function importingWorld() {
  const { url } = await testDatabase()
  const { db, close } = openDatabase(url, 6)
  afterAll(close)
  const unitOfWork = makeUnitOfWork(db, () => NOW)
  const authority = async (slug: string) => db.authority.findUniqueOrThrow({ where: { slug } })
  const person = (role: Role, authorityId: string | null = null) => aPerson(db, role, authorityId)
  const coordinator = await person('COORDINATOR')
  const [leeds, york] = [await authority('leeds'), await authority('york')]
  /** Imports a text, or records laid out as JSON Lines. */
  const imported = (content: string | readonly object[], actor = coordinator, fileName = 'notices.jsonl') => {
    const text = typeof content === 'string' ? content : content.map((record) => JSON.stringify(record)).join('\n')
    return importFile({ unitOfWork, db, actor, fileName, now: NOW, open: () => Readable.from([Buffer.from(text)]) })
  }
  return {
    ...{ url, db, unitOfWork, authority, leeds, york, person, coordinator, imported },
    officerOfLeeds: await person('OFFICER', leeds.id),
    ...whatBecame(db),
  }
}

async function aPerson(db: Database, role: Role, authorityId: string | null): Promise<Actor> {
  const email = `${role}.${Math.random()}@council.example`.toLowerCase()
  const ofSupplier = role === 'SUPPLIER_MEMBER' ? { supplierId: await aSupplier(db) } : {}
  await db.person.create({ data: { email, name: role, memberships: { create: { role, authorityId, ...ofSupplier } } } })
  return (await actorByEmail(db, email)) as Actor
}

const aSupplier = async (db: Database) =>
  (await db.supplier.create({ data: { name: 'Northgrid Ltd', companyNumber: 'SM000001', isSme: true } })).id

const whatBecame = (db: Database) => ({
  problemsOf: (importId: string) => db.importProblem.findMany({ where: { importId }, orderBy: { position: 'asc' } }),
  recordedFor: async (id: string) =>
    (await db.event.findMany({ orderBy: { sequence: 'asc' } }))
      .filter(({ payload }) =>
        Object.values(payload as object)
          .flat()
          .includes(id),
      )
      .map(({ type }) => type),
  everythingHeld: () =>
    Promise.all([
      db.need.findMany({ orderBy: { id: 'asc' } }),
      db.contract.findMany({ orderBy: { id: 'asc' } }),
      db.importedRecord.findMany({ orderBy: [{ source: 'asc' }, { sourceId: 'asc' }] }),
    ]),
  needOf: async (sourceId: string) =>
    (await db.importedRecord.findFirstOrThrow({ where: { sourceId }, include: { need: true } })).need,
  contractOf: async (sourceId: string) =>
    (await db.importedRecord.findFirstOrThrow({ where: { sourceId }, include: { contract: true } })).contract,
})

export const packaged = (...releases: object[]) => JSON.stringify({ uri: 'https://example.org', releases }, null, 1)

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

import type { Transaction } from '../platform/database.ts'
import { type HeldRecord, keyOf, type Ledger } from './ledger.ts'
import type { OwnNotice } from './notice.ts'

interface RecordRow {
  source: string
  source_id: string
  content_hash: string
  released_at: Date | null
  need_id: string | null
  contract_id: string | null
}

/**
 * Claims the records a batch concerns and reads what they became. Two imports of the same file claim in the same order:
 * the second waits for the first to commit and then finds its work, so that neither fails and nothing is there twice.
 */
export async function loadLedger(tx: Transaction, notices: readonly OwnNotice[]): Promise<Ledger> {
  const keys = distinctKeys(notices)
  const asked = JSON.stringify(keys)
  await tx.$executeRaw`
    insert into imported_record (source, source_id, content_hash)
    select source, source_id, '' from jsonb_to_recordset(${asked}::jsonb) as k(source text, source_id text)
    order by source, source_id
    on conflict do nothing`
  const rows = await tx.$queryRaw<RecordRow[]>`
    select r.source, r.source_id, r.content_hash, r.released_at, r.need_id::text, r.contract_id::text
    from imported_record r join jsonb_to_recordset(${asked}::jsonb) as k(source text, source_id text) using (source, source_id)
    order by r.source, r.source_id
    for update of r`
  const records = new Map(rows.map((row) => [keyOf(row.source, row.source_id), heldRecord(row)]))
  const needIds = rows.flatMap((row) => row.need_id ?? [])
  const contractIds = rows.flatMap((row) => row.contract_id ?? [])
  return { records, needs: await loadNeeds(tx, needIds), contracts: await loadContracts(tx, contractIds) }
}

function distinctKeys(notices: readonly OwnNotice[]) {
  const keys = notices.flatMap(({ source, consequences }) =>
    consequences.map(({ sourceId }) => ({ source, source_id: sourceId })),
  )
  return [...new Map(keys.map((key) => [keyOf(key.source, key.source_id), key])).values()]
}

const heldRecord = (row: RecordRow): HeldRecord => ({
  source: row.source,
  sourceId: row.source_id,
  contentHash: row.content_hash,
  releasedAt: row.released_at,
  needId: row.need_id,
  contractId: row.contract_id,
  isChanged: false,
})

async function loadNeeds(tx: Transaction, ids: readonly string[]): Promise<Ledger['needs']> {
  if (ids.length === 0) return new Map()
  await tx.$queryRaw`select id from need where id = any(${ids}::uuid[]) order by id for update`
  const rows = await tx.need.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, authorityId: true, version: true, status: true, withdrawnReason: true, ...NOTICED_OF_NEED },
  })
  return new Map(
    rows.map(({ id, authorityId, version, status, withdrawnReason, ...noticed }) => [
      id,
      { id, authorityId, version, status, withdrawnReason, noticed, change: 'none' },
    ]),
  )
}

const NOTICED_OF_NEED = {
  title: true,
  description: true,
  kind: true,
  cpvCodes: true,
  valueExVatPence: true,
  earliestStartOn: true,
  termMonths: true,
  itlCodes: true,
  ocid: true,
  publishedOn: true,
} as const

const NOTICED_OF_CONTRACT = {
  reference: true,
  title: true,
  description: true,
  supplierName: true,
  cpvCodes: true,
  valueExVatPence: true,
  startsOn: true,
  endsOn: true,
  latestExtendableEndOn: true,
  ocid: true,
  publishedOn: true,
} as const

async function loadContracts(tx: Transaction, ids: readonly string[]): Promise<Ledger['contracts']> {
  if (ids.length === 0) return new Map()
  await tx.$queryRaw`select id from contract where id = any(${ids}::uuid[]) order by id for update`
  const rows = await tx.contract.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, authorityId: true, version: true, ...NOTICED_OF_CONTRACT },
  })
  return new Map(
    rows.map(({ id, authorityId, version, ...noticed }) => [id, { id, authorityId, version, noticed, change: 'none' }]),
  )
}

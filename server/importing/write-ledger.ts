import { actsAs } from '../organisations/actor.ts'
import type { Work } from '../platform/unit-of-work.ts'
import type { HeldContract, HeldNeed, HeldRecord, Ledger } from './ledger.ts'

/**
 * Writes what a batch changed, with its facts: needs and contracts first, then what each record became. A published
 * notice is public, so its need is shared with everyone; counting it in demand waits for the authority's own yes.
 */
export async function writeLedger(work: Work, { records, needs, contracts }: Ledger): Promise<void> {
  await writeNeeds(work, [...needs.values()])
  await writeContracts(work, [...contracts.values()])
  const changed = [...records.values()].filter((record) => record.isChanged)
  if (changed.length > 0) await writeRecords(work, changed)
  await forgetClaims(work, [...records.values()])
}

async function writeNeeds(work: Work, needs: readonly HeldNeed[]): Promise<void> {
  const isNew = ({ change }: HeldNeed) => change === 'new' || change === 'new and withdrawn'
  const fresh = needs.filter(isNew)
  if (fresh.length > 0) await work.tx.need.createMany({ data: fresh.map((need) => newNeed(work, need)) })
  const changed = needs.filter((need) => need.change !== 'none' && !isNew(need))
  for (const { id, version, noticed, status, withdrawnReason } of changed) {
    const withdrawal = status === 'WITHDRAWN' ? { status, withdrawnReason, withdrawnAt: work.now } : {}
    await work.tx.need.update({
      where: { id },
      data: { ...noticed, ...withdrawal, version: version + 1, updatedAt: work.now },
    })
  }
  // One fact for all: they are matched together, once the import has finished.
  const imported = fresh.map(({ id }) => id)
  if (imported.length > 0) work.record({ type: 'NeedsImported', needIds: imported })
  for (const { id, change } of needs) {
    if (change === 'edited') work.record({ type: 'NeedEdited', needId: id })
    if (change === 'withdrawn' || change === 'new and withdrawn') work.record({ type: 'NeedWithdrawn', needId: id })
  }
}

const newNeed = ({ actor, now }: Work, { id, authorityId, status, noticed, withdrawnReason }: HeldNeed) => ({
  id,
  authorityId,
  status,
  sharing: 'PUBLISHED' as const,
  mayBeCounted: false,
  ...noticed,
  postedAt: now,
  createdById: actsAs(actor),
  createdAt: now,
  updatedAt: now,
  ...(status === 'WITHDRAWN' ? { withdrawnAt: now, withdrawnReason } : {}),
})

async function writeContracts(work: Work, contracts: readonly HeldContract[]): Promise<void> {
  const fresh = contracts.filter(({ change }) => change === 'new')
  if (fresh.length > 0)
    await work.tx.contract.createMany({
      data: fresh.map(({ id, authorityId, noticed }) => ({
        id,
        authorityId,
        ...noticed,
        createdAt: work.now,
        updatedAt: work.now,
      })),
    })
  for (const { id, version, noticed, change } of contracts) {
    if (change === 'edited')
      await work.tx.contract.update({ where: { id }, data: { ...noticed, version: version + 1, updatedAt: work.now } })
    if (change !== 'none') work.record({ type: 'ContractRecorded', contractId: id })
  }
}

async function writeRecords({ tx }: Work, records: readonly HeldRecord[]): Promise<void> {
  const rows = records.map(({ source, sourceId, contentHash, releasedAt, needId, contractId }) => ({
    source,
    source_id: sourceId,
    content_hash: contentHash,
    released_at: releasedAt,
    need_id: needId,
    contract_id: contractId,
  }))
  await tx.$executeRaw`
    update imported_record r
    set content_hash = n.content_hash, released_at = n.released_at, need_id = n.need_id, contract_id = n.contract_id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as n(source text, source_id text, content_hash text, released_at timestamptz, need_id uuid, contract_id uuid)
    where r.source = n.source and r.source_id = n.source_id`
}

/** A record that was claimed and came to nothing leaves no trace. */
async function forgetClaims({ tx }: Work, records: readonly HeldRecord[]): Promise<void> {
  const unused = records.filter(({ contentHash }) => contentHash === '')
  if (unused.length === 0) return
  await tx.importedRecord.deleteMany({
    where: { OR: unused.map(({ source, sourceId }) => ({ source, sourceId })), contentHash: '' },
  })
}

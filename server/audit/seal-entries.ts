import type { AuditBatch, AuditEntry } from '../generated/prisma/client.ts'
import type { Transaction } from '../platform/database.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { hashOfHead, headOf, LARGEST_BATCH, leafOf, NO_BATCH, sealedForm } from './audit-batch.ts'
import { rootOf } from './merkle-tree.ts'

/**
 * More wait for the next time: a unit of work has a minute. Five batches took 6.5 s where sixteen processes shared two
 * processors, 1.4 s of it in this process.
 */
const MOST_BATCHES = 5

/**
 * Seals all entries that wait into batches of at most 10,000; with `onlyFull`, only while there is enough for a full one.
 * Answers with the number of batches. An entry is read only once its transaction has committed, and one that commits later
 * waits for the next batch, whatever its place in the sequence; a batch, its leaves and the end of their waiting commit
 * together. Two at once: one seals.
 */
export async function sealEntries({ tx, now }: Work, { onlyFull = false } = {}): Promise<number> {
  if (!(await becomeTheOnlySealer(tx))) return 0
  let last = await tx.auditBatch.findFirst({ orderBy: { number: 'desc' } })
  let after = -1n
  for (let sealed = 0; sealed < MOST_BATCHES; sealed++) {
    const waiting = await readWaiting(tx, after)
    if (waiting.length < (onlyFull ? LARGEST_BATCH : 1)) return sealed
    last = await seal(tx, now, last, waiting)
    after = last.lastSequence
  }
  return MOST_BATCHES
}

async function becomeTheOnlySealer(tx: Transaction): Promise<boolean> {
  const [answer] = await tx.$queryRaw<{ mine: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtext('commonlot.audit')) as mine`
  return answer?.mine ?? false
}

/** In the order of the list, past what this run has sealed: what joins it earlier on waits for the next run. */
async function readWaiting(tx: Transaction, after: bigint): Promise<AuditEntry[]> {
  const some = await tx.auditWaiting.findMany({
    where: { sequence: { gt: after } },
    orderBy: { sequence: 'asc' },
    take: LARGEST_BATCH,
  })
  return tx.auditEntry.findMany({
    where: { id: { in: some.map(({ entryId }) => entryId) } },
    orderBy: { sequence: 'asc' },
  })
}

async function seal(tx: Transaction, now: Date, last: AuditBatch | null, entries: readonly AuditEntry[]) {
  const leaves = entries.map((entry) => leafOf(sealedForm(entry)))
  const said = {
    number: (last?.number ?? 0) + 1,
    size: entries.length,
    firstSequence: entries[0]?.sequence ?? 0n,
    lastSequence: entries.at(-1)?.sequence ?? 0n,
    root: rootOf(leaves).toString('hex'),
    previous: last?.hash ?? NO_BATCH,
    sealedAt: now,
  }
  const batch = { ...said, hash: hashOfHead(headOf({ ...said, hash: '' })) }
  const ids = entries.map(({ id }) => id)
  await tx.auditBatch.create({ data: batch })
  await tx.$executeRaw`
    insert into audit_leaf (batch, position, entry_id, hash)
    select ${batch.number}::int, place - 1, id::uuid, decode(hash, 'hex')
      from unnest(${ids}::text[], ${leaves.map((leaf) => leaf.toString('hex'))}::text[])
      with ordinality as leaf (id, hash, place)`
  await tx.$executeRaw`delete from audit_waiting where sequence = any(${entries.map(({ sequence }) => sequence)}::bigint[])`
  return batch
}
